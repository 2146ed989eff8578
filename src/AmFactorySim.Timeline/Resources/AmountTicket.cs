namespace AmFactorySim.Timeline;

/// <summary>A place in one of the two queues of a container.</summary>
internal sealed class AmountTicket(Container container) : Ticket<bool>(container.Simulation)
{
    internal double Amount;
    internal bool IsPut;

    protected override void Enqueue() => container.Enqueue(this);

    internal override void Withdraw()
    {
        if (Granted)
            container.HandBack(this);
        else
            container.Leave(this);
    }

    internal override bool Collect()
    {
        bool inTime = Conclude();
        if (inTime)
            container.Deliver(this);
        Recycle();
        return inTime;
    }

    internal override void Recycle() => container.Return(this);

    internal override string Describe() => container.Describe(this);
}
