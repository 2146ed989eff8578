using System.Diagnostics.CodeAnalysis;

namespace AmFactorySim.Timeline;

/// <summary>
/// A place for things: who puts waits while it is full, who takes waits while what it wants is not there.
/// </summary>
/// <remarks>
/// Items leave in the order they came, or in a given order (of two that are equal in it, the one that came first), and takers are served in the order they came; a taker that wants only certain
/// items lets others pass. An item handed to a taker keeps its place until the taker has woken, in the same
/// instant; if that taker is interrupted first, the item goes back ahead of its equals. One who puts is given the room first
/// and puts its item when it wakes.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class Store<T>
{
    private readonly Simulation _simulation;
    private readonly ItemQueue<T> _items;
    private readonly TicketList _takers = new();
    private readonly TicketList _putters = new();
    private StoreMonitor? _monitor;
    private TakeTicket<T>? _takePool;
    private PutTicket<T>? _putPool;

    // Places that are promised: items on their way out, and room kept for those about to put.
    private int _promised;

    /// <summary>An empty store.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="capacity">Most items it holds, at least 1.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="order">The order in which items leave, as in <c>Comparer&lt;Job&gt;.Create((a, b) =&gt; a.Due.CompareTo(b.Due))</c>; by default that in which they came. What it compares must not change while an item is inside.</param>
    public Store(Simulation simulation, int capacity = int.MaxValue, string name = "store", IComparer<T>? order = null)
    {
        if (capacity < 1)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"The store {name} must hold at least one item, but its capacity is {capacity}.");
        (_simulation, Capacity, Name, _items) = (simulation, capacity, name, new ItemQueue<T>(order));
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>Most items it holds.</summary>
    public int Capacity { get; }

    /// <summary>Items that nobody has been given yet.</summary>
    public int Count => _items.Count;

    /// <summary>Those items, in the order in which they will be taken.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Processes that wait to take.</summary>
    public int Takers => _takers.Count;

    /// <summary>Processes that wait to put.</summary>
    public int Putters => _putters.Count;

    internal Simulation Simulation => _simulation;

    /// <summary>Puts an item in; waits while the store is full.</summary>
    public Put<T> Put(T item) => new(this, item);

    /// <summary>Takes the first item; waits while there is none.</summary>
    public Take<T> Take() => new(this, null);

    /// <summary>Takes the first item that is wanted; waits while there is none.</summary>
    /// <param name="wanted">Asked once for each item in turn; must depend on nothing but the item.</param>
    public Take<T> Take(Predicate<T> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new Take<T>(this, wanted);
    }

    /// <summary>Observes it from now on: items and queues. The same monitor whenever called; without one, observing costs nothing.</summary>
    public StoreMonitor Observe()
    {
        _simulation.EnsureUsable();
        return _monitor ??= new StoreMonitor(_simulation, Count, Takers, Putters);
    }

    /// <summary>Takes the first item if there is one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item) => TryTake(null, out item);

    /// <summary>Puts an item in if there is room.</summary>
    public bool TryPut(T item)
    {
        _simulation.EnsureUsable();
        if (!HasRoom)
            return false;
        Add(item);
        Report();
        return true;
    }

    private bool HasRoom => _items.Count + _promised < Capacity;

    internal bool TryTake(Predicate<T>? wanted, [MaybeNullWhen(false)] out T item)
    {
        _simulation.EnsureUsable();
        int place = _items.IndexOf(wanted);
        if (place < 0)
        {
            item = default;
            return false;
        }
        item = _items.RemoveAt(place);
        Admit();
        return true;
    }

    /// <summary>Serves one who has just queued without asking first.</summary>
    internal void Serve(TakeTicket<T> taker)
    {
        int place = _items.IndexOf(taker.Wanted);
        if (place >= 0)
            HandOver(_items.RemoveAt(place), taker);
        Report();
    }

    internal TakeTicket<T> RentTake(Predicate<T>? wanted)
    {
        TakeTicket<T> ticket = _takePool ?? new TakeTicket<T>(this);
        _takePool = (TakeTicket<T>?)ticket.Next;
        ticket.Next = null;
        ticket.Wanted = wanted;
        return ticket;
    }

    internal PutTicket<T> RentPut(T item)
    {
        PutTicket<T> ticket = _putPool ?? new PutTicket<T>(this);
        _putPool = (PutTicket<T>?)ticket.Next;
        ticket.Next = null;
        ticket.Item = item;
        return ticket;
    }

    internal void Return(TakeTicket<T> ticket) => (ticket.Next, _takePool) = (_takePool, ticket);

    internal void Return(PutTicket<T> ticket) => (ticket.Next, _putPool) = (_putPool, ticket);

    internal void Enqueue(TakeTicket<T> ticket) => Join(_takers, ticket);

    internal void Enqueue(PutTicket<T> ticket) => Join(_putters, ticket);

    internal void Leave(TakeTicket<T> ticket) => Leave(_takers, ticket);

    internal void Leave(PutTicket<T> ticket) => Leave(_putters, ticket);

    /// <summary>A taker has woken with its item: its place is free.</summary>
    internal void Delivered()
    {
        _promised--;
        Admit();
    }

    /// <summary>A taker was interrupted before it woke: its item is the next one's, or back at the head.</summary>
    internal void HandBack(T item)
    {
        _promised--;
        if (!TryHandOver(item))
            _items.AddFirst(item);
        Report();
    }

    /// <summary>One who waited for room has woken: its item comes in.</summary>
    internal void PutPromised(T item)
    {
        _promised--;
        Add(item);
        Report();
    }

    /// <summary>One who waited for room was interrupted before it woke: the room is the next one's.</summary>
    internal void RoomBack()
    {
        _promised--;
        Admit();
    }

    internal string Describe(string purpose) => $"{purpose} the store {Name} ({Count} items)";

    private void Add(T item)
    {
        if (!TryHandOver(item))
            _items.Add(item);
    }

    /// <summary>Gives the item to the first taker that wants it.</summary>
    private bool TryHandOver(T item)
    {
        for (Ticket? waiting = _takers.Head; waiting is not null; waiting = waiting.Next)
        {
            var taker = (TakeTicket<T>)waiting;
            if (taker.Wanted is not null && !taker.Wanted(item))
                continue;
            HandOver(item, taker);
            return true;
        }
        return false;
    }

    private void HandOver(T item, TakeTicket<T> taker)
    {
        _takers.Remove(taker);
        taker.Item = item;
        _promised++;
        taker.Grant();
    }

    /// <summary>Promises free room to those who wait to put.</summary>
    internal void Admit()
    {
        while (_putters.Count > 0 && HasRoom)
        {
            _promised++;
            _putters.RemoveFirst().Grant();
        }
        Report();
    }

    private void Join(TicketList queue, Ticket ticket)
    {
        queue.Add(ticket);
        Report();
    }

    private void Leave(TicketList queue, Ticket ticket)
    {
        queue.Remove(ticket);
        Report();
    }

    private void Report()
    {
        if (_monitor is not null)
            (_monitor.Count.Value, _monitor.Takers.Value, _monitor.Putters.Value) = (Count, Takers, Putters);
    }
}
