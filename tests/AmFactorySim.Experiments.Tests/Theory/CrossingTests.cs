using AmFactorySim.Experiments.BreakEven;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>From which quantity on one way stays better than another.</summary>
public sealed class CrossingTests
{
    private static Crossing Of(Func<long, double> printing, Func<long, double> route, params long[] quantities)
    {
        bool IsBetter(long quantity) => route(quantity) < printing(quantity);
        return Crossing.Of(IsBetter, quantities, [.. quantities.Select(IsBetter)]);
    }

    /// <summary>Two straight lines: F/(p - r), and at that quantity itself neither is better.</summary>
    [Theory]
    [InlineData(10_000, 80, 30, 201)]
    [InlineData(70_000, 86.23, 47.65, 1815)]
    [InlineData(35_000, 21.9, 21.8, 350_001)]
    public void Straight_lines_cross_where_they_must(double tools, double printed, double conventional, long from) =>
        Assert.Equal(new(true, from, 1), Of(n => printed * n, n => tools + conventional * n, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000));

    [Fact]
    public void One_may_be_better_all_along()
    {
        Assert.Equal(new(false, 1, 0), Of(n => n, n => 2 * n, 1, 10, 100));
        Assert.Equal(new(true, 1, 0), Of(n => 3 * n, n => 2 * n, 1, 10, 100));
    }

    /// <summary>Every tenth unit begins a plate of 100: printing is the better one again and again, the last time at 20.</summary>
    [Fact]
    public void Of_several_changes_the_last_one_counts()
    {
        var crossing = Of(n => 100 * Math.Ceiling(n / 10.0), n => 60 + 9 * n, [.. Enumerable.Range(1, 100).Select(n => (long)n)]);
        Assert.True(crossing.Changes > 1);
        Assert.True(crossing.RouteIsBetter);
        var last = Enumerable.Range(1, 100).Last(n => 60 + 9 * n >= 100 * Math.Ceiling(n / 10.0));
        Assert.Equal(last + 1, crossing.From);
    }

    [Fact]
    public void Printing_may_be_the_better_one_in_the_end() =>
        Assert.Equal(new(false, 51, 1), Of(n => 101 + n, n => 3 * n, 1, 10, 100, 1000));

    /// <summary>
    /// Plates, batches, lots and tools make steps: the quantity that is found is that of a look at every single one, which the quantities
    /// of a coarse grid miss.
    /// </summary>
    [Fact]
    public void The_exact_crossing_is_that_of_every_quantity() => Prop.ForAll(Arb.From(
        from plate in Gen.Choose(1, 120)
        from build in Gen.Choose(1, 3000)
        from unit in Gen.Choose(1, 60)
        from tools in Gen.Choose(1, 30_000)
        from lot in Gen.Choose(1, 500)
        from setUp in Gen.Choose(0, 2000)
        from conventional in Gen.Choose(1, 60)
        select (plate, build, unit, tools, lot, setUp, conventional)), c =>
    {
        const int Most = 5000;
        double Printing(long n) => c.unit * n + c.build * Math.Ceiling((double)n / c.plate);
        double Route(long n) => c.tools + c.conventional * n + c.setUp * Math.Ceiling((double)n / c.lot);
        bool IsBetter(long n) => Route(n) < Printing(n);
        long[] grid = [1, 10, 100, 1000, Most];
        var crossing = Crossing.Of(IsBetter, grid, [.. grid.Select(IsBetter)]);
        var exact = crossing.Exact(IsBetter,
            (from, to) => crossing.RouteIsBetter ? Route(to) < Printing(from) : Printing(to) <= Route(from), 1, Most);
        var last = Enumerable.Range(1, Most).LastOrDefault(n => IsBetter(n) != IsBetter(Most));
        Assert.Equal((IsBetter(Most), last + 1L), (exact.RouteIsBetter, exact.From));
        Assert.Equal(last == 0, exact.Changes == 0);
    }).Holds();
}
