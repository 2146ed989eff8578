using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Theory;

/// <summary>What becomes of a build that may fail, against formulas of simpler cases.</summary>
public sealed class BuildFailuresTests
{
    private static BuildFailures At(double perHour, params (double Share, double Probability)[] losses) =>
        new(Rate.Of(new Share(perHour), Duration.FromHours(1)), [.. losses], default);

    /// <summary>Worked number: 1 % per hour and 50 h of printing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Where_all_units_are_lost_the_build_ends_after_an_exponential_time(int units)
    {
        var build = At(0.01, (1, 1)).Of(units, Duration.FromHours(40.0 / units), Duration.FromHours(10));
        var good = Math.Exp(-0.5);
        Assert.Equal(0.6065, good, 4);
        Assert.Equal(good * units, build.Good, 9);
        Assert.Equal((1 - good) / 0.01, build.Print.Hours, 9);
        Assert.Equal((1 - good) / 0.5 * units, build.Fused, 9);
        Assert.Equal(1 - good, build.Failed, 12);
    }

    /// <summary>
    /// Where only scanning takes time and a failure takes one unit, each unit draws its own failures: a pure death process.
    /// </summary>
    [Fact]
    public void Units_that_fail_one_by_one_each_survive_with_the_probability_of_their_own_time()
    {
        var build = At(0.1, (0, 1)).Of(20, Duration.FromHours(3), default);
        Assert.Equal(20 * Math.Exp(-0.3), build.Good, 9);
        Assert.Equal(20 * (1 - Math.Exp(-0.3)) / 0.3, build.Fused, 9);
        Assert.Equal(build.Fused * 3, build.Print.Hours, 9);
        Assert.Equal(1 - Math.Exp(-6), build.Failed, 9);
    }

    [Fact]
    public void Without_failures_all_units_are_good()
    {
        var build = At(0, (1, 1)).Of(7, Duration.FromHours(3), Duration.FromHours(2));
        Assert.Equal((7, 7, 23, 0), (build.Good, build.Fused, build.Print.Hours, build.Failed));
    }

    [Fact]
    public void A_large_plate_counted_in_portions_is_the_same_build()
    {
        var (small, large) = (Of(500), Of(5000));
        Assert.Equal(small.Good / 500, large.Good / 5000, 9);
        Assert.Equal(small.Print.Hours, large.Print.Hours, 9);

        static ExpectedBuild Of(int units) =>
            At(0.01, (0.2, 0.5), (0.7, 0.5)).Of(units, Duration.FromHours(40.0 / units), Duration.FromHours(10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e9)]
    public void A_build_that_is_never_finished_has_no_cost(double perHour) => Assert.Contains("hardly any build",
        Assert.Throws<ArgumentException>(() => At(perHour, (1, 1)).Of(10, Duration.FromHours(3), Duration.FromHours(2))).Message);
}
