using MathNet.Numerics.Distributions;

namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>
/// Intervals that a right simulation misses once in a million: wide enough for a suite of a hundred such tests, and with
/// fixed seeds the verdict never changes by chance.
/// </summary>
internal static class Intervals
{
    internal const double ErrorRate = 1e-6;

    /// <summary>Quantile of the standard normal for a two-sided test: 4.89.</summary>
    internal static readonly double Z = Normal.InvCDF(0, 1, 1 - ErrorRate / 2);

    internal static double ChiSquareLimit(int degreesOfFreedom) => ChiSquared.InvCDF(degreesOfFreedom, 1 - ErrorRate);

    /// <summary>
    /// Largest distance of Kolmogorov and Smirnov for n draws: sqrt(ln(2 / error rate) / 2n), by Dvoretzky, Kiefer, Wolfowitz and Massart.
    /// </summary>
    internal static double KolmogorovLimit(int draws) => Math.Sqrt(Math.Log(2 / ErrorRate) / (2.0 * draws));

    /// <summary>Asserts that the mean of independent values is the expected one, by Student's t.</summary>
    internal static void AssertMean(double expected, IReadOnlyList<double> values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        double half = StudentT.InvCDF(0, 1, values.Count - 1, 1 - ErrorRate / 2) * Math.Sqrt(variance / values.Count);
        // An interval that allows everything would prove nothing.
        Assert.True(half < 0.1 * expected, $"The interval {mean} +- {half} is too wide to mean anything.");
        Assert.InRange(expected, mean - half, mean + half);
    }
}
