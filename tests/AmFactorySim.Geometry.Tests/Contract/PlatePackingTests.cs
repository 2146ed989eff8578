using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class PlatePackingTests
{
    private static readonly BuildPlate Square = BuildPlate.Rectangle(Mm(250), Mm(250), Mm(325));

    [Theory]
    [InlineData(50, 50, 0, 25)]
    [InlineData(250, 250, 0, 1)]
    [InlineData(2.5, 2.5, 0, 10000)]
    [InlineData(48, 48, 2, 25)]  // each part claims its spacing
    [InlineData(250, 250, 5, 1)] // a part that fits needs no neighbour's spacing
    [InlineData(200, 10, 0, 31)]
    public void The_count_is_the_quotient_of_the_areas(double x, double y, double spacing, int count) =>
        Assert.Equal(count, PlatePacking.SingleLayer(Square, new(Mm(x), Mm(y), Mm(10)), Mm(spacing)));

    [Fact]
    public void A_part_can_lie_along_either_side()
    {
        var plate = BuildPlate.Rectangle(Mm(400), Mm(100), Mm(100));
        Assert.Equal(PlatePacking.SingleLayer(plate, new(Mm(300), Mm(50), Mm(10))),
            PlatePacking.SingleLayer(plate, new(Mm(50), Mm(300), Mm(10))));
    }

    [Theory]
    [InlineData(10, 10, 326, "the part is 326 mm high, the build chamber only 325 mm: turn the part or choose a larger machine")]
    [InlineData(251, 10, 10,
        "the part's footprint of 251 mm x 10 mm does not fit on the plate of 250 mm x 250 mm: turn the part or choose a larger machine")]
    [InlineData(10, 251, 10,
        "the part's footprint of 10 mm x 251 mm does not fit on the plate of 250 mm x 250 mm: turn the part or choose a larger machine")]
    [InlineData(0, 10, 10, "the three sizes of a part's bounding box must be above 0, but are 0 um x 10 mm x 10 mm")]
    public void A_part_that_does_not_fit_is_refused(double x, double y, double z, string message) =>
        Assert.Equal(message, Assert.Throws<PackingException>(() => PlatePacking.SingleLayer(Square, new(Mm(x), Mm(y), Mm(z)))).Message);

    [Fact]
    public void A_part_on_a_disc_must_fit_its_diameter()
    {
        var disc = BuildPlate.Round(Mm(100), Mm(100));
        Assert.Equal(1, PlatePacking.SingleLayer(disc, new(Mm(70), Mm(71), Mm(10))));
        Assert.Equal("the part's footprint of 71 mm x 71 mm does not fit on the plate of 100 mm round: turn the part or choose a " +
            "larger machine",
            Assert.Throws<PackingException>(() => PlatePacking.SingleLayer(disc, new(Mm(71), Mm(71), Mm(10)))).Message);
    }

    [Fact]
    public void Sizes_are_validated()
    {
        Assert.Equal("the width of a build plate must be above 0, such as 250 mm, but is -1 mm",
            Assert.Throws<PackingException>(() => BuildPlate.Rectangle(Mm(-1), Mm(1), Mm(1))).Message);
        Assert.Equal("the diameter of a build plate must be above 0, such as 250 mm, but is 0 um",
            Assert.Throws<PackingException>(() => BuildPlate.Round(Mm(0), Mm(1))).Message);
        Assert.StartsWith("the spacing of parts must be at least 0",
            Assert.Throws<PackingException>(() => PlatePacking.SingleLayer(Square, new(Mm(1), Mm(1), Mm(1)), Mm(-1))).Message);
    }
}
