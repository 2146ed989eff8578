namespace AmFactorySim.Timeline;

/// <summary>Tickets in the order (priority, arrival): one first-come-first-served queue per priority.</summary>
internal sealed class PriorityTicketQueue
{
    private const int KeptBands = 8;

    // Sorted by priority. Almost always one or two.
    private readonly List<TicketQueue> _bands = [new TicketQueue()];

    // The band of the last call, which is usually that of the next.
    private TicketQueue? _recent;

    internal int Count { get; private set; }

    /// <summary>The first ticket; null if there is none.</summary>
    internal Ticket? First => Count == 0 ? null : HeadFrom(0);

    /// <summary>The ticket behind a given one; null if that is the last.</summary>
    internal Ticket? After(Ticket ticket) => Band(ticket.Priority).After(ticket) ?? HeadFrom(Position(ticket.Priority) + 1);

    /// <summary>Whether a new ticket of this priority would be the first.</summary>
    internal bool IsFirst(int priority) => First is not { } first || first.Priority > priority;

    /// <summary>Removes the first ticket; there must be one.</summary>
    internal Ticket TakeFirst()
    {
        TicketQueue? band = _recent;
        // A single band contains the first ticket.
        if (band is null || _bands.Count > 1)
            band = _bands.Find(candidate => candidate.Count > 0)!;
        Ticket first = band.RemoveFirst();
        Count--;
        if (band.Count == 0)
            RemoveIfTooMany(band);
        return first;
    }

    internal void Add(Ticket ticket)
    {
        Band(ticket.Priority).Add(ticket);
        Count++;
    }

    internal void AddFirst(Ticket ticket)
    {
        Band(ticket.Priority).AddFirst(ticket);
        Count++;
    }

    internal void Remove(Ticket ticket)
    {
        TicketQueue band = Band(ticket.Priority);
        band.Remove(ticket);
        Count--;
        if (band.Count == 0)
            RemoveIfTooMany(band);
    }

    private Ticket? HeadFrom(int position)
    {
        for (; position < _bands.Count; position++)
        {
            if (_bands[position].Head is { } head)
                return head;
        }
        return null;
    }

    // Priorities can be as numerous as due dates: then empty bands are removed. A few are kept for reuse.
    private void RemoveIfTooMany(TicketQueue band)
    {
        if (_bands.Count <= KeptBands)
            return;
        _bands.RemoveAt(Position(band.Priority));
        _recent = null;
    }

    private TicketQueue Band(int priority)
    {
        if (_recent is not null && _recent.Priority == priority)
            return _recent;
        int position = Position(priority);
        if (position == _bands.Count || _bands[position].Priority != priority)
            _bands.Insert(position, new TicketQueue(priority));
        return _recent = _bands[position];
    }

    /// <summary>Position of the first band with at least this priority number.</summary>
    private int Position(int priority)
    {
        int low = 0, high = _bands.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_bands[middle].Priority < priority)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
