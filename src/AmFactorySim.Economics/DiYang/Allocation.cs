using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>How the cost of a batch is divided among its parts.</summary>
public sealed class Allocation
{
    private Allocation(ImmutableArray<Share> shares) => Shares = shares;

    /// <summary>The share of the batch's cost that falls to each line, in the order in which they were given; 100 % in all.</summary>
    public ImmutableArray<Share> Shares { get; }

    /// <summary>The division among the lines of a batch.</summary>
    /// <param name="parts">The lines; at least one.</param>
    /// <param name="rule">What counts for how much a part bears.</param>
    /// <remarks>
    /// C_k = C_total w_k/Σ w_i with w = m f, literally, or w = m/f. Source: Di and Yang 2021, equation 2; a line of several equal parts
    /// bears the sum of theirs.
    /// Worked number: of Table 4, No. 13 with 36.35 g and f = 0.82 bears 29.807/124.857 = 23.873 %.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no parts, or a part's values are out of their ranges.</exception>
    public static Allocation Of(IReadOnlyList<BatchPart> parts, AllocationRule rule)
    {
        if (parts.Count == 0) throw new ArgumentException("a batch has at least one part");
        var weights = parts.Select(part => part.Count * rule switch
        {
            AllocationRule.Literal => part.Checked().Mass.Kilograms * part.Fill.Fraction,
            _ => part.Checked().Mass.Kilograms / part.Fill.Fraction,
        }).ToList();
        var sum = weights.Sum();
        return new([.. weights.Select(weight => new Share(weight / sum))]);
    }

    /// <summary>
    /// Divides an amount so that the pieces sum to it exactly; each is within two millionths of the currency of its share.
    /// </summary>
    public ImmutableArray<Money> Divide(Money amount)
    {
        var pieces = ImmutableArray.CreateBuilder<Money>(Shares.Length);
        var (fraction, given) = (0.0, Money.Zero);
        foreach (var share in Shares)
        {
            fraction += share.Fraction;
            var sofar = pieces.Count == Shares.Length - 1 ? amount : amount * Math.Min(fraction, 1);
            pieces.Add(sofar - given);
            given = sofar;
        }
        return pieces.ToImmutable();
    }
}

/// <summary>What counts for how much of a batch's cost a part bears.</summary>
public enum AllocationRule
{
    /// <summary>Mass times fill, m f, as equation 2 of Di and Yang 2021 is printed: full shapes bear more.</summary>
    Literal,

    /// <summary>
    /// Mass by fill, m/f: intricate shapes bear more, as the paper's text says of parts No. 12 and 13 and its equation does not.
    /// </summary>
    Inverse,
}

/// <summary>A line of a batch: one part or several equal ones.</summary>
/// <param name="Mass">m, of one part, above 0.</param>
/// <param name="Fill">f_geo, the share of its bounding box that it fills, above 0 % and at most 100 %; the paper's equation 12 calls it
/// geometry complexity.</param>
/// <param name="Count">How many, at least 1.</param>
public readonly record struct BatchPart(Mass Mass, Share Fill, int Count = 1)
{
    internal BatchPart Checked()
    {
        Require.Positive(Mass, "a part's mass");
        if (!(Fill.Fraction is > 0 and <= 1))
            throw new ArgumentException($"a part's fill must be above 0 % and at most 100 %, but is {Fill}");
        return Count >= 1
            ? this
            : throw new ArgumentException(FormattableString.Invariant($"the count of a part must be at least 1, but is {Count}"));
    }
}
