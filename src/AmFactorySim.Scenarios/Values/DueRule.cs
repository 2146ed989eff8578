using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

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
