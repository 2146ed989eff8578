using AmFactorySim.Economics;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Invariants;

/// <summary>
/// Where nothing varies and batches wait until they are full or the quantity is there, what a simulated factory posts for work is the
/// closed form, account by account, to the cent: waiting changes what stands idle, and not what is used.
/// </summary>
public class ClosedFormTests
{
    private static readonly Gen<(FactoryPlan Plan, int Quantity)> Steady =
        from machines in Gen.Choose(1, 3)
        from people in Gen.Choose(1, 3)
        from plates in Gen.Choose(1, 3)
        from units in Gen.Elements(1, 2, 5, 40)
        from quantity in Gen.Frequency((3, Gen.Choose(1, 30)), (1, Gen.Constant(30)))
        from storey in Gen.Elements(10, 4)
        from binder in Gen.Elements(
            null, new BinderCosts("binder", new(30_000), new(1e-4), false), new BinderCosts("resin", new(60_000), new(2e-4), true))
        from minutes in Gen.Choose(0, 60)
        from attended in Gen.Choose(0, 60)
        from uses in Gen.Elements(
            new StationConsumables(), new(PerHour: new(0.01)), new(PerBatch: Money.FromSi(7)), new(PerUnit: Money.FromSi(0.3)),
            new(new(0.002), Money.FromSi(1), Money.FromSi(0.1)))
        from writtenOff in Gen.Choose(1, 100)
        from lasers in Gen.Choose(0, 4)
        let crew = Plans.Crew("operators", people, WorkCalendar.Always)
        let oven = Plans.Station("oven", Workpiece.Plate, 1, Plans.Minutes(minutes * 5, attended), crew) with
        {
            BatchSize = plates,
            StartsAfter = TimeSpan.FromDays(OvenDays),
            Consumables = uses,
        }
        let bench = Plans.Station("bench", Workpiece.Unit, 2, Plans.Minutes(minutes / 4.0, attended / 8.0), crew) with
        {
            BatchSize = units,
            StartsAfter = TimeSpan.FromDays(BenchDays),
            Consumables = uses,
        }
        let powder = Plans.Powder with { MaxUses = 1000 }
        let part = Plans.Part(powder, oven, bench) with { Qualification = new(Money.FromSi(1234.56), writtenOff) }
        let fleet = Plans.Machines(machines, crew, part)
        let recipe = fleet.Recipes[0] with
        {
            UnitsPerStorey = storey,
            LayersBetween = 20,
            Density = new(binder is null ? 1 : 0.97),
            DensityAsBuilt = binder is null ? Share.Whole : powder.Packing,
            Binder = binder,
            PlateScan = lasers == 0 ? null : WholeParts(fleet.Recipes[0].ScanPerUnit, lasers),
        }
        select (Plans.Factory(
            TimeSpan.FromDays(100), [new(part, quantity, TimeSpan.Zero, null, false)], fleet with { Recipes = [recipe] }, [oven, bench],
            [crew]), quantity);

    // Each laser scans whole units; the busiest one finishes last.
    private static Func<int, Duration> WholeParts(Duration unit, int lasers) => units => unit * ((units + lasers - 1) / lasers);

    // Longer than all plates take to print, and at the bench longer than the oven waits.
    private const int OvenDays = 10, BenchDays = 40;

    [Fact]
    public void The_ledger_meets_the_formula_to_the_cent() => Prop.ForAll(Steady.ToArbitrary(), steady =>
    {
        var (plan, quantity) = steady;
        var run = MemoryRecorder.Run(plan);
        var planned = PlannedCost.Of(plan.Machines[0], plan.Machines[0].Recipes[0]).Of(quantity);
        Assert.Equal(quantity, run.Units.Count(unit => unit.Status == UnitStatus.Shipped));
        foreach (var category in Enum.GetValues<CostCategory>())
        {
            var posted = run.Ledger.Where(row => row.Object != CostObject.Factory && row.Account.ToString() == category.ToString())
                .Sum(row => row.Amount.Si);
            Assert.InRange(posted - planned.Of(category).Si, -0.005, 0.005);
        }
    }).Holds(200);

    [Fact]
    public void Metal_and_binder_of_the_closed_form_are_those_of_the_run() => Prop.ForAll(Steady.ToArbitrary(), steady =>
    {
        var (plan, quantity) = steady;
        var (run, recipe) = (MemoryRecorder.Run(plan), plan.Machines[0].Recipes[0]);
        var planned = PlannedCost.Of(plan.Machines[0], recipe).Of(quantity);
        double Posted(CostDriver driver) => run.Ledger.Where(row => row.Driver == driver && row.Account == Account.Material)
            .Sum(row => row.Quantity);
        double Planned(params string[] activities) => activities.Sum(activity => planned.Of(CostCategory.Material, activity).Si);
        Assert.Equal(Planned("part", "supports", "lost powder") / recipe.Part.Powder.Price.Si, Posted(CostDriver.MassKg), 1e-6);
        if (recipe.Binder is { } binder)
            Assert.Equal(Planned(binder.Name) / binder.Price.Si * 1000, Posted(CostDriver.BinderL), 1e-6);
        Assert.Equal((recipe.UnitMass * quantity).Kilograms, run.Powder.Where(row => row.Event == PowderEvent.Fused).Sum(row => row.MassKg),
            1e-9);
        if (recipe.Binder is { IsInLoosePowder: true }) Assert.DoesNotContain(run.Powder, row => row.Event == PowderEvent.SievedOut);
    }).Holds(100);

    [Fact]
    public void On_full_plates_and_in_full_batches_the_plan_is_the_cost_of_work() =>
        Prop.ForAll(Steady.Where(s => s.Quantity == 30 && s.Plan.Stations.All(AreFull)).ToArbitrary(), steady =>
    {
        var work = MemoryRecorder.Run(steady.Plan).Ledger.Where(row => row.Cause == CostCause.Work).Sum(row => row.Amount.Si);
        Assert.Equal(PlannedCost.RightFirstTime(steady.Plan.Machines[0], steady.Plan.Machines[0].Recipes[0]),
            work / steady.Quantity, 0.005);
    }).Holds(100);

    private static bool AreFull(StationPlan station) => (station.Takes == Workpiece.Plate ? 3 : 30) % station.BatchSize == 0;
}
