using System.Diagnostics.CodeAnalysis;

namespace AmFactorySim.Quantities;

/// <summary>The scenario's currency, and the exchange rates of other currencies.</summary>
/// <param name="Own">The currency's code, three capitals: "USD".</param>
/// <param name="Exchange">The value of one unit of each other currency in the own currency.</param>
public sealed record Currencies(string Own, IReadOnlyDictionary<string, double> Exchange)
{
    /// <summary>Only US dollars.</summary>
    public static Currencies UsDollars { get; } = new("USD", new Dictionary<string, double>());

    /// <summary>These, and the US dollar at the worth of the own currency where it has no rate: bounds are written in dollars.</summary>
    public Currencies WithDollars => TryRead("USD", out _)
        ? this
        : this with { Exchange = new Dictionary<string, double>(Exchange) { ["USD"] = 1 } };

    /// <summary>These, and any other currency at the worth of the own one, to read amounts whose worth does not matter.</summary>
    public Currencies WithAny => this with { HasAny = true };

    private bool HasAny { get; init; }

    /// <summary>Whether a text has the form of a currency code: three capitals.</summary>
    public static bool IsCode([NotNullWhen(true)] string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);

    /// <summary>Parses "USD", "kUSD" or "MUSD" as its value in the own currency.</summary>
    public bool TryRead(string symbol, out double worth)
    {
        worth = 0;
        if (CodeOf(symbol) is not { } code) return false;
        if (code == Own) worth = 1;
        else if (!Exchange.TryGetValue(code, out worth))
        {
            if (!HasAny) return false;
            worth = 1;
        }
        worth *= symbol.Length == 3 ? 1 : symbol[0] == 'k' ? 1e3 : 1e6;
        return true;
    }

    // The currency code within "USD", "kUSD" or "MUSD".
    internal static string? CodeOf(string symbol) =>
        IsCode(symbol) ? symbol : symbol is { Length: 4 } && symbol[0] is 'k' or 'M' && IsCode(symbol[1..]) ? symbol[1..] : null;
}
