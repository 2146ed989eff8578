using AmFactorySim.Experiments.RateMaps;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>Lines of equal value against shapes that are known.</summary>
public sealed class IsolinesTests
{
    private static double[] Axis(double from, double to, int steps) =>
        [.. Enumerable.Range(0, steps + 1).Select(i => from + (to - from) * i / steps)];

    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines(double[] xs, double[] ys, Func<double, double, double> map,
        double level) =>
        Isolines.Of(xs, ys, [.. ys.Select(y => (IReadOnlyList<double>)[.. xs.Select(x => map(x, y))])], level);

    private static double Length(IReadOnlyList<(double X, double Y)> line) =>
        line.Zip(line.Skip(1)).Sum(s => Math.Sqrt(Math.Pow(s.First.X - s.Second.X, 2) + Math.Pow(s.First.Y - s.Second.Y, 2)));

    /// <summary>A plane's line is straight, from rim to rim, and exact.</summary>
    [Fact]
    public void A_plane_has_one_straight_line()
    {
        var line = Assert.Single(Lines(Axis(0, 4, 7), Axis(0, 2, 5), (x, y) => x + 2 * y, 3));
        Assert.All(line, p => Assert.Equal(3, p.X + 2 * p.Y, 12));
        Assert.Equal([(3, 0), (0, 1.5)], new[] { line[0], line[^1] }.OrderByDescending(p => p.X), (a, b) =>
            Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 1e-12);
        Assert.Equal(Math.Sqrt(9 + 2.25), Length(line), 12);
    }

    /// <summary>A hill's line is closed, and as long as a circle; ever more so in finer steps.</summary>
    [Fact]
    public void A_hill_has_a_circle()
    {
        double Error(int steps)
        {
            var line = Assert.Single(Lines(Axis(-2, 2, steps), Axis(-2, 2, steps), (x, y) => x * x + y * y, 1));
            Assert.Equal(line[0], line[^1]);
            return Math.Abs(Length(line) - 2 * Math.PI);
        }
        Assert.True(Error(200) < 2e-3);
        Assert.True(Error(200) < Error(50) / 4);
    }

    [Fact]
    public void Two_hills_have_two_lines_and_a_pass_decides_by_its_middle()
    {
        double Map(double x, double y) => Math.Min(Math.Pow(x - 1, 2) + y * y, Math.Pow(x + 1, 2) + y * y);
        Assert.Equal(2, Lines(Axis(-3, 3, 61), Axis(-3, 3, 61), Map, 0.5).Count);
        // One cell, high at two opposite corners.
        Assert.Equal(2, Lines([0, 1], [0, 1], (x, y) => x == y ? 1 : 0, 0.4).Count);
        Assert.Equal(2, Lines([0, 1], [0, 1], (x, y) => x == y ? 1 : 0, 0.6).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_value_that_is_nowhere_has_no_line(double level) => Assert.Empty(Lines(Axis(0, 10, 3), Axis(0, 1, 2), (x, _) => x, level));

    [Fact]
    public void What_is_no_number_is_gone_around()
    {
        var lines = Lines(Axis(0, 3, 3), Axis(0, 3, 3), (x, y) => x == 1 && y == 1 ? double.NaN : x, 1.5);
        Assert.All(lines.SelectMany(l => l), p => Assert.True(double.IsFinite(p.X) && double.IsFinite(p.Y)));
    }

    /// <summary>
    /// The normalised enthalpy goes with sqrt(P/a), so its lines are rays through the origin (Gee et al. 2022, Figure 4).
    /// </summary>
    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(18)]
    public void Normalised_enthalpy_has_rays(double level)
    {
        var map = (new RateMapQuestion("Ti6Al4V", RateMapQuestion.Figure4.Power, RateMapQuestion.Figure4.Spot, 100,
            Processes.HatchRule.HalfWidth, 2)).Answer();
        var ray = Assert.Single(map.Lines(map.NormalisedEnthalpy, level));
        var slope = ray[0].Y / ray[0].X;
        Assert.All(ray, p => Assert.Equal(1, p.Y / p.X / slope, 1e-3));
    }
}
