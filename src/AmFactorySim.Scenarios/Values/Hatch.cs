using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>How far neighbouring melt tracks lie apart: "half_width", "full_melting" or "110 um".</summary>
/// <param name="Rule">The rule.</param>
public sealed record Hatch(HatchRule Rule) : ITextValue<Hatch>
{
    static string ITextValue<Hatch>.Form => "half_width, full_melting, or a length above 0, as in \"110 um\"";

    static bool ITextValue<Hatch>.TryRead(string text, Currencies currencies, out Hatch value)
    {
        var isRead = HatchRule.TryParse(text, out var rule);
        value = new(rule!);
        return isRead;
    }
}
