namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of a resource.</summary>
internal sealed class LeaseTicket(LeaseDesk desk) : Ticket<Lease>(desk.Simulation)
{
    internal int Priority;
    internal Lease Lease;

    internal void TakeBack()
    {
        Lease = default;
        Revoke();
    }

    protected override void Enqueue() => desk.Enqueue(this);

    internal override void Withdraw()
    {
        if (Granted)
            Lease.Dispose();
        else
            desk.Leave(this);
    }

    internal override Lease Collect()
    {
        Lease lease = default;
        if (Conclude())
        {
            lease = Lease;
            desk.Deliver(lease);
        }
        Recycle();
        return lease;
    }

    internal override void Recycle()
    {
        Lease = default;
        desk.Return(this);
    }

    internal override string Describe() => desk.Describe();
}
