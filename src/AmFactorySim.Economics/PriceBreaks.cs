using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What is taken off a price for buying more: so many machines, so much powder.</summary>
/// <param name="Steps">From which amount on which share is taken off; amounts rise.</param>
public sealed record PriceBreaks(ImmutableArray<(double From, Share Off)> Steps)
{
    /// <summary>The same price for any amount.</summary>
    public static PriceBreaks None { get; } = new([]);

    /// <summary>What is left of the price of so much: 1 less the last step that the amount reaches.</summary>
    /// <remarks>
    /// The whole amount has the price of its step, as price lists have it. Worked number: 5 % off from 10 and 12 % from 50: 0.95 for 30.
    /// </remarks>
    public double Factor(double amount)
    {
        var factor = 1.0;
        var before = double.NegativeInfinity;
        foreach (var (from, off) in Steps)
        {
            if (!(from > before))
                throw new ArgumentException(FormattableString.Invariant($"price breaks must rise, but {from} comes after {before}"));
            if (!(off.Fraction is >= 0 and < 1))
                throw new ArgumentException($"a price break must take at least 0 % and less than 100 % off, but takes {off}");
            if (amount >= from) factor = 1 - off.Fraction;
            before = from;
        }
        return factor;
    }
}
