namespace AmFactorySim.Timeline;

/// <summary>Time-weighted statistics of a level that is constant between changes, such as the length of a queue.</summary>
/// <remarks>
/// Mean, variance and extremes are exact. Quantiles and histograms are exact up to 2 048 different levels; beyond that they
/// come from a t-digest of bounded size, whose rank error is at most about 0.15 % of the time at the median and less
/// towards the ends. A level of zero duration counts only for the extremes. Before time has passed, means and quantiles are
/// the current level.
/// </remarks>
public sealed class Gauge
{
    private readonly Simulation _simulation;
    private readonly TDigest _digest = new();
    private Moments _moments = new();
    private double _value;
    private long _since;

    /// <summary>Starts with an initial level.</summary>
    /// <param name="simulation">The simulation whose time is used.</param>
    /// <param name="value">Initial level.</param>
    public Gauge(Simulation simulation, double value = 0)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        _simulation = simulation;
        _value = Finite(value);
        Reset();
    }

    /// <summary>The current level; set it when it changes.</summary>
    public double Value
    {
        get => _value;
        set
        {
            Update();
            _value = Finite(value);
            _moments.Add(value, 0);
        }
    }

    /// <summary>Time since the beginning or the last reset.</summary>
    public TimeSpan Elapsed => new(_simulation.NowTicks - _since + (long)_moments.Weight);

    /// <summary>Level integrated over time, in seconds.</summary>
    public double Integral
    {
        get
        {
            Update();
            return _moments.Sum / TimeSpan.TicksPerSecond;
        }
    }

    /// <summary>Mean over time.</summary>
    public double Mean
    {
        get
        {
            Update();
            return _moments.Weight > 0 ? _moments.Mean : _value;
        }
    }

    /// <summary>Variance over time.</summary>
    public double Variance
    {
        get
        {
            Update();
            return _moments.Weight > 0 ? _moments.PopulationVariance : 0;
        }
    }

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The lowest level.</summary>
    public double Minimum => _moments.Minimum;

    /// <summary>The highest level.</summary>
    public double Maximum => _moments.Maximum;

    /// <summary>The lowest level that was not exceeded for the given share of the time.</summary>
    /// <param name="share">From 0 (the minimum) to 1 (the maximum).</param>
    public double Quantile(double share)
    {
        Update();
        return Histogram.CheckedShare(share) switch
        {
            0 => Minimum,
            1 => Maximum,
            _ => _digest.Weight > 0 ? _digest.Quantile(share) : _value,
        };
    }

    /// <summary>Histogram: shares of the time in bins of equal width, with one more bin below and one above.</summary>
    /// <param name="from">Lower border of the first inner bin.</param>
    /// <param name="width">Width of a bin, above 0.</param>
    /// <param name="bins">Number of inner bins, at least 1.</param>
    public IReadOnlyList<HistogramBin> Bins(double from, double width, int bins)
    {
        Update();
        return Histogram.Of(_digest, from, width, bins);
    }

    /// <summary>Discards all records but keeps the current level: the end of the warm-up.</summary>
    public void Reset()
    {
        _since = _simulation.NowTicks;
        _digest.Clear();
        _moments = new Moments();
        _moments.Add(_value, 0);
    }

    /// <summary>Records the current level for the time since the last change.</summary>
    private void Update()
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
        : throw new ArgumentOutOfRangeException(nameof(value), $"A level must be finite, but is {value}.");
}
