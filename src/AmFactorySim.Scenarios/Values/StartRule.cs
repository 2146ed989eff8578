using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>When a plate or batch starts: when it is full, or after it has waited long enough.</summary>
/// <param name="After">How long it waits to be full; nothing: for ever.</param>
public readonly record struct StartRule(Duration? After) : ITextValue<StartRule>
{
    private const string OrAfter = "full or after ";

    static string ITextValue<StartRule>.Form => "when it starts, as in \"full\" or \"full or after 8 h\"";

    static bool ITextValue<StartRule>.TryRead(string text, Currencies currencies, out StartRule value)
    {
        value = default;
        if (text == "full") return true;
        if (!text.StartsWith(OrAfter, StringComparison.Ordinal)) return false;
        if (!QuantityText.TryParse<Duration>(text[OrAfter.Length..], currencies, out var after, out _) || !TimeLimits.Holds(after)) return false;
        value = new(after);
        return true;
    }
}
