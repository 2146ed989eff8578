using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Theory;

/// <summary>
/// Who limits the flow: of those nearly as busy as the busiest, the last in the flow. Here machines come before oven, saw
/// and lathe; one crew serves the machines and the saw.
/// </summary>
public class BottleneckTests
{
    private static readonly KpiSettings Settings = new(TimeSpan.Zero, TimeSpan.FromHours(100), "USD",
        ["a-machine", "z-machine"], ["oven", "saw", "lathe"], [("crew", "a-machine"), ("crew", "saw"), ("crew", "z-machine"), ("turners", "lathe")]);

    [Theory]
    [InlineData("lathe", "a-machine 100", "oven 50", "lathe 98", "turners 10")] // upstream waits for it, so it is busy too
    [InlineData("lathe", "a-machine 100", "z-machine 100", "oven 99", "saw 97.5", "lathe 97")]
    [InlineData("saw", "a-machine 100", "saw 98", "lathe 96.9")] // too far from the highest
    [InlineData("z-machine", "a-machine 60", "z-machine 60", "oven 10")]
    [InlineData("saw", "saw 90", "crew 90", "oven 20")] // a station wins over its own crew
    [InlineData("saw", "saw 90", "crew 92", "oven 91")]
    [InlineData("crew", "a-machine 92", "oven 92", "crew 92", "saw 30")] // it stands before the saw, behind the oven
    [InlineData("turners", "crew 92", "turners 92", "lathe 50")]
    [InlineData("strangers", "strangers 92", "lathe 50")] // a crew that serves nothing, and still the only busy one
    public void The_last_of_the_saturated_is_the_bottleneck(string expected, params string[] busy)
    {
        var figure = Assert.Single(Figures(busy), f => f.Kpi == "bottleneck");
        Assert.Equal(expected, figure.Scope);
        Assert.Equal(double.Parse(busy.Single(b => b.StartsWith(expected + " ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), figure.Value!.Value, 1e-9);
    }

    [Fact]
    public void Where_nobody_has_a_utilisation_there_is_no_bottleneck() => Assert.DoesNotContain(Figures([]), f => f.Kpi == "bottleneck");

    // Each works so many hours of its hundred.
    private static IReadOnlyList<KpiRow> Figures(string[] busy)
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        foreach (var words in busy.Select(b => b.Split(' ')))
        {
            var (name, hours) = (words[0], double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
            if (Settings.Machines.Concat(Settings.Stations).Contains(name))
            {
                tables.States.Add(new(1, name, name + "-1", EquipmentState.Processing, TimeSpan.Zero, TimeSpan.FromHours(hours)));
                tables.States.Add(new(1, name, name + "-1", EquipmentState.Starved, TimeSpan.FromHours(hours), TimeSpan.FromHours(100)));
            }
            else
            {
                tables.Ledger.Add(new(1, TimeSpan.FromHours(50), Account.Labour, name, null, CostDriver.WorkedH, hours, Money.Zero, CostCause.Work, CostObject.Factory, null));
                tables.Ledger.Add(new(1, TimeSpan.FromHours(50), Account.Labour, name, null, CostDriver.UnworkedH, 100 - hours, Money.Zero, CostCause.Idle, CostObject.Factory, null));
            }
        }
        return tables.Complete(Settings);
    }
}
