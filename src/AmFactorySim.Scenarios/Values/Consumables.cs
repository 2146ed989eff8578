using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What a station's work uses up: "3 USD/h", "5 USD per batch", "0.2 USD per unit".</summary>
/// <param name="Of">For each hour, batch or unit; two of them are nothing.</param>
public readonly record struct Consumables(StationConsumables Of) : ITextValue<Consumables>
{
    private const string PerBatch = " per batch", PerUnit = " per unit";

    static string ITextValue<Consumables>.Form => "an amount of money for each hour, batch or unit, at least 0, as in \"3 USD/h\", \"5 USD per batch\" or \"0.2 USD per unit\"";

    static bool ITextValue<Consumables>.TryRead(string text, Currencies currencies, out Consumables value)
    {
        value = default;
        var isRead = false;
        if (text.EndsWith(PerBatch, StringComparison.Ordinal)) value = new(new() { PerBatch = Read<Money>(text[..^PerBatch.Length]) });
        else if (text.EndsWith(PerUnit, StringComparison.Ordinal)) value = new(new() { PerUnit = Read<Money>(text[..^PerUnit.Length]) });
        else value = new(new() { PerHour = Read<Rate<Money, Duration>>(text) });
        return isRead;

        T Read<T>(string amount) where T : struct, IQuantity<T>
        {
            isRead = QuantityText.TryParse<T>(amount, currencies, out var read, out _) && read.Si >= 0;
            return read;
        }
    }
}
