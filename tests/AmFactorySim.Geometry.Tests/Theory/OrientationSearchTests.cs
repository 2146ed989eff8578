using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

public class OrientationSearchTests
{
    private static readonly Angle Critical = SupportSpace.UsualAngle;

    // A bar of 30 x 10 on a stem of 10 x 20, 12 mm deep, standing.
    private static readonly Mesh T = Rotation.AboutX(Degrees(90)).Of(
        Extrusion.Create((Polygon)new NetTopologySuite.IO.WKTReader()
            .Read("POLYGON ((10 0, 20 0, 20 20, 30 20, 30 30, 0 30, 0 20, 10 20, 10 0))"), Mm(12)));

    private static Angle Degrees(double degrees) => Angle.FromDegrees(degrees);

    private static Mesh Askew(Mesh mesh, double x, double y, double z) =>
        Rotation.AboutX(Degrees(x)).Then(Rotation.AboutY(Degrees(y))).Then(Rotation.AboutZ(Degrees(z))).Of(mesh);

    private static Orientation Best(Mesh mesh, Func<Orientation, double> cost) => new OrientationSearch(mesh, Critical).Best(cost);

    private static void AssertBox(double x, double y, double z, BoundingBox box)
    {
        Assert.Equal(x, box.X.Millimetres, 1e-3);
        Assert.Equal(y, box.Y.Millimetres, 1e-3);
        Assert.Equal(z, box.Z.Millimetres, 1e-3);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(90, 0, 0)]
    [InlineData(33, 21, 7)]
    [InlineData(-110, 63, 200)]
    public void A_box_lies_on_its_largest_side_with_its_long_side_along_x(double x, double y, double z)
    {
        var best = Best(Askew(Box.Create(Mm(40), Mm(20), Mm(5)), x, y, z), OrientationCost.Height);
        AssertBox(40, 20, 5, best.BoundingBox);
        Assert.Equal(0, best.Supports.Volume.CubicMetres, 1e-12);
    }

    [Fact]
    public void A_T_lies_down_or_stands_on_its_head()
    {
        var lying = Best(T, OrientationCost.Supports);
        Assert.Equal(0, lying.Supports.Volume.CubicMetres, 1e-15);
        AssertBox(30, 30, 12, lying.BoundingBox);
        // On a small plate it cannot lie.
        var upright =
            Best(T, orientation => orientation.BoundingBox.Y > Mm(15) ? double.PositiveInfinity : OrientationCost.Supports(orientation));
        Assert.Equal(0, upright.Supports.Volume.CubicMetres, 1e-15);
        AssertBox(30, 12, 30, upright.BoundingBox);
    }

    // Between no two parallel planes that touch it does a regular tetrahedron of edge 1 need less than 1/sqrt(2): two opposite edges lie in
    // them.
    // No face lies on the plate then, so that the direction has to be found between those that are tried.
    [Fact]
    public void A_tetrahedron_is_least_high_between_two_of_its_edges()
    {
        (double, double, double)[] p = [(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)];
        float[] Facet(int a, int b, int c) =>
            [.. new[] { p[a], p[b], p[c] }.SelectMany(q => new[] { (float)q.Item1 * 10, (float)q.Item2 * 10, (float)q.Item3 * 10 })];
        var solid = Askew(Mesh.FromCorners([.. Facet(0, 1, 2), .. Facet(0, 3, 1), .. Facet(0, 2, 3), .. Facet(1, 3, 2)], Mm(1)), 40, 25, 0);
        var best = Best(solid, orientation => orientation.BoundingBox.Z.Metres);
        Assert.Equal(20, best.BoundingBox.Z.Millimetres, 0.03);
    }

    // The layers of a build are shared by all that stand side by side.
    [Fact]
    public void The_best_orientation_depends_on_the_cost()
    {
        var plate = BuildPlate.Rectangle(Mm(64), Mm(64), Mm(100));
        var bar = Box.Create(Mm(60), Mm(8), Mm(8));
        double PerUnit(Orientation orientation) =>
            orientation.BoundingBox.Z.Metres / PlatePacking.Capacity(plate, orientation.BoundingBox, default, PackingRule.Rectangles).Units;
        // Lying, 8 mm for 8 bars; standing, 60 mm for 64.
        var best = Best(bar, PerUnit);
        AssertBox(8, 8, 60, best.BoundingBox);
        AssertBox(60, 8, 8, Best(bar, OrientationCost.Height).BoundingBox);
    }

    [Fact]
    public void A_part_in_the_best_orientation_is_not_rotated()
    {
        Assert.Same(Rotation.None, Best(Box.Create(Mm(20), Mm(40), Mm(5)), OrientationCost.Height).Rotation);
        Assert.Same(Rotation.None, Best(Sphere.Create(Mm(10), 64), _ => 1).Rotation);
        // Nothing can be: as it is given.
        Assert.Same(Rotation.None, Best(T, _ => double.PositiveInfinity).Rotation);
    }

