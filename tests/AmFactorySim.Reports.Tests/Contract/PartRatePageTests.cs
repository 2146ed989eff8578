using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Reports.Tests.Contract;

public class PartRatePageTests
{
    private static string Html(string material, string machine, params ScenarioChange[] changes)
    {
        var rate = new PartRateQuestion(
            "folder/block.stl", Box.Create(new(0.01), new(0.01), new(0.01)), ShippedCatalogue.MaterialEntry(material),
                ShippedCatalogue.MachineEntry(machine, changes), ShippedCatalogue.PowderEntry(material),
            PartStance.AsIs(default)).Answer(isExplained: true);
        return PartRatePage.Of(rate).Html;
    }

    [Fact]
    public void ALasersPageShowsWhereTheTimeGoes()
    {
        var html = Html("Ti6Al4V", "S-m290");
        Assert.Contains("How fast is block.stl built?", html, StringComparison.Ordinal);
        Assert.Contains("Over its height", html, StringComparison.Ordinal);
        Assert.DoesNotContain("How much of the box around it", html, StringComparison.Ordinal);
        Assert.Contains("u = K A P / (π H_m a d)", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(html, Html("Ti6Al4V", "S-m290"));
    }

    [Fact]
    public void PlannedLayersShowWhatTheyFillAndSave()
    {
        var html = Html("Ti6Al4V", "S-m290", new ScenarioChange("laser.planning", "layerwise"));
        Assert.Contains("How much of the box around it", html, StringComparison.Ordinal);
        Assert.Contains("planning saves", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S-vat")]
    [InlineData("S-jet")]
    public void WholeLayersHaveNothingToShowOverTheHeight(string machine)
    {
        var html = Html("316L", machine);
        Assert.DoesNotContain("Over its height", html, StringComparison.Ordinal);
        Assert.Contains("printed larger", html, StringComparison.Ordinal);
    }
}
