using System.Globalization;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>From a least to a most: "60..120 um"; or a single value, "90 um".</summary>
/// <typeparam name="T">What is between them.</typeparam>
/// <param name="Least">The least, above 0.</param>
/// <param name="Most">The most, not below the least.</param>
public readonly partial record struct ValueRange<T>(T Least, T Most) : ITextValue<ValueRange<T>> where T : struct, IQuantity<T>
{
    static string ITextValue<ValueRange<T>>.Form =>
        $"{T.Kind.Name} above 0, or from one to a larger one, as in \"{T.Kind.Example}\" or \"0.5..{T.Kind.Example}\"";

    /// <summary>Reads "60..120 um", "60 um..0.12 mm" or "90 um".</summary>
    /// <param name="text">The text.</param>
    /// <param name="currencies">What money is worth.</param>
    /// <param name="value">What was read.</param>
    public static bool TryRead(string text, Currencies currencies, out ValueRange<T> value)
    {
        value = default;
        var ends = text.Split("..", 2);
        if (!QuantityText.TryParse<T>(ends[^1], currencies, out var most, out _)) return false;
        var least = most;
        // The first end takes the second's unit where it has none of its own.
        if (ends.Length > 1 && !QuantityText.TryParse(ends[0], currencies, out least, out _)
            && !QuantityText.TryParse($"{ends[0]} {UnitOf().Match(ends[1]).Value}", currencies, out least, out _)) return false;
        value = new(least, most);
        return least.Si > 0 && most.Si >= least.Si;
    }

    /// <summary>As it is read, in the unit of the least: "60..120 um".</summary>
    public override string ToString()
    {
        var least = QuantityText.Print(Least);
        var cut = least.IndexOf(' ');
        var number = double.Parse(least.AsSpan(0, cut), CultureInfo.InvariantCulture);
        return Least.Si == Most.Si ? least
            : string.Create(CultureInfo.InvariantCulture, $"{least[..cut]}..{number * (Most.Si / Least.Si):G12}{least[cut..]}");
    }

    // What follows the number, which may have an exponent.
    [GeneratedRegex(@"(?<=\A[-+\d. ]+([eE][-+]?\d+)?\s*)[^-+\d. ].*\z")]
    private static partial Regex UnitOf();
}

/// <summary>From a least number to a most: "1.34..3"; or a single one, "2".</summary>
/// <param name="Least">The least, above 0.</param>
/// <param name="Most">The most, not below the least.</param>
public readonly record struct NumberRange(double Least, double Most) : ITextValue<NumberRange>
{
    static string ITextValue<NumberRange>.Form => "a number above 0, or from one to a larger one, as in \"2\" or \"1.34..3\"";

    static bool ITextValue<NumberRange>.TryRead(string text, Currencies currencies, out NumberRange value)
    {
        value = default;
        var ends = text.Split("..", 2, StringSplitOptions.TrimEntries);
        if (!NumberText.TryNumber(ends[0], out var least) || !NumberText.TryNumber(ends[^1], out var most)) return false;
        value = new(least, most);
        return least > 0 && most >= least;
    }
}