    // Contours by layers: of a bar of 40 x 20 that is 5 high, 120 mm in each.
    [Fact]
    public void The_wall_area_gives_the_length_of_the_contours()
    {
        var search = new OrientationSearch(Box.Create(Mm(40), Mm(20), Mm(5)), Critical);
        var lying = search.Of(Rotation.None);
        Assert.Equal(120 * 5, lying.Walls.SquareMillimetres, 1e-6);
        var prism = lying.AsPrism(Volume.FromCubicCentimetres(4), Mm(0.05));
        Assert.Equal((100, 12), (prism.LayerCount, Math.Round(prism.PerimeterSum.Metres, 9)));
        Assert.Equal(100 * 800, prism.AreaSum.SquareMillimetres, 1e-6);
        Assert.Equal(800, prism.LayerBoxAreas[99] * 1e6, 1e-6);
        // A sloping wall has as long contours as its shadow on an upright one.
        var leaning = search.Of(Rotation.AboutY(Degrees(30)));
        var sliced = Slicer.Slice(leaning.Rotation.Of(Box.Create(Mm(40), Mm(20), Mm(5))), Mm(0.01));
        Assert.Equal(1, leaning.Walls.SquareMetres / (sliced.PerimeterSum.Metres * 1e-5), 1e-3);
    }

    [Fact]
    public void Rotations_are_printed_as_they_are_written()
    {
        foreach (var text in new[] { "90 deg about x", "-12.5 deg about y", "30 deg about x then -45 deg about y then 170 deg about z",
            "0 deg about x", "20 deg about x then 90 deg about y" })
        {
            Assert.True(Rotation.TryParse(text, out var rotation));
            Assert.Equal(text, rotation.ToString());
        }
        Assert.True(Rotation.TryParse("90deg about z  then 90 deg about x", out var turned));
        Assert.Equal(turned.Of(Box.Create(Mm(1), Mm(2), Mm(3))).BoundingBox,
            Rotation.AboutZ(Degrees(90)).Then(Rotation.AboutX(Degrees(90))).Of(Box.Create(Mm(1), Mm(2), Mm(3))).BoundingBox);
        foreach (var text in new[] { "", "90 deg", "90 deg about", "90 deg about a", "90 mm about x", "x", "90 deg about x then",
            "90 deg about x, 90 deg about y" }) Assert.False(Rotation.TryParse(text, out _));
    }

    [Fact]
    public void The_same_part_always_gets_the_same_orientation()
    {
        var bracket = Askew(Bracket.Create(), 10, 20, 30);
        Assert.Equal(Best(bracket, OrientationCost.Supports), Best(bracket, OrientationCost.Supports));
    }

    [Fact]
    public void A_large_mesh_is_represented_by_its_outermost_points()
    {
        // A hundred thousand facets: a torus that is 10 mm thick lies flat.
        var torus = Askew(Torus.Create(Mm(15), Mm(5), 320, 160), 30, 50, 0);
        var best = Best(torus, OrientationCost.Height);
        Assert.Equal(10, best.BoundingBox.Z.Millimetres, 0.02);
    }

    [Fact]
    public void Rotations_preserve_the_shape()
    {
        var turned = Askew(Bracket.Create(), 10, 20, 30);
        Assert.Equal(1, turned.Volume.CubicMetres / Bracket.Create().Volume.CubicMetres, 1e-6);
        Assert.True(MeshReport.Of(turned).IsClosed);
        var box = Box.Create(Mm(1), Mm(2), Mm(3));
        AssertBox(3, 2, 1, Rotation.AboutY(Degrees(90)).Of(box).BoundingBox);
        AssertBox(1, 3, 2, Rotation.AboutX(Degrees(-90)).Of(box).BoundingBox);
        AssertBox(2, 1, 3, Rotation.AboutZ(Degrees(450)).Of(box).BoundingBox);
        AssertBox(3, 2, 1, Rotation.LayDown(1, 0, 0).Of(box).BoundingBox);
        AssertBox(1, 2, 3, Rotation.LayDown(0, 0, 1).Of(box).BoundingBox);
        AssertBox(1, 2, 3, Rotation.AboutX(Degrees(30)).Then(Rotation.AboutX(Degrees(-30))).Of(box).BoundingBox);
        Assert.Same(box, Rotation.AboutZ(Degrees(360)).Of(box));
    }

    // Counter-clockwise seen from the axis's tip: x goes to y, y to z, z to x.
    [Fact]
    public void Rotations_are_counter_clockwise()
    {
        static (float X, float Y, float Z) Corner(Rotation rotation, float x, float y, float z)
        {
            var corners = rotation.Of(Mesh.FromCorners([x, y, z, 0, 0, 0, 1, 1, 1], Mm(1))).Corners;
            return (corners[0], corners[1], corners[2]);
        }
        Assert.Equal((0, 1, 0), Corner(Rotation.AboutZ(Degrees(90)), 1, 0, 0));
        Assert.Equal((0, 0, 1), Corner(Rotation.AboutX(Degrees(90)), 0, 1, 0));
        Assert.Equal((1, 0, 0), Corner(Rotation.AboutY(Degrees(90)), 0, 0, 1));
    }

    [Fact]
    public void An_exception_of_a_cost_function_is_rethrown_unchanged() =>
        Assert.Throws<InvalidTimeZoneException>(() => Best(T, _ => throw new InvalidTimeZoneException()));

    [Fact]
    public void Angles_and_directions_are_validated()
    {
        Assert.Throws<ArgumentException>(() => Rotation.AboutX(new(double.NaN)));
        Assert.Throws<ArgumentException>(() => Rotation.LayDown(0, 0, 0));
        Assert.Throws<ArgumentException>(() => new OrientationSearch(T, Degrees(100)));
    }
}
