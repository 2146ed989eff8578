using AmFactorySim.Geometry.Shapes;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class ShapesTests
{
    [Fact]
    public void Every_shape_is_closed_to_the_last_bit_and_faces_outwards()
    {
        foreach (var shape in (Mesh[])
        [
            Box.Create(Mm(0.1), Mm(700), Mm(3)), Cylinder.Create(Mm(3.3), Mm(1), 3), Cylinder.Create(Mm(3.3), Mm(1)),
                Sphere.Create(Mm(7.7), 4), Sphere.Create(Mm(7.7), 5),
            Sphere.Create(Mm(7.7)), Torus.Create(Mm(7), Mm(6.9), 3, 3), Torus.Create(Mm(7), Mm(1)), Bracket.Create(),
        ])
            Assert.True(MeshReport.Of(shape) is { IsClosed: true, NeedsWelding: false, IsInsideOut: false, Fault: null });
    }

    [Fact]
    public void Shapes_have_the_documented_number_of_facets()
    {
        Assert.Equal(12, Box.Create(Mm(1), Mm(1), Mm(1)).FacetCount);
        Assert.Equal(2 * 40 * 30, Torus.Create(Mm(2), Mm(1), 40, 30).FacetCount);
    }

    [Fact]
    public void Sizes_must_be_above_zero()
    {
        Assert.StartsWith("a size must be above 0, but is 0 um",
            Assert.Throws<ArgumentOutOfRangeException>(() => Box.Create(Mm(1), Mm(0), Mm(1))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Box.Create(Mm(1), Mm(1), Mm(double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cylinder.Create(Mm(-1), Mm(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sphere.Create(Mm(double.PositiveInfinity)));
        Assert.StartsWith("the ring radius of a torus must be larger than its tube radius",
            Assert.Throws<ArgumentOutOfRangeException>(() => Torus.Create(Mm(1), Mm(1))).Message);
    }

    [Fact]
    public void Round_shapes_have_enough_segments()
    {
        Assert.StartsWith("a round shape must have at least 3 segments, but has 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => Cylinder.Create(Mm(1), Mm(1), 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sphere.Create(Mm(1), 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Torus.Create(Mm(2), Mm(1), 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Torus.Create(Mm(2), Mm(1), 3, 2));
    }

    [Theory]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")]
    public void A_profile_must_be_a_valid_polygon(string profile) =>
        Assert.Throws<ArgumentException>(() => Extrusion.Create((Polygon)new WKTReader().Read(profile), Mm(1)));
}
