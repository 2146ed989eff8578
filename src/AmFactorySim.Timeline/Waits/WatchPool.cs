namespace AmFactorySim.Timeline;

/// <summary>The idle watches and gatherings of a simulation.</summary>
internal sealed class WatchPool
{
    private readonly Pool<Watch> _watches = new();
    private readonly Pool<Gathering> _gatherings = new();

    internal Watch Rent(Simulation simulation) => _watches.TryTake(out Watch? watch) ? watch : new Watch(simulation);

    internal Gathering RentGathering(Simulation simulation) => _gatherings.TryTake(out Gathering? gathering) ? gathering : new Gathering(simulation);

    internal void Return(Watch watch) => _watches.Give(watch);

    internal void Return(Gathering gathering) => _gatherings.Give(gathering);
}
