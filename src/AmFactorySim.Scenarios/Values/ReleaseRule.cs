using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>When an order reaches the factory: in even lots over some time, or at once.</summary>
/// <param name="At">The one time, since the start; nothing: evenly.</param>
/// <param name="Over">The time over which the even lots are spread, from the start; nothing: the horizon.</param>
public readonly record struct ReleaseRule(Duration? At, Duration? Over = null) : ITextValue<ReleaseRule>
{
    internal const string Evenly = "evenly", EvenlyOver = "evenly over ";

    static string ITextValue<ReleaseRule>.Form => "evenly, at_start, a span as in \"evenly over 365 d\", or a time since the start as in \"30 d\"";

    static bool ITextValue<ReleaseRule>.TryRead(string text, Currencies currencies, out ReleaseRule value)
    {
        value = default;
        if (text == Evenly) return true;
        var isSpan = text.StartsWith(EvenlyOver, StringComparison.Ordinal);
        var time = default(Duration);
        if (text != "at_start" && (!QuantityText.TryParse(isSpan ? text[EvenlyOver.Length..] : text, currencies, out time, out _) || !TimeLimits.Holds(time))) return false;
        value = isSpan ? new(null, time) : new(time);
        return !isSpan || time.ToTimeSpan() > TimeSpan.Zero;
    }
}
