namespace AmFactorySim.Timeline;

/// <content>
/// Running, stopping and stepping.
/// </content>
public sealed partial class Simulation
{
    private bool _stopping;
    private bool _endsSlice;

    /// <summary>
    /// Runs until no events are left. Processes that still wait then would wait forever: see <see cref="WaitingProcesses"/>.
    /// </summary>
    /// <param name="cancellation">Stops the run between two events; the run can be continued.</param>
    public void Run(CancellationToken cancellation = default) => RunBy(long.MaxValue, cancellation);

    /// <summary>
    /// Runs all events up to and including those at <paramref name="until"/> and sets the time to it. Can be called again to continue.
    /// </summary>
    /// <param name="until">Time since the start, not before <see cref="Now"/>.</param>
    /// <param name="cancellation">Stops the run between two events; the run can be continued.</param>
    public void RunUntil(TimeSpan until, CancellationToken cancellation = default)
    {
        EnsureNotPast(until, nameof(until));
        if (RunBy(until.Ticks, cancellation))
            _now = until.Ticks;
    }

    /// <summary>
    /// Runs all events before <paramref name="end"/>, without those at it, and sets the time to it. Can be called again to continue.
    /// </summary>
    /// <param name="end">Time since the start, not before <see cref="Now"/>.</param>
    /// <param name="cancellation">Stops the run between two events; the run can be continued.</param>
    public void RunBefore(TimeSpan end, CancellationToken cancellation = default)
    {
        EnsureNotPast(end, nameof(end));
        if (end > Now && RunBy(end.Ticks - 1, cancellation))
            _now = end.Ticks;
    }

    /// <summary>
    /// Ends the run after the current event, when the process that calls it waits or ends. The time stays, and the run can be continued.
    /// </summary>
    public void Stop()
    {
        EnsureUsable();
        if (_currentSlot < 0)
            throw new InvalidOperationException("Stop ends a run and can be called only while the simulation runs.");
        _stopping = true;
        EndSlice();
    }

    /// <summary>Processes the next event, at the time of <see cref="Peek"/>; false if no events are left.</summary>
    public bool Step()
    {
        TimeSpan? next = Peek();
        // Not beyond that time: an event of a tank or within a nested wait can be the only one there, and resumes no process.
        RunBy((next ?? Now).Ticks, default, single: true);
        return next is not null;
    }

    /// <summary>The time of the next event; null if no events are left.</summary>
    public TimeSpan? Peek()
    {
        EnsureOwnThread();
        if (_urgent.Entries().Concat(_dueNow.Entries()).Any(IsEvent))
            return Now;
        while (_calendar.TryPeek(out long time, out ulong key))
        {
            if (Find(key) is not null)
                return new TimeSpan(time);
            _calendar.TryPop(time, out _, out _);
        }
        return null;
    }

    /// <summary>The callback that ends waits for the instant to settle is none if they have all been interrupted.</summary>
    private bool IsEvent(ulong key) =>
        Find(key) is { } process && (process != _settle || _unsettled.Entries().Any(wait => Find(wait.Key) is not null));

    /// <summary>Makes the event loop return to <see cref="RunBy"/> after the current event.</summary>
    private void EndSlice()
    {
        _endsSlice = true;
        // The event loop looks for it only when something is urgent: this key is nobody's.
        _urgent.Enqueue(_lastKey += OneInsertion);
    }

    private void EnsureNotPast(TimeSpan time, string parameter)
    {
        if (time < Now)
            throw new ArgumentOutOfRangeException(parameter, $"Simulated time cannot go back from {Now} to {time}.");
    }

    /// <summary>Processes the events due by the given time, or the first of them; false if the run was stopped.</summary>
    private unsafe bool RunBy(long until, CancellationToken cancellation, bool single = false)
    {
        EnsureUsable();
        int thread = Environment.CurrentManagedThreadId;
        if (Interlocked.CompareExchange(ref _runningThread, thread, 0) != 0)
            throw new InvalidOperationException("This simulation is running already: a process must not call Run of its own simulation.");
        byte here;
        Simulation? outer = t_running;
        t_running = this;
        long before = _eventCount;
        try
        {
            if (!single)
                Tracer?.RunBegins(until);
            do
            {
                // A simulation that is traced looks as if it was used from elsewhere, so that only then it is asked whether it is.
                _loopOnStack = Tracer is null ? (nuint)(&here) : 0;
                cancellation.ThrowIfCancellationRequested();
                if (_lastKey > LastSafeKey)
                    throw new InvalidOperationException("The simulation has used all its insertion numbers: more than 3 000 000 000 000 "
                        + "events.");
                ThrowIfTimeStands();
            }
            while (RunSlice(until, single ? 1 : SliceLength) && !(single && _eventCount > before));
            _currentSlot = -1;
            if (!single)
                Tracer?.RunEnds(_stopping);
            return !_stopping;
        }
        finally
        {
            Tracer?.LeaveRun();
            _stopping = _endsSlice = false;
            t_running = outer;
            _currentSlot = -1;
            _loopOnStack = 0;
            _runningThread = 0;
        }
    }
}
