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
        worth = 0;
        if (CodeOf(symbol) is not { } code) return false;
        if (code == Own) worth = 1;
        else if (!Exchange.TryGetValue(code, out worth)) return false;
        worth *= symbol.Length == 3 ? 1 : symbol[0] == 'k' ? 1e3 : 1e6;
        return true;
    }

    // The currency code within "USD", "kUSD" or "MUSD".
    internal static string? CodeOf(string symbol) =>
        IsCode(symbol) ? symbol : symbol is { Length: 4 } && symbol[0] is 'k' or 'M' && IsCode(symbol[1..]) ? symbol[1..] : null;
}
