namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for all or for any of several happenings; pooled.</summary>
/// <remarks>
/// Each part that is not a delay has a ticket of its own, which queues like any other and tells the gathering of its
/// grant. Of the delays only one can matter, the shortest for any and the longest for all, and the process's own
/// alarm serves for it. When the process wakes or is interrupted, every part that it does not get leaves its queue or
/// hands back what it was granted.
/// </remarks>
internal sealed class Gathering(Simulation simulation) : Ticket<Timely<int>>(simulation)
{
    private readonly List<Happening> _happenings = [];
    private readonly List<Ticket> _parts = [];
    private bool _all;

    // How far the parts have joined their queues: for any, no more once one is granted, so that none takes what it would only hand back.
    private int _joined;
    private int _missing;
    private int _first;
    private int _delayPlace;
    private long _delayEnd;

    internal int Version { get; private set; }

    internal static Gathering Prepare(Simulation simulation, ReadOnlySpan<Happening> happenings, bool all)
    {
        simulation.EnsureUsable();
        if (happenings.IsEmpty && !all)
            throw new ArgumentException("The first of nothing never happens: name at least one process, signal, request or delay.", nameof(happenings));
        foreach (Happening happening in happenings)
        {
            if (happening.Simulation is not null && happening.Simulation != simulation)
                throw new ArgumentException("All that is waited for together must belong to this simulation.", nameof(happenings));
        }
        Gathering gathering = simulation.Watches.RentGathering(simulation);
        gathering._all = all;
        gathering._happenings.AddRange(happenings);
        return gathering;
    }

    /// <summary>Whether it has all happened already; then yields the result and recycles.</summary>
    internal bool TryCollect(int version, out int first)
    {
        if (version != Version)
            throw new InvalidOperationException("This wait for several things has been awaited already: prepare another one.");
        // Handed out once: a copy that is awaited a second time is found out by its version.
        Version++;
        first = _happenings.FindIndex(happening => happening.HasHappened);
        bool done = _all ? _happenings.TrueForAll(happening => happening.HasHappened) : first >= 0;
        foreach (Happening happening in _happenings)
            happening.Request?.Begin();
        if (done)
            Recycle();
        return done;
    }

    /// <summary>A part was granted.</summary>
    internal void Happen(int place)
    {
        _missing--;
        if (_all)
        {
            if (_missing == 0)
                Complete();
        }
        else if (_first < 0)
        {
            _first = place;
            Granted = true;
            Simulation.Wake(Process!);
        }
    }

    /// <summary>A part's grant was taken back before the process knew of it.</summary>
    internal void Unhappen()
    {
        _missing++;
        if (!_all)
            _first = _parts.Find(part => part.Granted)?.Place ?? -1;
        if (!Granted || _first >= 0)
            return;
        Granted = false;
        JoinOn();
        if (!Granted)
            SetAlarm();
    }

    protected override void Enqueue()
    {
        (_joined, _missing, _first, _delayPlace, _delayEnd) = (0, 0, -1, -1, -1);
        for (int i = 0; i < _happenings.Count; i++)
        {
            Happening happening = _happenings[i];
            if (!happening.IsDelay)
            {
                if (!happening.HasHappened)
                    _missing++;
                continue;
            }
            // A delay that goes past the end of time lasts until then.
            long end = Simulation.NowTicks + Math.Min(happening.Ticks, long.MaxValue - Simulation.NowTicks);
            if (_delayPlace < 0 || (_all ? end > _delayEnd : end < _delayEnd))
                (_delayPlace, _delayEnd) = (i, end);
        }
        if (_all && _missing == 0)
            Complete();
        else
            JoinOn();
    }

    protected override void SetAlarm()
    {
        long wake = DelayEnds ? _delayEnd : Deadline;
        if (wake >= 0)
            Simulation.SetAlarm(Process!, wake - Simulation.NowTicks);
        else
            Simulation.RenewKey(Process!);
    }

    internal override void Withdraw() => Leave();

    internal override Timely<int> Collect()
    {
        bool granted = Conclude();
        Timely<int> result = granted ? Deliver() : DelayEnds ? new Timely<int>(true, _delayPlace) : new Timely<int>(false, -1);
        Recycle();
        return result;
    }

    internal override Timely<int> Deliver()
    {
        foreach (Ticket part in _parts)
        {
            if (_all || part.Place == _first)
            {
                _happenings[part.Place].Request?.Deliver(part);
                part.Dismiss();
            }
            else
            {
                part.Part();
            }
        }
        _parts.Clear();
        return new Timely<int>(true, _first);
    }

    internal override void Recycle()
    {
        Leave();
        foreach (Happening happening in _happenings)
            happening.Request?.End();
        _happenings.Clear();
        Simulation.Watches.Return(this);
    }

    internal override string Describe() =>
        $"{(_all ? "all" : "the first")} of {string.Join(", ", _parts.Where(part => !part.Granted).Select(part => part.Describe()).Concat(_delayPlace >= 0 ? ["a delay"] : []))}";

    /// <summary>Whether a wait for any ends with its delay if nothing else happens.</summary>
    private bool DelayEnds => !_all && _delayEnd >= 0 && (Deadline < 0 || _delayEnd <= Deadline);

    private void JoinOn()
    {
        for (; _joined < _happenings.Count && (_all || _first < 0); _joined++)
        {
            if (_happenings[_joined].IsDelay || _happenings[_joined].Rent() is not { } part)
                continue;
            _parts.Add(part);
            part.Join(this, _joined);
        }
    }

    /// <summary>All parts are there; only the longest delay is left.</summary>
    private void Complete()
    {
        // Too long a delay: then the time limit comes first.
        if (Deadline >= 0 && _delayEnd > Deadline)
            return;
        Granted = true;
        Simulation.SetAlarm(Process!, Math.Max(0, _delayEnd - Simulation.NowTicks));
    }

    private void Leave()
    {
        foreach (Ticket part in _parts)
            part.Part();
        _parts.Clear();
    }
}
