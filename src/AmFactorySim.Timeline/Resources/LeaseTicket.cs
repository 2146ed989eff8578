namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of a resource.</summary>
internal sealed class LeaseTicket(LeaseDesk desk) : Ticket<Lease>(desk.Simulation)
{
    internal int Priority;

    /// <summary>Since when it is in the queue, if somebody observes.</summary>
    internal long QueuedAt;

    /// <summary>Ticks it was in the queue, if somebody observes.</summary>
    internal long Waited;

    // The lease that was granted, without the desk, which is known: each reference that is stored has its price.
    private int _place;
    private long _serial;

    internal void Grant(Lease lease)
    {
        (_place, _serial) = (lease.Place, lease.Serial);
        Grant();
    }

    protected override void Enqueue() => desk.Enqueue(this);

    protected override void Seek() => desk.Seek(this);

    internal override void Withdraw()
    {
        if (Granted)
            desk.Release(_place, _serial);
        else
            desk.Leave(this);
        desk.Monitor?.Reneged(this);
    }

    internal override Lease Deliver()
    {
        desk.Deliver(this, _place);
        return new Lease(desk, _place, _serial);
    }

    internal override void Recycle() => desk.Return(this);

    internal override string Describe() => desk.Describe();
}
