using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>Lying bars, side by side for each named thing, each with the interval that its true length lies in.</summary>
/// <param name="names">What each group of bars stands for, the first on top.</param>
/// <param name="values">What the bars count.</param>
public sealed class IntervalBarChart(IReadOnlyList<string> names, Axis values)
{
    // In percent of the room that a group has, and in shares of a bar.
    private const double GroupPercent = 72, Gap = 0.15;

    private readonly List<(string Name, IReadOnlyList<(double Value, double Low, double High)> Bars)> _series = [];

    /// <summary>Adds a bar to each group.</summary>
    /// <param name="name">As the legend says it.</param>
    /// <param name="bars">One for each group, in their order, with the ends of its interval.</param>
    public IntervalBarChart Bars(string name, IEnumerable<(double Value, double Low, double High)> bars)
    {
        _series.Add((name, [.. bars]));
        return this;
    }

    /// <summary>The chart, to be put on a page.</summary>
    public Chart Chart(string caption, int heightPx = 420)
    {
        var width = GroupPercent / (_series.Count + Gap * (_series.Count - 1));
        var series = new JsonArray();
        foreach (var (name, bars) in _series)
            series.Add(new JsonObject
            {
                ["type"] = "bar",
                ["name"] = name,
                ["barWidth"] = FormattableString.Invariant($"{width:0.##}%"),
                ["barGap"] = FormattableString.Invariant($"{Gap * 100:0}%"),
                ["data"] = new JsonArray([.. bars.Select(bar => ChartNumber.Of(bar.Value))]),
            });
        // The intervals are lines on a second axis that counts the groups from below, each at the middle of its bar.
        for (var i = 0; i < _series.Count; i++)
        {
            var middle = names.Count - (50 - GroupPercent / 2 + width / 2 + i * width * (1 + Gap)) / 100;
            series.Add(new JsonObject
            {
                ["type"] = "line",
                ["name"] = _series[i].Name,
                ["yAxisIndex"] = 1,
                ["silent"] = true,
                ["tooltip"] = new JsonObject { ["show"] = false },
                ["z"] = 5,
                ["symbol"] = "rect",
                ["symbolSize"] = new JsonArray(2, 8),
                ["lineStyle"] = new JsonObject { ["color"] = "#1f2933", ["width"] = 1.5 },
                ["itemStyle"] = new JsonObject { ["color"] = "#1f2933" },
                ["data"] = new JsonArray([.. _series[i].Bars.SelectMany((bar, group) => Line(bar.Low, bar.High, middle - group))]),
            });
        }
        return new(caption, new JsonObject
        {
            ["legend"] = new JsonObject { ["show"] = true, ["data"] = new JsonArray([.. _series.Select(s => JsonValue.Create(s.Name))]) },
            ["tooltip"] = new JsonObject { ["trigger"] = "axis", ["axisPointer"] = new JsonObject { ["type"] = "shadow" } },
            ["yAxis"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "category",
                    ["inverse"] = true,
                    ["data"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))])
                },
                new JsonObject { ["type"] = "value", ["min"] = 0, ["max"] = names.Count, ["show"] = false }),
            ["xAxis"] = values.Option(vertical: false),
            ["series"] = series,
        }, heightPx);
    }

    // A gap after each, so that the next is not joined to it.
    private static IEnumerable<JsonNode?> Line(double low, double high, double at) =>
        double.IsFinite(low) && double.IsFinite(high)
            ? [ChartNumber.Point(low, at), ChartNumber.Point(high, at), new JsonArray(null, null)] : [];
}
