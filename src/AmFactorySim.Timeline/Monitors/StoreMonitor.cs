namespace AmFactorySim.Timeline;

/// <summary>What there is to know about a store, since it is observed or since the last <see cref="Reset"/>.</summary>
public sealed class StoreMonitor
{
    internal StoreMonitor(Simulation simulation, int count, int takers, int putters) =>
        (Count, Takers, Putters) = (new Gauge(simulation, count), new Gauge(simulation, takers), new Gauge(simulation, putters));

    /// <summary>Items that nobody has been given yet.</summary>
    public Gauge Count { get; }

    /// <summary>Processes that wait to take.</summary>
    public Gauge Takers { get; }

    /// <summary>Processes that wait to put.</summary>
    public Gauge Putters { get; }

    /// <summary>Forgets the past, not the present: the end of the warm-up.</summary>
    public void Reset()
    {
        Count.Reset();
        Takers.Reset();
        Putters.Reset();
    }
}
