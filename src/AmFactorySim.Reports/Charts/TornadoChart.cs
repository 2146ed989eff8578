using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>For each named thing, how far something moves from where it is when the thing goes to its low and to its high end.</summary>
/// <param name="names">The things, the first on top.</param>
/// <param name="changes">What the bars count, from 0.</param>
public sealed class TornadoChart(IReadOnlyList<string> names, Axis changes)
{
    /// <summary>The chart, to be put on a page.</summary>
    /// <param name="caption">What it shows, and how to read it.</param>
    /// <param name="atLow">The move of each at its low end.</param>
    /// <param name="atHigh">The move of each at its high end.</param>
    public Chart Chart(string caption, IEnumerable<double> atLow, IEnumerable<double> atHigh) => new(caption, new JsonObject
    {
        ["legend"] = new JsonObject { ["show"] = true },
        ["tooltip"] = new JsonObject { ["trigger"] = "axis", ["axisPointer"] = new JsonObject { ["type"] = "shadow" } },
        ["yAxis"] = new JsonObject
        {
            ["type"] = "category",
            ["inverse"] = true,
            ["data"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
            // Names keep to the left edge, however far the bars reach.
            ["axisLabel"] = new JsonObject { ["margin"] = 12 },
            ["axisTick"] = new JsonObject { ["show"] = false },
        },
        ["xAxis"] = changes.Option(vertical: false),
        ["series"] = new JsonArray(Bars("at the low end", atLow), Bars("at the high end", atHigh)),
    }, 100 + 28 * names.Count);

    // Both bars of a thing lie in one line: where both ends move it the same way, the shorter is seen within the longer.
    private static JsonObject Bars(string name, IEnumerable<double> moves) => new()
    {
        ["type"] = "bar",
        ["name"] = name,
        ["barMaxWidth"] = 22,
        ["barGap"] = "-100%",
        ["itemStyle"] = new JsonObject { ["opacity"] = 0.85 },
        ["data"] = new JsonArray([.. moves.Select(ChartNumber.Of)]),
    };
}
