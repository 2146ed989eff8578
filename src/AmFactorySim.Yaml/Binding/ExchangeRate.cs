using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>What one unit of another currency is worth in the file's own: "1.08 USD".</summary>
/// <param name="Worth">In the file's currency; from 1e-9 to 1e9.</param>
public readonly record struct ExchangeRate(double Worth) : ITextValue<ExchangeRate>
{
    static string ITextValue<ExchangeRate>.Form =>
        "what one unit is worth in the file's currency, from 1e-9 to 1e9, as in \"1.08 USD\"";

    static bool ITextValue<ExchangeRate>.TryRead(string text, Currencies currencies, out ExchangeRate value)
    {
        var cut = text.LastIndexOf(' ');
        var isRead = NumberText.TryNumber(text[..Math.Max(cut, 0)], out var worth)
            && worth is >= 1e-9 and <= 1e9 && text[(cut + 1)..] == currencies.Own;
        value = new(worth);
        return isRead;
    }
}
