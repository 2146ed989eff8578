using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>What is ordered, and when.</summary>
[Section("an order", "So many of a part, released in lots. Orders count from 1: `orders[1]` is the first.")]
public sealed record OrderSection(
    [Key("The part.", Names = "parts")] string Part,
    [Key("How many units.", AtLeast = "1", AtMost = "1000000000")] int Quantity,
    [Key("When they are released: in lots `evenly over` a time from the start, as in `evenly over 365 d`; `evenly` alone is over the scenario's own horizon; `at_start`, or all at one time such as `30 d`. Lots after the run's end are not released.", Default = "evenly")] ReleaseRule Release,
    [Key("The time from one lot to the next when they are released evenly.", Default = "1 d", AtLeast = "1 min", AtMost = "1000 y", Source = "assumption")] Duration LotsEvery,
    [Key("When each lot is promised.", Otherwise = "nothing is promised, and nothing is late")] DueRule? Due,
    [Key("Whether a unit that is scrapped is made again.", Default = "no")] bool ReplaceScrap);

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

/// <summary>When a lot is promised: "21 d after release".</summary>
/// <param name="AfterRelease">How long after the lot's release.</param>
public readonly record struct DueRule(Duration AfterRelease) : ITextValue<DueRule>
{
    private const string Suffix = " after release";

    static string ITextValue<DueRule>.Form => "a duration after release, as in \"21 d after release\"";

    static bool ITextValue<DueRule>.TryRead(string text, Currencies currencies, out DueRule value)
    {
        value = default;
        if (!text.EndsWith(Suffix, StringComparison.Ordinal)) return false;
        if (!QuantityText.TryParse<Duration>(text[..^Suffix.Length], currencies, out var after, out _) || !TimeLimits.Holds(after)) return false;
        value = new(after);
        return true;
    }
}
