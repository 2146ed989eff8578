namespace AmFactorySim.Timeline;

/// <summary>
/// Gives out the places of a resource: counts them, keeps the queue, and knows every lease. The plain and the
/// preemptive resource are two doors to it.
/// </summary>
internal sealed class LeaseDesk
{
    private readonly PriorityLine _line = new();
    private readonly Pool<LeaseTicket> _pool = new();
    private readonly string _kind;
    private int _capacity;
    private LeaseRecord[] _leases = new LeaseRecord[4];
    private int _leaseCount;
    private int _freeLease = -1;
    private long _lastSerial;

    internal LeaseDesk(Simulation simulation, int capacity, string name, Preempted? preempted)
    {
        (Simulation, Name, Preempted) = (simulation, name, preempted);
        _kind = preempted is null ? "resource" : "preemptive resource";
        Capacity = capacity;
    }

    internal Simulation Simulation { get; }

    internal string Name { get; }

    /// <summary>The cause that preempted holders are given; null if this resource does not preempt.</summary>
    internal Preempted? Preempted { get; }

    /// <summary>Who observes; null, and free of cost, if nobody does.</summary>
    internal ResourceMonitor? Monitor { get; private set; }

    internal int InUse { get; private set; }

    internal int Queued => _line.Count;

    internal int Capacity
    {
        get => _capacity;
        set
        {
            Simulation.EnsureUsable();
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value), value, $"The capacity of the {_kind} {Name} must not be negative, but is {value}.");
            _capacity = value;
            if (Monitor is not null)
                Monitor.Capacity.Value = value;
            Serve();
        }
    }

    /// <summary>A lease at once, if a place is free or can be taken from somebody less urgent.</summary>
    internal bool TryLease(int priority, out Lease lease)
    {
        Simulation.EnsureUsable();
        ProcessFrame process = Simulation.CurrentFrame ?? throw Misuse.OutsideProcess();
        LeaseTicket? bumped = null;
        if (InUse >= _capacity && !(Preempted is not null && TryPreempt(process, priority, out bumped)))
        {
            lease = default;
            return false;
        }
        // A free place means that nobody waits: whenever one falls free, the queue is served first.
        lease = NewLease(process, priority, null);
        bumped?.Revoke();
        Monitor?.Waits.Record(TimeSpan.Zero);
        return true;
    }

    internal LeaseTicket Rent(int priority)
    {
        if (!_pool.TryTake(out LeaseTicket? ticket))
            ticket = new LeaseTicket(this);
        ticket.Priority = priority;
        return ticket;
    }

    internal void Return(LeaseTicket ticket) => _pool.Give(ticket);

    internal ResourceMonitor Observe()
    {
        Simulation.EnsureUsable();
        return Monitor ??= new ResourceMonitor(this);
    }

    internal void Enqueue(LeaseTicket ticket)
    {
        _line.Add(ticket, ticket.Priority);
        if (Monitor is not null)
        {
            ticket.Waited = 0;
            Monitor.Queued(ticket, Queued);
        }
    }

    internal void Leave(LeaseTicket ticket)
    {
        _line.Remove(ticket, ticket.Priority);
        Monitor?.Left(ticket, Queued);
    }

    /// <summary>Serves one who has just queued without asking first.</summary>
    internal void Seek(LeaseTicket ticket)
    {
        LeaseTicket? bumped = null;
        if (InUse >= _capacity && Preempted is not null)
            TryPreempt(ticket.Process!, ticket.Priority, out bumped);
        Serve();
        bumped?.Revoke();
    }

    /// <summary>The process has woken and knows of its lease: from now on, losing it means an interruption.</summary>
    internal void Deliver(LeaseTicket ticket, int place)
    {
        _leases[place].Undelivered = null;
        Monitor?.Waited(ticket);
    }

    internal bool IsHeld(int place, long serial) => _leases[place].Serial == serial && !_leases[place].Lost;

    internal void Release(int place, long serial)
    {
        Simulation.EnsureUsable();
        ref LeaseRecord record = ref _leases[place];
        if (record.Serial != serial)
            throw new InvalidOperationException($"This lease of the {_kind} {Name} has been released already.");
        bool lost = record.Lost;
        bool known = record.Undelivered is null;
        Free(place);
        if (lost)
            return;
        InUse--;
        Monitor?.Ended(place, InUse, known);
        Serve();
    }

    internal string Describe() => $"the {_kind} {Name} ({InUse} of {_capacity} in use, {Queued} queued)";

    /// <summary>Grants free places to the queue, in its order.</summary>
    private void Serve()
    {
        while (InUse < _capacity && _line.Count > 0)
        {
            var ticket = (LeaseTicket)_line.TakeFirst();
            Monitor?.Left(ticket, Queued);
            ticket.Grant(NewLease(ticket.Process!, ticket.Priority, ticket));
        }
    }

    private Lease NewLease(ProcessFrame process, int priority, LeaseTicket? undelivered)
    {
        int place = _freeLease;
        if (place >= 0)
        {
            _freeLease = _leases[place].NextFree;
        }
        else
        {
            if (_leaseCount == _leases.Length)
                Array.Resize(ref _leases, _leaseCount * 2);
            place = _leaseCount++;
        }
        InUse++;
        ref LeaseRecord record = ref _leases[place];
        record.Serial = ++_lastSerial;
        record.Priority = priority;
        if (Preempted is not null)
        {
            record.Process = process;
            record.ProcessVersion = process.Version;
        }
        record.Undelivered = undelivered;
        Monitor?.Granted(place, InUse);
        return new Lease(this, place, _lastSerial);
    }

    /// <summary>
    /// Takes a place from the least urgent holder, and among equals from the one who got it last, if that one is
    /// less urgent than <paramref name="priority"/>. Nobody preempts himself. Who did not know yet that it was its turn
    /// is back in the queue, and must be told when the place has been given away.
    /// </summary>
    private bool TryPreempt(ProcessFrame claimant, int priority, out LeaseTicket? bumped)
    {
        bumped = null;
        int victim = -1;
        for (int i = 0; i < _leaseCount; i++)
        {
            ref LeaseRecord record = ref _leases[i];
            if (record.Serial == 0 || record.Lost || record.Priority <= priority || record.Process == claimant)
                continue;
            if (victim < 0 || record.IsPreferredVictimTo(in _leases[victim]))
                victim = i;
        }
        if (victim < 0 || InUse > _capacity)
            return false;
        bumped = Take(victim);
        return true;
    }

    private LeaseTicket? Take(int place)
    {
        ref LeaseRecord record = ref _leases[place];
        InUse--;
        Monitor?.Ended(place, InUse, record.Undelivered is null);
        if (record.Undelivered is { } ticket)
        {
            // It goes back to the front of its queue and goes on waiting.
            Free(place);
            _line.AddFirst(ticket, ticket.Priority);
            Monitor?.Queued(ticket, Queued);
            return ticket;
        }
        record.Lost = true;
        ProcessFrame process = record.Process!;
        record.Process = null;
        if (process.Version == record.ProcessVersion && process.Serial > 0)
            Simulation.Interrupt(process, Preempted);
        return null;
    }

    private void Free(int place)
    {
        // Field by field: a whole struct would be copied with a write barrier for each reference.
        ref LeaseRecord record = ref _leases[place];
        record.Serial = 0;
        record.Process = null;
        record.Undelivered = null;
        record.Lost = false;
        record.NextFree = _freeLease;
        _freeLease = place;
    }

    private struct LeaseRecord
    {
        /// <summary>Number of the lease; 0 if this place in the table is free.</summary>
        internal long Serial;
        internal int Priority;
        internal int ProcessVersion;

        /// <summary>The holder, where it can be a victim.</summary>
        internal ProcessFrame? Process;
        internal LeaseTicket? Undelivered;

        /// <summary>Preempted; the holder has yet to dispose of it.</summary>
        internal bool Lost;
        internal int NextFree;

        internal readonly bool IsPreferredVictimTo(in LeaseRecord other) =>
            Priority > other.Priority || (Priority == other.Priority && Serial > other.Serial);
    }
}
