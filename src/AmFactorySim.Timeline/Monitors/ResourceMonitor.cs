namespace AmFactorySim.Timeline;

/// <summary>What there is to know about the use of a resource, since it is observed or since the last <see cref="Reset"/>.</summary>
/// <remarks>
/// A duration counts whole when it ends, also if it began before the reset. From a moment at which nobody waits
/// to the next such moment, the area under the queue is exactly the sum of all waits and reneges, and the area under
/// the places in use exactly the sum of all holds: Little's law, to the tick.
/// </remarks>
public sealed class ResourceMonitor
{
    private readonly Simulation _simulation;
    private readonly long _from;

    // When each lease was granted, by its place in the desk's table.
    private long[] _since = [];

    internal ResourceMonitor(LeaseDesk desk)
    {
        _simulation = desk.Simulation;
        _from = _simulation.NowTicks;
        Queue = new Gauge(_simulation, desk.Queued);
        InUse = new Gauge(_simulation, desk.InUse);
        Capacity = new Gauge(_simulation, desk.Capacity);
    }

    /// <summary>Processes that wait.</summary>
    public Gauge Queue { get; }

    /// <summary>Places held.</summary>
    public Gauge InUse { get; }

    /// <summary>Places there are.</summary>
    public Gauge Capacity { get; }

    /// <summary>How long those waited who got a place; 0 for who got it at once.</summary>
    public DurationTally Waits { get; } = new();

    /// <summary>How long those waited who gave up: by a time limit, an interruption, or since something else came first.</summary>
    public DurationTally Reneges { get; } = new();

    /// <summary>How long places were held, until released or preempted.</summary>
    public DurationTally Holds { get; } = new();

    /// <summary>Time of places held by time of places there were; not a number while there were none.</summary>
    public double Utilisation => InUse.Integral / Capacity.Integral;

    /// <summary>Forgets the past, not the present: the end of the warm-up.</summary>
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

    internal void Granted(int place, int inUse)
    {
        if (place >= _since.Length)
            Array.Resize(ref _since, Math.Max(place + 1, 2 * _since.Length));
        _since[place] = _simulation.NowTicks;
        InUse.Value = inUse;
    }

    /// <param name="place">Place in the desk's table.</param>
    /// <param name="inUse">Places still in use.</param>
    /// <param name="known">Whether the holder knew; if not, and if no time has passed, the place was never held.</param>
    internal void Ended(int place, int inUse, bool known)
    {
        TimeSpan held = Since(place < _since.Length ? _since[place] : 0);
        if (known || held > TimeSpan.Zero)
            Holds.Record(held);
        InUse.Value = inUse;
    }

    // What began before anybody looked counts from when somebody did.
    private TimeSpan Since(long ticks) => new(_simulation.NowTicks - Math.Max(ticks, _from));
}
