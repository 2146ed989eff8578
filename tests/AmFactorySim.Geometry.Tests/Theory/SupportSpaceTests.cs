using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

public class SupportSpaceTests
{
    // Standing upright, 10 mm deep: x and z are the profile's.
    private static Mesh Wall(string profile) =>
        Rotation.AboutX(Degrees(90))
            .Of(Extrusion.Create((Polygon)new NetTopologySuite.IO.WKTReader().Read($"POLYGON ({profile})"), Mm(10)));

    // A bar of 30 x 10 on a stem of 10 x 20.
    private static readonly Mesh T = Wall("(10 0, 20 0, 20 20, 30 20, 30 30, 0 30, 0 20, 10 20, 10 0)");

    private static Angle Degrees(double degrees) => Angle.FromDegrees(degrees);

    private static void AssertSpace(double area, double volume, Mesh mesh, double tolerance = 1e-3, double degrees = 45)
    {
        var space = SupportSpace.Of(mesh, Degrees(degrees));
        Assert.Equal(area, space.OverhangArea.SquareMillimetres, 1e-3);
        Assert.Equal(volume, space.Volume.CubicMetres * 1e9, tolerance);
    }

    [Fact]
    public void A_box_needs_no_supports() => AssertSpace(0, 0, Box.Create(Mm(10), Mm(20), Mm(30)));

    [Fact]
    public void The_arms_of_a_T_are_supported_from_the_plate() => AssertSpace(2 * 10 * 10, 2 * 10 * 10 * 20, T);

    [Theory]
    [InlineData(180)]
    [InlineData(90)]
    [InlineData(-90)]
    public void A_T_upside_down_or_lying_needs_no_supports(double degrees) => AssertSpace(0, 0, Rotation.AboutX(Degrees(degrees)).Of(T));

    [Fact]
    public void A_table_is_supported_between_and_around_its_legs()
    {
        var top = Moved(Box.Create(Mm(60), Mm(40), Mm(5)), 0, 0, 25);
        var legs = from x in new[] { 0, 50 }
                   from y in new[] { 0, 30 }
                   select Box.Create(Mm(10), Mm(10), Mm(25)) is var leg
            ? Moved(leg, x, y, 0) : null;
        // The legs touch the top from below: where they do, what faces down needs nothing, along lines 60/256 and 40/256 mm apart.
        var space = SupportSpace.Of(Together([top, .. legs]), Degrees(45));
        Assert.Equal((60 * 40 - 4 * 10 * 10) * 25, space.Volume.CubicMetres * 1e9, 4 * (10 * 60 + 10 * 40) / 256.0 * 25);
    }

    [Fact]
    public void The_space_below_a_bridge_reaches_from_pier_to_pier() =>
        AssertSpace(30 * 10, 30 * 10 * 15, Wall("(0 0, 10 0, 10 15, 40 15, 40 0, 50 0, 50 20, 0 20, 0 0)"));

    // A window of 10 x 10 in a wall: the lines are 30/256 mm apart.
    [Fact]
    public void Supports_can_stand_on_the_part() =>
        AssertSpace(100, 10 * 10 * 10, Wall("(0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10)"), 30 / 256.0 * 10 * 10);

    // A ramp on a foot: its lower side rises from (5, 0) at an angle up to the height of 10.
    [Theory]
    [InlineData(30)]
    [InlineData(44.9)]
    [InlineData(45)]
    [InlineData(60)]
    public void A_slope_below_the_critical_angle_is_supported(double degrees)
    {
        var run = 10 / Math.Tan(degrees * Math.PI / 180);
        var far = FormattableString.Invariant($"{5 + run:R}");
        var ramp = Wall($"(0 0, 5 0, {far} 10, {far} 15, 0 15, 0 0)");
        if (degrees < 45) AssertSpace(Math.Sqrt(run * run + 100) * 10, run * 10 / 2 * 10, ramp);
        else AssertSpace(0, 0, ramp);
        AssertSpace(Math.Sqrt(run * run + 100) * 10, run * 10 / 2 * 10, ramp, degrees: degrees + 1);
        AssertSpace(0, 0, ramp, degrees: degrees - 1);
    }

    // Below 45° lies a cap of 2 π R² (1 - cos 45°). The space below it is 2 π R³ ∫ sin cos (1 - cos) = 2 π R³ (sin²/2 + (cos³ - 1)/3).
    [Fact]
    public void A_sphere_is_supported_below_the_critical_circle()
    {
        const double R = 10;
        var c = Math.Sqrt(0.5);
        var space = SupportSpace.Of(Sphere.Create(Mm(R), 512), Degrees(45));
        Assert.Equal(1, space.OverhangArea.SquareMillimetres / (2 * Math.PI * R * R * (1 - c)), 0.02);
        Assert.Equal(1, space.Volume.CubicMetres * 1e9 / (2 * Math.PI * R * R * R * (c * c / 2 + (c * c * c - 1) / 3)), 0.04);
    }

    // The roof of a closed cavity is held up from the cavity's floor.
    [Fact]
    public void A_cavity_is_supported_inside()
    {
        var hollow = Together(Box.Create(Mm(30), Mm(30), Mm(30)), Moved(InsideOut(Box.Create(Mm(10), Mm(10), Mm(10))), 10, 10, 10));
        AssertSpace(100, 1000, hollow, 2 * 30 / 256.0 * 10 * 10);
    }

    [Fact]
    public void A_rotation_about_z_changes_nothing()
    {
        var upright = SupportSpace.Of(T, Degrees(45));
        foreach (var degrees in new[] { 10, 33, 90, 200 })
        {
            var turned = SupportSpace.Of(TurnedAboutZ(T, degrees), Degrees(45));
            Assert.Equal(1, turned.OverhangArea.SquareMetres / upright.OverhangArea.SquareMetres, 1e-5);
            Assert.Equal(1, turned.Volume.CubicMetres / upright.Volume.CubicMetres, 1e-5);
        }
    }

    [Fact]
    public void The_critical_angle_must_be_at_most_90_degrees()
    {
        Assert.Equal("the angle below which a surface needs supports must be from 0 deg to 90 deg, but is 91 deg",
            Assert.Throws<ArgumentException>(() => SupportSpace.Of(T, Degrees(91))).Message);
        Assert.Throws<ArgumentException>(() => SupportSpace.Of(T, Degrees(-1)));
        Assert.Throws<ArgumentException>(() => SupportSpace.Of(T, Degrees(double.NaN)));
        AssertSpace(0, 0, T, degrees: 0);
    }
}
