using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>An axis of numbers.</summary>
/// <param name="Name">What it counts, with its unit: "cost of a part, USD".</param>
public sealed record Axis(string Name)
{
    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Where it begins; null: where the data do, or at 0.</summary>
    public double? From { get; init; }

    /// <summary>Where it ends; null: where the data do.</summary>
    public double? To { get; init; }

    internal JsonObject Option(bool vertical)
    {
        var option = new JsonObject
        {
            ["type"] = Logarithmic ? "log" : "value",
            ["name"] = Name,
            ["nameLocation"] = vertical ? "end" : "middle"
        };
        if (vertical) option["nameTextStyle"] = new JsonObject { ["align"] = "left" };
        else option["nameGap"] = 30;
        if (From is { } from) option["min"] = ChartNumber.Of(from);
        if (To is { } to) option["max"] = ChartNumber.Of(to);
        return option;
    }
}
