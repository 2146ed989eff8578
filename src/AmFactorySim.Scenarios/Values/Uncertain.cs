using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Scenarios;

/// <summary>A quantity that chance decides each time anew, or a fixed one: "6 min" or "triangular(4 min, 6 min, 10 min)".</summary>
/// <typeparam name="T">What is drawn.</typeparam>
/// <param name="Law">The distribution, in SI units: durations in seconds, shares in parts of one.</param>
public readonly record struct Uncertain<T>(IDistribution Law) where T : struct, IQuantity<T>
{
    /// <summary>The mean.</summary>
    public T Mean => T.FromSi(Law.Mean);
}
