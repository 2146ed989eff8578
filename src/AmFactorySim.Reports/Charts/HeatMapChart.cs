using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>A quantity over two others as colour, with lines of equal value and single points on it.</summary>
/// <param name="x">The axis to the right.</param>
/// <param name="y">The axis upwards.</param>
/// <param name="quantity">What the colour stands for, with its unit.</param>
public sealed class HeatMapChart(Axis x, Axis y, string quantity)
{
    // From light to dark, so that black lines are seen on all of it, and also where there is no colour.
    private static readonly string[] Scale = ["#f7fbff", "#e3eef9", "#cfe1f2", "#b5d4e9", "#93c3df", "#6daed5", "#4b97c9"];

    /// <summary>Whether equal steps of colour are equal ratios.</summary>
    public bool LogarithmicColours { get; init; }

    // Series on the axes of numbers; colours lie below them on axes of cells.
    private readonly JsonArray _lines = [];
    private readonly JsonArray _names = [];
    private JsonObject? _cells;
    private (double From, double To) _width, _height;
    private (int Columns, int Rows) _count;
    private (double Least, double Most) _range;

    /// <summary>Colours the map.</summary>
    /// <param name="xs">Where the grid's columns stand, rising and evenly.</param>
    /// <param name="ys">Where its rows stand, rising and evenly.</param>
    /// <param name="values">The value at each point, by row and column. A cell between four points has the colour of their mean.</param>
    public HeatMapChart Colours(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<IReadOnlyList<double>> values)
    {
        var cells = new JsonArray();
        _range = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row + 1 < ys.Count; row++)
            for (var column = 0; column + 1 < xs.Count; column++)
            {
                var mean = (values[row][column] + values[row][column + 1] + values[row + 1][column] + values[row + 1][column + 1]) / 4;
                cells.Add(new JsonArray(column, row, ChartNumber.Of(Shade(mean)), ChartNumber.Of((xs[column] + xs[column + 1]) / 2),
                    ChartNumber.Of((ys[row] + ys[row + 1]) / 2), ChartNumber.Of(mean)));
                _range = (Math.Min(_range.Least, mean), Math.Max(_range.Most, mean));
            }
        (_width, _height, _count) = ((xs[0], xs[^1]), (ys[0], ys[^1]), (xs.Count - 1, ys.Count - 1));
        _cells = new()
        {
            ["type"] = "heatmap",
            ["name"] = quantity,
            ["xAxisIndex"] = 1,
            ["yAxisIndex"] = 1,
            ["progressive"] = 0,
            ["progressiveThreshold"] = int.MaxValue,
            ["dimensions"] = new JsonArray("column", "row", "colour", x.Name, y.Name, quantity),
            ["encode"] = new JsonObject { ["x"] = 0, ["y"] = 1, ["value"] = 2, ["tooltip"] = new JsonArray(3, 4, 5) },
            ["data"] = cells,
        };
        return this;
    }

    /// <summary>Adds lines of equal value.</summary>
    /// <param name="name">What is equal on them, as the legend says it.</param>
    /// <param name="colour">Their colour, as "#000000".</param>
    /// <param name="lines">Each with its label.</param>
    /// <param name="stroke">How they are drawn.</param>
    public HeatMapChart Lines(string name, string colour, IEnumerable<(string Label, IReadOnlyList<(double X, double Y)> Points)> lines,
        Stroke stroke = Stroke.Solid)
    {
        var all = lines.ToList();
        if (all.Count == 0) return this;
        _names.Add(new JsonObject { ["name"] = name, ["itemStyle"] = new JsonObject { ["color"] = colour } });
        var labels = new JsonArray();
        foreach (var (label, points) in all)
        {
            var style = new JsonObject { ["width"] = stroke == Stroke.Dashed ? 2 : 1.5, ["color"] = colour };
            if (stroke == Stroke.Dashed) style["type"] = "dashed";
            _lines.Add(new JsonObject
            {
                ["type"] = "line",
                ["name"] = name,
                ["showSymbol"] = false,
                ["silent"] = true,
                ["z"] = 3,
                ["itemStyle"] = new JsonObject { ["color"] = colour },
                ["lineStyle"] = style,
                ["data"] = new JsonArray([.. points.Select(p => ChartNumber.Point(p.X, p.Y))]),
            });
            // Dashed lines have their labels in the middle and others near the end, so that they keep out of each other's way.
            var (x, y) = points[stroke == Stroke.Dashed ? points.Count / 2 : points.Count * 6 / 7];
            labels.Add(new JsonObject { ["name"] = label, ["value"] = ChartNumber.Point(x, y) });
        }
        _lines.Add(new JsonObject
        {
            ["type"] = "scatter",
            ["name"] = name,
            ["symbolSize"] = 1,
            ["silent"] = true,
            ["z"] = 4,
            ["itemStyle"] = new JsonObject { ["color"] = colour },
            ["label"] = new JsonObject
            {
                ["show"] = true,
                ["position"] = "inside",
                ["formatter"] = "{b}",
                ["fontSize"] = 12,
                ["color"] = colour,
                ["backgroundColor"] = "rgba(255,255,255,0.85)",
                ["padding"] = new JsonArray(1, 3),
                ["borderRadius"] = 3,
            },
            ["data"] = labels,
        });
        return this;
    }

    /// <summary>Adds single points, each with its label.</summary>
    public HeatMapChart Marks(string name, IEnumerable<(double X, double Y, string Label)> marks)
    {
        _names.Add(new JsonObject { ["name"] = name, ["icon"] = "circle", ["itemStyle"] = new JsonObject { ["color"] = "#ffd24d" } });
        _lines.Add(new JsonObject
        {
            ["type"] = "scatter",
            ["name"] = name,
            ["symbolSize"] = 13,
            ["z"] = 6,
            ["silent"] = true,
            ["itemStyle"] = new JsonObject { ["color"] = "#ffd24d", ["borderColor"] = "#1f2933", ["borderWidth"] = 1.5 },
            ["label"] = new JsonObject
            {
                ["show"] = true,
                ["position"] = "right",
                ["formatter"] = "{b}",
                ["fontWeight"] = "bold",
                ["color"] = "#1f2933",
                ["backgroundColor"] = "rgba(255,255,255,0.85)",
                ["padding"] = new JsonArray(2, 5),
                ["borderRadius"] = 3,
            },
            ["data"] = new JsonArray([.. marks.Select(m =>
                new JsonObject { ["name"] = m.Label, ["value"] = ChartNumber.Point(m.X, m.Y) })]),
        });
        return this;
    }

    /// <summary>The chart, to be put on a page.</summary>
    /// <exception cref="InvalidOperationException">The map has no colours.</exception>
    public Chart Chart(string caption, int heightPx = 560)
    {
        if (_cells is null) throw new InvalidOperationException("a heat map needs colours");
        return new(caption, new JsonObject
        {
            ["legend"] = new JsonObject { ["data"] = _names.DeepClone() },
            ["tooltip"] = new JsonObject { ["trigger"] = "item" },
            ["grid"] = new JsonObject { ["right"] = 96, ["top"] = 64 },
            ["xAxis"] = new JsonArray(Numbered(x, _width, vertical: false), Cells(_count.Columns, "bottom")),
            ["yAxis"] = new JsonArray(Numbered(y, _height, vertical: true), Cells(_count.Rows, "left")),
            ["visualMap"] = new JsonObject
            {
                ["type"] = "continuous",
                ["seriesIndex"] = _lines.Count,
                ["dimension"] = 2,
                ["min"] = ChartNumber.Of(Shade(_range.Least)),
                ["max"] = ChartNumber.Of(Shade(_range.Most)),
                ["calculable"] = false,
                ["right"] = 8,
                ["top"] = "middle",
                ["itemHeight"] = heightPx / 2,
                ["text"] = new JsonArray(Short(_range.Most), Short(_range.Least)),
                ["inRange"] = new JsonObject { ["color"] = new JsonArray([.. Scale.Select(c => JsonValue.Create(c))]) },
            },
            ["series"] = new JsonArray([.. _lines.Select(line => line!.DeepClone()), _cells.DeepClone()]),
        }, heightPx);
    }

    // From rim to rim, with the fewest round steps that end at both, where there are such.
    private static JsonObject Numbered(Axis axis, (double From, double To) range, bool vertical)
    {
        var option = (axis with { From = range.From, To = range.To }).Option(vertical);
        var ten = Math.Pow(10, Math.Floor(Math.Log10(range.To - range.From)));
        double[] steps = [ten / 2, ten * 0.3, ten / 4, ten / 5, ten / 10];
        bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-9;
        if (steps.FirstOrDefault(s =>
            IsWhole(range.From / s) && IsWhole(range.To / s)
            && (range.To - range.From) / s > 3.5) is > 0 and var step) option["interval"] = ChartNumber.Of(step);
        return option;
    }

    private double Shade(double value) => LogarithmicColours ? Math.Log10(value) : value;

    private static JsonObject Cells(int count, string position) => new()
    {
        ["type"] = "category",
        ["show"] = false,
        ["position"] = position,
        ["data"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create(i))]),
    };

    private static string Short(double value) => Numbers.Plain(value, Math.Abs(value) < 10 ? 2 : 0);
}
