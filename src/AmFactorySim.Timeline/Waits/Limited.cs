namespace AmFactorySim.Timeline;

/// <summary>A wait with a time limit; <c>await</c> yields whether it happened in time.</summary>
public readonly struct Limited
{
    private readonly Happening _happening;
    private readonly long _limit;

    internal Limited(Happening happening, TimeSpan limit) => (_happening, _limit) = (happening, Misuse.Limit(limit));

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _happening.Watch() is { } watch ? new WaitAwaiter<bool>(watch, _limit) : new WaitAwaiter<bool>(true);
}
