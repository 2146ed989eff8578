using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>When an order reaches the factory: in even lots over the horizon, or at one time.</summary>
/// <param name="At">The one time, since the start; nothing: evenly.</param>
public readonly record struct ReleaseRule(Duration? At) : ITextValue<ReleaseRule>
{
    static string ITextValue<ReleaseRule>.Form => "evenly, at_start, or a time since the start, as in \"30 d\"";

    static bool ITextValue<ReleaseRule>.TryRead(string text, Currencies currencies, out ReleaseRule value)
    {
        value = default;
        if (text == "evenly") return true;
        var at = default(Duration);
        if (text != "at_start" && (!QuantityText.TryParse<Duration>(text, currencies, out at, out _) || !TimeLimits.Holds(at))) return false;
        value = new(at);
        return true;
    }
}
