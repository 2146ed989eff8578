namespace AmFactorySim.Timeline;

/// <summary>A wait until several things have all happened: <c>await sim.AllOf(p, q)</c>.</summary>
public readonly struct AllOf
{
    private readonly Gathering _gathering;
    private readonly int _version;

    internal AllOf(Gathering gathering) => (_gathering, _version) = (gathering, gathering.Version);

    /// <summary>Waits at most so long: <c>bool inTime = await sim.AllOf(p, q).Within(limit)</c>.</summary>
    public AllOfWithin Within(TimeSpan limit) => new(this, Misuse.Limit(limit));

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(Begin());

    /// <summary>The ticket to wait with; null if it has all happened already.</summary>
    internal Gathering? Begin() => _gathering.TryCollect(_version, out _) ? null : _gathering;
}

/// <summary>A wait for several things with a time limit; <c>await</c> yields whether they have all happened in time.</summary>
public readonly struct AllOfWithin
{
    private readonly AllOf _all;
    private readonly long _limit;

    internal AllOfWithin(AllOf all, long limit) => (_all, _limit) = (all, limit);

    /// <summary>Used by the compiler.</summary>
    public InTimeAwaiter GetAwaiter() =>
        new(_all.Begin() is { } gathering ? new WaitAwaiter<Timely<int>>(gathering, _limit) : new WaitAwaiter<Timely<int>>(new Timely<int>(true, 0)));
}
