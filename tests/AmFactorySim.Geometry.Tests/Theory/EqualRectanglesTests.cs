using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

// Equal rectangles, where the most that can be placed is known.
public class EqualRectanglesTests
{
    private static int OnRectangle(double width, double depth, double x, double y, double spacing = 0) =>
        PlateLayout.Full(BuildPlate.Rectangle(Mm(width), Mm(depth), Mm(10)), new(Mm(x), Mm(y), Mm(10)), Mm(spacing)).Placements.Length;

    private static int OnDisc(double diameter, double x, double y, double spacing = 0) =>
        PlateLayout.Full(BuildPlate.Round(Mm(diameter), Mm(10)), new(Mm(x), Mm(y), Mm(10)), Mm(spacing)).Placements.Length;

    [Fact]
    public void A_square_of_130_mm_is_alone_on_250_mm_where_division_says_three()
    {
        var plate = BuildPlate.Rectangle(Mm(250), Mm(250), Mm(100));
        Assert.Equal(1, OnRectangle(250, 250, 130, 130));
        Assert.Equal(3, PlatePacking.SingleLayer(plate, new(Mm(130), Mm(130), Mm(10))));
    }

    // So far filled that the rest is less than a part.
    [Theory]
    [InlineData(250, 250, 50, 50, 25)]
    [InlineData(3, 3, 2, 1, 4)]     // a pinwheel around a hole
    [InlineData(14, 10, 3, 2, 23)]  // plain grids hold 20
    [InlineData(250, 250, 75, 12.5, 66)] // the paper's brackets really lie as its division says; plain grids hold 60
    [InlineData(400, 400, 75, 12.5, 170)] // plain grids hold 160
    public void The_number_of_parts_is_at_most_what_the_area_allows(double width, double depth, double x, double y, int most)
    {
        Assert.Equal(most, (int)(width * depth / (x * y)));
        Assert.Equal(most, OnRectangle(width, depth, x, y));
        Assert.Equal(most, OnRectangle(depth, width, x, y));
        Assert.Equal(most, OnRectangle(width, depth, y, x));
    }

    // A plate and parts that all are larger by the gap hold as many as without it.
    [Theory]
    [InlineData(14, 10, 3, 2, 23)]
    [InlineData(3, 3, 2, 1, 4)]
    public void Gaps_are_between_parts_and_not_at_the_rim(double width, double depth, double x, double y, int most) =>
        Assert.Equal(most, OnRectangle(width - 0.5, depth - 0.5, x - 0.5, y - 0.5, 0.5));

    // Radii of the smallest circles around n unit squares, as far as known: sqrt(5)/2, 5 sqrt(17)/16, sqrt(2), sqrt(10)/2; in rows of 2, 2
    // and 1, 2 and 2, 1 3 1.
    [Theory]
    [InlineData(2, 1.1180340)]
    [InlineData(3, 1.2884706)]
    [InlineData(4, 1.4142136)]
    [InlineData(5, 1.5811389)]
    public void Squares_on_a_disc(int squares, double radius)
    {
        Assert.Equal(squares, OnDisc(2 * radius, 1, 1));
        Assert.InRange(OnDisc(2 * radius * 0.999, 1, 1), 1, squares - 1);
    }

    // Five rows of one: 75² + (5 x 12.5)² is less than 100². The paper's division says 8.
    [Fact]
    public void The_papers_round_plate_holds_five_brackets() => Assert.Equal(5, OnDisc(100, 75, 12.5));
}
