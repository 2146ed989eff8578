using AmFactorySim.Geometry.Shapes;
using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

public class ExtrusionProperties
{
    // Stars of any outline around a hole of any outline, walked either way.
    private static Gen<Polygon> Profiles { get; } =
        from outer in Star(5, 20)
        from inner in Star(1, 4)
        from isReversed in Gen.Elements(true, false)
        let profile = GeometryFactory.Default.CreatePolygon(outer, [inner])
        select isReversed ? (Polygon)profile.Reverse() : profile;

    [Fact]
    public void An_extrusion_has_its_profile_in_every_layer() => Prop.ForAll(Profiles.ToArbitrary(), profile =>
    {
        var mesh = Extrusion.Create(profile, Mm(3));
        Assert.True(MeshReport.Of(mesh) is { IsClosed: true, NeedsWelding: false, IsInsideOut: false });
        Assert.Equal(1, mesh.SignedVolume.CubicMetres * 1e9 / (3 * profile.Area), 1e-6);
        Assert.Equal(1, mesh.SurfaceArea.SquareMillimetres / (2 * profile.Area + 3 * profile.Length), 1e-6);
        var sliced = Slicer.Slice(mesh, Mm(0.5));
        Assert.All(sliced.LayerAreas, area => Assert.Equal(1, area * 1e6 / profile.Area, 1e-6));
        Assert.All(sliced.LayerPerimeters, perimeter => Assert.Equal(1, perimeter * 1e3 / profile.Length, 1e-6));
    }).Holds(60);

    private static Gen<LinearRing> Star(double least, double most) =>
        from corners in Gen.Choose(3, 40)
        from radii in Gen.Choose(0, 1000).ArrayOf(corners)
        select GeometryFactory.Default.CreateLinearRing([.. Enumerable.Range(0, corners + 1).Select(i => i % corners)
            .Select(i => new Coordinate(
            (least + (most - least) * radii[i] / 1000) * Math.Cos(2 * Math.PI * i / corners),
                (least + (most - least) * radii[i] / 1000) * Math.Sin(2 * Math.PI * i / corners)))]);
}
