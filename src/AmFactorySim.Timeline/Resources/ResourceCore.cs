namespace AmFactorySim.Timeline;

/// <summary>
/// Shared implementation of <see cref="Resource"/> and <see cref="PreemptiveResource"/>: counts units in use, keeps the queue
/// and a table of all leases.
/// </summary>
internal sealed partial class ResourceCore
{
    private readonly PriorityTicketQueue _queue = new();
    private readonly Pool<LeaseTicket> _pool = new();
    private readonly bool _isPreemptive;
    private int _capacity;
    private LeaseRecord[] _leases = new LeaseRecord[4];
    private int _leaseCount;
    private int _freeLease = -1;
    private long _lastSerial;

    // Preempted leases that were not disposed, and whose entries of the table were needed.
    private readonly HashSet<long> _lost = [];

    internal ResourceCore(Simulation simulation, int capacity, string name, bool isPreemptive)
    {
        (Simulation, Name, _isPreemptive) = (simulation, name, isPreemptive);
        Capacity = capacity;
    }

    internal Simulation Simulation { get; }

    internal string Name { get; }

    /// <summary>The monitor; null if there is none.</summary>
    internal ResourceMonitor? Monitor { get; private set; }

    internal int InUse { get; private set; }

    internal int Queued => _queue.Count;

    /// <summary>Entries of the table, free ones included.</summary>
    internal int LeaseRecords => _leaseCount;

