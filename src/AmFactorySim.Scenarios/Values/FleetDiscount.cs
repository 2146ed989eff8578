using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What is taken off a machine's price from a number of machines on: "5 % from 10".</summary>
/// <param name="Off">The share, from 0 to less than 1.</param>
/// <param name="From">The number of machines.</param>
public sealed record FleetDiscount(Share Off, int From) : ITextValue<FleetDiscount>
{
    static string ITextValue<FleetDiscount>.Form => "a share from 0 % to less than 100 % and a number of machines, as in \"5 % from 10\"";

    static bool ITextValue<FleetDiscount>.TryRead(string text, Currencies currencies, out FleetDiscount value)
    {
        value = new(default, 0);
        if (!PowderBreak.TrySplit(text, currencies, out var off, out var amount) || !Numbers.TryWhole(amount, out var from) || from < 1) return false;
        value = new(off, from);
        return true;
    }
}
