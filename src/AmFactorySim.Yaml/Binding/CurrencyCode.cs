using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>A currency's code: "USD".</summary>
/// <param name="Code">Three capitals.</param>
public readonly record struct CurrencyCode(string Code) : ITextValue<CurrencyCode>
{
    static string ITextValue<CurrencyCode>.Form => "a currency's code, three capitals, as in \"USD\"";

    static bool ITextValue<CurrencyCode>.TryRead(string text, Currencies currencies, out CurrencyCode value)
    {
        value = new(text);
        return Currencies.IsCode(text);
    }
}
