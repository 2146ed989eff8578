namespace AmFactorySim.Timeline;

/// <summary>A wait for a place of a resource; <c>await</c> yields a <see cref="Lease"/>. Nothing is asked for before it is awaited.</summary>
public readonly struct Acquire
{
    private readonly LeaseDesk _desk;
    private readonly int _priority;
    private readonly long _limit;

    internal Acquire(LeaseDesk desk, int priority, long limit = -1) => (_desk, _priority, _limit) = (desk, priority, limit);

    /// <summary>Waits at most so long. If the time runs out, the lease's <see cref="Lease.IsHeld"/> is false.</summary>
    public Acquire Within(TimeSpan limit) => new(_desk, _priority, Misuse.Limit(limit));

    /// <summary>The same as a part of a wait for several things; it must have no time limit of its own.</summary>
    public Request<Lease> AsRequest()
    {
        Misuse.EnsureUnlimited(_limit);
        (LeaseDesk desk, int priority) = (_desk, _priority);
        return new Request<Lease>(desk.Simulation, () => desk.Rent(priority), ticket => ((LeaseTicket)ticket).Deliver());
    }

    /// <summary>Asks for the place. Used by the compiler.</summary>
    public WaitAwaiter<Lease> GetAwaiter() =>
        _desk.TryLease(_priority, out Lease lease)
            ? new WaitAwaiter<Lease>(lease)
            : new WaitAwaiter<Lease>(_desk.Rent(_priority), _limit);
}
