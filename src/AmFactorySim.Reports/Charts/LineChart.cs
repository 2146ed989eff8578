using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>Lines over a number: one quantity against another.</summary>
public sealed class LineChart(Axis x, Axis y)
{
    private readonly JsonArray _series = [];
    private readonly JsonArray _names = [];

    /// <summary>Adds a line.</summary>
    /// <param name="name">As the legend says it.</param>
    /// <param name="points">From left to right; a point that is no number leaves a gap.</param>
    /// <param name="stroke">How it is drawn.</param>
    public LineChart Line(string name, IEnumerable<(double X, double Y)> points, Stroke stroke = Stroke.Solid)
    {
        _names.Add(name);
        var style = new JsonObject { ["width"] = 2 };
        if (stroke == Stroke.Dashed) style["type"] = "dashed";
        _series.Add(new JsonObject
        {
            ["type"] = "line",
            ["name"] = name,
            ["showSymbol"] = false,
            ["lineStyle"] = style,
            ["data"] = Points(points)
        });
        return this;
    }

    /// <summary>Adds the range that a line of the same name may lie in.</summary>
    public LineChart Band(string name, IEnumerable<(double X, double Low, double High)> range)
    {
        var points = range.ToList();
        // The upper edge is stacked on the lower one, and only what lies between is filled.
        JsonObject Edge(IEnumerable<(double, double)> edge, double opacity) => new()
        {
            ["type"] = "line",
            ["name"] = name,
            ["stack"] = $"range of {name}",
            ["stackStrategy"] = "all",
            ["showSymbol"] = false,
            ["silent"] = true,
            ["tooltip"] = new JsonObject { ["show"] = false },
            ["lineStyle"] = new JsonObject { ["opacity"] = 0 },
            ["areaStyle"] = new JsonObject { ["opacity"] = opacity },
            ["data"] = Points(edge),
        };
        _series.Add(Edge(points.Select(p => (p.X, p.Low)), 0));
        _series.Add(Edge(points.Select(p => (p.X, p.High - p.Low)), 0.15));
        return this;
    }

    /// <summary>Adds single points, each with its label.</summary>
    public LineChart Marks(string name, IEnumerable<(double X, double Y, string Label)> marks)
    {
        _names.Add(name);
        _series.Add(new JsonObject
        {
            ["type"] = "scatter",
            ["name"] = name,
            ["symbolSize"] = 11,
            ["z"] = 5,
            ["label"] = new JsonObject
            {
                ["show"] = true,
                ["position"] = "top",
                ["formatter"] = "{b}",
                ["backgroundColor"] = "rgba(255,255,255,0.85)",
            },
            ["data"] = new JsonArray([.. marks.Select(m =>
                new JsonObject { ["name"] = m.Label, ["value"] = ChartNumber.Point(m.X, m.Y) })]),
        });
        return this;
    }

    /// <summary>Adds a line across the chart at a value of the horizontal axis.</summary>
    public LineChart Upright(double x, string label)
    {
        _series.Add(new JsonObject
        {
            ["type"] = "line",
            ["data"] = new JsonArray(),
            ["markLine"] = new JsonObject
            {
                ["symbol"] = "none",
                ["silent"] = true,
                ["lineStyle"] = new JsonObject { ["type"] = "dotted", ["color"] = "#888" },
                ["label"] = new JsonObject { ["formatter"] = label, ["position"] = "insideEndTop", ["color"] = "#666" },
                ["data"] = new JsonArray(new JsonObject { ["xAxis"] = ChartNumber.Of(x) }),
            },
        });
        return this;
    }

    /// <summary>The chart, to be put on a page.</summary>
    public Chart Chart(string caption, int heightPx = 420) => new(caption, new JsonObject
    {
        ["legend"] = new JsonObject { ["data"] = _names.DeepClone() },
        ["tooltip"] = new JsonObject { ["trigger"] = "axis" },
        ["xAxis"] = x.Option(vertical: false),
        ["yAxis"] = y.Option(vertical: true),
        ["series"] = _series.DeepClone(),
    }, heightPx);

    private static JsonArray Points(IEnumerable<(double X, double Y)> points) => new([.. points.Select(p => ChartNumber.Point(p.X, p.Y))]);
}

/// <summary>How a line is drawn.</summary>
public enum Stroke
{
    /// <summary>In one piece.</summary>
    Solid,

    /// <summary>In dashes: a limit or a comparison.</summary>
    Dashed,
}
