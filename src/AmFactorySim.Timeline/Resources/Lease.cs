namespace AmFactorySim.Timeline;

/// <summary>
/// A unit of a resource that a process holds until it disposes the lease: <c>using (await oven.Acquire()) { ... }</c>.
/// </summary>
/// <remarks>
/// Disposing twice throws. A lease that was preempted, or that was not granted in time, holds nothing, and disposing it
/// releases nothing.
/// </remarks>
public readonly struct Lease : IDisposable
{
    private readonly ResourceCore? _core;

    internal Lease(ResourceCore core, int index, long serial) => (_core, Index, Serial) = (core, index, serial);

    internal int Index { get; }

    internal long Serial { get; }

    /// <summary>Whether the unit is still held: false after release or preemption, or if it was not granted in time.</summary>
    public bool IsHeld => _core is not null && _core.IsHeld(Index, Serial);

    /// <summary>Releases the unit to the next in the queue. Throws if it has been released before.</summary>
    public void Dispose() => _core?.Release(Index, Serial);
}
