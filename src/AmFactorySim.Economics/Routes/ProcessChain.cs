using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>
/// A chain of steps as a source of variation and errors: the more steps, the more of both (Manufacturing Challenges in Micro Metal
/// Production).
/// </summary>
/// <param name="Steps">In order; at least one.</param>
public sealed record ProcessChain(ImmutableArray<ChainStep> Steps)
{
    /// <summary>A chain of equal steps.</summary>
    public static ProcessChain Of(int count, ChainStep step) => new([.. Enumerable.Repeat(step, count)]);

    /// <summary>The share of what is begun that is good in the end.</summary>
    /// <remarks>Π y. Worked number: 12 steps of 98 %: 78.472 %.</remarks>
    public Share Yield => new(Steps.Aggregate(1.0, (all, step) => all * step.Yield.Fraction));

    /// <summary>How far the result may be off, when each step adds its own deviation and none knows of the others.</summary>
    /// <remarks>√Σ t², root-sum-square: the standard statistical tolerance stack. Worked number: 12 steps of 0.05 mm: 0.1732 mm.</remarks>
    public Length Variation => new(Math.Sqrt(Steps.Sum(step => step.Tolerance.Metres * step.Tolerance.Metres)));

    /// <summary>What work is thrown away with errors for each unit begun: all that had been added when the error was found.</summary>
    /// <remarks>
    /// An error of step i is found after step j with the chance d_j Π_{i≤k&lt;j} (1 - d_k), and at the end in any case; then Σ_{k≤j} v_k
    /// are lost. Source: by definition, after the article's "errors are detected late". A unit has at most one error that counts: the
    /// first.
    /// Worked number: two steps of 10 USD and 90 % yield, errors found only at the end: 0.1 × 20 + 0.9 × 0.1 × 20 = 3.80 USD; found at
    /// once: 0.1 × 10 + 0.09 × 20 = 2.80 USD.
    /// </remarks>
    public Money Lost
    {
        get
        {
            var (lost, added, hidden, good) = (0.0, 0.0, 0.0, 1.0);
            for (var i = 0; i < Steps.Length; i++)
            {
                var step = Steps[i];
                added += step.Added.Si;
                hidden += good * (1 - step.Yield.Fraction);
                good *= step.Yield.Fraction;
                var found = i == Steps.Length - 1 ? hidden : hidden * step.Found.Fraction;
                lost += found * added;
                hidden -= found;
            }
            return Money.FromSi(lost);
        }
    }

    /// <summary>The share of all errors that show only at the end.</summary>
    public Share FoundLast
    {
        get
        {
            var (hidden, good, all) = (0.0, 1.0, 1 - Yield.Fraction);
            for (var i = 0; i < Steps.Length - 1; i++)
            {
                hidden = (hidden + good * (1 - Steps[i].Yield.Fraction)) * (1 - Steps[i].Found.Fraction);
                good *= Steps[i].Yield.Fraction;
            }
            hidden += good * (1 - Steps[^1].Yield.Fraction);
            return new(all > 0 ? hidden / all : 0);
        }
    }
}
