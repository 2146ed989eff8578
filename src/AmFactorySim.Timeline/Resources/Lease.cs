namespace AmFactorySim.Timeline;

/// <summary>
/// A place of a resource that a process holds, until it disposes of it: <c>using (await oven.Acquire()) { ... }</c>.
/// </summary>
/// <remarks>
/// Disposing twice is refused. A lease that was preempted, or that did not come in time, holds nothing, and
/// disposing of it gives back nothing.
/// </remarks>
public readonly struct Lease : IDisposable
{
    private readonly LeaseDesk? _desk;

    internal Lease(LeaseDesk desk, int place, long serial) => (_desk, Place, Serial) = (desk, place, serial);

    internal int Place { get; }

    internal long Serial { get; }

    /// <summary>Whether the place is still held: false once released or preempted, or if it did not come in time.</summary>
    public bool IsHeld => _desk is not null && _desk.IsHeld(Place, Serial);

    /// <summary>Gives the place back, and on to the next in the queue. Throws if it was given back before.</summary>
    public void Dispose() => _desk?.Release(Place, Serial);
}
