using AmFactorySim.Quantities;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class PlateLayoutTests
{
    private static readonly BuildPlate Square = BuildPlate.Rectangle(Mm(100), Mm(100), Mm(100));

    private static BoundingBox Part(double x, double y, double z = 10) => new(Mm(x), Mm(y), Mm(z));

    [Fact]
    public void A_part_as_large_as_the_plate_fits() => Assert.Single(PlateLayout.Full(Square, Part(100, 100, 100), Mm(5)).Placements);

    [Fact]
    public void A_part_that_fits_only_turned_is_turned() =>
        Assert.True(Assert.Single(PlateLayout.Full(BuildPlate.Rectangle(Mm(50), Mm(100), Mm(100)), Part(80, 40)).Placements).IsTurned);

    [Fact]
    public void Different_parts_are_turned_where_that_helps()
    {
        var layout = Assert.Single(PlateLayout.Mixed(Square, [new(Part(60, 100), 1), new(Part(100, 40), 1)]));
        Assert.Equal([true, false], layout.Placements.Select(placement => placement.IsTurned).OrderDescending());
    }

    [Fact]
    public void Small_parts_fill_the_space_between_large_ones()
    {
        var layout = Assert.Single(PlateLayout.Mixed(Square, [new(Part(20, 20), 10), new(Part(100, 60), 1)]));
        Assert.Equal((10, 1), (layout.Count(0), layout.Count(1)));
    }

    [Fact]
    public void Parts_without_room_go_onto_the_next_plate()
    {
        var plates = PlateLayout.Mixed(Square, [new(Part(60, 60), 3), new(Part(40, 40), 6), new(Part(10, 10), 0)]);
        Assert.Equal([(1, 3), (1, 3), (1, 0)], plates.Select(plate => (plate.Count(0), plate.Count(1))));
        Assert.Empty(PlateLayout.Mixed(Square, []));
    }

    [Fact]
    public void Many_equal_plates_are_laid_out_once()
    {
        var plates = PlateLayout.Mixed(Square, [new(Part(50, 50), 1_000_001)]);
        Assert.Equal(250_001, plates.Count);
        Assert.Same(plates[0], plates[249_999]);
        Assert.Single(plates[^1].Placements);
    }

    [Fact]
    public void Stacked_parts_are_arranged_in_storeys()
    {
        Assert.Equal(9, PlateLayout.Full(Square, Part(30, 30, 30), Mm(5)).Placements.Length);
        var layout = PlateLayout.Full(Square, Part(30, 30, 30), Mm(5), isStacked: true);
        Assert.Equal(27, layout.Placements.Length);
        Assert.Equal([0, 35, 70], layout.Placements.Select(placement => Math.Round(placement.Z.Millimetres, 6)).Distinct().Order());
    }

    [Fact]
    public void Storeys_contain_parts_of_similar_height()
    {
        var plates = PlateLayout.Mixed(Square, [new(Part(50, 50, 20), 8), new(Part(50, 50, 60), 4)], isStacked: true);
        Assert.Equal([60, 60, 60, 60, 80, 80, 80, 80, 0, 0, 0, 0],
            Assert.Single(plates).Placements.OrderBy(placement => placement.Part)
            .Select(placement => Math.Round(placement.Z.Millimetres, 6)));
    }

    [Fact]
    public void The_capacity_follows_the_packing_rule()
    {
        Assert.Equal(new(11, 1), PlatePacking.Capacity(Square, Part(30, 30, 30), Mm(0), PackingRule.SingleLayer));
        Assert.Equal(new(9, 1), PlatePacking.Capacity(Square, Part(30, 30, 30), Mm(5), PackingRule.Rectangles));
        var stacked = PlatePacking.Capacity(Square, Part(30, 30, 30), Mm(5), PackingRule.Stacked);
        Assert.Equal((9, 3, 27), (stacked.UnitsPerStorey, stacked.Storeys, stacked.Units));
        Assert.Equal([1, 1, 2, 3], new[] { 1, 9, 10, 27 }.Select(stacked.StoreysOf));
    }

    [Fact]
    public void A_part_that_does_not_fit_is_refused()
    {
        const string TooLarge =
            "the part's footprint of 101 mm x 10 mm does not fit on the plate of 100 mm x 100 mm: turn the part or choose a larger machine";
        Assert.Equal(TooLarge, Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(101, 10))).Message);
        Assert.Equal(TooLarge,
            Assert.Throws<PackingException>(() => PlateLayout.Mixed(Square, [new(Part(1, 1), 1), new(Part(101, 10), 1)])).Message);
        Assert.StartsWith("the part is 101 mm high",
            Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(1, 1, 101), isStacked: true)).Message);
        Assert.Equal("the quantity of a part must be at least 0, but is -1",
            Assert.Throws<PackingException>(() => PlateLayout.Mixed(Square, [new(Part(1, 1), -1)])).Message);
        Assert.Equal("more than 100 000 parts would lie on the plate of 100 mm x 100 mm: is the part's unit correct?",
            Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(0.09, 0.1))).Message);
    }

    [Fact]
    public void Sizes_are_validated()
    {
        Assert.StartsWith("the three sizes of a part's bounding box must be above 0",
            Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(0, 1))).Message);
        Assert.StartsWith("the spacing of parts must be at least 0",
            Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(1, 1), Mm(-1))).Message);
        Assert.StartsWith("the spacing of parts must be at least 0",
            Assert.Throws<PackingException>(() => PlateLayout.Full(Square, Part(1, 1), new Length(double.NaN))).Message);
    }
}
