using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

public class StandingProperties
{
    private static Gen<double> Number(int least, int most) => Gen.Choose(1000 * least, 1000 * most).Select(n => n / 1000.0);

    private static Gen<Rotation> Rotations { get; } =
        from x in Number(-180, 180)
        from y in Number(-180, 180)
        from z in Number(-180, 180)
        select Rotation.AboutX(Angle.FromDegrees(x)).Then(Rotation.AboutY(Angle.FromDegrees(y)))
            .Then(Rotation.AboutZ(Angle.FromDegrees(z)));

    // Prisms over convex polygons with up to eight corners, some with a hole, turned any way.
    private static Gen<Mesh> Parts { get; } =
        from points in (from x in Number(0, 40) from y in Number(0, 40) select new Coordinate(x, y)).ArrayOf(8)
        let hull = new ConvexHull(points, GeometryFactory.Default).GetConvexHull() as Polygon
        where hull is { Area: > 50 }
        from height in Number(5, 60)
        from isHollow in Gen.Elements(true, false)
        from rotation in Rotations
        let hole = (LinearRing)new NetTopologySuite.Geometries.Utilities.AffineTransformation().Scale(0.5, 0.5)
            .Translate(hull.Centroid.X / 2, hull.Centroid.Y / 2).Transform(hull.ExteriorRing)
        let profile = isHollow ? new Polygon((LinearRing)hull.ExteriorRing, [hole]) : hull
        select rotation.Of(Extrusion.Create(profile, Mm(height)));

    private static Gen<Angle> Angles { get; } = Number(5, 85).Select(Angle.FromDegrees);

    [Fact]
    public void Supports_grow_with_the_square_and_the_cube_of_size() => Prop.ForAll(
        (from part in Parts from critical in Angles from k in Gen.Elements(0.5, 2, 4) select (part, critical, k)).ToArbitrary(),
        t =>
        {
            var (one, other) =
                (SupportSpace.Of(t.part, t.critical),
                SupportSpace.Of(Changed(t.part, at => (t.k * at.X, t.k * at.Y, t.k * at.Z)), t.critical));
            AssertSame(one.OverhangArea.SquareMillimetres * t.k * t.k, other.OverhangArea.SquareMillimetres);
            AssertSame(one.Volume.CubicMetres * Math.Pow(t.k, 3) * 1e9, other.Volume.CubicMetres * 1e9);
        }).Holds(40);

    // What stands on the part is found along a grid of lines, which does not turn with it.
    [Fact]
    public void Supports_do_not_change_by_a_rotation_about_z_or_a_translation() => Prop.ForAll(
        (from part in Parts
         from critical in Angles
         from degrees in Number(-180, 180)
         from x in Number(-50, 50)
         select (part, critical,
            degrees, x)).ToArbitrary(),
        t =>
        {
            var one = SupportSpace.Of(t.part, t.critical);
            var other = SupportSpace.Of(Moved(TurnedAboutZ(t.part, t.degrees), t.x, -t.x, 3 * t.x), t.critical);
            var box = t.part.BoundingBox;
            AssertSame(one.OverhangArea.SquareMillimetres, other.OverhangArea.SquareMillimetres,
                1e-3 * t.part.SurfaceArea.SquareMillimetres);
            AssertSame(one.Volume.CubicMetres * 1e9, other.Volume.CubicMetres * 1e9, 0.02 * box.Volume.CubicMetres * 1e9);
        }).Holds(40);

    [Fact]
    public void A_larger_critical_angle_needs_more_supports() => Prop.ForAll(
        (from part in Parts from a in Angles from b in Angles select (part, a, b)).ToArbitrary(),
        t =>
        {
            var (low, high) = t.a.Radians < t.b.Radians ? (t.a, t.b) : (t.b, t.a);
            var (less, more) = (SupportSpace.Of(t.part, low), SupportSpace.Of(t.part, high));
            Assert.True(less.OverhangArea <= more.OverhangArea);
            Assert.True(less.Volume.CubicMetres <= more.Volume.CubicMetres + 0.01 * t.part.BoundingBox.Volume.CubicMetres);
            Assert.InRange(more.Volume.CubicMetres, 0, t.part.BoundingBox.Volume.CubicMetres - t.part.Volume.CubicMetres * 0.98);
        }).Holds(40);

    // Within a percent of any that is thrown at it, and never worse than the part as it is.
    [Fact]
    public void No_other_orientation_is_lower_or_needs_fewer_supports() => Prop.ForAll(
        (from part in Parts
         from others in Rotations.ArrayOf(20)
         from goal in Gen.Elements<Func<Orientation,
            double>>(OrientationCost.Height, OrientationCost.Supports)
         select (part, others, goal)).ToArbitrary(),
        t =>
        {
            var search = new OrientationSearch(t.part, SupportSpace.UsualAngle);
            var best = t.goal(search.Best(t.goal));
            Assert.InRange(best, 0, t.goal(search.Of(Rotation.None)));
            Assert.All(t.others, other => Assert.InRange(best, 0, t.goal(search.Of(other)) * 1.01));
        }).Holds(10);

    [Fact]
    public void Rotations_are_parsed_as_they_are_printed() => Prop.ForAll(Rotations.ToArbitrary(), rotation =>
    {
        Assert.True(Rotation.TryParse(rotation.ToString(), out var again));
        var mesh = Box.Create(Mm(10), Mm(20), Mm(30));
        Assert.All(rotation.Of(mesh).Corners.ToArray().Zip(again.Of(mesh).Corners.ToArray()), pair =>
            Assert.Equal(pair.First, pair.Second, 2e-3));
    }).Holds(100);

    private static void AssertSame(double expected, double actual, double tolerance = 1e-3) =>
        Assert.Equal(expected, actual, Math.Max(tolerance, 1e-4 * Math.Abs(expected)));
}
