namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for all or any of several waitables; pooled.</summary>
/// <remarks>
/// Each part that is not a delay has a ticket of its own, which queues like any other and notifies the composite wait of
/// its grant. Of the delays only one matters, the shortest for any and the longest for all, and the process's own
/// wake-up is scheduled for it. When the process resumes or is interrupted, every part that it does not receive leaves
/// its queue or returns what it was granted. A composite wait can itself be a part of another.
/// </remarks>
internal sealed partial class CompositeWait(Simulation simulation) : Ticket<TimedResult<int>>(simulation), ITicketObserver
{
    // Waits within each other call each other: too many would overflow the stack.
    private const int MostLevels = 1000;

    private readonly List<Waitable> _waitables = [];

    // The ticket of each waitable; null for a delay, for what was over at the beginning, and for a request that has not been made.
    private readonly List<Ticket?> _parts = [];

    // With any-of, the granted parts in the order of their grants.
    private readonly List<Ticket> _granted = [];
    private bool _all;

    // Waitables up to which requests have been made.
    private int _requested;
    private int _missing;
    private int _first;
    private int _delayIndex;
    private long _delayEnd;

    // Grants count from the entry into the queues until the wait is over; later ones are returned with the rest.
    private bool _isOpen;

    // Requests are made and delays end. Not so in a nested wait while an any-of around it has another first.
    private bool _isActive;
    private Failure? _failure;

    internal int Version { get; private set; }

    internal override Failure? Failure => _failure;

    internal static CompositeWait Prepare(Simulation simulation, ReadOnlySpan<Waitable> waitables, bool all)
    {
        simulation.EnsureUsable();
        if (waitables.IsEmpty && !all)
            throw new ArgumentException("AnyOf needs at least one process, signal, event, request or delay.", nameof(waitables));
        foreach (Waitable waitable in waitables)
        {
            if (waitable.Simulation is not null && waitable.Simulation != simulation)
                throw new ArgumentException("Everything in AllOf and AnyOf must belong to this simulation.", nameof(waitables));
        }
        int levels = 1;
        foreach (Waitable waitable in waitables)
            levels = Math.Max(levels, 1 + (waitable.Composite?._levels ?? 0));
        if (levels > MostLevels)
            throw new ArgumentException($"At most {MostLevels} AllOf and AnyOf can be within each other: pass the elements of all to one.",
                nameof(waitables));
        foreach (Waitable waitable in waitables)
            waitable.Composite?.Claim(waitable.Version);
        CompositeWait composite = simulation.Tickets.RentCompositeWait(simulation);
        (composite._all, composite._levels) = (all, levels);
        composite._waitables.AddRange(waitables);
        return composite;
    }

    /// <summary>Whether nothing is left to wait for; then returns the result and recycles.</summary>
    internal bool TryCollect(int version, out int first)
    {
        EnsureUnused(version);
        FindInitialState();
        first = _waitables.FindIndex(waitable => waitable.IsOver);
        (bool done, Failure? failure) = (IsOverInitially, InitialFailure);
        if (!done)
        {
            Simulation.EnsureInProcess();
            EnsureNotOwnEnd();
        }
        if (!TryBeginRequests())
            throw new InvalidOperationException("A request can be part of only one wait at a time, and not again while the lease " +
                "that it was granted is held: create another one.");
        // A copy that is awaited a second time is detected by its version.
        Version++;
        if (done)
            Recycle();
        failure?.Throw();
        return done;
    }

    protected override void Enqueue()
    {
        Listen();
        if (Observer is null)
            Activate();
    }

    protected override void ScheduleTimeout()
    {
        long wake = DelayEnds ? _delayEnd : Deadline;
        if (wake >= 0)
            Simulation.ScheduleWakeUp(Sleeper, Math.Max(0, wake - Simulation.NowTicks));
        else
            Simulation.RenewKey(Sleeper);
    }

    internal override void Withdraw() => Leave();

    internal override TimedResult<int> Collect()
    {
        bool granted = Conclude();
        try
        {
            return granted ? Deliver() : DelayEnds ? new TimedResult<int>(true, _delayIndex) : new TimedResult<int>(false, -1);
        }
        finally
        {
            Recycle();
        }
    }

    internal override TimedResult<int> Deliver()
    {
        // What can throw comes first, so that everything else can still be returned.
        DeliverParts(all: false);
        DeliverParts(all: true);
        return new TimedResult<int>(true, _first);
    }

