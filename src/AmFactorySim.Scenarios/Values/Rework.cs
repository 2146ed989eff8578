using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What a station sends back: "3 % to support_removal".</summary>
/// <param name="Share">The share of units that are sent back, from 0 to less than 1.</param>
/// <param name="To">The station they go back to.</param>
public sealed record Rework(Share Share, string To) : ITextValue<Rework>
{
    static string ITextValue<Rework>.Form => "a share from 0 % to less than 100 % and a station, as in \"3 % to support_removal\"";

    static bool ITextValue<Rework>.TryRead(string text, Currencies currencies, out Rework value)
    {
        var parts = text.Split(" to ", 2, StringSplitOptions.TrimEntries);
        value = new(default, parts[^1]);
        if (parts.Length < 2 || parts[1].Length == 0) return false;
        if (!QuantityText.TryParse<Share>(parts[0], currencies, out var share, out _) || share.Fraction is not (>= 0 and < 1)) return false;
        value = new(share, parts[1]);
        return true;
    }
}
