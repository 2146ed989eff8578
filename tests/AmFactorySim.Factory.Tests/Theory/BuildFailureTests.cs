using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>
/// Failures come with a constant hazard per hour of printing. Intervals of 4.9 standard deviations: missed once in a million.
/// </summary>
public class BuildFailureTests
{
    private const double Z = 4.9, HazardPerHour = 0.1, PrintHours = 3;

    private static readonly PartPlan Cube = Plans.Part(Plans.Powder with { Stock = new(1e6), MaxUses = 1000 });

    [Fact]
    public void A_build_that_a_failure_ends_fails_with_the_probability_of_an_exponential_time()
    {
        const int Builds = 3000;
        var run = Run(Builds, HazardPerHour, Distribution.Constant(1));
        var expected = 1 - Math.Exp(-HazardPerHour * PrintHours);
        var failed = run.Builds.Count(build => build.Outcome == BuildOutcome.Aborted);
        Assert.Equal(Builds, run.Builds.Count);
        Assert.InRange(failed, Builds * expected - Spread(), Builds * expected + Spread());
        // Which is to say: the printing that was done holds as many failures as the hazard foretells.
        AssertPoisson(failed, HazardPerHour * PrintedHours(run));

        double Spread() => Z * Math.Sqrt(Builds * expected * (1 - expected));
    }

    [Fact]
    public void Failures_that_take_one_unit_go_on_coming_in_the_same_build_and_the_next()
    {
        var run = Run(2000, 4 * HazardPerHour, Distribution.Constant(0.05));
        AssertPoisson(run.Builds.Sum(build => build.LostUnits), 4 * HazardPerHour * PrintedHours(run));
        Assert.Contains(run.Builds, build => build.LostUnits > 1);
    }

    [Fact]
    public void A_failure_so_rare_that_ticks_cannot_count_it_never_comes() =>
        Assert.All(Run(5, 1e-12, Distribution.Constant(1)).Builds, build => Assert.Equal(BuildOutcome.Completed, build.Outcome));

    private static MemoryRecorder Run(int builds, double hazardPerHour, IDistribution lost)
    {
        var machines = Plans.Machines(1, null, Cube) with
        {
            BuildFailure = new(Rate.Of(new Share(hazardPerHour), Duration.FromHours(1)), lost, Distribution.Constant(0)),
        };
        return MemoryRecorder.Run(
            Plans.Factory(TimeSpan.FromHours(7.1 * builds), [new(Cube, 10 * builds, TimeSpan.Zero, null, false)], machines, [], []));
    }

    private static double PrintedHours(MemoryRecorder run) =>
        run.Builds.Sum(build => (build.PrintEnded!.Value - build.PrintStarted!.Value).TotalHours);

    private static void AssertPoisson(int count, double expected) =>
        Assert.InRange(count, expected - Z * Math.Sqrt(expected), expected + Z * Math.Sqrt(expected));
}
