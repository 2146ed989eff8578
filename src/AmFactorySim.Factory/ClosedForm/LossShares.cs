using System.Collections.Immutable;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.ClosedForm;

/// <summary>The distribution of the share of units that a failure takes, as a few values with equal probabilities.</summary>
internal static class LossShares
{
    private const int Values = 50, DrawsOfEach = 400;

    /// <summary>One value where it does not vary; otherwise the means of fiftieths of many samples, in order of size.</summary>
    public static ImmutableArray<(double Share, double Probability)> Of(IDistribution lost)
    {
        if (lost.Variance == 0) return [(Math.Clamp(lost.Mean, 0, 1), 1)];
        var random = new RandomStream(1, 1, "share of units that a failure takes");
        var samples = Enumerable.Range(0, Values * DrawsOfEach).Select(_ => Math.Clamp(lost.Sample(random), 0, 1)).Order();
        return [.. samples.Chunk(DrawsOfEach).Select(chunk => (chunk.Average(), 1.0 / Values))];
    }
}
