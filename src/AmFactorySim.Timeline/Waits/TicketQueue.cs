using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>A first-come-first-served queue of tickets; a ticket can leave from anywhere.</summary>
/// <remarks>
/// A ring buffer in which a ticket that leaves from the middle leaves a gap. Each reference that is stored has a write barrier: a ticket
/// that comes and goes costs one here, and four in a linked list.
/// </remarks>
internal sealed class TicketQueue(int priority = 0)
{
    private const int LeastLength = 4;

    internal readonly int Priority = priority;

    private Entry[] _ring = [];

    // Places count on and on; the ring holds those from the first to the end. The first and the last of them hold tickets.
    private long _first, _end;

    internal int Count { get; private set; }

    /// <summary>The first ticket; null if there is none.</summary>
    internal Ticket? Head => Count == 0 ? null : At(_first);

    /// <summary>The ticket behind a given one; null if that is the last.</summary>
    internal Ticket? After(Ticket ticket)
    {
        for (long place = ticket.Place + 1; place < _end; place++)
        {
            if (At(place) is { } next)
                return next;
        }
        return null;
    }

    internal void Add(Ticket ticket)
    {
        if (_end - _first == _ring.Length)
            MakeRoom();
        ticket.Place = _end++;
        At(ticket.Place) = ticket;
        Count++;
    }

    internal void AddFirst(Ticket ticket)
    {
        if (_end - _first == _ring.Length)
            MakeRoom();
        ticket.Place = --_first;
        At(ticket.Place) = ticket;
        Count++;
    }

    internal void Remove(Ticket ticket)
    {
        At(ticket.Place) = null;
        Count--;
        CloseEnds();
    }

    internal Ticket RemoveFirst()
    {
        Ticket first = At(_first)!;
        At(_first) = null;
        Count--;
        CloseEnds();
        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Ticket? At(long place) => ref _ring[place & (_ring.Length - 1)].Ticket;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CloseEnds()
    {
        while (_first < _end && At(_first) is null)
            _first++;
        while (_first < _end && At(_end - 1) is null)
            _end--;
    }

    /// <summary>Closes the gaps if half of the ring or more is gaps, else enlarges it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        Entry[] from = _ring;
        if (Count > from.Length / 2 || from.Length == 0)
            _ring = new Entry[Math.Max(LeastLength, 2 * from.Length)];
        long end = _first;
        for (long place = _first; place < _end; place++)
        {
            ref Ticket? entry = ref from[place & (from.Length - 1)].Ticket;
            if (entry is not { } ticket)
                continue;
            entry = null;
            ticket.Place = end++;
            At(ticket.Place) = ticket;
        }
        _end = end;
    }

    // The struct around the reference avoids the array's type check on each store.
    private struct Entry
    {
        internal Ticket? Ticket;
    }
}
