using System.Diagnostics.CodeAnalysis;

namespace AmFactorySim.Quantities;

/// <summary>The currency that amounts are kept in, and what one unit of other currencies is worth in it.</summary>
/// <param name="Own">The currency's code, three capitals: "USD".</param>
/// <param name="Exchange">What one unit of each other currency is worth in the own one.</param>
public sealed record Currencies(string Own, IReadOnlyDictionary<string, double> Exchange)
{
    /// <summary>US dollars and no other currency.</summary>
    public static Currencies UsDollars { get; } = new("USD", new Dictionary<string, double>());

    /// <summary>Whether a text has the form of a currency code: three capitals.</summary>
    public static bool IsCode([NotNullWhen(true)] string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);

    /// <summary>Reads "USD", "kUSD" or "MUSD" as its worth in the own currency.</summary>
    public bool TryRead(string symbol, out double worth)
    {
        worth = 1;
        if (symbol.Length == 4) worth = symbol[0] switch { 'k' => 1e3, 'M' => 1e6, _ => 0 };
        var code = symbol.Length == 4 ? symbol[1..] : symbol;
        if (worth == 0 || !IsCode(code)) return false;
        if (code == Own) return true;
        if (!Exchange.TryGetValue(code, out var rate)) return false;
        worth *= rate;
        return true;
    }
}
