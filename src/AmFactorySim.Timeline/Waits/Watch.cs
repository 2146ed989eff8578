namespace AmFactorySim.Timeline;

/// <summary>A ticket of one who waits for something to happen: a signal or the end of a process.</summary>
internal sealed class Watch(Simulation simulation) : Ticket<bool>(simulation)
{
    private TicketList _list = null!;
    private object _what = null!;

    internal void Aim(TicketList list, object what) => (_list, _what) = (list, what);

    protected override void Enqueue() => _list.Add(this);

    internal override void Withdraw()
    {
        if (!Granted)
            _list.Remove(this);
    }

    internal override bool Deliver() => true;

    internal override void Recycle()
    {
        (_list, _what) = (null!, null!);
        Simulation.Watches.Return(this);
    }

    internal override string Describe() => _what is ProcessFrame process ? $"the end of {process.Name}" : $"the signal {((Signal)_what).Name}";
}
