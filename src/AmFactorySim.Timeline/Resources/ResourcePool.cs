namespace AmFactorySim.Timeline;

/// <summary>
/// Distinct items that processes hold one at a time, such as machines with different abilities:
/// <c>using (Lease&lt;Machine&gt; lease = await machines.Acquire(machine =&gt; machine.Laser &gt;= 400)) { ... }</c>.
/// </summary>
/// <remarks>
/// Of the free items that fulfil the condition, the first in the list is granted. Requests are served by priority, and within a
/// priority first come, first served; a request that waits for certain items does not block the others. An item granted to a process
/// that is interrupted before it has resumed goes to the next request that it suits.
/// </remarks>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class ResourcePool<T>
{
    private readonly Entry[] _entries;
    private readonly PriorityTicketQueue _queue = new();
    private readonly Pool<PoolTicket<T>> _pool = new();
    private long _lastSerial;

    /// <summary>A pool whose items are all free.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="items">The items, at least one, in the order in which they are given out.</param>
    /// <param name="name">Its name in reports.</param>
    public ResourcePool(Simulation simulation, IEnumerable<T> items, string name = "pool")
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(items);
        _entries = [.. items.Select(item => new Entry { Item = item })];
        if (_entries.Length == 0)
            throw new ArgumentException($"The pool {name} must have at least one item.", nameof(items));
        (Simulation, Name) = (simulation, name);
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>The items that are not held, in the order of the list.</summary>
    public IReadOnlyList<T> Free => [.. _entries.Where(entry => entry.Serial == 0).Select(entry => entry.Item)];

    /// <summary>Items held, or granted to a process that resumes in this instant.</summary>
    public int InUse { get; private set; }

    /// <summary>Number of processes that wait for an item.</summary>
    public int Queued => _queue.Count;

    internal Simulation Simulation { get; }

    internal ResourceMonitor? Monitor { get; private set; }

    /// <summary>Waits for any item; returns at once if one is free.</summary>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public PoolAcquire<T> Acquire(int priority = 0) => new(this, null, priority);

    /// <summary>Waits for an item that fulfils a condition; returns at once if one is free.</summary>
    /// <param name="wanted">
    /// The condition. It must depend only on the item: it is evaluated when the wait begins and for each item that is returned later, not
    /// again for items that are free.
    /// </param>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public PoolAcquire<T> Acquire(Predicate<T> wanted, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new PoolAcquire<T>(this, wanted, priority);
    }

    /// <summary>An item without a wait, if one is free.</summary>
    public bool TryAcquire(out Lease<T> lease) => TryAcquireNow(null, out lease);

    /// <summary>An item that fulfils a condition without a wait, if one is free.</summary>
    /// <param name="wanted">The condition. It must depend only on the item.</param>
    /// <param name="lease">The item; it is not held if there was none.</param>
    public bool TryAcquire(Predicate<T> wanted, out Lease<T> lease)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return TryAcquireNow(wanted, out lease);
    }

    /// <summary>
    /// Monitors queue, items in use, waits and holds from now on. Returns the same monitor on every call; without a call,
    /// monitoring costs nothing.
    /// </summary>
    public ResourceMonitor Observe()
    {
        Simulation.EnsureUsable();
        return Monitor ??= new ResourceMonitor(Simulation, Queued, InUse, _entries.Length);
    }

    /// <summary>A lease at once, if a wanted item is free. Nobody else waits for it: each item that is returned serves the queue.</summary>
    internal bool TryLease(Predicate<T>? wanted, out Lease<T> lease)
    {
        Simulation.EnsureUsable();
        Simulation.EnsureInProcess();
        int index = FindFree(wanted);
        lease = default;
        if (index < 0)
            return false;
        lease = new Lease<T>(this, index, Book(index));
        Monitor?.Waits.Record(TimeSpan.Zero);
        Simulation.Tracer?.Acts($"gets {_entries[index].Item} of {Describe()} at once");
        return true;
    }

    internal PoolTicket<T> Rent(Predicate<T>? wanted, int priority)
    {
        if (!_pool.TryTake(out PoolTicket<T>? ticket))
            ticket = new PoolTicket<T>(this);
        (ticket.Wanted, ticket.Priority) = (wanted, priority);
        return ticket;
    }

    internal void Return(PoolTicket<T> ticket) => _pool.Return(ticket);

    internal void Enqueue(PoolTicket<T> ticket)
    {
        _queue.Add(ticket);
        ticket.Time = default;
        Monitor?.Queued(ref ticket.Time, Queued);
    }

    internal void Leave(PoolTicket<T> ticket)
    {
        _queue.Remove(ticket);
        Monitor?.Left(ref ticket.Time, Queued);
    }

    /// <summary>Serves a ticket that was enqueued without checking for a free item first.</summary>
    internal void TryServe(PoolTicket<T> ticket)
    {
        int index;
        try
        {
            index = FindFree(ticket.Wanted);
        }
        catch (Exception failure)
        {
            ticket.Fail(failure);
            return;
        }
        if (index >= 0)
            HandOver(index, ticket);
    }

    internal T ItemAt(int index) => _entries[index].Item;

    internal bool IsHeld(int index, long serial) => _entries[index].Serial == serial;

    /// <summary>Returns an item: it goes to the first in the queue whom it suits.</summary>
    /// <param name="index">Index of the item.</param>
    /// <param name="serial">Number of the lease.</param>
    /// <param name="known">Whether the holder had resumed with the item.</param>
    internal void Release(int index, long serial, bool known)
    {
        Simulation.EnsureUsable();
        if (_entries[index].Serial != serial)
            throw new InvalidOperationException($"This lease of the pool {Name} has been released already.");
        _entries[index].Serial = 0;
        InUse--;
        Monitor?.Ended(index, InUse, known);
        Ticket? next;
        for (Ticket? waiting = _queue.First; waiting is not null; waiting = next)
        {
            next = _queue.After(waiting);
            var ticket = (PoolTicket<T>)waiting;
            if (!ticket.Wants(_entries[index].Item))
                continue;
            HandOver(index, ticket);
            break;
        }
        Simulation.Tracer?.Acts($"{(known ? "releases" : "returns")} {_entries[index].Item} of {Describe()}");
    }

    internal string Describe() => $"the pool {Name} ({InUse} of {_entries.Length} in use, {Queued} queued)";

    private bool TryAcquireNow(Predicate<T>? wanted, out Lease<T> lease) => Simulation.CurrentFrame is null
        ? throw Guard.NoHolder($"an item of the pool {Name}")
        : TryLease(wanted, out lease);

    private void HandOver(int index, PoolTicket<T> ticket)
    {
        Leave(ticket);
        ticket.Grant(index, Book(index));
    }

    /// <summary>Books an item; returns the number of the lease.</summary>
    private long Book(int index)
    {
        _entries[index].Serial = ++_lastSerial;
        InUse++;
        Monitor?.Granted(index, InUse);
        return _lastSerial;
    }

    /// <summary>Index of the first free item that fulfils a condition; -1 if there is none.</summary>
    private int FindFree(Predicate<T>? wanted)
    {
        if (InUse == _entries.Length)
            return -1;
        if (wanted is null)
            return Array.FindIndex(_entries, entry => entry.Serial == 0);
        using Simulation.Reading reading = Simulation.InCondition();
        for (int i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Serial == 0 && wanted(_entries[i].Item))
                return i;
        }
        return -1;
    }

    private struct Entry
    {
        internal T Item;

        /// <summary>Number of its lease; 0 if it is free.</summary>
        internal long Serial;
    }
}
