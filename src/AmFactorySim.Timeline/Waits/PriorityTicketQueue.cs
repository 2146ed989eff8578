namespace AmFactorySim.Timeline;

/// <summary>Tickets in the order (priority, arrival): one first-come-first-served queue per priority.</summary>
internal sealed class PriorityTicketQueue
{
    private const int KeptBands = 8;

    // Sorted by priority. Almost always one or two, so that a linear search is the fastest.
    private readonly List<TicketQueue> _bands = [new TicketQueue()];

    // The band of the last call, which is usually that of the next.
    private TicketQueue? _recent;

    internal int Count { get; private set; }

    /// <summary>The first ticket; null if there is none.</summary>
    internal Ticket? First
    {
        get
        {
            foreach (TicketQueue band in _bands)
            {
                if (band.Head is { } head)
                    return head;
            }
            return null;
        }
    }

    /// <summary>Removes the first ticket; there must be one.</summary>
    internal Ticket TakeFirst()
    {
        TicketQueue? band = _recent;
        // A single band contains the first ticket.
        if (band is null || _bands.Count > 1)
            band = _bands.Find(candidate => candidate.Head is not null)!;
        Ticket first = band.RemoveFirst();
        Count--;
        if (band.Count == 0)
            RemoveIfTooMany(band);
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
        TicketQueue band = Band(priority);
        band.Remove(ticket);
        Count--;
        if (band.Count == 0)
            RemoveIfTooMany(band);
    }

    // Priorities can be as numerous as due dates: then empty bands are removed. A few are kept for reuse.
    private void RemoveIfTooMany(TicketQueue band)
    {
        if (_bands.Count <= KeptBands)
            return;
        _bands.Remove(band);
        _recent = null;
    }

    private TicketQueue Band(int priority)
    {
        if (_recent is not null && _recent.Priority == priority)
            return _recent;
        int i = 0;
        while (i < _bands.Count && _bands[i].Priority < priority)
            i++;
        if (i == _bands.Count || _bands[i].Priority != priority)
            _bands.Insert(i, new TicketQueue(priority));
        return _recent = _bands[i];
    }
}
