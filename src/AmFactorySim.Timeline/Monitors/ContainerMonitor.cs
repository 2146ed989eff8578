namespace AmFactorySim.Timeline;

/// <summary>Statistics of a container since the start of monitoring or the last <see cref="Reset"/>.</summary>
public sealed class ContainerMonitor
{
    internal ContainerMonitor(Container container) => (Level, Getters, Putters) =
        (new Gauge(container.Simulation, container.Level), new Gauge(container.Simulation, container.Getters),
            new Gauge(container.Simulation, container.Putters));

    /// <summary>The amount that is not granted to any process.</summary>
    public Gauge Level { get; }

    /// <summary>Number of processes that wait to get.</summary>
    public Gauge Getters { get; }

    /// <summary>Number of processes that wait to put.</summary>
    public Gauge Putters { get; }

    /// <summary>Discards all records but keeps the current state: the end of the warm-up.</summary>
    public void Reset()
    {
        Level.Reset();
        Getters.Reset();
        Putters.Reset();
    }
}
