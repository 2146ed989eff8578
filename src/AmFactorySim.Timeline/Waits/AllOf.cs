namespace AmFactorySim.Timeline;

/// <summary>A wait until several things have all happened: <c>await sim.AllOf(p, q)</c>.</summary>
public readonly struct AllOf
{
    private readonly Gathering _gathering;
    private readonly int _version;

    internal AllOf(Gathering gathering) => (_gathering, _version) = (gathering, gathering.Version);

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(_gathering.TryCollect(_version, out _) ? null : _gathering);
}
