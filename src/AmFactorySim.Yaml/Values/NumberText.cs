using System.Globalization;
using System.Text.RegularExpressions;

namespace AmFactorySim.Yaml.Values;

/// <summary>Numbers as planners write them, in any culture.</summary>
public static partial class NumberText
{
    /// <summary>A whole number, whose digits may stand in groups: "100000", "100 000", "100_000".</summary>
    public static bool TryWhole(string text, out int number)
    {
        var plain = Grouped().IsMatch(text) ? text.Replace(" ", "").Replace("_", "") : text;
        return int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether this is a whole number, however large; the fault then gives the largest that is allowed.</summary>
    public static bool IsTooLarge(string text) => !TryWhole(text, out _) && Whole().IsMatch(text);

    /// <summary>A finite number: "0.6", "4.9e-5".</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    /// <summary>The fault of a text with a number such as "12,5", as the end of a sentence; null if there is none in it.</summary>
    public static string? CommaFault(string text) => WithComma().IsMatch(text) && !text.Contains('(')
        ? "has a number with a comma; write a decimal point and no other marks, as in 1234.5" : null;

    /// <summary>Whether commas, points or apostrophes stand between groups of three digits: "1.000".</summary>
    internal static bool IsMarkedOff(string text) => MarkedOff().IsMatch(text);

    [GeneratedRegex(@"(\A| )[+-]?[0-9.']*[0-9],[0-9]+([ %A-Za-z]|\z)")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"\A[+-]?[0-9]{1,3}([,.'][0-9]{3})+\z")]
    private static partial Regex MarkedOff();

    [GeneratedRegex(@"\A[+-]?[0-9]+([ _][0-9]{3})*\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[+-]?\d{1,3}([ _]\d{3})+\z")]
    private static partial Regex Grouped();
}
