using System.ComponentModel;

namespace AmFactorySim.Timeline;

/// <summary>A wait for all of several processes, signals, requests and delays: <c>await sim.AllOf(p, q)</c>.</summary>
public readonly struct AllOf
{
    private readonly CompositeWait _composite;
    private readonly int _version;

    internal AllOf(CompositeWait composite) => (_composite, _version) = (composite, composite.Version);

    /// <summary>Waits with a time limit: <c>bool inTime = await sim.AllOf(p, q).Within(limit)</c>.</summary>
    public AllOfWithin Within(TimeSpan limit) => new(this, Guard.Limit(limit));

    /// <summary>The whole as an element of another wait.</summary>
    public static implicit operator Waitable(AllOf all) => new(all._composite, all._version);

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(Begin());

    /// <summary>The ticket to wait with; null if nothing is left to wait for.</summary>
    internal CompositeWait? Begin() => _composite.TryCollect(_version, out _) ? null : _composite;
}

/// <summary>An <see cref="AllOf"/> with a time limit; <c>await</c> returns whether it completed in time.</summary>
public readonly struct AllOfWithin
{
    private readonly AllOf _all;
    private readonly long _limit;

    internal AllOfWithin(AllOf all, long limit) => (_all, _limit) = (all, limit);

    /// <summary>Refused by the compiler: an element of another wait has no time limit of its own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Guard.NoLimitWithin, error: true)]
    public static implicit operator Waitable(AllOfWithin all) => throw new NotSupportedException(Guard.NoLimitWithin);

    /// <summary>Used by the compiler.</summary>
    public WithinAwaiter GetAwaiter() =>
        new(_all.Begin() is { } composite ? new WaitAwaiter<TimedResult<int>>(composite, _limit)
            : new WaitAwaiter<TimedResult<int>>(new TimedResult<int>(true, 0)));
}
