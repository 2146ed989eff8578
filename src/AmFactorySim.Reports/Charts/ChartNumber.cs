using System.Globalization;
using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>Numbers as charts hold them: no more digits than can be seen, and a gap where there is no number.</summary>
internal static class ChartNumber
{
    public static JsonNode? Of(double value) =>
        double.IsFinite(value)
            ? JsonValue.Create(double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : null;

    public static JsonArray Point(double x, double y) => new(Of(x), Of(y));
}
