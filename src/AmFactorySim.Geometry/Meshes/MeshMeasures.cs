using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// Area and volume of a mesh, in file units.
internal readonly record struct MeshMeasures(double Area, double Volume)
{
    public static MeshMeasures Of(Mesh mesh)
    {
        var pieces = DeterministicParallel.Map(mesh.FacetCount, null, (from, to) => OfFacets(
            mesh.Corners[(from * Mesh.FloatsPerFacet)..(to * Mesh.FloatsPerFacet)], mesh.Bounds.MidX, mesh.Bounds.MidY, mesh.Bounds.MidZ));
        return pieces.Aggregate((a, b) => new(a.Area + b.Area, a.Volume + b.Volume));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MeshMeasures OfFacets(ReadOnlySpan<float> corners, double midX, double midY, double midZ)
    {
        var (area, volume) = (0.0, 0.0);
        for (; corners.Length >= Mesh.FloatsPerFacet; corners = corners[Mesh.FloatsPerFacet..])
        {
            var f = corners[..Mesh.FloatsPerFacet];
            var (ax, ay, az) = (f[0] - midX, f[1] - midY, f[2] - midZ);
            var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
            var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
            var (nx, ny, nz) = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
            area += Math.Sqrt(nx * nx + ny * ny + nz * nz);
            volume += ax * nx + ay * ny + az * nz;
        }
        return new(area / 2, volume / 6);
    }
}
