namespace AmFactorySim.Geometry;

// Makes sure that a mesh encloses a volume.
internal static class Solid
{
    public const string NoVolume = "the mesh encloses no volume: its facets lie on each other or in one plane";

    // The largest volume, as a share of surface times size, that is nothing but rounding.
    private const double RoundingShare = 1e-12;

    // The mesh itself, or welded if it closes that way, or turned if it is inside out.
    public static Mesh From(Mesh mesh)
    {
        if (!mesh.Measures.IsClosed)
        {
            var points = Welding.Of(mesh);
            mesh = points.Weld();
            if (!mesh.Measures.IsClosed) throw new MeshException(MeshReport.FaultOf(EdgeCensus.Of(points), points));
        }
        if (!EnclosesVolume(mesh)) throw new MeshException(NoVolume);
        return mesh.Measures.Volume > 0 ? mesh : Turned(mesh);
    }

    public static bool EnclosesVolume(Mesh mesh) => Math.Abs(mesh.Measures.Volume) > RoundingShare * mesh.Measures.Area * mesh.Limits.Diagonal;

    private static Mesh Turned(Mesh mesh)
    {
        var corners = mesh.Corners.ToArray();
        for (var i = 0; i < corners.Length; i += Mesh.FloatsPerFacet)
            for (var axis = 3; axis < 6; axis++)
                (corners[i + axis], corners[i + axis + 3]) = (corners[i + axis + 3], corners[i + axis]);
        return new(corners, mesh.Unit, mesh.Limits);
    }
}
