namespace AmFactorySim.Timeline;

/// <summary>What there is to know about a container, since it is observed or since the last <see cref="Reset"/>.</summary>
public sealed class ContainerMonitor
{
    internal ContainerMonitor(Container container) => (Level, Getters, Putters) =
        (new Gauge(container.Simulation, container.Level), new Gauge(container.Simulation, container.Getters), new Gauge(container.Simulation, container.Putters));

    /// <summary>The amount that nobody has been given yet.</summary>
    public Gauge Level { get; }

    /// <summary>Processes that wait to get.</summary>
    public Gauge Getters { get; }

    /// <summary>Processes that wait to put.</summary>
    public Gauge Putters { get; }

    /// <summary>Forgets the past, not the present: the end of the warm-up.</summary>
    public void Reset()
    {
        Level.Reset();
        Getters.Reset();
        Putters.Reset();
    }
}
