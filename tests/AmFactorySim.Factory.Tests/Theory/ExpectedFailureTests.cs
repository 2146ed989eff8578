using AmFactorySim.Economics;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>
/// What failed builds cost in closed form is the mean of what a long run posts for them. Intervals of 4.9 standard errors: missed once in a
/// million.
/// </summary>
public class ExpectedFailureTests
{
    private const double Z = 4.9;

    private static readonly CrewPlan Operators = Plans.Crew("operators", 2, WorkCalendar.Always);

    public static TheoryData<string, IDistribution> Losses => new()
    {
        { "all units", Distribution.Constant(1) },
        { "a third of the units left", Distribution.Constant(0.33) },
        { "one unit", Distribution.Constant(0) },
        { "any share", Distribution.Uniform(0.05, 1) },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_closed_form_of_failures_is_the_mean_of_a_long_run(string what, IDistribution lost)
    {
        const int Plates = 4000, Groups = 40;
        var depowder = Plans.Station("depowder", Workpiece.Plate, 1, Plans.Minutes(20, 10), Operators);
        var cube = Plans.Part(Plans.Powder with { Stock = new(1e6), MaxUses = 1_000_000, SieveRate = new(1e3) }, depowder);
        var group = Plans.Machines(1, Operators, cube) with
        {
            BuildFailure = new(Rate.Of(new Share(0.1), Duration.FromHours(1)), lost, Distribution.Exponential(2 * 3600)),
        };
        var run = MemoryRecorder.Run(Plans.Factory(
            TimeSpan.FromHours(20 * Plates), [new(cube, 10 * Plates, TimeSpan.Zero, null, true)], group, [depowder], [Operators]));
        Assert.Equal(10 * Plates, run.Lots.Single().Shipped);

        var planned = PlannedCost.Of(group, group.Recipes[0]).Of(10 * Plates);
        foreach (var category in new[] { CostCategory.Material, CostCategory.Machine, CostCategory.Consumables, CostCategory.Energy,
            CostCategory.Labour, CostCategory.ScrapRecovery })
        {
            // By groups of consecutive builds: the cost of each beyond what its units cost in closed form has mean 0.
            var posted = run.Ledger.Where(row => row.Place == "press" && row.Cause is CostCause.Work or CostCause.Down
                && row.Account.ToString() == category.ToString());
            var each = planned.Lines.Where(line => line.Category == category && line.Activity != "depowder").Sum(line => line.Amount.Si)
                / (10 * Plates);
            var costs = new double[Groups];
            var last = run.Builds.Max(build => build.Unloaded!.Value);
            foreach (var row in posted) costs[Math.Min(Groups - 1, (int)(row.Time / last * Groups))] += row.Amount.Si;
            foreach (var build in run.Builds)
                costs[Math.Min(Groups - 1, (int)(build.Unloaded!.Value / last * Groups))] -= each * (build.Units - build.LostUnits);
            var (mean, deviation) = (costs.Average(), Math.Sqrt(costs.Sum(c => Math.Pow(c - costs.Average(), 2)) / (Groups - 1)));
            Assert.True(Math.Abs(mean) <= Z * deviation / Math.Sqrt(Groups),
                $"{what}: {category} is {mean} beyond the closed form in each group, with a standard deviation of {deviation}");
            Assert.True(Z * deviation / Math.Sqrt(Groups) < Math.Abs(planned.Of(category, CostBreakdown.FailedBuilds).Si) / Groups / 2,
                $"{what}: {category}: the interval is too wide to tell");
        }
    }
}
