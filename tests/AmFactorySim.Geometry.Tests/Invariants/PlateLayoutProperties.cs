using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

public class PlateLayoutProperties
{
    // Millimetres; a part as large as the plate fits to within a millionth.
    private const double Rounding = 1e-3;

    private static Gen<Length> Size(int least, int most) => Gen.Choose(10 * least, 10 * most).Select(tenths => Mm(tenths / 10.0));

    private static Gen<BoundingBox> Boxes { get; } =
        from x in Size(5, 90) from y in Size(5, 90) from z in Size(5, 100) select new BoundingBox(x, y, z);

    private static Gen<BuildPlate> Plates { get; } = Gen.OneOf(
        from x in Size(90, 300) from y in Size(90, 300) select BuildPlate.Rectangle(x, y, Mm(100)),
        from d in Size(128, 300) select BuildPlate.Round(d, Mm(100)));

    [Fact]
    public void Mixed_parts_are_all_placed_once_inside_the_plate_without_overlap() => Prop.ForAll(
        (from plate in Plates
         from parts in Gen.Choose(0, 8)
             .SelectMany(n => (from box in Boxes from quantity in Gen.Choose(0, 20) select new PartQuantity(box, quantity)).ArrayOf(n))
         from spacing in Size(0, 5)
         from isStacked in Gen.Elements(true, false)
         select (plate, parts, spacing, isStacked)).ToArbitrary(),
        t =>
        {
            var plates = PlateLayout.Mixed(t.plate, t.parts, t.spacing, t.isStacked);
            Assert.Equal(t.parts.Select(part => part.Quantity),
                Enumerable.Range(0, t.parts.Length).Select(i => plates.Sum(plate => plate.Count(i))));
            foreach (var layout in plates.Distinct())
                AssertSound(t.plate, layout, [.. t.parts.Select(part => part.Box)], t.spacing, t.isStacked);
            Assert.Equal(plates.SelectMany(plate => plate.Placements),
                PlateLayout.Mixed(t.plate, t.parts, t.spacing, t.isStacked).SelectMany(plate => plate.Placements));
        }).Holds(40);

    [Fact]
    public void Equal_parts_are_inside_the_plate_without_overlap_and_never_fewer_than_in_a_grid() => Prop.ForAll(
        (from plate in Plates
         from part in Boxes
         from spacing in Size(0, 5)
         from isStacked in Gen.Elements(true, false)
         select (plate,
            part, spacing, isStacked)).ToArbitrary(),
        t =>
        {
            var layout = PlateLayout.Full(t.plate, t.part, t.spacing, t.isStacked);
            AssertSound(t.plate, layout, [t.part], t.spacing, t.isStacked);
            var capacity = PlatePacking.Capacity(t.plate, t.part, t.spacing, t.isStacked ? PackingRule.Stacked : PackingRule.Rectangles);
            Assert.Equal(layout.Placements.Length, capacity.Units);
            Assert.InRange(capacity.UnitsPerStorey,
                Math.Max(Grid(t.plate, t.part.X, t.part.Y, t.spacing), Grid(t.plate, t.part.Y, t.part.X, t.spacing)), int.MaxValue);
            Assert.InRange(capacity.UnitsPerStorey * t.part.Footprint.SquareMetres, 0, t.plate.Area.SquareMetres * (1 + 1e-5));
        }).Holds(100);

    [Fact]
    public void The_layout_does_not_depend_on_the_order_of_a_parts_sides() => Prop.ForAll(
        (from plate in Plates from part in Boxes from spacing in Size(0, 5) select (plate, part, spacing)).ToArbitrary(),
        t => Assert.Equal(
            PlatePacking.Capacity(t.plate, t.part, t.spacing, PackingRule.Rectangles),
            PlatePacking.Capacity(t.plate, new(t.part.Y, t.part.X, t.part.Z), t.spacing, PackingRule.Rectangles))).Holds(100);

    [Fact]
    public void Equal_parts_take_no_more_plates_than_full_plates() => Prop.ForAll(
        (from plate in Plates
         from part in Boxes
         from quantity in Gen.Choose(1, 200)
         from spacing in Size(0, 5)
         select (plate, part,
            quantity, spacing)).ToArbitrary(),
        t =>
        {
            var full = PlatePacking.Capacity(t.plate, t.part, t.spacing, PackingRule.Rectangles).Units;
            Assert.Equal((t.quantity + full - 1) / full, PlateLayout.Mixed(t.plate, [new(t.part, t.quantity)], t.spacing).Count);
        }).Holds(60);

    // The grid in the whole plate; of a round plate, the largest that stands in the middle of its circle.
    private static int Grid(BuildPlate plate, Length x, Length y, Length spacing)
    {
        if (!plate.IsRound) return Fitting(plate.Width, x, spacing) * Fitting(plate.Depth, y, spacing);
        return Enumerable.Range(1, Fitting(plate.Width, x, spacing)).Max(grid =>
        {
            var width = (x + spacing) * grid - spacing;
            var depth = Math.Sqrt(Math.Max(Math.Pow(plate.Width.Metres, 2) - Math.Pow(width.Metres, 2), 0));
            return grid * Fitting(new(depth), y, spacing);
        });
    }

    private static int Fitting(Length room, Length size, Length spacing) =>
        Math.Max(0, (int)Math.Floor((room + spacing) / (size + spacing) + 1e-9));

    private static void AssertSound(BuildPlate plate, PlateLayout layout, BoundingBox[] parts, Length spacing, bool isStacked)
    {
        var boxes = layout.Placements.Select(placement => Box(placement, parts[placement.Part])).ToArray();
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => AssertInside(plate, box));
        if (!isStacked) Assert.All(boxes, box => Assert.Equal(0, box.Z0));
        var gap = spacing.Millimetres - Rounding;
        for (var i = 0; i < boxes.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (boxes[i], boxes[j]);
                if (!(a.X0 - b.X1 >= gap || b.X0 - a.X1 >= gap || a.Y0 - b.Y1 >= gap || b.Y0 - a.Y1 >= gap || a.Z0 - b.Z1 >= gap
                    || b.Z0 - a.Z1 >= gap))
                    Assert.Fail($"{a} and {b} are too close");
            }
    }

    private static (double X0, double Y0, double Z0, double X1, double Y1, double Z1) Box(Placement placement, BoundingBox part)
    {
        var (width, depth) = placement.IsTurned ? (part.Y, part.X) : (part.X, part.Y);
        return (placement.X.Millimetres, placement.Y.Millimetres, placement.Z.Millimetres,
            (placement.X + width).Millimetres, (placement.Y + depth).Millimetres, (placement.Z + part.Z).Millimetres);
    }

    private static void AssertInside(BuildPlate plate, (double X0, double Y0, double Z0, double X1, double Y1, double Z1) box)
    {
        Assert.InRange(box.Z1, 0, plate.Height.Millimetres + Rounding);
        var middle = plate.Width.Millimetres / 2;
        if (plate.IsRound)
            foreach (var (x, y) in new[] { (box.X0, box.Y0), (box.X1, box.Y0), (box.X0, box.Y1), (box.X1, box.Y1) })
                Assert.InRange(Math.Sqrt((x - middle) * (x - middle) + (y - middle) * (y - middle)), 0, middle + Rounding);
        else
            Assert.True(box.X0 >= 0 && box.Y0 >= 0 && box.X1 <= plate.Width.Millimetres + Rounding && box.Y1 <= plate.Depth.Millimetres
                + Rounding, $"{box} is not on the plate");
    }
}
