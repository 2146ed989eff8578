using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Invariants;

/// <summary>Whatever the factory, it keeps to its own rules: capacities, shifts, blends, and whose chance is whose.</summary>
public class RuleTests
{

    [Fact]
    public void A_crew_does_no_more_at_a_time_than_it_has_people_and_nothing_off_shift() => ForAllFactories((plan, run) =>
    {
        // Setting up, unloading and removal are attended from beginning to end.
        AssertCrew(plan.Crews[0], run.States.Where(row => row.State is EquipmentState.SettingUp or EquipmentState.Unloading));
        AssertCrew(plan.Crews[1], run.States.Where(row => row is { Group: "removal", State: EquipmentState.Processing }));

        static void AssertCrew(CrewPlan crew, IEnumerable<StateRow> spans)
        {
            var work = spans.ToList();
            Assert.InRange(Peak(work.Select(row => (row.Start, row.End))), 0, crew.Count);
            Assert.All(work, row => Assert.Equal(row.End - row.Start, crew.Shifts.WorkingTime(row.Start, row.End)));
        }
    });

    [Fact]
    public void Nobody_has_worked_more_than_was_paid_at_any_closing_of_the_books() => ForAllFactories((_, run) =>
        Assert.All(run.Ledger, row => Assert.True(row.Quantity > 0, row.ToString())));

    [Fact]
    public void Labour_is_posted_for_as_long_as_people_are_seen_to_work() => ForAllFactories((_, run) =>
    {
        var worked = run.Ledger.Where(row => row is { Driver: CostDriver.WorkedH, Resource: "operators" }).Sum(row => row.Quantity);
        var seen = run.States.Where(row => row.State is EquipmentState.SettingUp or EquipmentState.Unloading)
            .Sum(row => (row.End - row.Start).TotalHours);
        var depowdered = run.States.Where(row => row is { Group: "depowder", State: EquipmentState.Processing })
            .Sum(row => (row.End - row.Start).TotalHours);
        Assert.InRange(worked, seen - 1e-9, seen + depowdered + 1e-9);
    });

    [Fact]
    public void A_queue_holds_no_more_than_its_room_and_what_is_reworked() => ForAllFactories((plan, run) =>
    {
        foreach (var station in plan.Stations.Where(station => station.Buffer is not null))
            Assert.InRange(Peak(run.Operations.Where(o => o.Station == station.Name).GroupBy(o => (o.Build, o.Unit))
                .Select(visits => visits.MinBy(o => o.Queued)).Where(o => o.Queued < (o.Started ?? plan.Horizon))
                .Select(o => (o.Queued, o.Started ?? plan.Horizon))), 0, station.Buffer!.Value);
    });

    [Fact]
    public void A_blend_has_its_share_of_virgin_powder_and_more_only_where_used_powder_is_short() => ForAllFactories((plan, run) =>
    {
        var powder = plan.Powders[0];
        foreach (var (before, after) in run.Powder.Zip(run.Powder.Skip(1)).Where(pair => pair.Second.Event == PowderEvent.Charged))
        {
            var virgin = before.VirginKg - after.VirginKg;
            Assert.Equal(after.MassKg, virgin + before.UsedKg - after.UsedKg, 1e-9);
            Assert.Equal(Math.Max(after.MassKg * powder.Refresh.Fraction, after.MassKg - before.UsedKg), virgin, 1e-9);
            Assert.InRange(after.Uses!.Value, 0, powder.MaxUses);
        }
    });

    [Fact]
    public void Powder_is_ordered_when_the_reorder_point_is_reached_and_comes_after_the_lead_time() => ForAllFactories((plan, run) =>
    {
        var powder = plan.Powders[0];
        var lead = powder.LeadTime.ToTimeSpan();
        var bought = run.Powder.Where(row => row.Event == PowderEvent.Bought).Select(row => row.Time).ToList();
        // Whenever a charge leaves so little, enough is on its way.
        foreach (var row in run.Powder.Where(row => row.Event == PowderEvent.Charged && row.Time + lead <= plan.Horizon))
        {
            var coming = bought.Count(time => time >= row.Time && time <= row.Time + lead) * powder.OrderSize.Kilograms;
            Assert.True(row.VirginKg + coming > powder.ReorderAt.Kilograms - 1e-9, row.ToString());
        }
    });

    [Fact]
    public void One_more_machine_changes_no_draw_of_the_others() => ForAllFactories((plan, run, seed) =>
    {
        // Alone with a plate to print at all times, a machine's builds depend on its own chance only.
        var all = plan.Machines[0];
        var endless = all.Recipes.Select(recipe => recipe with { Part = Endless(recipe.Part) });
        var group = all with { Count = 1, Crew = null, Recipes = [.. endless] };
        var part = group.Recipes[0].Part;
        var factory = plan with
        {
            Machines = [group],
            Powders = [part.Powder],
            Stations = [],
            Lots = [new(part, 2000, TimeSpan.Zero, null, false)],
        };
        var alone = MemoryRecorder.Run(factory, seed);
        var together = MemoryRecorder.Run(factory with { Machines = [group with { Count = 2 }] }, seed);
        Assert.Equal(Lives(alone), Lives(together));

        static PartPlan Endless(PartPlan part) => part with { Powder = part.Powder with { Stock = new(1e6) }, Route = [] };
        static List<(TimeSpan, TimeSpan?, TimeSpan?, int)> Lives(MemoryRecorder run) =>
            [.. run.Builds.Where(build => build.Machine == "press/1")
                .Select(build => (build.Started, build.PrintStarted, build.PrintEnded, build.LostUnits))];
    });

    // The most spans that hold at one time.
    private static int Peak(IEnumerable<(TimeSpan Start, TimeSpan End)> spans)
    {
        var (now, most) = (0, 0);
        foreach (var (_, change) in spans.SelectMany(span => new[] { (span.Start, 1), (span.End, -1) }).Order())
            most = Math.Max(most, now += change);
        return most;
    }

    private static void ForAllFactories(Action<FactoryPlan, MemoryRecorder> holds) => ForAllFactories((plan, run, _) => holds(plan, run));

    private static void ForAllFactories(Action<FactoryPlan, MemoryRecorder, ulong> holds) =>
        Prop.ForAll(RandomFactories.All, factory => holds(factory.Plan, MemoryRecorder.Run(factory.Plan, factory.Seed), factory.Seed))
            .Holds(150);
}
