using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace AmFactorySim.Quantities;

/// <summary>A unit: its symbol, dimension and value in SI units.</summary>
/// <param name="Symbol">As written: "mm", "kWh", "USD/kg".</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Factor">SI units in one of it.</param>
/// <param name="Offset">The SI value of its zero; other than 0 only for degC.</param>
public sealed record Unit(string Symbol, Dimension Dimension, double Factor, double Offset = 0)
{
    private static readonly Dimension Length = new(Length: 1), Mass = new(Mass: 1), Time = new(Time: 1),
        Energy = new(2, 1, -2), Power = new(2, 1, -3), None = default;

    private static readonly Unit[] Named =
    [
        new("nm", Length, 1e-9), new("um", Length, 1e-6), new("µm", Length, 1e-6), new("μm", Length, 1e-6), new("mm", Length, 1e-3),
        new("cm", Length, 1e-2), new("dm", Length, 1e-1), new("m", Length, 1), new("in", Length, 0.0254), new("ft", Length, 0.3048),
        new("l", new(Length: 3), 1e-3), new("L", new(Length: 3), 1e-3), new("ml", new(Length: 3), 1e-6), new("cc", new(Length: 3), 1e-6),
        new("mg", Mass, 1e-6), new("g", Mass, 1e-3), new("kg", Mass, 1), new("t", Mass, 1e3), new("lb", Mass, 0.45359237),
        new("us", Time, 1e-6), new("ms", Time, 1e-3), new("s", Time, 1), new("min", Time, 60), new("h", Time, 3600),
        new("d", Time, 86400), new("wk", Time, 7 * 86400), new("y", Time, 365 * 86400),
        new("J", Energy, 1), new("kJ", Energy, 1e3), new("MJ", Energy, 1e6), new("Wh", Energy, 3600), new("kWh", Energy, 3.6e6),
            new("MWh", Energy, 3.6e9),
        new("mW", Power, 1e-3), new("W", Power, 1), new("kW", Power, 1e3), new("MW", Power, 1e6),
        new("K", new(Temperature: 1), 1), new("degC", new(Temperature: 1), 1, 273.15),
        new("deg", new(Angle: 1), Math.PI / 180),
        new("%", None, 1e-2), new("ppm", None, 1e-6),
    ];

    private static readonly FrozenDictionary<string, Unit> ByName = Named.ToFrozenDictionary(u => u.Symbol, StringComparer.Ordinal);

    /// <summary>The symbols of all named units of a dimension.</summary>
    public static IEnumerable<string> SymbolsOf(Dimension dimension) =>
        Named.Where(u => u.Dimension == dimension && u.Symbol[0] is not ('µ' or 'μ')).Select(u => u.Symbol);

    /// <summary>All named units' symbols.</summary>
    public static IEnumerable<string> Symbols => Named.Select(u => u.Symbol);

    /// <summary>Parses a unit such as "mm", "cm3", "J/kg-K" or "kUSD/h"; on failure returns the unknown part.</summary>
    /// <param name="text">The unit as written.</param>
    /// <param name="currencies">The currencies and their exchange rates.</param>
    /// <param name="unit">The parsed unit.</param>
    /// <param name="unknown">The part that is not a unit.</param>
    public static bool TryParse(string text, Currencies currencies, [NotNullWhen(true)] out Unit? unit,
        [NotNullWhen(false)] out string? unknown)
    {
        (unit, unknown) = (null, null);
        var (dimension, factor, offset) = (default(Dimension), 1.0, 0.0);
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == 0 && parts.Length > 1 && parts[0] == "1") continue; // "1/h"
            foreach (var symbol in parts[i].Split(['-', '*', '·', ' '], StringSplitOptions.TrimEntries))
            {
                if (Single(symbol, currencies) is not { } one)
                {
                    unknown = symbol;
                    return false;
                }
                dimension = i == 0 ? dimension * one.Dimension : dimension / one.Dimension;
                factor = i == 0 ? factor * one.Factor : factor / one.Factor;
                offset = one.Offset;
            }
        }
        if (parts.Length > 1 || dimension != new Dimension(Temperature: 1)) offset = 0;
        unit = new(text, dimension, factor, offset);
        return true;
    }

    // One symbol with an optional whole power: "cm3", "s2".
    private static Unit? Single(string symbol, Currencies currencies)
    {
        if (ByName.TryGetValue(symbol, out var unit)) return unit;
        if (currencies.TryRead(symbol, out var worth)) return new(symbol, new(Money: 1), worth);
        if (symbol.Length < 2 || symbol[^1] is < '2' or > '4') return null;
        if (!ByName.TryGetValue(symbol[..^1].TrimEnd('^'), out unit)) return null;
        var power = symbol[^1] - '0';
        return new(symbol, unit.Dimension.Power(power), Math.Pow(unit.Factor, power));
    }
}
