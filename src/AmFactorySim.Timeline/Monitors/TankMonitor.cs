namespace AmFactorySim.Timeline;

/// <summary>Statistics of a tank since the start of monitoring or the last <see cref="Reset"/>.</summary>
/// <remarks>
/// The level is linear between two changes of the rates, so that its mean and its standard deviation are integrals with a closed form:
/// nothing is sampled, and monitoring adds no events. Before time has passed, the mean is the current level.
/// </remarks>
public sealed class TankMonitor
{
    private readonly Tank _tank;
    private TankState _start;
    private long _startedAt;

    // Up to the last change; what has happened since is added when a figure is read, which changes nothing.
    private LevelIntegral _recorded;
    private double _level;
    private long _recordedAt;

    internal TankMonitor(Tank tank)
    {
        _tank = tank;
        Reset();
    }

    /// <summary>Time since the start of monitoring or the last reset.</summary>
    public TimeSpan Elapsed => new(_tank.Simulation.NowTicks - _startedAt);

    /// <summary>Mean level over time.</summary>
    public double Mean => Now.Level.Weight > 0 ? Now.Level.Mean : _level;

    /// <summary>Standard deviation of the level over time.</summary>
    public double StandardDeviation => Now.Level.Weight > 0 ? Math.Sqrt(Now.Level.PopulationVariance) : 0;

    /// <summary>The lowest level.</summary>
    public double Minimum => Now.Level.Minimum;

    /// <summary>The highest level.</summary>
    public double Maximum => Now.Level.Maximum;

    /// <summary>Time for which the tank was full.</summary>
    public TimeSpan TimeFull => Duration(Now.SecondsFull);

    /// <summary>Time for which the tank was empty.</summary>
    public TimeSpan TimeEmpty => Duration(Now.SecondsEmpty);

    /// <summary>Amount that came in without overflowing.</summary>
    public double Received => _tank.Received - _start.Received;

    /// <summary>Amount that went out.</summary>
    public double Delivered => _tank.Delivered - _start.Delivered;

    /// <summary>Amount that was lost because the tank was full.</summary>
    public double Overflow => _tank.Overflow - _start.Overflow;

    /// <summary>Amount that was requested but not available.</summary>
    public double Shortfall => _tank.Shortfall - _start.Shortfall;

    /// <summary>Discards all records but keeps the current state: the end of the warm-up.</summary>
    public void Reset()
    {
        _start = _tank.Now;
        _startedAt = _recordedAt = _tank.Simulation.NowTicks;
        _level = _start.Level;
        _recorded = new LevelIntegral();
        _recorded.Level.Add(_level, 0);
    }

    /// <summary>Records the time since the last change, before the next one.</summary>
    internal void Flow()
    {
        _recorded = Now;
        _recordedAt = _tank.Simulation.NowTicks;
    }

    /// <summary>Records the level after a change.</summary>
    internal void Changed(double level)
    {
        _level = level;
        _recorded.Level.Add(level, 0);
    }

    private LevelIntegral Now
    {
        get
        {
            LevelIntegral now = _recorded;
            double seconds = (double)(_tank.Simulation.NowTicks - _recordedAt) / TimeSpan.TicksPerSecond;
            now.Add(_level, _tank.Inflow - _tank.Outflow, _tank.Capacity, seconds);
            return now;
        }
    }

    private static TimeSpan Duration(double seconds) => new((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
}
