using System.Runtime.ExceptionServices;

namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for all or any of several waitables; pooled.</summary>
/// <remarks>
/// Each part that is not a delay has a ticket of its own, which queues like any other and notifies the composite wait of
/// its grant. Of the delays only one matters, the shortest for any and the longest for all, and the process's own
/// wake-up is scheduled for it. When the process resumes or is interrupted, every part that it does not receive leaves
/// its queue or returns what it was granted.
/// </remarks>
internal sealed class CompositeWait(Simulation simulation) : Ticket<TimedResult<int>>(simulation)
{
    private readonly List<Waitable> _waitables = [];
    private readonly List<Ticket> _parts = [];
    private bool _all;

    // Parts that have entered their queues: with any, no more after the first grant, so that none takes what it would only return.
    private int _enqueued;
    private int _missing;
    private int _first;
    private int _delayIndex;
    private long _delayEnd;

    // Grants count from the entry into the queues until the wait is over; later ones are returned with the rest.
    private bool _isOpen;
    private Exception? _failure;

    internal int Version { get; private set; }

    internal static CompositeWait Prepare(Simulation simulation, ReadOnlySpan<Waitable> waitables, bool all)
    {
        simulation.EnsureUsable();
        if (waitables.IsEmpty && !all)
            throw new ArgumentException("AnyOf needs at least one process, signal, request or delay.", nameof(waitables));
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
        bool done = _all ? _waitables.TrueForAll(waitable => waitable.IsOver) : first >= 0;
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
        return done;
    }

    /// <summary>A part was granted.</summary>
    internal void OnGranted(int index)
    {
        if (!_isOpen)
            return;
        _missing--;
        if (_all)
        {
            if (_missing == 0)
                Complete();
        }
        else if (_first < 0)
        {
            _first = index;
            Granted = true;
            Simulation.Wake(Process!);
        }
    }

    /// <summary>A part's grant was revoked before the process resumed.</summary>
    internal void OnRevoked(int index)
    {
        _missing++;
        if (index == _first)
            _first = _parts.Find(part => part.Granted)?.Index ?? -1;
        if (!Granted || _first >= 0)
            return;
        Granted = false;
        EnqueueRemaining();
        if (!Granted)
            ScheduleTimeout();
    }

    /// <summary>A part cannot be granted, and the whole wait fails; its parts leave their queues when the process resumes.</summary>
    internal void Fail(Exception failure)
    {
        if (!_isOpen || _first >= 0)
            return;
        (_isOpen, _failure, Granted) = (false, failure, true);
        Simulation.Wake(Process!);
    }

    protected override void Enqueue()
    {
        _isOpen = true;
        (_enqueued, _missing, _first, _delayIndex, _delayEnd) = (0, 0, -1, -1, -1);
        for (int i = 0; i < _waitables.Count; i++)
        {
            Waitable waitable = _waitables[i];
            if (!waitable.IsDelay)
            {
                if (!waitable.IsOver)
                    _missing++;
                continue;
            }
            // A delay beyond the latest possible time is cut off there.
            long end = Simulation.NowTicks + Math.Min(waitable.Ticks, long.MaxValue - Simulation.NowTicks);
            if (_delayIndex < 0 || (_all ? end > _delayEnd : end < _delayEnd))
                (_delayIndex, _delayEnd) = (i, end);
        }
        if (_all && _missing == 0)
            Complete();
        else
            EnqueueRemaining();
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
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
        for (int i = 0; i < _parts.Count;)
        {
            Ticket part = _parts[i];
            if (!_all && part.Index != _first)
            {
                i++;
                continue;
            }
            _parts.RemoveAt(i);
            _waitables[part.Index].Request?.Deliver(part);
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
        _failure = null;
        Simulation.Tickets.Return(this);
    }

    internal override string Describe()
    {
        IEnumerable<string> waits = _parts.Where(part => !part.Granted).Select(part => part.Describe());
        return $"{(_all ? "all" : "the first")} of {string.Join(", ", _delayIndex >= 0 ? waits.Append("a delay") : waits)}";
    }

    /// <summary>Whether an any-of ends with its delay if nothing else happens first.</summary>
    private bool DelayEnds => !_all && _delayEnd >= 0 && (Deadline < 0 || _delayEnd <= Deadline);

    private void EnqueueRemaining()
    {
        while (_isOpen && _enqueued < _waitables.Count && (_all || _first < 0))
        {
            // Counted first: a request can displace another process, whose next request displaces this one.
            int index = _enqueued++;
            if (_waitables[index].IsDelay)
                continue;
            if (_waitables[index].Rent() is { } part)
            {
                _parts.Add(part);
                part.EnqueueAsPart(this, index);
            }
            else if (!_all)
            {
                // A process that has ended since the wait began.
                OnGranted(index);
            }
        }
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
            _parts[i].Cancel();
        _parts.Clear();
    }
}
