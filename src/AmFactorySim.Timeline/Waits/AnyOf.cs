using System.ComponentModel;

namespace AmFactorySim.Timeline;

/// <summary>
/// A wait for the first of several processes, signals, requests and delays: <c>int which = await sim.AnyOf(p, signal,
/// sim.Delay(t))</c> returns its index in the list, from 0. If several processes have ended already, the first in the list.
/// </summary>
public readonly struct AnyOf
{
    private readonly CompositeWait _composite;
    private readonly int _version;

    internal AnyOf(CompositeWait composite) => (_composite, _version) = (composite, composite.Version);

    /// <summary>
    /// Waits with a time limit: <c>(bool inTime, int which) = await sim.AnyOf(p, q).Within(limit)</c>; after the limit, <c>which</c> is -1.
    /// </summary>
    public AnyOfWithin Within(TimeSpan limit) => new(this, Guard.Limit(limit));

    /// <summary>The whole as an element of another wait. Its elements say which of them was the first.</summary>
    public static implicit operator Waitable(AnyOf any) => new(any._composite, any._version);

    /// <summary>Used by the compiler.</summary>
    public ValueAwaiter<int> GetAwaiter() => new(Begin(-1));

    internal WaitAwaiter<TimedResult<int>> Begin(long limit) => _composite.TryCollect(_version, out int first)
        ? new WaitAwaiter<TimedResult<int>>(new TimedResult<int>(true, first))
        : new WaitAwaiter<TimedResult<int>>(_composite, limit);
}

/// <summary>An <see cref="AnyOf"/> with a time limit; <c>await</c> returns whether it completed in time, and the index.</summary>
public readonly struct AnyOfWithin
{
    private readonly AnyOf _any;
    private readonly long _limit;

    internal AnyOfWithin(AnyOf any, long limit) => (_any, _limit) = (any, limit);

    /// <summary>Refused by the compiler: an element of another wait has no time limit of its own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Guard.NoLimitWithin, error: true)]
    public static implicit operator Waitable(AnyOfWithin any) => throw new NotSupportedException(Guard.NoLimitWithin);

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<TimedResult<int>> GetAwaiter() => _any.Begin(_limit);
}
