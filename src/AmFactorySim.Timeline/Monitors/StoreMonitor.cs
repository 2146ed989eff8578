namespace AmFactorySim.Timeline;

/// <summary>Statistics of a store since the start of monitoring or the last <see cref="Reset"/>.</summary>
public sealed class StoreMonitor
{
    internal StoreMonitor(Simulation simulation, int count, int takers, int putters) =>
        (Count, Takers, Putters) = (new Gauge(simulation, count), new Gauge(simulation, takers), new Gauge(simulation, putters));

    /// <summary>Number of items that are not granted to any process.</summary>
    public Gauge Count { get; }

    /// <summary>Number of processes that wait to take.</summary>
    public Gauge Takers { get; }

    /// <summary>Number of processes that wait to put.</summary>
    public Gauge Putters { get; }

    /// <summary>Discards all records but keeps the current state: the end of the warm-up.</summary>
    public void Reset()
    {
        Count.Reset();
        Takers.Reset();
        Putters.Reset();
    }
}
