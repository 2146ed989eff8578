namespace AmFactorySim.Timeline;

/// <summary>Statistics of a resource or a pool since the start of monitoring or the last <see cref="Reset"/>.</summary>
/// <remarks>
/// A duration is recorded in full when it ends, even if it began before the reset. Between two times at which nobody waits,
/// the area under the queue length is exactly the sum of all waits and reneges, and between two times at which nothing is in
/// use, the area under the units in use is exactly the sum of all holds: Little's law, to the tick.
/// </remarks>
public sealed class ResourceMonitor
{
    private readonly Simulation _simulation;
    private readonly long _from;

    // Time at which each lease was granted, by its index in the table of the resource or pool.
    private long[] _since = [];

    internal ResourceMonitor(Simulation simulation, int queued, int inUse, int capacity)
    {
        _simulation = simulation;
        _from = simulation.NowTicks;
        Queue = new Gauge(simulation, queued);
        InUse = new Gauge(simulation, inUse);
        Capacity = new Gauge(simulation, capacity);
    }

    /// <summary>Number of waiting processes.</summary>
    public Gauge Queue { get; }

    /// <summary>Units in use.</summary>
    public Gauge InUse { get; }

    /// <summary>Capacity in units.</summary>
    public Gauge Capacity { get; }

    /// <summary>Waiting times of granted requests; 0 for those granted at once.</summary>
    public DurationTally Waits { get; } = new();

    /// <summary>
    /// Waiting times of abandoned requests: by a time limit, an interruption, or because another element of an any-of came first;
    /// of a pool, also because the condition has thrown.
    /// </summary>
    public DurationTally Reneges { get; } = new();

    /// <summary>Times for which units were held until release or preemption.</summary>
    public DurationTally Holds { get; } = new();

    /// <summary>Units in use divided by capacity, both integrated over time; NaN while the capacity was 0.</summary>
    public double Utilisation => InUse.Integral / Capacity.Integral;

    /// <summary>Discards all records but keeps the current state: the end of the warm-up.</summary>
    public void Reset()
    {
        foreach (Gauge gauge in (Gauge[])[Queue, InUse, Capacity])
            gauge.Reset();
        foreach (DurationTally tally in (DurationTally[])[Waits, Reneges, Holds])
            tally.Reset();
    }

    internal void Queued(ref QueueTime time, int queued)
    {
        time.Since = _simulation.NowTicks;
        Queue.Value = queued;
    }

    internal void Left(ref QueueTime time, int queued)
    {
        time.Total += Since(time.Since).Ticks;
        Queue.Value = queued;
    }

    internal void Waited(in QueueTime time) => Waits.Record(new TimeSpan(time.Total));

    internal void Reneged(in QueueTime time) => Reneges.Record(new TimeSpan(time.Total));

    internal void Granted(int index, int inUse)
    {
        if (index >= _since.Length)
            Array.Resize(ref _since, Math.Max(index + 1, 2 * _since.Length));
        _since[index] = _simulation.NowTicks;
        InUse.Value = inUse;
    }

    /// <param name="index">Index in the table of the resource or pool.</param>
    /// <param name="inUse">Units still in use.</param>
    /// <param name="known">Whether the holder had resumed; if not, and if no time has passed, the unit was never held.</param>
    internal void Ended(int index, int inUse, bool known)
    {
        TimeSpan held = Since(index < _since.Length ? _since[index] : 0);
        if (known || held > TimeSpan.Zero)
            Holds.Record(held);
        InUse.Value = inUse;
    }

    // What began before monitoring counts from the start of monitoring.
    private TimeSpan Since(long ticks) => new(_simulation.NowTicks - Math.Max(ticks, _from));
}

/// <summary>Ticks for which a ticket is in a queue, if monitored.</summary>
internal struct QueueTime
{
    /// <summary>Time at which it entered the queue.</summary>
    internal long Since;

    /// <summary>Time for which it was in the queue before.</summary>
    internal long Total;
}
