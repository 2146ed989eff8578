namespace AmFactorySim.Timeline;

/// <summary>Statistics of a resource since the start of monitoring or the last <see cref="Reset"/>.</summary>
/// <remarks>
/// A duration is recorded in full when it ends, even if it began before the reset. Between two times at which nobody waits,
/// the area under the queue length is exactly the sum of all waits and reneges, and between two times at which nothing is in
/// use, the area under the units in use is exactly the sum of all holds: Little's law, to the tick.
/// </remarks>
public sealed class ResourceMonitor
{
    private readonly Simulation _simulation;
    private readonly long _from;

    // Time at which each lease was granted, by its index in the core's table.
    private long[] _since = [];

    internal ResourceMonitor(ResourceCore core)
    {
        _simulation = core.Simulation;
        _from = _simulation.NowTicks;
        Queue = new Gauge(_simulation, core.Queued);
        InUse = new Gauge(_simulation, core.InUse);
        Capacity = new Gauge(_simulation, core.Capacity);
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
    /// Waiting times of abandoned requests: by a time limit, an interruption, or because another element of an any-of came first.
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

    internal void Queued(LeaseTicket ticket, int queued)
    {
        ticket.QueuedAt = _simulation.NowTicks;
        Queue.Value = queued;
    }

    internal void Left(LeaseTicket ticket, int queued)
    {
        ticket.Waited += Since(ticket.QueuedAt).Ticks;
        Queue.Value = queued;
    }

    internal void Waited(LeaseTicket ticket) => Waits.Record(new TimeSpan(ticket.Waited));

    internal void Reneged(LeaseTicket ticket) => Reneges.Record(new TimeSpan(ticket.Waited));

    internal void Granted(int index, int inUse)
    {
        if (index >= _since.Length)
            Array.Resize(ref _since, Math.Max(index + 1, 2 * _since.Length));
        _since[index] = _simulation.NowTicks;
        InUse.Value = inUse;
    }

    /// <param name="index">Index in the core's table.</param>
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
