using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AmFactorySim.Quantities;

/// <summary>Parses and prints quantities ("50 um", "57 USD/kg"), independent of the culture.</summary>
public static class QuantityText
{
    /// <summary>Parses a quantity, or throws <see cref="FormatException"/> with the reason.</summary>
    public static T Parse<T>(string text, Currencies? currencies = null) where T : struct, IQuantity<T> =>
        TryParse<T>(text, currencies ?? Currencies.UsDollars, out var value, out var fault) ? value : throw new FormatException(fault);

    /// <summary>Parses a quantity; on failure gives the reason and the allowed units.</summary>
    /// <remarks>The number can have a decimal point, an exponent, and digits in groups of three: "1 500 USD".</remarks>
    public static bool TryParse<T>(string text, Currencies currencies, out T value, [NotNullWhen(false)] out string? fault)
        where T : struct, IQuantity<T>
    {
        value = default;
        var written = text.Trim();
        var length = NumberLength(written);
        var digits = written[..length].Replace(" ", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
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
        if (symbol[0] is ',' or '.' or '\'' || (char.IsDigit(symbol[0]) && !symbol.StartsWith("1/", StringComparison.Ordinal)))
        {
            fault = $"\"{written}\" has a number that is not plain; write a decimal point and no comma, as in 1234.5, before the unit";
            return false;
        }
        if (!Unit.TryParse(symbol, currencies, out var unit, out var unknown))
        {
            fault = Currencies.CodeOf(unknown) is { } currency && T.Kind.Dimension.Money != 0
                ? $"\"{written}\" is in {currency}, but amounts are in {currencies.Own}; give its exchange rate, or write {currencies.Own}"
                : $"\"{written}\": {(unknown.Length > 0 ? unknown : symbol)} is not a unit; {T.Kind.Name} is written as in " +
                    $"{Example<T>(currencies)} (units: {Units<T>(currencies)})";
            return false;
        }
        if (unit.Dimension != T.Kind.Dimension)
        {
            fault = $"\"{written}\" is not {T.Kind.Name}, which is written as in {Example<T>(currencies)} (units: {Units<T>(currencies)})";
            return false;
        }
        var si = number * unit.Factor + unit.Offset;
        if (!double.IsFinite(si) || !T.Holds(si))
        {
            fault = $"\"{written}\" is too large";
            return false;
        }
        value = T.FromSi(si);
        fault = null;
        return true;
    }

    /// <summary>
    /// Prints a quantity in a suitable unit, with up to 15 digits: parsing it gives the same value to within one in 10¹⁴.
    /// </summary>
    public static string Print<T>(T quantity, Currencies? currencies = null) where T : struct, IQuantity<T>
    {
        var own = (currencies ?? Currencies.UsDollars).Own;
        var units = T.Kind.Units.Select(u => Parsed(u)).ToList();
        var unit = units.LastOrDefault(u => Math.Abs(quantity.Si) >= u.Factor * 0.999999) ?? units[0];
        var number = (quantity.Si - unit.Offset) / unit.Factor;
        return string.Create(CultureInfo.InvariantCulture, $"{number:G15} {unit.Symbol.Replace("USD", own, StringComparison.Ordinal)}");
    }

    private static Unit Parsed(string symbol) =>
        Unit.TryParse(symbol, Currencies.UsDollars, out var unit, out var unknown) ? unit
            : throw new InvalidOperationException($"unit {unknown}");

    private static string Example<T>(Currencies currencies) where T : struct, IQuantity<T> =>
        T.Kind.Example.Replace("USD", currencies.Own, StringComparison.Ordinal);

    // The units it is printed in and all other simple ones, in ascending order.
    private static string Units<T>(Currencies currencies) where T : struct, IQuantity<T>
    {
        var symbols = T.Kind.Units.Concat(Unit.SymbolsOf(T.Kind.Dimension)).Distinct().OrderBy(s => Parsed(s).Factor);
        return string.Join(", ", symbols).Replace("USD", currencies.Own, StringComparison.Ordinal);
    }

    // The length of the number at the beginning of a text; "1e3" is a number, the e of "5 ethers" is not part of one.
    private static int NumberLength(string text)
    {
        var i = 0;
        if (i < text.Length && text[i] is '+' or '-') i++;
        var first = i;
        i = SkipDigits(text, i);
        if (i - first is 1 or 2 or 3)
            while (i < text.Length && text[i] == ' ' && SkipDigits(text, i + 1) == i + 4) i += 4; // "100 000"
        var hasDigits = i > first;
        if (i < text.Length && text[i] == '.')
        {
            var fraction = i + 1;
            i = SkipDigits(text, fraction);
            hasDigits |= i > fraction;
        }
        if (!hasDigits) return 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var exponent = i + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-') exponent++;
            var end = SkipDigits(text, exponent);
            if (end > exponent) i = end;
        }
        return i;
    }

    private static int SkipDigits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from])) from++;
        return from;
    }
}
