namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for all or for any of several happenings; pooled.</summary>
/// <remarks>
/// Only one delay of a gathering can matter, the shortest for any and the longest for all, and the process's own
/// alarm serves for it.
/// </remarks>
internal sealed class Gathering(Simulation simulation) : Ticket<int>(simulation)
{
    private readonly List<Happening> _happenings = [];
    private readonly List<Watch> _watches = [];
    private bool _all;
    private int _missing;
    private int _first;
    private int _delayPlace;
    private long _deadline;

    internal int Version { get; private set; }

    internal static Gathering Prepare(Simulation simulation, ReadOnlySpan<Happening> happenings, bool all)
    {
        simulation.EnsureUsable();
        if (happenings.IsEmpty && !all)
            throw new ArgumentException("The first of nothing never happens: name at least one process, signal or delay.", nameof(happenings));
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
        if (done)
            Recycle();
        return done;
    }

    internal override void Attach(Frame frame, long limit)
    {
        base.Attach(frame, limit);
        if (_all && _missing == 0)
            Simulation.SetAlarm(Process!, _deadline - Simulation.NowTicks);
        else if (!_all && _delayPlace >= 0)
            Simulation.SetAlarm(Process!, Reachable(_happenings[_delayPlace].Ticks));
    }

    internal void Happen(int place)
    {
        _missing--;
        if (!_all)
        {
            _first = place;
            Leave();
            Grant();
        }
        else if (_missing == 0)
        {
            Granted = true;
            Simulation.SetAlarm(Process!, Math.Max(0, _deadline - Simulation.NowTicks));
        }
    }

    protected override void Enqueue()
    {
        _delayPlace = -1;
        _deadline = 0;
        for (int i = 0; i < _happenings.Count; i++)
        {
            Happening happening = _happenings[i];
            if (happening.IsDelay)
            {
                if (_delayPlace < 0 || happening.Ticks < _happenings[_delayPlace].Ticks)
                    _delayPlace = i;
                _deadline = Math.Max(_deadline, Simulation.NowTicks + Reachable(happening.Ticks));
            }
            else if (happening.Watch(this, i) is { } watch)
            {
                _watches.Add(watch);
            }
        }
        _missing = _watches.Count;
        foreach (Watch watch in _watches)
            watch.Join();
    }

    internal override void Withdraw() => Leave();

    internal override int Collect()
    {
        bool happened = Conclude();
        int first = happened || _all ? _first : _delayPlace;
        Recycle();
        return first;
    }

    internal override void Recycle()
    {
        Leave();
        _happenings.Clear();
        Simulation.Watches.Return(this);
    }

    internal override string Describe() =>
        $"{(_all ? "all" : "the first")} of {string.Join(", ", _watches.Where(watch => !watch.Granted).Select(watch => watch.Describe()).Concat(_delayPlace >= 0 ? ["a delay"] : []))}";

    /// <summary>A delay that goes past the end of time lasts until then.</summary>
    private long Reachable(long ticks) => Math.Min(ticks, long.MaxValue - Simulation.NowTicks);

    private void Leave()
    {
        foreach (Watch watch in _watches)
        {
            watch.Withdraw();
            watch.Recycle();
        }
        _watches.Clear();
    }
}