    internal int Capacity
    {
        get => _capacity;
        set
        {
            Simulation.EnsureUsable();
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value),
                    $"The capacity of the {Kind} {Name} must not be negative, but is {value}.");
            _capacity = value;
            if (Monitor is not null)
                Monitor.Capacity.Value = value;
            Serve();
            Simulation.Tracer?.Acts($"sets the capacity of the {Kind} {Name} to {value}");
        }
    }

    /// <summary>A lease at once, if a unit is free or can be preempted.</summary>
    internal bool TryLease(int priority, bool preempts, out Lease lease)
    {
        Simulation.EnsureUsable();
        ProcessFrame process = Simulation.CurrentFrame ?? throw Guard.OutsideProcess();
        if (InUse >= _capacity)
        {
            lease = default;
            return preempts && TryPreempt(process, priority, out lease);
        }
        // A free unit means that nobody waits: whenever a unit becomes free, the queue is served first.
        lease = NewLease(process, priority, null);
        Monitor?.Waits.Record(TimeSpan.Zero);
        Simulation.Tracer?.Acts($"gets {Describe()} at once");
        return true;
    }

    /// <summary>A lease at once, if a unit is free.</summary>
    internal bool TryAcquire(int priority, out Lease lease) => Simulation.CurrentFrame is null
        ? throw Guard.NoHolder($"a unit of the {Kind} {Name}")
        : TryLease(priority, preempts: false, out lease);

    internal LeaseTicket Rent(int priority, bool preempts)
    {
        if (!_pool.TryTake(out LeaseTicket? ticket))
            ticket = new LeaseTicket(this);
        (ticket.Priority, ticket.Preempts) = (priority, preempts);
        return ticket;
    }

    internal void Return(LeaseTicket ticket) => _pool.Return(ticket);

    internal ResourceMonitor Observe()
    {
        Simulation.EnsureUsable();
        return Monitor ??= new ResourceMonitor(Simulation, Queued, InUse, Capacity);
    }

    internal void Enqueue(LeaseTicket ticket)
    {
        if (_claimantReturns)
            _queue.AddFirst(ticket);
        else
            _queue.Add(ticket);
        _claimantReturns = false;
        if (Monitor is not null)
        {
            ticket.Time = default;
            Monitor.Queued(ref ticket.Time, Queued);
        }
    }

    internal void Leave(LeaseTicket ticket)
    {
        _queue.Remove(ticket);
        Monitor?.Left(ref ticket.Time, Queued);
    }

    /// <summary>Serves a ticket that was enqueued without checking for a free unit first.</summary>
    internal void TryServe(LeaseTicket ticket)
    {
        if (InUse < _capacity)
        {
            Serve();
            return;
        }
        if (!ticket.Preempts || _queue.First != ticket)
            return;
        ProcessFrame claimant = ticket.Process!;
        int victim = FindVictim(claimant, ticket.Priority);
        if (victim < 0)
            return;
        Displaced displaced = Vacate(victim);
        Leave(ticket);
        ticket.Grant(NewLease(claimant, ticket.Priority, ticket));
        Inform(displaced, claimant);
    }

    /// <summary>The process has resumed with its lease: from now on, preempting it means an interruption.</summary>
    internal void Deliver(LeaseTicket ticket, int index)
    {
        ref LeaseRecord record = ref _leases[index];
        record.IsDelivered = true;
        record.Undelivered = null;
        Monitor?.Waited(in ticket.Time);
    }

    internal bool IsHeld(int index, long serial) => _leases[index].Serial == serial && !_leases[index].Lost;

    internal void Release(int index, long serial)
    {
        Simulation.EnsureUsable();
        ref LeaseRecord record = ref _leases[index];
        if (record.Serial != serial && _lost.Remove(serial))
            return;
        if (record.Serial != serial)
            throw new InvalidOperationException($"This lease of the {Kind} {Name} has been released already.");
        bool lost = record.Lost;
        bool known = record.IsDelivered;
        Free(index);
        if (lost)
            return;
        InUse--;
        Monitor?.Ended(index, InUse, known);
        Serve();
        Simulation.Tracer?.Acts($"{(known ? "releases" : "returns")} {Describe()}");
    }

    internal string Describe() => $"the {Kind} {Name} ({InUse} of {_capacity} in use, {Queued} queued)";

    private string Kind => _isPreemptive ? "preemptive resource" : "resource";

    /// <summary>Grants free units to the queue, in its order.</summary>
    private void Serve()
    {
        while (InUse < _capacity && _queue.Count > 0)
        {
            var ticket = (LeaseTicket)_queue.TakeFirst();
            Monitor?.Left(ref ticket.Time, Queued);
            ticket.Grant(NewLease(ticket.Process!, ticket.Priority, ticket));
        }
    }

    private Lease NewLease(ProcessFrame process, int priority, LeaseTicket? undelivered)
    {
        if (_freeLease < 0 && _leaseCount == _leases.Length)
            MakeRoom();
        int index = _freeLease;
        if (index >= 0)
        {
            _freeLease = _leases[index].NextFree;
        }
        else
        {
            index = _leaseCount++;
        }
        InUse++;
        ref LeaseRecord record = ref _leases[index];
        record.Serial = ++_lastSerial;
        record.Priority = priority;
        if (_isPreemptive)
        {
            record.Process = process;
            record.ProcessVersion = process.Version;
            record.Since = Simulation.NowTicks;
            record.Undelivered = undelivered;
        }
        record.IsDelivered = undelivered is null;
        Monitor?.Granted(index, InUse);
        return new Lease(this, index, _lastSerial);
    }

    /// <summary>Frees the entries of preempted leases; enlarges the table if there are none.</summary>
    private void MakeRoom()
    {
        for (int i = 0; i < _leaseCount; i++)
        {
            if (!_leases[i].Lost)
                continue;
            _lost.Add(_leases[i].Serial);
            Free(i);
        }
        if (_freeLease < 0)
            Array.Resize(ref _leases, _leaseCount * 2);
    }

    private void Free(int index)
    {
        // Field by field: copying the whole struct would cost a write barrier for each reference.
        ref LeaseRecord record = ref _leases[index];
        record.Serial = 0;
        record.Process = null;
        record.Undelivered = null;
        record.Lost = false;
        record.NextFree = _freeLease;
        _freeLease = index;
    }

    private struct LeaseRecord
    {
        /// <summary>Number of the lease; 0 if this entry of the table is free.</summary>
        internal long Serial;
        internal int Priority;
        internal int ProcessVersion;

        /// <summary>The holder, if it can be preempted.</summary>
        internal ProcessFrame? Process;

        /// <summary>Time at which it was granted, if it can be preempted.</summary>
        internal long Since;

        /// <summary>Whether its process has resumed with it.</summary>
        internal bool IsDelivered;

        /// <summary>The ticket of a process that has not, if it can be preempted.</summary>
        internal LeaseTicket? Undelivered;

        /// <summary>Preempted, but not disposed yet by the holder.</summary>
        internal bool Lost;
        internal int NextFree;

        /// <summary>A process that has ended without disposing its lease can have left its frame to another one.</summary>
        internal readonly bool IsHeldBy(ProcessFrame process) => Process == process && ProcessVersion == process.Version;

        internal readonly bool IsPreferredVictimTo(in LeaseRecord other) =>
            Priority > other.Priority || (Priority == other.Priority && Serial > other.Serial);
    }
}
