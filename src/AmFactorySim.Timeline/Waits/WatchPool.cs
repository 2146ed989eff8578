namespace AmFactorySim.Timeline;

/// <summary>The idle watches and gatherings of a simulation.</summary>
internal sealed class WatchPool
{
    private readonly Stack<Watch> _watches = new();
    private readonly Stack<Gathering> _gatherings = new();

    internal Watch Rent(Simulation simulation) => _watches.TryPop(out Watch? watch) ? watch : new Watch(simulation);

    internal Gathering RentGathering(Simulation simulation) => _gatherings.TryPop(out Gathering? gathering) ? gathering : new Gathering(simulation);

    internal void Return(Watch watch) => _watches.Push(watch);

    internal void Return(Gathering gathering) => _gatherings.Push(gathering);
}
