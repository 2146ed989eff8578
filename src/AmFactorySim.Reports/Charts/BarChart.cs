using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>Bars for named things, each made of one or more pieces on top of each other.</summary>
/// <param name="names">What each bar stands for.</param>
/// <param name="values">What the bars count.</param>
public sealed class BarChart(IReadOnlyList<string> names, Axis values)
{
    private readonly JsonArray _series = [];

    /// <summary>Whether bars lie, the first on top, so that long names can be read.</summary>
    public bool Lying { get; init; }

    /// <summary>Whether pieces stand side by side instead of on top of each other.</summary>
    public bool SideBySide { get; init; }

    /// <summary>Adds a piece to each bar.</summary>
    /// <param name="name">As the legend says it.</param>
    /// <param name="pieces">One for each bar, in their order.</param>
    public BarChart Pieces(string name, IEnumerable<double> pieces)
    {
        var piece = new JsonObject
        {
            ["type"] = "bar",
            ["name"] = name,
            ["barMaxWidth"] = 46,
            ["data"] = new JsonArray([.. pieces.Select(ChartNumber.Of)])
        };
        if (!SideBySide) piece["stack"] = "all";
        _series.Add(piece);
        return this;
    }

    /// <summary>The chart, to be put on a page.</summary>
    public Chart Chart(string caption, int heightPx = 420)
    {
        var things = new JsonObject { ["type"] = "category", ["data"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]) };
        if (Lying) things["inverse"] = true;
        var numbers = values.Option(vertical: !Lying);
        return new(caption, new JsonObject
        {
            ["legend"] = new JsonObject { ["show"] = _series.Count > 1 },
            ["tooltip"] = new JsonObject { ["trigger"] = "axis", ["axisPointer"] = new JsonObject { ["type"] = "shadow" } },
            [Lying ? "yAxis" : "xAxis"] = things,
            [Lying ? "xAxis" : "yAxis"] = numbers,
            ["series"] = _series.DeepClone(),
        }, heightPx);
    }
}
