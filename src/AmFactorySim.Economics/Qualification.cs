using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>The campaign that qualifies a part, written off in equal parts over its first good units.</summary>
/// <param name="Cost">All of it.</param>
/// <param name="Units">Over how many good units, at least 1.</param>
public sealed record Qualification(Money Cost, long Units)
{
    /// <summary>
    /// What so many good units bear: 120 kUSD over 50 000 units are 240 USD for the first 100, and 120 kUSD for all beyond.
    /// </summary>
    public Money Of(long quantity) => Cost * ((double)Math.Min(quantity, Units) / Units);
}
