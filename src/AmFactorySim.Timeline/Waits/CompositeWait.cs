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
        // A copy that is awaited a second time is detected by its version.
        Version++;
        first = _waitables.FindIndex(waitable => waitable.IsOver);
        bool done = _all ? _waitables.TrueForAll(waitable => waitable.IsOver) : first >= 0;
        foreach (Waitable waitable in _waitables)
            waitable.Request?.Begin();
        if (done)
            Recycle();
        return done;
    }

    /// <summary>A part was granted.</summary>
    internal void OnGranted(int index)
    {
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
    internal void OnRevoked()
    {
        _missing++;
        if (!_all)
            _first = _parts.Find(part => part.Granted)?.Index ?? -1;
        if (!Granted || _first >= 0)
            return;
        Granted = false;
        EnqueueRemaining();
        if (!Granted)
            ScheduleTimeout();
    }

    protected override void Enqueue()
    {
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
        TimedResult<int> result = granted ? Deliver() : DelayEnds ? new TimedResult<int>(true, _delayIndex)
            : new TimedResult<int>(false, -1);
        Recycle();
        return result;
    }

    internal override TimedResult<int> Deliver()
    {
        foreach (Ticket part in _parts)
        {
            if (_all || part.Index == _first)
            {
                _waitables[part.Index].Request?.Deliver(part);
                part.Detach();
            }
            else
            {
                part.Cancel();
            }
        }
        _parts.Clear();
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

    internal override string Describe()
    {
        IEnumerable<string> waits = _parts.Where(part => !part.Granted).Select(part => part.Describe());
        return $"{(_all ? "all" : "the first")} of {string.Join(", ", _delayIndex >= 0 ? waits.Append("a delay") : waits)}";
    }

    /// <summary>Whether an any-of ends with its delay if nothing else happens first.</summary>
    private bool DelayEnds => !_all && _delayEnd >= 0 && (Deadline < 0 || _delayEnd <= Deadline);

    private void EnqueueRemaining()
    {
        for (; _enqueued < _waitables.Count && (_all || _first < 0); _enqueued++)
        {
            if (_waitables[_enqueued].IsDelay || _waitables[_enqueued].Rent() is not { } part)
                continue;
            _parts.Add(part);
            part.EnqueueAsPart(this, _enqueued);
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
        foreach (Ticket part in _parts)
            part.Cancel();
        _parts.Clear();
    }
}
