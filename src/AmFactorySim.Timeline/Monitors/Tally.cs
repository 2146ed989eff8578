namespace AmFactorySim.Timeline;

/// <summary>Values that are counted one by one, such as the length of each wait.</summary>
/// <remarks>
/// Count, sum, mean, variance and extremes are exact. Quantiles and histograms are exact up to 2 048 different
/// values, and beyond that come from a t-digest of bounded size, whose rank is off by at most about 0.15 % of the
/// count at the median and less towards the ends. Of nothing, means and quantiles are not a number.
/// </remarks>
public sealed class Tally
{
    private readonly Digest _digest = new();
    private Moments _moments = new();

    /// <summary>How many values.</summary>
    public long Count => (long)_moments.Weight;

    /// <summary>Their sum.</summary>
    public double Sum => _moments.Sum;

    /// <summary>Their mean.</summary>
    public double Mean => _moments.Mean;

    /// <summary>Their sample variance, with n - 1; of at least two values.</summary>
    public double Variance => Count > 1 ? _moments.SampleVariance : double.NaN;

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The least of them.</summary>
    public double Minimum => _moments.Minimum;

    /// <summary>The greatest of them.</summary>
    public double Maximum => _moments.Maximum;

    /// <summary>Counts a finite value.</summary>
    public void Record(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A tally counts finite values, not {value}.");
        _moments.Add(value, 1);
        _digest.Add(value, 1);
    }

    /// <summary>The least value that the given share of all values does not exceed.</summary>
    /// <param name="share">From 0 (the minimum) to 1 (the maximum).</param>
    public double Quantile(double share) => Histogram.CheckedShare(share) switch
    {
        0 => Minimum,
        1 => Maximum,
        _ => _digest.Quantile(share),
    };

    /// <summary>Shares of the values by bars of equal width, with one more bar below and one above for what lies outside.</summary>
    /// <param name="from">Where the first inner bar begins.</param>
    /// <param name="width">Width of each, above 0.</param>
    /// <param name="bins">How many, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(double from, double width, int bins) => Histogram.Of(_digest, from, width, bins);

    /// <summary>Forgets all values: the end of the warm-up.</summary>
    public void Reset()
    {
        _moments = new Moments();
        _digest.Clear();
    }
}
