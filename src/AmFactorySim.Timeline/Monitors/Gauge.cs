namespace AmFactorySim.Timeline;

/// <summary>A level that stays until it changes, such as the length of a queue, weighted by the time it lasts.</summary>
/// <remarks>
/// Mean, variance and extremes are exact. Quantiles and histograms are exact up to 2 048 different levels, and beyond
/// that come from a t-digest of bounded size, whose rank is off by at most about 0.15 % of the time at the median and
/// less towards the ends. A level that lasts no time leaves no trace, except that it counts for the extremes.
/// Before time has passed, means and quantiles are those of the present level.
/// </remarks>
public sealed class Gauge
{
    private readonly Simulation _simulation;
    private readonly Digest _digest = new();
    private Moments _moments = new();
    private double _value;
    private long _since;

    /// <summary>A level from now on.</summary>
    /// <param name="simulation">The simulation whose time counts.</param>
    /// <param name="value">Level at first.</param>
    public Gauge(Simulation simulation, double value = 0)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        _simulation = simulation;
        _value = Finite(value);
        Reset();
    }

    /// <summary>The present level; set it when it changes.</summary>
    public double Value
    {
        get => _value;
        set
        {
            Account();
            _value = Finite(value);
            _moments.Add(value, 0);
        }
    }

    /// <summary>Time that counts, since the beginning or the last reset.</summary>
    public TimeSpan Elapsed => new(_simulation.NowTicks - _since + (long)_moments.Weight);

    /// <summary>Level times time: the area under the level, in seconds.</summary>
    public double Integral
    {
        get
        {
            Account();
            return _moments.Sum / TimeSpan.TicksPerSecond;
        }
    }

    /// <summary>Mean over time.</summary>
    public double Mean
    {
        get
        {
            Account();
            return _moments.Weight > 0 ? _moments.Mean : _value;
        }
    }

    /// <summary>Variance over time.</summary>
    public double Variance
    {
        get
        {
            Account();
            return _moments.Weight > 0 ? _moments.PopulationVariance : 0;
        }
    }

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The lowest level.</summary>
    public double Minimum => _moments.Minimum;

    /// <summary>The highest level.</summary>
    public double Maximum => _moments.Maximum;

    /// <summary>The least level that was not exceeded for the given share of the time.</summary>
    /// <param name="share">From 0 (the minimum) to 1 (the maximum).</param>
    public double Quantile(double share)
    {
        Account();
        return Histogram.CheckedShare(share) switch
        {
            0 => Minimum,
            1 => Maximum,
            _ => _digest.Weight > 0 ? _digest.Quantile(share) : _value,
        };
    }

    /// <summary>Shares of the time by bars of equal width, with one more bar below and one above for what lies outside.</summary>
    /// <param name="from">Where the first inner bar begins.</param>
    /// <param name="width">Width of each, above 0.</param>
    /// <param name="bins">How many, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(double from, double width, int bins)
    {
        Account();
        return Histogram.Of(_digest, from, width, bins);
    }

    /// <summary>Forgets the past, not the present level: the end of the warm-up.</summary>
    public void Reset()
    {
        _since = _simulation.NowTicks;
        _digest.Clear();
        _moments = new Moments();
        _moments.Add(_value, 0);
    }

    /// <summary>The time since the last change goes to the level that lasted.</summary>
    private void Account()
    {
        long ticks = _simulation.NowTicks - _since;
        if (ticks == 0)
            return;
        _since += ticks;
        _moments.Add(_value, ticks);
        _digest.Add(_value, ticks);
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A level must be finite, but is {value}.");
}
