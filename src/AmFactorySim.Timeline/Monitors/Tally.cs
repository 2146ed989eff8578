namespace AmFactorySim.Timeline;

/// <summary>Statistics of single values, such as the duration of each wait.</summary>
/// <remarks>
/// Count, sum, mean, variance and extremes are exact. Quantiles and histograms are exact up to 2 048 different values; beyond
/// that they come from a t-digest of bounded size, whose rank error is at most about 0.15 % of the count at the median and
/// less towards the ends. Without values, means and quantiles are NaN.
/// </remarks>
public sealed class Tally
{
    private readonly TDigest _digest = new();
    private Moments _moments = new();

    /// <summary>Number of values.</summary>
    public long Count => (long)_moments.Weight;

    /// <summary>Their sum.</summary>
    public double Sum => _moments.Sum;

    /// <summary>Their mean.</summary>
    public double Mean => _moments.Mean;

    /// <summary>Their sample variance, with n - 1; NaN for fewer than two values.</summary>
    public double Variance => Count > 1 ? _moments.SampleVariance : double.NaN;

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The smallest value.</summary>
    public double Minimum => _moments.Minimum;

    /// <summary>The largest value.</summary>
    public double Maximum => _moments.Maximum;

    /// <summary>Records a finite value.</summary>
    public void Record(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), $"A tally records finite values, but the value is {value}.");
        _moments.Add(value, 1);
        _digest.Add(value, 1);
    }

    /// <summary>The smallest value that the given share of all values does not exceed.</summary>
    /// <param name="share">From 0 (the minimum) to 1 (the maximum).</param>
    public double Quantile(double share) => Histogram.CheckedShare(share) switch
    {
        0 => Minimum,
        1 => Maximum,
        _ => _digest.Quantile(share),
    };

    /// <summary>Histogram: shares of the values in bins of equal width, with one more bin below and one above.</summary>
    /// <param name="from">Lower border of the first inner bin.</param>
    /// <param name="width">Width of a bin, above 0.</param>
    /// <param name="bins">Number of inner bins, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(double from, double width, int bins) => Histogram.Of(_digest, from, width, bins);

    /// <summary>Discards all values: the end of the warm-up.</summary>
    public void Reset()
    {
        _moments = new Moments();
        _digest.Clear();
    }
}
