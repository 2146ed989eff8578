namespace AmFactorySim.Timeline;

/// <summary>
/// A wait until the first of several things happens: <c>int which = await sim.AnyOf(p, signal, sim.Delay(t))</c>
/// yields its place in the list, from 0. Of processes that have ended already, the one named first.
/// </summary>
public readonly struct AnyOf
{
    private readonly Gathering _gathering;
    private readonly int _version;

    internal AnyOf(Gathering gathering) => (_gathering, _version) = (gathering, gathering.Version);

    /// <summary>Waits at most so long: <c>(bool inTime, int which) = await sim.AnyOf(p, q).Within(limit)</c>; if the time runs out, <c>which</c> is -1.</summary>
    public AnyOfWithin Within(TimeSpan limit) => new(this, Misuse.Limit(limit));

    /// <summary>Used by the compiler.</summary>
    public ValueAwaiter<int> GetAwaiter() => new(Begin(-1));

    internal WaitAwaiter<Timely<int>> Begin(long limit) => _gathering.TryCollect(_version, out int first)
        ? new WaitAwaiter<Timely<int>>(new Timely<int>(true, first))
        : new WaitAwaiter<Timely<int>>(_gathering, limit);
}

/// <summary>A wait for the first of several things with a time limit; <c>await</c> yields whether one happened in time, and which.</summary>
public readonly struct AnyOfWithin
{
    private readonly AnyOf _any;
    private readonly long _limit;

    internal AnyOfWithin(AnyOf any, long limit) => (_any, _limit) = (any, limit);

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<Timely<int>> GetAwaiter() => _any.Begin(_limit);
}
