using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>A line of a batch: one part or several equal ones.</summary>
/// <param name="Mass">m, of one part, above 0.</param>
/// <param name="Fill">f_geo, the share of its bounding box that it fills, above 0 % and at most 100 %; the paper's equation 12 calls it geometry complexity.</param>
/// <param name="Count">How many, at least 1.</param>
public readonly record struct BatchPart(Mass Mass, Share Fill, int Count = 1)
{
    internal BatchPart Checked()
    {
        Require.Positive(Mass, "a part's mass");
        if (!(Fill.Fraction is > 0 and <= 1)) throw new ArgumentException($"a part's fill must be above 0 % and at most 100 %, but is {Fill}");
        return Count >= 1 ? this : throw new ArgumentException(FormattableString.Invariant($"the count of a part must be at least 1, but is {Count}"));
    }
}
