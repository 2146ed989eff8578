namespace AmFactorySim.Timeline;

/// <summary>
/// A <see cref="Tally"/> of durations. The total is exact to the tick up to 28 years. Without records, all results are 0.
/// </summary>
public sealed class DurationTally
{
    private readonly Tally _ticks = new();

    /// <summary>Number of durations.</summary>
    public long Count => _ticks.Count;

    /// <summary>Their sum.</summary>
    public TimeSpan Total => new((long)_ticks.Sum);

    /// <summary>Their mean.</summary>
    public TimeSpan Mean => Of(_ticks.Mean);

    /// <summary>Their sample standard deviation, with n - 1.</summary>
    public TimeSpan StandardDeviation => Of(_ticks.StandardDeviation);

    /// <summary>The shortest.</summary>
    public TimeSpan Minimum => Of(_ticks.Minimum);

    /// <summary>The longest.</summary>
    public TimeSpan Maximum => Of(_ticks.Maximum);

    /// <summary>Records a duration.</summary>
    public void Record(TimeSpan duration) => _ticks.Record(duration.Ticks);

    /// <summary>The shortest duration that the given share of all durations does not exceed.</summary>
    /// <param name="share">From 0 (the shortest) to 1 (the longest).</param>
    public TimeSpan Quantile(double share) => Of(_ticks.Quantile(share));

    /// <summary>Histogram in hours: shares of the durations in bins of equal width, with one more bin below and one above.</summary>
    /// <param name="from">Lower border of the first inner bin.</param>
    /// <param name="width">Width of a bin, above 0.</param>
    /// <param name="bins">Number of inner bins, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(TimeSpan from, TimeSpan width, int bins) =>
        [.. _ticks.Bins(from.Ticks, width.Ticks, bins)
            .Select(bin => new HistogramBin(bin.From / TimeSpan.TicksPerHour, bin.To / TimeSpan.TicksPerHour, bin.Share))];

    /// <summary>Discards all durations: the end of the warm-up.</summary>
    public void Reset() => _ticks.Reset();

    private static TimeSpan Of(double ticks) => double.IsNaN(ticks) ? TimeSpan.Zero : new TimeSpan((long)Math.Round(ticks));
}
