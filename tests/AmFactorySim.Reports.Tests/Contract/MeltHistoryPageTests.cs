using AmFactorySim.Experiments.MeltHistories;
using AmFactorySim.Processes;

namespace AmFactorySim.Reports.Tests.Contract;

public class MeltHistoryPageTests
{
    private static string Html(double overmelt, HatchRule? hatch = null) =>
        MeltHistoryPage.Of(new MeltHistoryQuestion(overmelt, hatch ?? HatchRule.HalfWidth, MeltHistoryQuestion.PaperWidth).Answer()).Html;

    [Fact]
    public void ThePageSaysWhatIsGuaranteedAndWhatItCosts()
    {
        var html = Html(2);
        Assert.Contains("2.67 times on average, and everywhere at least once.", html, StringComparison.Ordinal);
        Assert.Contains("To have every point melted twice takes an overmelt of 2.667, and 33 % more scanning time.", html,
            StringComparison.Ordinal);
        Assert.Contains("once from 1.33", html, StringComparison.Ordinal);
        Assert.Contains("of the volume is never melted", Html(1.1), StringComparison.Ordinal);
        Assert.Equal(html, Html(2));
    }

    /// <summary>Pieces of a whole add up to it at every place.</summary>
    [Fact]
    public void PiecesAreStackedToOneHundredPercent()
    {
        var chart = new AreaChart(new("x"), new("y, %")).Piece("a", "#000000", [(0, 60), (1, 30)]).Piece("b", "#ffffff", [(0, 40), (1, 70)])
            .Line("mean", new("mean"), [(0, 1), (1, 2)]).Uprights([(0.5, "here")]).Chart("c").Option;
        var series = chart["series"]!.AsArray();
        Assert.Equal(["whole", "whole", null, null, null], series.Select(s => (string?)s!["stack"]));
        Assert.Equal(["a", "b", "mean"], chart["legend"]!["data"]!.AsArray().Select(n => (string?)n));
        Assert.Equal(2, chart["yAxis"]!.AsArray().Count);
    }
}
