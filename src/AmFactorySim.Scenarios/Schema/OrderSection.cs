using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>An order: a quantity of a part, released in lots.</summary>
[Section("an order", "A quantity of a part, released in lots. Orders are numbered from 1: `orders[1]` is the first.")]
public sealed record OrderSection(
    [Key("The part.", Names = "parts")]
    string Part,
    [Key("The number of units.", AtLeast = "1", AtMost = "1000000000")]
    int Quantity,
    [Key(
        "When the units are released: in lots `evenly over` a time from the start, as in `evenly over 365 d`; `evenly` alone is over the " +
         "scenario's own horizon; `at_start`, or all at one time such as `30 d`, or on a date such as `2027-02-01` if the scenario has a " +
         "`start`. Lots after the end of the run are not released.",
        Default = "evenly")]
    ReleaseRule Release,
    [Key("The time between lots that are released evenly.", Default = "1 d", AtLeast = "1 min", AtMost = "1000 y", Source = "assumption")]
    Duration LotsEvery,
    [Key("When each lot is due: a time after its release, `21 d after release`, or a date such as `2027-03-01` if the scenario has a "
        + "`start`.",
        Otherwise = "no due date, and nothing is late")]
    DueRule? Due,
    [Key("Whether scrapped units are made again.", Default = "yes")]
    bool ReplaceScrap);

/// <summary>When an order is released: in even lots over some time, or at once.</summary>
/// <param name="At">The time since the start at which all is released; null: evenly, or on a date.</param>
/// <param name="Over">The time over which even lots are spread, from the start; null: the horizon.</param>
/// <param name="On">The date on which all is released; null: at a time since the start.</param>
public readonly record struct ReleaseRule(Duration? At, Duration? Over = null, CalendarDate? On = null) : ITextValue<ReleaseRule>
{
    internal const string Evenly = "evenly", EvenlyOver = "evenly over ";

    static string ITextValue<ReleaseRule>.Form =>
        "evenly, at_start, a span as in \"evenly over 365 d\", a time since the start as in \"30 d\", or a date as in \"2027-02-01\"";

    static bool ITextValue<ReleaseRule>.TryRead(string text, Currencies currencies, out ReleaseRule value)
    {
        value = default;
        if (text == Evenly) return true;
        if (CalendarDate.TryParse(text, out var date))
        {
            value = new(null, On: date);
            return true;
        }
        var isSpan = text.StartsWith(EvenlyOver, StringComparison.Ordinal);
        var written = isSpan ? text[EvenlyOver.Length..] : text;
        var time = default(Duration);
        if (text != "at_start" && (!QuantityText.TryParse(written, currencies, out time, out _) || !TimeLimits.Holds(time))) return false;
        value = isSpan ? new(null, time) : new(time);
        return !isSpan || time.ToTimeSpan() > TimeSpan.Zero;
    }
}

/// <summary>When a lot is due: "21 d after release", or a date.</summary>
/// <param name="AfterRelease">The time after the lot's release; null: on a date.</param>
/// <param name="On">The date; null: after a time.</param>
public readonly record struct DueRule(Duration? AfterRelease, CalendarDate? On = null) : ITextValue<DueRule>
{
    private const string Suffix = " after release";

    static string ITextValue<DueRule>.Form => "a duration after release, as in \"21 d after release\", or a date, as in \"2027-03-01\"";

    static bool ITextValue<DueRule>.TryRead(string text, Currencies currencies, out DueRule value)
    {
        value = default;
        if (CalendarDate.TryParse(text, out var date))
        {
            value = new(null, date);
            return true;
        }
        if (!text.EndsWith(Suffix, StringComparison.Ordinal)) return false;
        if (!QuantityText.TryParse<Duration>(text[..^Suffix.Length], currencies, out var after, out _) || !TimeLimits.Holds(after))
            return false;
        value = new(after);
        return true;
    }
}
