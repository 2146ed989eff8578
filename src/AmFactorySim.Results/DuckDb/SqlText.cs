using System.Globalization;

namespace AmFactorySim.Results.DuckDb;

/// <summary>Values written into SQL.</summary>
internal static class SqlText
{
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "::DOUBLE";
}
