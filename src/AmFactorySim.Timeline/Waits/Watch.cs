namespace AmFactorySim.Timeline;

/// <summary>A ticket of one who waits for something to happen: a signal or the end of a process.</summary>
internal sealed class Watch(Simulation simulation) : Ticket<bool>(simulation)
{
    private TicketList _list = null!;
    private object _what = null!;

    // When the watch is one of several, the gathering hears of it and not the process.
    private Gathering? _gathering;
    private int _place;

    internal void Aim(TicketList list, object what, Gathering? gathering = null, int place = 0) =>
        (_list, _what, _gathering, _place) = (list, what, gathering, place);

    /// <summary>Joins the list on behalf of a gathering, which waits itself.</summary>
    internal void Join()
    {
        Granted = false;
        Enqueue();
    }

    /// <summary>What was waited for has happened; the watch is out of the list.</summary>
    internal void Happen()
    {
        if (_gathering is null)
        {
            Grant();
            return;
        }
        Granted = true;
        _gathering.Happen(_place);
    }

    protected override void Enqueue() => _list.Add(this);

    internal override void Withdraw()
    {
        if (!Granted)
            _list.Remove(this);
    }

    internal override bool Collect()
    {
        bool happened = Conclude();
        Recycle();
        return happened;
    }

    internal override void Recycle()
    {
        (_list, _what, _gathering) = (null!, null!, null);
        Simulation.Watches.Return(this);
    }

    internal override string Describe() => _what is ProcessFrame process ? $"the end of {process.Name}" : $"the signal {((Signal)_what).Name}";
}
