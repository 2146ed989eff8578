namespace AmFactorySim.Timeline;

/// <summary>A place in one of the two queues of a container.</summary>
internal sealed class AmountTicket(Container container) : Ticket<bool>(container.Simulation)
{
    internal double Amount;
    internal bool IsPut;

    protected override void Enqueue() => container.Enqueue(this);

    protected override void Seek() => container.Serve();

    internal override void Withdraw()
    {
        if (Granted)
            container.HandBack(this);
        else
            container.Leave(this);
    }

    internal override bool Deliver()
    {
        container.Deliver(this);
        return true;
    }

    internal override void Recycle() => container.Return(this);

    internal override string Describe() => container.Describe(this);
}
