using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>The keys <c>currency</c> and <c>exchange</c> of a file.</summary>
public static class CurrencyKeys
{
    /// <summary>
    /// The currencies of a file. All amounts need them, so they are read first; faults in them are reported later, in their place.
    /// </summary>
    public static Currencies Of(MapNode root)
    {
        var own = root.Find("currency")?.Value is ScalarNode code && Currencies.IsCode(code.Text) ? code.Text : "USD";
        var currencies = new Currencies(own, new Dictionary<string, double>());
        var form = new TextValueForm<ExchangeRate>();
        var exchange = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in (root.Find("exchange")?.Value as MapNode)?.Entries ?? [])
            // A rate that cannot be read is one fault, not one more for every amount that needs it.
            exchange[entry.Key] = entry.Value is ScalarNode rate && form.TryRead(rate.Text, currencies, out var worth, out _)
                ? ((ExchangeRate)worth).Worth
                : 1;
        return currencies with { Exchange = exchange };
    }

    /// <summary>Checks that every currency is named by its code.</summary>
    /// <param name="root">The file.</param>
    /// <param name="binder">Knows where each path is written.</param>
    /// <param name="faults">Takes the faults.</param>
    public static void Check(MapNode root, Binder binder, FaultList faults)
    {
        foreach (var code in (root.Find("exchange")?.Value as MapNode)?.Entries.Select(e => e.Key).Where(c => !Currencies.IsCode(c)) ?? [])
            faults.NotAllowed(binder.MarkOf($"exchange.{code}"), $"exchange.{code}", code,
                "a currency's code, three capitals, as in \"EUR\"");
        var own = Of(root).Own;
        if ((root.Find("exchange")?.Value as MapNode)?.Has(own) == true)
            faults.Add(binder.MarkOf($"exchange.{own}"), $"exchange.{own}", own,
                $"{own} is the file's own currency, which is always worth 1 {own}; leave it out");
    }
}
