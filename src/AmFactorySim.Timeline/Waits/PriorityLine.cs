namespace AmFactorySim.Timeline;

/// <summary>Tickets in the order (priority, arrival): one first-come-first-served list per priority that has waiters.</summary>
internal sealed class PriorityLine
{
    private const int KeptBands = 8;

    // Sorted by priority. Almost always one or two, so a linear walk is the fastest search.
    private readonly List<TicketList> _bands = [new TicketList()];

    // The band of the last call: mostly the one of the next.
    private TicketList? _recent;

    internal int Count { get; private set; }

    /// <summary>Takes out the first; there must be one.</summary>
    internal Ticket TakeFirst()
    {
        TicketList? band = _recent;
        // With a single band the first is there.
        if (band is null || _bands.Count > 1)
            band = _bands.Find(candidate => candidate.Head is not null)!;
        Ticket first = band.RemoveFirst();
        Count--;
        if (band.Count == 0)
            Forget(band);
        return first;
    }

    internal void Add(Ticket ticket, int priority)
    {
        Band(priority).Add(ticket);
        Count++;
    }

    internal void AddFirst(Ticket ticket, int priority)
    {
        Band(priority).AddFirst(ticket);
        Count++;
    }

    internal void Remove(Ticket ticket, int priority)
    {
        TicketList band = Band(priority);
        band.Remove(ticket);
        Count--;
        if (band.Count == 0)
            Forget(band);
    }

    // Priorities can be as many as due dates: then empty bands go. A few are kept, since they will fill again.
    private void Forget(TicketList band)
    {
        if (_bands.Count <= KeptBands)
            return;
        _bands.Remove(band);
        _recent = null;
    }

    private TicketList Band(int priority)
    {
        if (_recent is not null && _recent.Priority == priority)
            return _recent;
        int i = 0;
        while (i < _bands.Count && _bands[i].Priority < priority)
            i++;
        if (i == _bands.Count || _bands[i].Priority != priority)
            _bands.Insert(i, new TicketList(priority));
        return _recent = _bands[i];
    }
}
