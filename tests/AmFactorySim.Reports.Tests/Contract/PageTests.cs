using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmFactorySim.Reports.Tests.Contract;

public partial class PageTests
{
    [Fact]
    public void APageNeedsNothingButItself()
    {
        var html = Sample().Html;
        Assert.DoesNotMatch(FromElsewhere(), WithoutLibrary(html));
        Assert.True(html.Length > 500_000, "the library is not in the page");
    }

    [Fact]
    public void APageWithoutChartsIsSmall() => Assert.True(new Page("t", "l").Text("one").Html.Length < 20_000);

    [Fact]
    public void TheSamePageIsTheSameText() => Assert.Equal(Sample().Html, Sample().Html);

    [Fact]
    public void NoTextCanBeTakenForMarkup()
    {
        const string Bad = "</script><b onload=\"x\">&'";
        var html = WithoutLibrary(new Page(Bad, Bad).Heading(Bad).Text(Bad).Note(Bad).Facts(new Fact(Bad, Bad, Bad))
            .Table(Bad, [Bad], [[Bad]]).Pictures(Bad, (Bad, "<svg></svg>"), (Bad, "<svg></svg>"))
            .Chart(new LineChart(new Axis(Bad), new Axis(Bad)).Line(Bad, [(1, 2)]).Chart(Bad)).Html);
        Assert.DoesNotContain("<b ", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "</script>"));
    }

    [Fact]
    public void ColumnsOfNumbersAreSetToTheRight()
    {
        var html = new Page("t", "l").Table("c", ["name", "cost"], [["a 1", "1.5"], ["b", "-"]]).Html;
        Assert.Contains("<th>name</th><th class=\"number\">cost</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoNumberIsAGapInTheChart()
    {
        var chart = new LineChart(new Axis("x"), new Axis("y"))
            .Line("a", [(1, 2), (2, double.NaN), (3, double.PositiveInfinity), (4, 1 / 3.0)]).Chart("c");
        Assert.Equal("[[1,2],[2,null],[3,null],[4,0.333333]]", chart.Option["series"]![0]!["data"]!.ToJsonString());
    }

    [Fact]
    public void ABandIsAsWideAsItsRange()
    {
        var series = new LineChart(new Axis("x"), new Axis("y")).Band("a", [(1, 2, 5)]).Chart("c").Option["series"]!;
        Assert.Equal("[[1,2]]", series[0]!["data"]!.ToJsonString());
        Assert.Equal("[[1,3]]", series[1]!["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false, "xAxis")]
    [InlineData(true, "yAxis")]
    public void LyingBarsHaveTheirNamesOnTheUprightAxis(bool lying, string axis)
    {
        var chart = new BarChart(["a", "b"], new Axis("cost, USD")) { Lying = lying }.Pieces("p", [1, 2]).Chart("c");
        Assert.Equal("category", chart.Option[axis]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void EveryChartOnAPageIsJson()
    {
        var charts = ChartText().Matches(WithoutLibrary(Sample().Html));
        Assert.Equal(2, charts.Count);
        Assert.All(charts, chart => JsonDocument.Parse(chart.Groups[1].Value).Dispose());
    }

    private static Page Sample() => new Page("Sample", "A lead.")
        .Chart(new LineChart(new Axis("quantity") { Logarithmic = true, From = 1, To = 1e4 }, new Axis("cost, USD") { Logarithmic = true })
            .Line("a", [(1, 100), (10, 30), (100, 20), (10_000, 18)])
                .Band("a", [(1, 80, 140), (10, 25, 40), (100, 15, 26), (10_000, 12, 22)])
            .Line("limit", [(1, 16), (10_000, 16)], Stroke.Dashed).Marks("machines", [(50, 60, "S-m100")]).Upright(1000, "a thousand")
                .Chart("Cost"))
        .Chart(new BarChart(["one", "two"], new Axis("USD")) { Lying = true }.Pieces("material", [1, 2]).Pieces("machine", [3, 4])
            .Chart("Bars"));

    // The library stands in the first script of its own, the page's few lines in the last.
    private static string WithoutLibrary(string html) =>
        html[..html.IndexOf("\n<script>", StringComparison.Ordinal)] + html[html.LastIndexOf("<script>", StringComparison.Ordinal)..];

    [GeneratedRegex("""(src|href)\s*=|@import|url\(|https?:""")]
    private static partial Regex FromElsewhere();

    [GeneratedRegex("""<script type="application/json">(.*?)</script>""")]
    private static partial Regex ChartText();
}
