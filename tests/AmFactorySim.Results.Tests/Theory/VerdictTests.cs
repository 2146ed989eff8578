using System.Globalization;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Theory;

/// <summary>
/// Whether demand is met, in a factory of machines, oven, saw and lathe.
/// </summary>
public class VerdictTests
{
    private const double Hours = 100;

    private static readonly KpiSettings Settings = new(TimeSpan.Zero, TimeSpan.FromHours(Hours), "USD",
        ["a-machine", "z-machine"], ["oven", "saw", "lathe"]);

    [Theory]
    [InlineData("a-machine 100", "oven 50", "lathe 98", "turners 10")]
    [InlineData("saw 97", "crew 99.5", "oven 99")]
    [InlineData("a-machine 67.8 down 32.2", "saw 72.4")] // repair is not spare time
    [InlineData("a-machine 60 waiting_crew 39.5", "saw 72.4")] // neither is waiting for people
    [InlineData("a-machine 70 blocked 30", "saw 99.9")]
    public void Demand_is_not_met_where_something_has_no_spare_time(params string[] busy) =>
        Assert.Equal(0, Figures(busy, everyOtherStays: false).Single(f => f.Kpi == "demand_met").Value);

    [Fact]
    public void Demand_is_not_met_where_powder_is_short()
    {
        var figures = Figures(["a-machine 60 waiting_powder 40", "saw 30"], everyOtherStays: true);
        Assert.Equal(0, figures.Single(f => f.Kpi == "demand_met").Value);
        Assert.Equal(40, figures.Single(f => f.Kpi == "powder_shortage").Value!.Value, 1e-9);
    }

    // 2 % to spare are enough.
    [Fact]
    public void Demand_is_met_where_everything_has_spare_time() =>
        Assert.Equal(1, Figures(["lathe 98", "turners 10", "a-machine 90"], everyOtherStays: false)
            .Single(f => f.Kpi == "demand_met").Value);

    [Fact]
    public void Demand_is_not_met_where_units_pile_up()
    {
        var figures = Figures(["saw 90", "lathe 50"], everyOtherStays: true);
        Assert.Equal(0, figures.Single(f => f.Kpi == "demand_met").Value);
    }

    [Fact]
    public void A_factory_that_fills_up_with_time_to_spare_does_not_show_whether_demand_is_met()
    {
        var figures = Figures(["saw 50", "lathe 50"], everyOtherStays: true);
        Assert.Null(figures.Single(f => f.Kpi == "demand_met").Value);
    }

    // Each works so many hours of its hundred, and is in other states for as long as said; equipment is starved for the rest.
    private static IReadOnlyList<KpiRow> Figures(string[] busy, bool everyOtherStays)
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        for (var i = 0; i < Hours; i++)
        {
            var (released, stays) = (TimeSpan.FromHours(i), (everyOtherStays && i % 2 == 0) || i + 5 >= Hours);
            tables.Lots.Add(new(1, i, 1, "bracket", 1, 0, 0, 0, released, null, null));
            tables.Units.Add(new(1, i, "bracket", i, null, stays ? UnitStatus.InProcess : UnitStatus.Shipped, null, released, null,
                stays ? null : released + TimeSpan.FromHours(5), 0));
        }
        foreach (var words in busy.Select(b => b.Split(' ')))
        {
            var (name, hours) = (words[0], double.Parse(words[1], CultureInfo.InvariantCulture));
            if (Settings.Machines.Concat(Settings.Stations).Contains(name))
            {
                var from = 0.0;
                void Spend(EquipmentState state, double until)
                {
                    tables.States.Add(new(1, name, name + "-1", state, TimeSpan.FromHours(from), TimeSpan.FromHours(until)));
                    from = until;
                }
                Spend(EquipmentState.Processing, hours);
                for (var i = 2; i < words.Length; i += 2)
                    Spend(Words<EquipmentState, StateAttribute>.All.Single(state => state.Name == words[i]).Value,
                        from + double.Parse(words[i + 1], CultureInfo.InvariantCulture));
                Spend(EquipmentState.Starved, Hours);
            }
            else
            {
                Pay(CostDriver.WorkedH, hours, CostCause.Work);
                Pay(CostDriver.UnworkedH, Hours - hours, CostCause.Idle);
                void Pay(CostDriver driver, double quantity, CostCause cause) => tables.Ledger.Add(new(
                    1, TimeSpan.FromHours(50), Account.Labour, name, null, driver, quantity, Money.Zero, cause, CostObject.Factory,
                    null, null));
            }
        }
        return tables.Complete(Settings);
    }
}
