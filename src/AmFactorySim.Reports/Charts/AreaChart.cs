using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>Pieces of a whole over a number, on top of each other.</summary>
public sealed class AreaChart(Axis x, Axis y)
{
    private readonly JsonArray _series = [];
    private readonly JsonArray _names = [];
    private Axis? _other;

    /// <summary>Adds a piece on top of those before it.</summary>
    /// <param name="name">As the legend says it.</param>
    /// <param name="colour">Its colour, as "#6daed5".</param>
    /// <param name="points">From left to right; every piece has the same places.</param>
    public AreaChart Piece(string name, string colour, IEnumerable<(double X, double Y)> points)
    {
        Add(name, colour, new JsonObject
        {
            ["type"] = "line",
            ["stack"] = "whole",
            ["showSymbol"] = false,
            ["lineStyle"] = new JsonObject { ["width"] = 0 },
            ["areaStyle"] = new JsonObject { ["opacity"] = 1 },
            ["data"] = Points(points),
        });
        return this;
    }

    /// <summary>Adds a line on an axis of its own, at the right.</summary>
    public AreaChart Line(string name, Axis axis, IEnumerable<(double X, double Y)> points)
    {
        _other = axis;
        var data = Points(points);
        JsonObject Stroke(double width) => new()
        {
            ["type"] = "line",
            ["yAxisIndex"] = 1,
            ["showSymbol"] = false,
            ["lineStyle"] = new JsonObject { ["width"] = width },
            ["z"] = 4,
            ["data"] = data.DeepClone(),
        };
        // A light rim, so that it is seen on dark pieces too.
        var rim = Stroke(6);
        (rim["tooltip"], rim["silent"]) = (new JsonObject { ["show"] = false }, true);
        rim["lineStyle"]!["color"] = "#ffffff";
        _series.Add(rim);
        Add(name, "#1f2933", Stroke(2.5));
        return this;
    }

    /// <summary>Adds lines across the chart at values of the horizontal axis.</summary>
    public AreaChart Uprights(IEnumerable<(double X, string Label)> uprights)
    {
        _series.Add(new JsonObject
        {
            ["type"] = "line",
            ["data"] = new JsonArray(),
            ["z"] = 5,
            ["markLine"] = new JsonObject
            {
                ["symbol"] = "none",
                ["silent"] = true,
                ["lineStyle"] = new JsonObject { ["type"] = "dashed", ["width"] = 1.5, ["color"] = "#1f2933" },
                ["label"] = new JsonObject
                {
                    ["position"] = "end",
                    ["rotate"] = 0,
                    ["distance"] = new JsonArray(0, -22),
                    ["color"] = "#1f2933",
                    ["fontWeight"] = "bold",
                    ["backgroundColor"] = "rgba(255,255,255,0.8)",
                    ["padding"] = new JsonArray(1, 4)
                },
                ["data"] = new JsonArray([.. uprights.Select(u =>
                    new JsonObject { ["xAxis"] = ChartNumber.Of(u.X), ["label"] = new JsonObject { ["formatter"] = u.Label } })]),
            },
        });
        return this;
    }

    /// <summary>The chart, to be put on a page.</summary>
    public Chart Chart(string caption, int heightPx = 440) => new(caption, new JsonObject
    {
        ["legend"] = new JsonObject { ["data"] = _names.DeepClone() },
        ["tooltip"] = new JsonObject { ["trigger"] = "axis" },
        ["xAxis"] = x.Option(vertical: false),
        ["yAxis"] = _other is null ? y.Option(vertical: true) : new JsonArray(y.Option(vertical: true), Right(_other)),
        ["series"] = _series.DeepClone(),
    }, heightPx);

    private void Add(string name, string colour, JsonObject series)
    {
        _names.Add(name);
        series["name"] = name;
        series["itemStyle"] = new JsonObject { ["color"] = colour };
        if (series["lineStyle"] is JsonObject line) line["color"] = colour;
        _series.Add(series);
    }

    private static JsonObject Right(Axis axis)
    {
        var option = axis.Option(vertical: true);
        option["nameTextStyle"] = new JsonObject { ["align"] = "right" };
        option["splitLine"] = new JsonObject { ["show"] = false };
        return option;
    }

    private static JsonArray Points(IEnumerable<(double X, double Y)> points) => new([.. points.Select(p => ChartNumber.Point(p.X, p.Y))]);
}
