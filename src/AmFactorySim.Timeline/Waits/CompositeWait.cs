namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for all or any of several waitables; pooled.</summary>
/// <remarks>
/// Each part that is not a delay has a ticket of its own, which queues like any other and notifies the composite wait of
/// its grant. Of the delays only one matters, the shortest for any and the longest for all, and the process's own
/// wake-up is scheduled for it. When the process resumes or is interrupted, every part that it does not receive leaves
/// its queue or returns what it was granted.
/// </remarks>
internal sealed class CompositeWait(Simulation simulation) : Ticket<TimedResult<int>>(simulation), ITicketObserver
{
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
    private Failure? _failure;

    internal int Version { get; private set; }

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
        CompositeWait composite = simulation.Tickets.RentCompositeWait(simulation);
        composite._all = all;
        composite._waitables.AddRange(waitables);
        return composite;
    }

    /// <summary>Whether nothing is left to wait for; then returns the result and recycles.</summary>
    internal bool TryCollect(int version, out int first)
    {
        if (version != Version)
            throw new InvalidOperationException("This AllOf or AnyOf has been awaited already: create another one.");
        first = _waitables.FindIndex(waitable => waitable.IsOver);
        Failure? failure = _all ? _waitables.Find(waitable => waitable.Failure is not null).Failure
            : first >= 0 ? _waitables[first].Failure : null;
        bool done = failure is not null || (_all ? _waitables.TrueForAll(waitable => waitable.IsOver) : first >= 0);
        if (!done)
        {
            Simulation.EnsureInProcess();
            foreach (Waitable waitable in _waitables)
                waitable.EnsureNotOwnEnd();
        }
        BeginRequests();
        // A copy that is awaited a second time is detected by its version.
        Version++;
        if (done)
            Recycle();
        failure?.Throw();
        return done;
    }

    /// <summary>A part was granted.</summary>
    public void OnGranted(Ticket part)
    {
        if (!_isOpen)
            return;
        if (_all)
        {
            if (--_missing == 0)
                Complete();
            else
                Simulation.Tracer?.GrantsPart(Process!);
            return;
        }
        _granted.Add(part);
        if (_first < 0)
        {
            _first = part.Index;
            Granted = true;
            Simulation.Wake(Process!);
        }
    }

    /// <summary>A part's grant was revoked before the process resumed.</summary>
    public void OnRevoked(Ticket part)
    {
        if (!_isOpen)
            return;
        if (_all)
        {
            _missing++;
        }
        else
        {
            _granted.Remove(part);
            if (part.Index != _first)
                return;
            _first = -1;
            if (_granted.Count > 0)
            {
                Choose(_granted[0]);
                return;
            }
        }
        if (!Granted)
            return;
        Granted = false;
        MakeRequests();
        if (!Granted)
            ScheduleTimeout();
    }

    /// <summary>What a part waits for has failed: accepted, unless any-of has its first already.</summary>
    public bool OnFailed(Ticket part, Failure failure)
    {
        if (!_isOpen)
            return false;
        if (!_all)
        {
            _granted.Add(part);
            if (_first >= 0)
                return false;
            _first = part.Index;
        }
        Fail(failure);
        return true;
    }

    /// <summary>The condition of a part has thrown: so does the whole wait. Its parts leave their queues on resumption.</summary>
    internal void Fail(Exception exception)
    {
        if (_isOpen && _first < 0)
            Fail(new Failure(exception));
    }

    protected override void Enqueue()
    {
        _isOpen = true;
        (_requested, _missing, _first, _delayIndex, _delayEnd) = (0, 0, -1, -1, -1);
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
                // What can happen only once must not be missed: it is listened to from the beginning, whatever is granted meanwhile.
                if (waitable.Request is null)
                    Enter(i, waitable.RentTicket()!);
            }
        }
        if (_all && _missing == 0)
            Complete();
        else
            MakeRequests();
    }

    protected override void ScheduleTimeout()
    {
        long wake = DelayEnds ? _delayEnd : Deadline;
        if (wake >= 0)
            Simulation.ScheduleWakeUp(Process!, wake - Simulation.NowTicks);
        else
            Simulation.RenewKey(Process!);
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
        _isOpen = false;
        _failure?.Throw();
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i] is not { } part || (!_all && i != _first))
                continue;
            _parts[i] = null;
            _waitables[i].Request?.Deliver(part);
            part.Detach();
        }
        return new TimedResult<int>(true, _first);
    }

    internal override void Recycle()
    {
        Leave();
        foreach (Waitable waitable in _waitables)
            waitable.Request?.End();
        _waitables.Clear();
        Simulation.Tickets.Return(this);
    }

    internal override FormattableString DescribeEnd() =>
        _failure is not null ? $"resumes, as something that it waits for has failed"
        : Granted && _all ? $"has all that it waits for"
        : Granted && _parts[_first] is { } first ? $"{first.DescribeEnd()}, the first of {_waitables.Count}"
        : !Granted && DelayEnds ? $"continues after its delay, the first of {_waitables.Count}"
        : !Granted ? DescribeTimeout()
        : $"continues, as the first of {_waitables.Count} is over";

    internal override string Describe()
    {
        IEnumerable<string> waits = _parts.OfType<Ticket>().Where(part => !part.Granted).Select(part => part.Describe());
        return $"{(_all ? "all" : "the first")} of {string.Join(", ", _delayIndex >= 0 ? waits.Append("a delay") : waits)}";
    }

    /// <summary>Whether an any-of ends with its delay if nothing else happens first.</summary>
    private bool DelayEnds => !_all && _delayEnd >= 0 && (Deadline < 0 || _delayEnd <= Deadline);

    /// <summary>Makes the requests; with any-of, no more after the first grant, so that none takes what it would only return.</summary>
    private void MakeRequests()
    {
        while (_isOpen && _requested < _waitables.Count && _first < 0)
        {
            // Counted first: a request can displace another process, whose next request displaces this one.
            int index = _requested++;
            if (_waitables[index].Request is { } request)
                Enter(index, request.Rent());
        }
    }

    private void Enter(int index, Ticket part)
    {
        _parts[index] = part;
        part.EnqueueAsPart(this, index);
    }

    /// <summary>In place of a first of any-of that was revoked, the earliest of the others.</summary>
    private void Choose(Ticket part)
    {
        _first = part.Index;
        if (part is EventTicket { Failure: { } failure })
            Fail(failure);
    }

    private void Fail(Failure failure)
    {
        (_isOpen, _failure, Granted) = (false, failure, true);
        failure.Accept();
        Simulation.Wake(Process!);
    }

    private void BeginRequests()
    {
        for (int i = 0; i < _waitables.Count; i++)
        {
            if (_waitables[i].Request is not { } request || request.TryBegin())
                continue;
            while (--i >= 0)
                _waitables[i].Request?.End();
            throw new InvalidOperationException("A request can be part of only one wait at a time: create another one.");
        }
    }

    /// <summary>All parts are granted; only the longest delay is left.</summary>
    private void Complete()
    {
        // A longer delay than the time limit: the limit comes first.
        if (Deadline >= 0 && _delayEnd > Deadline)
            return;
        Granted = true;
        Simulation.ScheduleWakeUp(Process!, Math.Max(0, _delayEnd - Simulation.NowTicks));
    }

    private void Leave()
    {
        _isOpen = false;
        // The last first, so that items return to the head of their store in the order in which they were taken.
        for (int i = _parts.Count - 1; i >= 0; i--)
            _parts[i]?.Cancel();
        _parts.Clear();
        _granted.Clear();
        _failure?.Withdraw(Simulation);
        _failure = null;
    }
}
