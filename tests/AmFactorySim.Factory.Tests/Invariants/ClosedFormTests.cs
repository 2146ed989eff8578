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
/// Where nothing varies and batches are full, what a simulated factory posts for work is the closed form, account by account, to the cent:
/// waiting changes what stands idle, and not what is used.
/// </summary>
public class ClosedFormTests
{
    private static readonly Gen<(FactoryPlan Plan, int Quantity)> Steady =
        from machines in Gen.Choose(1, 3)
        from people in Gen.Choose(1, 3)
        from plates in Gen.Choose(1, 3)
        from rounds in Gen.Choose(1, 3)
        from units in Gen.Elements(1, 2, 5)
        from missing in plates == 1 && units == 1 ? Gen.Choose(0, 9) : Gen.Constant(0)
        from minutes in Gen.Choose(0, 60)
        from attended in Gen.Choose(0, 60)
        from uses in Gen.Elements(
            new StationConsumables(), new(PerHour: new(0.01)), new(PerBatch: Money.FromSi(7)), new(PerUnit: Money.FromSi(0.3)),
            new(new(0.002), Money.FromSi(1), Money.FromSi(0.1)))
        from writtenOff in Gen.Choose(1, 100)
        let crew = Plans.Crew("operators", people, WorkCalendar.Always)
        let oven = Plans.Station("oven", Workpiece.Plate, 1, Plans.Minutes(minutes * 5, attended), crew) with
        {
            BatchSize = plates,
            Consumables = uses,
        }
        let bench = Plans.Station("bench", Workpiece.Unit, 2, Plans.Minutes(minutes / 4.0, attended / 8.0), crew) with
        {
            BatchSize = units,
            Consumables = uses,
        }
        let powder = Plans.Powder with { MaxUses = 1000 }
        let part = Plans.Part(powder, oven, bench) with { Qualification = new(Money.FromSi(1234.56), writtenOff) }
        let quantity = 10 * plates * rounds - missing
        select (Plans.Factory(
            TimeSpan.FromDays(60), [new(part, quantity, TimeSpan.Zero, null, false)], Plans.Machines(machines, crew, part), [oven, bench],
            [crew]), quantity);

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
    public void On_full_plates_the_plan_is_the_cost_of_work() =>
        Prop.ForAll(Steady.Where(s => s.Quantity % 10 == 0).ToArbitrary(), steady =>
    {
        var work = MemoryRecorder.Run(steady.Plan).Ledger.Where(row => row.Cause == CostCause.Work).Sum(row => row.Amount.Si);
        Assert.Equal(PlannedCost.RightFirstTime(steady.Plan.Machines[0], steady.Plan.Machines[0].Recipes[0]),
            work / steady.Quantity, 0.005);
    }).Holds(100);
}
