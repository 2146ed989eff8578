using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace AmFactorySim.Experiments;

/// <summary>A figure over the replications of a run: its mean, and how far the true mean may be from it.</summary>
/// <param name="Mean">The mean over the replications that have the figure; null where none has (no unit was shipped, say).</param>
/// <param name="HalfWidth95">Half the width of the mean's 95 % confidence interval by Student's t; null with fewer than two
/// replications.</param>
public readonly record struct Figure(double? Mean, double? HalfWidth95)
{
    /// <summary>The figure of so many replications: mean ± t(0.975, n - 1) s/√n.</summary>
    /// <remarks>Worked: 9, 10 and 14 have the mean 11 and s = 2.6458, so 11 ± 4.3027 · 2.6458/√3 = 11 ± 6.5724.</remarks>
    public static Figure Of(IEnumerable<double?> replications)
    {
        var values = replications.OfType<double>().ToArray();
        if (values.Length == 0) return default;
        if (values.Length == 1) return new(values[0], null);
        var t = StudentT.InvCDF(0, 1, values.Length - 1, 0.975);
        return new(values.Mean(), t * values.StandardDeviation() / Math.Sqrt(values.Length));
    }
}
