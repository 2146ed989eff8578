namespace AmFactorySim.Timeline;

/// <summary>A <see cref="Tally"/> of durations. The total is exact to the tick up to 28 years; of nothing, all durations are 0.</summary>
public sealed class DurationTally
{
    private readonly Tally _ticks = new();

    /// <summary>How many durations.</summary>
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

    /// <summary>Counts a duration.</summary>
    public void Record(TimeSpan duration) => _ticks.Record(duration.Ticks);

    /// <summary>The shortest duration that the given share of all does not exceed.</summary>
    /// <param name="share">From 0 (the shortest) to 1 (the longest).</param>
    public TimeSpan Quantile(double share) => Of(_ticks.Quantile(share));

    /// <summary>Shares of the durations, in hours, by bars of equal width, with one more bar below and one above for what lies outside.</summary>
    /// <param name="from">Where the first inner bar begins.</param>
    /// <param name="width">Width of each, above 0.</param>
    /// <param name="bins">How many, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(TimeSpan from, TimeSpan width, int bins) =>
        [.. _ticks.Bins(from.Ticks, width.Ticks, bins).Select(bin => new HistogramBin(bin.From / TimeSpan.TicksPerHour, bin.To / TimeSpan.TicksPerHour, bin.Share))];

    /// <summary>Forgets all durations: the end of the warm-up.</summary>
    public void Reset() => _ticks.Reset();

    private static TimeSpan Of(double ticks) => double.IsNaN(ticks) ? TimeSpan.Zero : new TimeSpan((long)Math.Round(ticks));
}
