using System.Globalization;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Theory;

/// <summary>
/// Whether demand is met and what limits throughput, in a factory where machines come before oven, saw and lathe, and one crew serves
/// the machines and the saw.
/// </summary>
public class VerdictTests
{
    private const double Hours = 100;

    private static readonly KpiSettings Settings = new(TimeSpan.Zero, TimeSpan.FromHours(Hours), "USD",
        ["a-machine", "z-machine"], ["oven", "saw", "lathe"],
        [("crew", "a-machine"), ("crew", "saw"), ("crew", "z-machine"), ("turners", "lathe")]);

    [Theory]
    [InlineData("group:lathe", "a-machine 100", "oven 50", "lathe 98", "turners 10")] // it holds up the machine, which is then busy too
    [InlineData("group:lathe", "a-machine 100", "z-machine 100", "oven 99", "saw 97.5", "lathe 97")]
    [InlineData("group:saw", "a-machine 100", "saw 98", "lathe 96.9")] // more than 3 points from the busiest
    [InlineData("crew:crew group:saw", "saw 99.5", "crew 99.5", "oven 20")] // they bind together
    [InlineData("crew:crew group:saw", "saw 97", "crew 99.5", "oven 99")]
    [InlineData("crew:crew", "a-machine 92", "oven 98", "crew 99.5", "saw 30")] // the crew stands before the saw, behind the oven
    [InlineData("group:a-machine", "a-machine 67.8 down 32.2", "saw 72.4")] // repair is not spare time
    [InlineData("group:a-machine", "a-machine 60 waiting_crew 39.5", "saw 72.4")] // neither is waiting for people
    [InlineData("group:saw", "a-machine 70 blocked 30", "saw 99.9")] // a machine that lacks room could do more
    [InlineData("powder", "a-machine 60 waiting_powder 40", "saw 30", "oven 99.9")]
    public void Where_demand_is_not_met_the_last_without_spare_time_limits_throughput(string expected, params string[] busy)
    {
        var figures = Figures(busy, everyOtherStays: false);
        Assert.Equal(0, figures.Single(f => f.Kpi == "demand_met").Value);
        Assert.Equal(expected, string.Join(' ', figures.Where(f => f.Kpi == "limits_throughput").Select(f => f.Scope)));
    }

    [Theory]
    [InlineData("lathe 98", "turners 10", "a-machine 90")] // 2 % to spare are enough
    [InlineData("strangers 100", "lathe 50")] // a crew that serves nothing holds up nothing
    public void Where_demand_is_met_nothing_limits_throughput(params string[] busy)
    {
        var figures = Figures(busy, everyOtherStays: false);
        Assert.Equal(1, figures.Single(f => f.Kpi == "demand_met").Value);
        Assert.DoesNotContain(figures, f => f.Kpi == "limits_throughput");
    }

    [Fact]
    public void Demand_is_not_met_where_units_pile_up()
    {
        var figures = Figures(["saw 90", "lathe 50"], everyOtherStays: true);
        Assert.Equal(0, figures.Single(f => f.Kpi == "demand_met").Value);
        Assert.Equal("group:saw", figures.Single(f => f.Kpi == "limits_throughput").Scope);
    }

    [Fact]
    public void A_factory_that_fills_up_with_time_to_spare_does_not_show_whether_demand_is_met()
    {
        var figures = Figures(["saw 50", "lathe 50"], everyOtherStays: true);
        Assert.Null(figures.Single(f => f.Kpi == "demand_met").Value);
        Assert.DoesNotContain(figures, f => f.Kpi == "limits_throughput");
    }

    // One unit is released every hour and shipped five hours later; 90 % of the saw's time is used: it could ship 1/0.9 times as much.
    [Fact]
    public void Capacity_is_the_throughput_without_spare_time()
    {
        var figures = Figures(["saw 90", "lathe 50"], everyOtherStays: false).ToDictionary(f => (f.Kpi, f.Scope), f => f.Value);
        Assert.Equal(95 * 8760 / Hours, figures[("throughput", "factory")]!.Value, 1e-9);
        Assert.Equal(95 * 8760 / Hours / 0.9, figures[("capacity", "group:saw")]!.Value, 1e-6);
        Assert.Equal(95 * 8760 / Hours / 0.5, figures[("capacity", "group:lathe")]!.Value, 1e-6);
        Assert.Equal(figures[("capacity", "group:saw")], figures[("capacity", "factory")]);
        Assert.Equal(8760, figures[("demand", "factory")]!.Value, 1e-9);
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
