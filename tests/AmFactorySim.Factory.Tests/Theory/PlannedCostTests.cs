using AmFactorySim.Economics;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>The closed form of the ledger: where nothing waits, fails or varies, both give the same amounts.</summary>
public class PlannedCostTests
{
    private static readonly CrewPlan Operators = Plans.Crew("operators", 2, WorkCalendar.Always);

    private static readonly StationPlan Depowder = Plans.Station("depowder", Workpiece.Plate, 1, Plans.Minutes(60, 30), Operators);

    private static readonly StationPlan Removal = Plans.Station("removal", Workpiece.Unit, 1, Plans.Minutes(6), Operators);

    private static readonly PartPlan Cube = Plans.Part(Plans.Powder, Depowder, Removal);

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(23)]
    [InlineData(7)]
    public void The_ledger_meets_the_formula_to_the_cent(int quantity)
    {
        var machines = Plans.Machines(1, Operators, Cube);
        var run = MemoryRecorder.Run(Plans.Factory(
            TimeSpan.FromDays(10), [new(Cube, quantity, TimeSpan.Zero, null, false)], machines, [Depowder, Removal], [Operators]));
        var planned = PlannedCost.Of(machines, machines.Recipes[0]).Of(quantity);

        Assert.Equal(quantity, run.Units.Count(unit => unit.Status == UnitStatus.Shipped));
        foreach (var category in Enum.GetValues<CostCategory>())
        {
            var posted = run.Ledger.Where(row => row.Object != CostObject.Factory && row.Account.ToString() == category.ToString())
                .Sum(row => row.Amount.Si);
            Assert.InRange(posted - planned.Of(category).Si, -0.005, 0.005);
        }
    }

    /// <summary>Inspection that sends 3 % back to machining and scraps 2 %.</summary>
    [Fact]
    public void Rework_and_scrap_are_counted_by_their_chances()
    {
        var machining = Plans.Station("machining", Workpiece.Unit, 1, Plans.Minutes(6));
        var inspection = Plans.Station("inspection", Workpiece.Unit, 1, Plans.Minutes(6)) with
        {
            Scrap = new(0.02),
            Rework = new(0.03),
            ReworkTo = "machining",
        };
        var machines = Plans.Machines(1, null, Plans.Part(Plans.Powder, machining, inspection));
        var cost = PlannedCost.Of(machines, machines.Recipes[0]);
        Assert.Equal(0.95 / 0.97, cost.Yield.Fraction, 12);
        Assert.All(cost.Operations, step => Assert.Equal(1 / 0.97, step.Visits, 12));
        Assert.Equal(1022, cost.Printed(1000));
    }

    [Fact]
    public void A_part_that_is_done_when_it_is_printed_has_no_operations()
    {
        var machines = Plans.Machines(1, null, Plans.Part(Plans.Powder));
        var cost = PlannedCost.Of(machines, machines.Recipes[0]);
        Assert.Empty(cost.Operations);
        Assert.Equal(Share.Whole, cost.Yield);
    }
}
