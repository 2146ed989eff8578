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
    /// C_k = C_total w_k/Σ w_i with w = m f, literally, or w = m/f. Source: Di and Yang 2021, equation 2; a line of several equal parts bears the sum of theirs.
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

    /// <summary>Divides an amount so that the pieces sum to it exactly; each is within two millionths of the currency of its share.</summary>
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
