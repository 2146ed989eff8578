using System.Text.Json.Nodes;
using AmFactorySim.Experiments.Sensitivity;

namespace AmFactorySim.Reports.Tests.Contract;

public class SensitivityPageTests
{
    private static SensitivityAnswer Answer(bool isGlobal) => new(
        "a part", "one good unit", "USD", 100, isGlobal ? new(16, 64, 1, 101, 5, 90, 100, 112) : null,
        [
            new("machine.price", "The price.", "1.5 MUSD", "1.2 MUSD", "1.8 MUSD", 90, 110, 20, isGlobal ? new(0.8, 0.7, 0.9) : null,
                isGlobal ? new(0.82, 0.75, 0.9) : null),
            new("crew.wage", "The wage.", null, "40 USD/h", "60 USD/h", 99, 101, 2, isGlobal ? new(-0.0001, -0.01, 0.01) : null,
                isGlobal ? new(0.01, 0, 0.02) : null),
        ]);

    [Fact]
    public void The_page_tells_the_cost_and_what_moves_it_most()
    {
        var html = SensitivityPage.Of(Answer(isGlobal: false)).Html;
        Assert.Contains("One good unit costs 100.00 USD as given; machine.price changes it the most, from 90.00 USD to 110.00 USD.", html,
            StringComparison.Ordinal);
        Assert.Contains("1.2..1.8 MUSD", html, StringComparison.Ordinal);
        Assert.DoesNotContain("All at once", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_the_variance_come_with_their_intervals()
    {
        var html = SensitivityPage.Of(Answer(isGlobal: true)).Html;
        Assert.Contains("All at once", html, StringComparison.Ordinal);
        Assert.Contains("82.0 (75.0 to 90.0)", html, StringComparison.Ordinal);
        Assert.Contains("0.0 (-1.0 to 1.0)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0 ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tornado_s_bars_lie_in_one_line()
    {
        var chart = new TornadoChart(["a", "b"], new("USD")).Chart("c", [-1, -2], [3, 4]);
        Assert.All(chart.Option["series"]!.AsArray(), bars => Assert.Equal("-100%", bars!["barGap"]!.GetValue<string>()));
        Assert.Equal("[3,4]", chart.Option["series"]![1]!["data"]!.ToJsonString());
    }

    /// <summary>Each interval is a line in the middle of its bar, the first group on top, and a gap parts it from the next.</summary>
    [Fact]
    public void Intervals_lie_on_their_bars()
    {
        var chart = new IntervalBarChart(["a", "b"], new("%")).Bars("one", [(1, 0, 2), (3, 2, 5)]).Chart("c");
        var lines = chart.Option["series"]![1]!["data"]!.AsArray();
        Assert.Equal("[[0,1.5],[2,1.5],[null,null],[2,0.5],[5,0.5],[null,null]]", lines.ToJsonString());
        Assert.Equal("[1,3]", chart.Option["series"]![0]!["data"]!.ToJsonString());
    }

    [Fact]
    public void Two_bars_of_a_group_do_not_lie_on_each_other()
    {
        var chart = new IntervalBarChart(["a"], new("%")).Bars("one", [(1, 0, 2)]).Bars("two", [(1, 0, 2)]).Chart("c");
        double Height(int series) => ((JsonArray)chart.Option["series"]![series]!["data"]![0]!)[1]!.GetValue<double>();
        Assert.True(Height(2) > 0.5 && Height(3) < 0.5);
        Assert.Equal(1, Height(2) + Height(3), 5);
    }
}