    private void DeliverParts(bool all)
    {
        _isOpen = false;
        _failure?.Throw();
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i] is not { } part || (!_all && i != _first))
                continue;
            if (part is CompositeWait nested)
            {
                // Its other parts leave together with those of this one.
                nested.DeliverParts(all);
            }
            else if (all || part.DeliveryCanThrow)
            {
                _parts[i] = null;
                _waitables[i].Request?.Deliver(part);
                part.Detach();
            }
        }
    }

    internal override void Recycle()
    {
        Leave();
        foreach (Waitable waitable in _waitables)
        {
            waitable.Request?.End();
            waitable.Composite?.Recycle();
        }
        _waitables.Clear();
        (Observer, Process, InitialFailure) = (null, null, null);
        Simulation.Tickets.Return(this);
    }

    internal override FormattableString DescribeEnd() =>
        _failure is not null ? $"resumes, as something that it waits for has failed"
        : Granted && _all ? $"has all that it waits for"
        : Granted && _parts[_first] is { } first ? $"{first.DescribeEnd()}, the first of {_waitables.Count}"
        : !Granted && DelayEnds ? $"continues after its delay, the first of {_waitables.Count}"
        : !Granted ? DescribeTimeout()
        : $"continues, as the first of {_waitables.Count} is over";

    internal override long? EndsBy
    {
        get
        {
            if (Granted && Observer is not null)
                return Simulation.NowTicks;
            List<long?> ends = [.. _waitables.Select((waitable, i) => waitable.IsDelay ? _delayEnd
                : _parts[i] is { } part ? part.EndsBy : waitable.IsOver ? Simulation.NowTicks : null)];
            return !_all ? ends.Min() : ends.All(end => end is not null) ? ends.Max() : null;
        }
    }

    internal override string Describe()
    {
        IEnumerable<string> waits = _parts.OfType<Ticket>().Where(part => !part.Granted)
            .Select(part => part is CompositeWait ? $"({part.Describe()})" : part.Describe());
        return $"{(_all ? "all" : "the first")} of {string.Join(", ", _delayIndex >= 0 ? waits.Append("a delay") : waits)}";
    }

    /// <summary>Whether an any-of ends with its delay if nothing else happens first.</summary>
    private bool DelayEnds => !_all && _delayEnd >= 0 && (Deadline < 0 || _delayEnd <= Deadline);

    /// <summary>
    /// Enters the queues of what can happen only once. It is listened to from the beginning, whatever is granted meanwhile.
    /// </summary>
    private void Listen()
    {
        (_isOpen, _isActive) = (true, false);
        (_missing, _first, _delayIndex, _delayEnd) = (0, -1, -1, -1);
        if (Observer is not null)
            Deadline = -1;
        for (int i = 0; i < _waitables.Count; i++)
        {
            Waitable waitable = _waitables[i];
            _parts.Add(null);
            if (waitable.IsDelay)
            {
                // A delay beyond the latest possible time is cut off there.
                long end = Simulation.NowTicks + Math.Min(waitable.Ticks, long.MaxValue - Simulation.NowTicks);
                if (_delayIndex < 0 || (_all ? end > _delayEnd : end < _delayEnd))
                    (_delayIndex, _delayEnd) = (i, end);
            }
            else if (!waitable.IsOver)
            {
                _missing++;
                if (waitable.Request is null)
                    Enter(i, waitable.Composite ?? (Ticket)waitable.RentTicket()!);
            }
        }
    }

    /// <summary>Makes the requests; with any-of, no more after the first grant, so that none takes what it would only return.</summary>
    private void Activate()
    {
        (_isActive, _requested) = (true, 0);
        while (_requested < _waitables.Count && WantsRequests)
        {
            // Counted first: a request can displace another process, whose next request displaces this one.
            int index = _requested++;
            if (_parts[index] is CompositeWait { Granted: false } nested)
                nested.Activate();
            else if (_parts[index] is null && _waitables[index].Request is { } request)
                Enter(index, request.Rent());
        }
        if (Granted || !_isOpen)
            return;
        if (_all && _missing == 0)
            Complete();
        else if (Observer is not null)
            ScheduleTimeout();
    }

    private void Enter(int index, Ticket part)
    {
        _parts[index] = part;
        part.EnqueueAsPart(this, index);
    }

    private void Leave()
    {
        _isOpen = false;
        // The last first, so that items return to the head of their store in the order in which they were taken.
        for (int i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i] is CompositeWait nested)
                nested.Leave();
            else
                _parts[i]?.Cancel();
        }
        _parts.Clear();
        _granted.Clear();
        if (Observer is null)
            _failure?.Withdraw(Simulation);
        else
            Simulation.RenewKey(Sleeper);
        _failure = null;
    }
}
