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

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<int> GetAwaiter() =>
        _gathering.TryCollect(_version, out int first) ? new WaitAwaiter<int>(first) : new WaitAwaiter<int>(_gathering);
}
