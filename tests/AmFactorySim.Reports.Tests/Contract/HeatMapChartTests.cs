using AmFactorySim.Experiments.RateMaps;
using AmFactorySim.Processes;

namespace AmFactorySim.Reports.Tests.Contract;

public class HeatMapChartTests
{
    private static HeatMapChart Map() => new HeatMapChart(new("x, um"), new("y, W"), "rate, "
        + "cm³/h").Colours([0, 1, 2], [10, 20], [[1, 2, 3], [3, 4, 5]]);

    [Fact]
    public void ACellHasTheMeanOfItsCorners()
    {
        var option = Map().Chart("c").Option;
        var cells = option["series"]![0]!["data"]!;
        Assert.Equal("[[0,0,2.5,0.5,15,2.5],[1,0,3.5,1.5,15,3.5]]", cells.ToJsonString());
        Assert.Equal((2.5, 3.5), ((double)option["visualMap"]!["min"]!, (double)option["visualMap"]!["max"]!));
        Assert.Equal((0.0, 2.0), ((double)option["xAxis"]![0]!["min"]!, (double)option["xAxis"]![0]!["max"]!));
    }

    [Fact]
    public void LinesAndMarksLieOnTheAxesOfNumbers()
    {
        var series = Map().Lines("level", "#000000", [("3", [(0, 10), (1, 15), (2, 20)])]).Lines("none", "#000000", [])
            .Marks("machines", [(1, 12, "M")]).Chart("c").Option["series"]!.AsArray();
        Assert.Equal(["line", "scatter", "scatter", "heatmap"], series.Select(s => (string?)s!["type"]));
        Assert.All(series.Take(3), s => Assert.Null(s!["xAxisIndex"]));
    }

    [Fact]
    public void ColoursMayStepByRatios()
    {
        var option = new HeatMapChart(new("x"), new("y"), "q") { LogarithmicColours = true }.Colours(
            [0, 1], [0, 1], [[100, 100], [100, 100]]).Chart("c").Option;
        Assert.Equal("[[0,0,2,0.5,0.5,100]]", option["series"]![0]!["data"]!.ToJsonString());
    }

    [Fact]
    public void AMapWithoutColoursIsAMistake() =>
        Assert.Throws<InvalidOperationException>(() => new HeatMapChart(new("x"), new("y"), "q").Chart("c"));

    /// <summary>Aluminium has no line of normalised enthalpy on the paper's map; the page says so in words.</summary>
    [Fact]
    public void ThePageOfAMapSaysWhatIsOnIt()
    {
        string Html(string material) =>
            RateMapPage.Of(new RateMapQuestion(
            material, RateMapQuestion.Figure4.Power, RateMapQuestion.Figure4.Spot, 20, HatchRule.HalfWidth, 2).Answer()).Html;
        Assert.Contains("There is no line of normalised enthalpy: it is nowhere above 5.8", Html("AlSi10Mg"), StringComparison.Ordinal);
        Assert.Contains("S-m290, S-m400-4", Html("Ti6Al4V"), StringComparison.Ordinal);
        Assert.Equal(Html("Ti6Al4V"), Html("Ti6Al4V"));
    }
}
