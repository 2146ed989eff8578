namespace AmFactorySim.Timeline;

/// <summary>A place among those who wait for a level of a tank.</summary>
internal sealed class LevelTicket(Tank tank) : Ticket<bool>(tank.Simulation)
{
    internal double Mark;
    internal bool Above;

    /// <summary>When the mark will be reached as the rates are now; the end of time if it will not.</summary>
    internal long Due;

    protected override void Enqueue() => tank.Enqueue(this);

    protected override void Seek() => tank.Seek(this);

    internal override void Withdraw()
    {
        if (!Granted)
            tank.Leave(this);
    }

    internal override bool Deliver() => true;

    internal override void Recycle() => tank.Return(this);

    internal override string Describe() => tank.Describe(this);
}
