using System.Globalization;

namespace AmFactorySim.Quantities.Tests;

/// <summary>
/// A culture that writes numbers as differently as any on earth: decimal comma, points between groups, another minus, another infinity.
/// </summary>
/// <remarks>Made by hand, because the product runs without the machine's own cultures.</remarks>
internal sealed class HostileCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private HostileCulture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    public static HostileCulture Enter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "plus";
        culture.NumberFormat.PercentSymbol = "pct";
        culture.NumberFormat.NaNSymbol = "not";
        return new(culture);
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
