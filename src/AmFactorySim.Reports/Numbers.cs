using System.Globalization;
using AmFactorySim.Experiments;
using AmFactorySim.Experiments.Sensitivity;

namespace AmFactorySim.Reports;

/// <summary>How figures are printed for people: thousands apart, an interval where there is one, a dash where there is nothing.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "." };

    /// <summary>A whole number: "96 240".</summary>
    public static string Whole(double? value) => Plain(value, 0);

    /// <summary>With so many digits after the point: "69.59".</summary>
    public static string Plain(double? value, int digits) => value?.ToString($"N{digits}", Spaced) ?? "-";

    /// <summary>With so many digits after the point, or more where a small number would be 0: "1 000", "0.001".</summary>
    public static string Visible(double? value, int digits)
    {
        while (digits < 12 && value is { } number && number != 0 && Math.Abs(number) <= 0.5 * Math.Pow(10, -digits)) digits++;
        return Plain(value, digits);
    }

    /// <summary>The mean with its 95 % half width: "96 240 ± 310".</summary>
    public static string Figure(Figure figure, int digits, double scale = 1) =>
        Plain(figure.Mean * scale, digits) + (figure.HalfWidth95 is { } half ? $" ± {Plain(half * scale, digits)}" : "");

    /// <summary>A number with its sign: "+4.06", "-0.03".</summary>
    public static string Signed(double? value, int digits) => (value > 0 ? "+" : "") + Plain(value, digits);

    /// <summary>Hours below two days, then days: "36.0 h", "8.0 d".</summary>
    public static string Hours(double hours) => Time(new Figure(hours, null));

    /// <summary>So many things, by their right name: "1 person", "100 000 units".</summary>
    public static string Count(long count, string one, string many) => $"{Whole(count)} {(count == 1 ? one : many)}";

    /// <summary>A figure for a narrow column: one digit after the point below 100, none from there on.</summary>
    public static string Short(double? value) => Plain(value, value < 99.95 ? 1 : 0);

    /// <summary>A share in percent: "84.2 %".</summary>
    public static string Percent(double? share) => share is null ? "-" : $"{Plain(share, 1)} %";

    /// <summary>A figure in percent: "15.8 ± 1.9 %".</summary>
    public static string Percent(Figure figure) => figure.Mean is null ? "-" : Figure(figure, 1) + " %";

    /// <summary>A share in percent with its 95 % interval: "18.9 (16.1 to 23.4)".</summary>
    public static string Percent(Interval? share) => share is { } s ? $"{Tenths(s.Estimate)} ({Tenths(s.Low)} to {Tenths(s.High)})" : "-";

    /// <summary>Hours as people say them: hours below two days, then days.</summary>
    public static string Time(Figure hours) =>
        hours.Mean is null ? "-" : hours.Mean < 48 ? Figure(hours, 1) + " h" : Figure(hours, 1, 1 / 24.0) + " d";

    /// <summary>Two values of a unit, which is said once: "560..840 W".</summary>
    public static string Range(string low, string high)
    {
        var cut = low.IndexOf(' ');
        return cut > 0 && high.EndsWith(low[cut..], StringComparison.Ordinal) ? $"{low[..cut]}..{high}" : $"{low}..{high}";
    }

    // Nothing is neither above nor below 0.
    private static string Tenths(double share) => Plain(Math.Round(share * 100, 1) + 0.0, 1);
}
