using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Tests;

// Lengths and small changes to meshes, in the words of tests.
internal static class Given
{
    public static Length Mm(double millimetres) => Length.FromMillimetres(millimetres);

    public static Mesh Together(params Mesh[] bodies) =>
        Mesh.FromCorners(bodies.SelectMany(body => body.Corners.ToArray()).ToArray(), bodies[0].Unit);

    public static Mesh Changed(Mesh mesh, Func<(double X, double Y, double Z), (double X, double Y, double Z)> change)
    {
        var corners = mesh.Corners.ToArray();
        for (var i = 0; i < corners.Length; i += 3)
        {
            var (x, y, z) = change((corners[i], corners[i + 1], corners[i + 2]));
            (corners[i], corners[i + 1], corners[i + 2]) = ((float)x, (float)y, (float)z);
        }
        return Mesh.FromCorners(corners, mesh.Unit);
    }

    public static Mesh Moved(Mesh mesh, double x, double y, double z) => Changed(mesh, at => (at.X + x, at.Y + y, at.Z + z));

    public static Mesh OnThePlate(Mesh mesh) => Moved(mesh, 0, 0, -mesh.Corners.ToArray().Where((_, i) => i % 3 == 2).Min());

    public static Mesh TurnedAboutZ(Mesh mesh, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Changed(mesh, at => (cos * at.X - sin * at.Y, sin * at.X + cos * at.Y, at.Z));
    }

    public static Mesh InsideOut(Mesh mesh) => Facets(mesh, facets => facets.Select(f => (float[])[.. f[..3], .. f[6..9], .. f[3..6]]));

    // A mesh with its facets changed, left out or in another order.
    public static Mesh Facets(Mesh mesh, Func<IEnumerable<float[]>, IEnumerable<float[]>> change) =>
        Mesh.FromCorners(change(mesh.Corners.ToArray().Chunk(9)).SelectMany(facet => facet).ToArray(), mesh.Unit);

    // Equal to the last bit in all layers.
    public static void AssertSameLayers(SlicedPart expected, SlicedPart actual)
    {
        Assert.True(expected.LayerAreas.AsSpan().SequenceEqual(actual.LayerAreas.AsSpan()), "the layers' areas differ");
        Assert.True(expected.LayerPerimeters.AsSpan().SequenceEqual(actual.LayerPerimeters.AsSpan()), "the layers' perimeters differ");
    }
}
