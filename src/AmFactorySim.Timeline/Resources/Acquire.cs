namespace AmFactorySim.Timeline;

/// <summary>
/// A wait for a unit of a resource; <c>await</c> returns a <see cref="Lease"/>. Nothing is requested before it is awaited.
/// </summary>
public readonly struct Acquire
{
    private readonly ResourceCore _core;
    private readonly int _priority;
    private readonly bool _preempts;
    private readonly long _limit;

    internal Acquire(ResourceCore core, int priority, bool preempts = false, long limit = -1) =>
        (_core, _priority, _preempts, _limit) = (core, priority, preempts, limit);

    /// <summary>Waits with a time limit. After the limit, the lease's <see cref="Lease.IsHeld"/> is false.</summary>
    public Acquire Within(TimeSpan limit) => new(_core, _priority, _preempts, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>; it must not have a time limit of its own.</summary>
    public Request<Lease> AsRequest()
    {
        Guard.EnsureUnlimited(_limit);
        (ResourceCore core, int priority, bool preempts) = (_core, _priority, _preempts);
        return new Request<Lease>(
            core.Simulation, () => core.Rent(priority, preempts), ticket => ((LeaseTicket)ticket).Deliver(), lease => lease.IsHeld);
    }

    /// <summary>Requests the unit. Used by the compiler.</summary>
    public LeaseAwaiter GetAwaiter() =>
        _core.TryLease(_priority, _preempts, out Lease lease)
            ? new LeaseAwaiter(_core, lease)
            : new LeaseAwaiter(_core.Rent(_priority, _preempts), _limit);
}

/// <summary>A place in the queue of a resource.</summary>
internal sealed class LeaseTicket(ResourceCore core) : Ticket<Lease>(core.Simulation)
{
    /// <summary>Whether it takes the unit of a holder with a lower priority.</summary>
    internal bool Preempts;

    /// <summary>Time in the queue, if monitored.</summary>
    internal QueueTime Time;

    // The granted lease, without its reference to the core: each reference that is stored has a write barrier.
    private int _index;
    private long _serial;

    internal void Grant(Lease lease)
    {
        (_index, _serial) = (lease.Index, lease.Serial);
        Grant();
    }

    protected override void Enqueue() => core.Enqueue(this);

    protected override void TryServe() => core.TryServe(this);

    internal override void Withdraw()
    {
        if (Granted)
            core.Release(_index, _serial);
        else
            core.Leave(this);
        core.Monitor?.Reneged(in Time);
    }

    internal override Lease Deliver()
    {
        core.Deliver(this, _index);
        return new Lease(core, _index, _serial);
    }

    internal override void Recycle() => core.Return(this);

    internal override string Describe() => core.Describe();
}
