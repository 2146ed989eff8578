using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>The keys that say which currency a file's amounts are in, and what others are worth.</summary>
internal static class CurrencyKeys
{
    /// <summary>The currencies of a file. Amounts anywhere in it need these, so they are read before all else; what is wrong with them is told later, in its place.</summary>
    public static Currencies Of(MapNode root)
    {
        var own = root.Find("currency")?.Value is ScalarNode code && Currencies.IsCode(code.Text) ? code.Text : "USD";
        var currencies = new Currencies(own, new Dictionary<string, double>());
        var form = new TextValueForm<ExchangeRate>();
        var exchange = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in (root.Find("exchange")?.Value as MapNode)?.Entries ?? [])
            // A rate that cannot be read is one fault, and not one more for every amount that needs it.
            exchange[entry.Key] = entry.Value is ScalarNode rate && form.TryRead(rate.Text, currencies, out var worth, out _) ? ((ExchangeRate)worth).Worth : 1;
        return currencies with { Exchange = exchange };
    }

    /// <summary>Every currency must be named by its code.</summary>
    public static void Check(MapNode root, Binder binder, FaultList faults)
    {
        foreach (var code in (root.Find("exchange")?.Value as MapNode)?.Entries.Select(e => e.Key).Where(c => !Currencies.IsCode(c)) ?? [])
            faults.NotAllowed(binder.MarkOf($"exchange.{code}"), $"exchange.{code}", code, "a currency's code, three capitals, as in \"EUR\"");
    }
}
