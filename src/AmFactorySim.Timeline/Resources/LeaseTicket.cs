namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of a resource.</summary>
internal sealed class LeaseTicket(LeaseDesk desk) : Ticket<Lease>(desk.Simulation)
{
    internal int Priority;

    /// <summary>When it was queued, if somebody observes.</summary>
    internal long Since;

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
        desk.Monitor?.Reneged(this);
        if (Granted)
            desk.Release(_place, _serial);
        else
            desk.Leave(this);
    }

    internal override Lease Deliver()
    {
        desk.Deliver(this, _place);
        return new Lease(desk, _place, _serial);
    }

    internal override void Recycle() => desk.Return(this);

    internal override string Describe() => desk.Describe();
}
