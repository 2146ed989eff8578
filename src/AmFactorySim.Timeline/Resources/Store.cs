using System.Diagnostics.CodeAnalysis;

namespace AmFactorySim.Timeline;

/// <summary>
/// A buffer of distinct items: putters wait while it is full, takers wait until a wanted item is available.
/// </summary>
/// <remarks>
/// Items leave in the order of arrival, or in a given order with equal items in the order of arrival. Takers and putters are each
/// served by priority, and within a priority first come, first served; a taker that waits for certain items does not block the
/// others. An item granted to a taker occupies its room until the taker has resumed, in the same instant; if that taker is
/// interrupted first, the item goes to the next taker who wants it, else to its place before its equals. A putter is granted the
/// room first and puts its item when it resumes.
/// </remarks>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class Store<T>
{
    private readonly Simulation _simulation;
    private readonly ItemQueue<T> _items;
    private readonly PriorityTicketQueue _takers = new();
    private readonly PriorityTicketQueue _putters = new();
    private StoreMonitor? _monitor;
    private readonly Pool<TakeTicket<T>> _takePool = new();
    private readonly Pool<PutTicket<T>> _putPool = new();

    // Items granted to takers, and room granted to putters, that have not resumed yet.
    private int _leaving, _entering;

    /// <summary>An empty store.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="capacity">Maximum number of items, at least 1.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="order">
    /// The order in which items leave, as in <c>Comparer&lt;Job&gt;.Create((a, b) =&gt; a.Due.CompareTo(b.Due))</c>; by default the
    /// order of arrival. The compared values must not change while an item is in the store.
    /// </param>
    public Store(Simulation simulation, int capacity = int.MaxValue, string name = "store", IComparer<T>? order = null)
    {
        if (capacity < 1)
            throw new ArgumentOutOfRangeException(nameof(capacity),
                $"The store {name} must hold at least one item, but its capacity is {capacity}.");
        (_simulation, Capacity, Name, _items) = (simulation, capacity, name, new ItemQueue<T>(simulation, order));
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>Maximum number of items, apart from <see cref="Overfill"/>.</summary>
    public int Capacity { get; }

    /// <summary>Number of items that are not granted to any process.</summary>
    public int Count => _items.Count;

    /// <summary>These items, in the order in which they will be taken.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Number of processes that wait to take.</summary>
    public int Takers => _takers.Count;

    /// <summary>Number of processes that wait to put.</summary>
    public int Putters => _putters.Count;

    internal Simulation Simulation => _simulation;

    /// <summary>Puts an item in; waits while the store is full.</summary>
    /// <param name="item">The item.</param>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Put<T> Put(T item, int priority = 0) => new(this, item, priority);

    /// <summary>Takes the first item; waits while there is none.</summary>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Take<T> Take(int priority = 0) => new(this, null, priority);

    /// <summary>Takes the first item that fulfils a condition; waits while there is none.</summary>
    /// <param name="wanted">
    /// The condition. It must depend only on the item: it is evaluated when the wait begins and for each item that arrives later, not
    /// again for items that are there.
    /// </param>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Take<T> Take(Predicate<T> wanted, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new Take<T>(this, wanted, priority);
    }

    /// <summary>
    /// Monitors items and queues from now on. Returns the same monitor on every call; without a call, monitoring costs nothing.
    /// </summary>
    public StoreMonitor Observe()
    {
        _simulation.EnsureUsable();
        return _monitor ??= new StoreMonitor(_simulation, Count, Takers, Putters);
    }

    /// <summary>Takes the first item if there is one. An item that a process waits for is granted to it and never in the store.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item) => TryTake(null, out item);

    /// <summary>Puts an item in if there is room and no earlier putter has yet to resume and put its own.</summary>
    public bool TryPut(T item)
    {
        _simulation.EnsureUsable();
        if (_entering > 0 || !HasRoom)
            return false;
        Add(item);
        Report();
        _simulation.Tracer?.Acts($"puts {item} into the store {Name} at once");
        return true;
    }

    /// <summary>Puts an item in even if the store is full. Putters then wait until enough items have left.</summary>
    public void Overfill(T item)
    {
        _simulation.EnsureUsable();
        Add(item);
        Report();
        _simulation.Tracer?.Acts($"overfills the store {Name} with {item}");
    }

    private bool HasRoom => _items.Count + _leaving + _entering < Capacity;

    internal bool TryTake(Predicate<T>? wanted, [MaybeNullWhen(false)] out T item)
    {
        _simulation.EnsureUsable();
        int index = _items.IndexOf(wanted);
        if (index < 0)
        {
            item = default;
            return false;
        }
        item = _items.RemoveAt(index);
        ServePutters();
        _simulation.Tracer?.Acts($"takes {item} from the store {Name} at once");
        return true;
    }

    /// <summary>Serves a taker that was enqueued without checking for an item first.</summary>
    internal void Serve(TakeTicket<T> taker)
    {
        int index;
        try
        {
            index = _items.IndexOf(taker.Wanted);
        }
        catch (Exception failure)
        {
            taker.Fail(failure);
            return;
        }
        if (index >= 0)
            HandOver(_items.RemoveAt(index), taker);
        Report();
    }

    internal TakeTicket<T> RentTake(Predicate<T>? wanted, int priority)
    {
        if (!_takePool.TryTake(out TakeTicket<T>? ticket))
            ticket = new TakeTicket<T>(this);
        (ticket.Wanted, ticket.Priority) = (wanted, priority);
        return ticket;
    }

    internal PutTicket<T> RentPut(T item, int priority)
    {
        if (!_putPool.TryTake(out PutTicket<T>? ticket))
            ticket = new PutTicket<T>(this);
        (ticket.Item, ticket.Priority) = (item, priority);
        return ticket;
    }

    internal void Return(TakeTicket<T> ticket) => _takePool.Return(ticket);

    internal void Return(PutTicket<T> ticket) => _putPool.Return(ticket);

    internal void Enqueue(TakeTicket<T> ticket)
    {
        _takers.Add(ticket);
        Report();
    }

    /// <summary>Room is granted at once if there is some: it is needed if an earlier putter has not resumed yet.</summary>
    internal void Enqueue(PutTicket<T> ticket)
    {
        _putters.Add(ticket);
        ServePutters();
    }

    internal void Leave(TakeTicket<T> ticket) => Leave(_takers, ticket);

    internal void Leave(PutTicket<T> ticket) => Leave(_putters, ticket);

    /// <summary>A taker has resumed with its item: the item's room is free.</summary>
    internal void Delivered()
    {
        _leaving--;
        ServePutters();
    }

    /// <summary>A taker was interrupted before it resumed: its item goes to the next taker or back to the head.</summary>
    internal void HandBack(T item, ProcessFrame taker)
    {
        _leaving--;
        try
        {
            if (!TryHandOver(item))
                _items.AddFirst(item);
        }
        catch (Exception failure)
        {
            // The order threw: the item has no place, and the process that interrupts the taker must not get the exception.
            _simulation.FailAfterStep(taker.Name, failure);
        }
        Report();
    }

    /// <summary>A putter has resumed: its item comes in.</summary>
    internal void PutGranted(T item)
    {
        _entering--;
        try
        {
            Add(item);
        }
        finally
        {
            // There is room only if the order threw.
            ServePutters();
        }
    }

    /// <summary>A putter was interrupted before it resumed: its room goes to the next putter.</summary>
    internal void ReturnRoom()
    {
        _entering--;
        ServePutters();
    }

    /// <summary>Whether items have a given order, which can throw.</summary>
    internal bool IsSorted => _items.IsSorted;

    internal string Describe(string purpose) => $"{purpose} the store {Name} ({Count} {(Count == 1 ? "item" : "items")})";

    private void Add(T item)
    {
        if (!TryHandOver(item))
            _items.Add(item);
    }

    /// <summary>Grants the item to the first taker that wants it.</summary>
    private bool TryHandOver(T item)
    {
        Ticket? next;
        for (Ticket? waiting = _takers.First; waiting is not null; waiting = next)
        {
            next = _takers.After(waiting);
            var taker = (TakeTicket<T>)waiting;
            if (!taker.Wants(item))
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
        _leaving++;
        taker.Grant();
    }

    /// <summary>Grants free room to waiting putters.</summary>
    private void ServePutters()
    {
        while (_putters.Count > 0 && HasRoom)
        {
            _entering++;
            _putters.TakeFirst().Grant();
        }
        Report();
    }

    private void Leave(PriorityTicketQueue queue, Ticket ticket)
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
