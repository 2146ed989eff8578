using System.Numerics;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// What one walk over the facets tells, in file units: surface area, signed volume, and whether the edges balance.
//
// Edges balance if every edge is walked as often one way as the other: then the mesh is closed and consistently oriented, and
// its volume and layer areas do not depend on the origin. Instead of matching edges, each directed edge adds a 64-bit hash that
// the opposite edge takes away. The sum is zero if all cancel, and else zero by chance once in 2^64; it costs no memory.
internal readonly record struct MeshMeasures(double Area, double Volume, ulong EdgeBalance)
{
    public bool IsClosed => EdgeBalance == 0;

    public static MeshMeasures Of(Mesh mesh)
    {
        var pieces = Chunks.Map(mesh.FacetCount, null, (from, to) => OfPiece(
            mesh.Corners[(from * Mesh.FloatsPerFacet)..(to * Mesh.FloatsPerFacet)], mesh.Limits.MidX, mesh.Limits.MidY, mesh.Limits.MidZ));
        return pieces.Aggregate((a, b) => new(a.Area + b.Area, a.Volume + b.Volume, a.EdgeBalance + b.EdgeBalance));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static MeshMeasures OfPiece(ReadOnlySpan<float> corners, double midX, double midY, double midZ)
    {
        var (area, volume, balance) = (0.0, 0.0, 0UL);
        for (; corners.Length >= Mesh.FloatsPerFacet; corners = corners[Mesh.FloatsPerFacet..])
        {
            var f = corners[..Mesh.FloatsPerFacet];
            var (ax, ay, az) = (f[0] - midX, f[1] - midY, f[2] - midZ);
            var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
            var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
            var (nx, ny, nz) = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
            area += Math.Sqrt(nx * nx + ny * ny + nz * nz);
            volume += ax * nx + ay * ny + az * nz;

            var a = PointHash(f[0], f[1], f[2]);
            var b = PointHash(f[3], f[4], f[5]);
            var c = PointHash(f[6], f[7], f[8]);
            balance += EdgeHash(a, b) + EdgeHash(b, c) + EdgeHash(c, a);
        }
        return new(area / 2, volume / 6, balance);
    }

    // Adding zero makes minus zero plus zero, so that points that are equal have one hash.
    internal static ulong PointHash(float x, float y, float z)
    {
        var hash = ((ulong)BitConverter.SingleToUInt32Bits(x + 0f) << 32 | BitConverter.SingleToUInt32Bits(y + 0f)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 32 ^ BitConverter.SingleToUInt32Bits(z + 0f)) * 0xD6E8FEB86659FD93;
        return (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
    }

    private static ulong EdgeHash(ulong from, ulong to) => Mixed(from, to) - Mixed(to, from);

    private static ulong Mixed(ulong a, ulong b)
    {
        var hash = (a + BitOperations.RotateLeft(b, 23)) * 0xFF51AFD7ED558CCD;
        return (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
    }
}
