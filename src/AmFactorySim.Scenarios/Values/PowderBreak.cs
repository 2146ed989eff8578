using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What is taken off the price of powder from an amount on: "5 % from 500 kg".</summary>
/// <param name="Off">The share, from 0 to less than 1.</param>
/// <param name="From">The amount bought.</param>
public sealed record PowderBreak(Share Off, Mass From) : ITextValue<PowderBreak>
{
    static string ITextValue<PowderBreak>.Form => "a share from 0 % to less than 100 % and an amount of powder, as in \"5 % from 500 kg\"";

    static bool ITextValue<PowderBreak>.TryRead(string text, Currencies currencies, out PowderBreak value)
    {
        value = new(default, default);
        if (!TrySplit(text, currencies, out var off, out var amount) || !QuantityText.TryParse<Mass>(amount, currencies, out var from, out _) || from < default(Mass)) return false;
        value = new(off, from);
        return true;
    }

    /// <summary>Reads the share of "5 % from 500 kg" and leaves the amount as it is written.</summary>
    internal static bool TrySplit(string text, Currencies currencies, out Share off, out string amount)
    {
        var parts = text.Split(" from ", 2, StringSplitOptions.TrimEntries);
        amount = parts[^1];
        off = default;
        return parts.Length == 2 && QuantityText.TryParse(parts[0], currencies, out off, out _) && off.Fraction is >= 0 and < 1;
    }
}
