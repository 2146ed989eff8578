using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AmFactorySim.Quantities;

/// <summary>Reads quantities as people write them ("50 um", "57 USD/kg") and prints them the same way, in any culture.</summary>
public static class QuantityText
{
    /// <summary>Reads a quantity, or throws <see cref="FormatException"/> with the reason.</summary>
    public static T Parse<T>(string text, Currencies? currencies = null) where T : struct, IQuantity<T> =>
        TryParse<T>(text, currencies ?? Currencies.UsDollars, out var value, out var fault) ? value : throw new FormatException(fault);

    /// <summary>Reads a quantity; on failure says what is wrong and which units fit.</summary>
    public static bool TryParse<T>(string text, Currencies currencies, out T value, [NotNullWhen(false)] out string? fault)
        where T : struct, IQuantity<T>
    {
        value = default;
        var written = text.Trim();
        var length = NumberLength(written);
        if (length == 0 || !double.TryParse(written.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            fault = $"\"{written}\" is not {T.Kind.Name}; write a number and a unit, as in {Example<T>(currencies)}";
            return false;
        }
        var symbol = written[length..].Trim();
        if (symbol.Length == 0)
        {
            fault = $"\"{written}\" has no unit; {T.Kind.Name} is written as in {Example<T>(currencies)} (units: {Units<T>(currencies)})";
            return false;
        }
        if (!Unit.TryParse(symbol, currencies, out var unit, out var unknown))
        {
            fault = Currencies.IsCode(unknown) && T.Kind.Dimension.Money != 0
                ? $"\"{written}\" is in {unknown}, but amounts are in {currencies.Own}; give its exchange rate, or write {currencies.Own}"
                : $"\"{written}\": {unknown} is not a unit; {T.Kind.Name} is written as in {Example<T>(currencies)} (units: {Units<T>(currencies)})";
            return false;
        }
        if (unit.Dimension != T.Kind.Dimension)
        {
            fault = $"\"{written}\" is not {T.Kind.Name}, which is written as in {Example<T>(currencies)} (units: {Units<T>(currencies)})";
            return false;
        }
        value = T.FromSi(number * unit.Factor + unit.Offset);
        fault = null;
        return true;
    }

    /// <summary>Prints a quantity in the unit that people would choose, with up to 15 digits: reading it again gives the same value to within one in 10¹⁴.</summary>
    public static string Print<T>(T quantity, Currencies? currencies = null) where T : struct, IQuantity<T>
    {
        var own = (currencies ?? Currencies.UsDollars).Own;
        var units = T.Kind.Units.Select(u => Parsed(u)).ToList();
        var unit = units.LastOrDefault(u => Math.Abs(quantity.Si) >= u.Factor * 0.999999) ?? units[0];
        var number = (quantity.Si - unit.Offset) / unit.Factor;
        return string.Create(CultureInfo.InvariantCulture, $"{number:G15} {unit.Symbol.Replace("USD", own, StringComparison.Ordinal)}");
    }

    private static Unit Parsed(string symbol) =>
        Unit.TryParse(symbol, Currencies.UsDollars, out var unit, out var unknown) ? unit : throw new InvalidOperationException($"unit {unknown}");

    private static string Example<T>(Currencies currencies) where T : struct, IQuantity<T> =>
        T.Kind.Example.Replace("USD", currencies.Own, StringComparison.Ordinal);

    private static string Units<T>(Currencies currencies) where T : struct, IQuantity<T>
    {
        var symbols = Unit.SymbolsOf(T.Kind.Dimension).ToList();
        return string.Join(", ", symbols.Count > 0 ? symbols : T.Kind.Units).Replace("USD", currencies.Own, StringComparison.Ordinal);
    }

    // The length of the number that a text begins with; "1e3" is a number, the e of "5 ethers" is not.
    private static int NumberLength(string text)
    {
        var i = 0;
        if (i < text.Length && text[i] is '+' or '-') i++;
        var digits = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.')) i++;
        if (i == digits) return 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var j = i + 1;
            if (j < text.Length && text[j] is '+' or '-') j++;
            var exponent = j;
            while (j < text.Length && char.IsAsciiDigit(text[j])) j++;
            if (j > exponent) i = j;
        }
        return i;
    }
}
