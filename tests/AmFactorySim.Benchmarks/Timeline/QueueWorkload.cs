using AmFactorySim.Timeline;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>M/M/1 at load 0.9: a process for each customer, one server, first come first served. Counted in customers.</summary>
public sealed class QueueWorkload : IWorkload
{
    private readonly Simulation _simulation = new();
    private readonly Resource _server;
    private readonly RandomStream _arrivals;
    private readonly RandomStream _services;
    private readonly ExponentialDistribution _gap = Distribution.Exponential(TimeSpan.TicksPerSecond / 0.9);
    private readonly ExponentialDistribution _service = Distribution.Exponential(TimeSpan.TicksPerSecond);
    private long _served;

    /// <summary>An empty queue.</summary>
    public QueueWorkload()
    {
        _server = new Resource(_simulation);
        _arrivals = _simulation.Stream("arrivals");
        _services = _simulation.Stream("services");
        _simulation.Start(Source());
    }

    /// <inheritdoc/>
    public string Name => "M/M/1";

    /// <inheritdoc/>
    public long Run(long count)
    {
        long before = _served;
        _simulation.RunUntil(_simulation.Now + TimeSpan.FromSeconds(count / 0.9));
        return _served - before;
    }

    private async Process Source()
    {
        while (true)
        {
            await _simulation.Delay(new TimeSpan((long)_gap.Sample(_arrivals)));
            _simulation.Start(Customer());
        }
    }

    private async Process Customer()
    {
        using (await _server.Acquire())
            await _simulation.Delay(new TimeSpan((long)_service.Sample(_services)));
        _served++;
    }
}
