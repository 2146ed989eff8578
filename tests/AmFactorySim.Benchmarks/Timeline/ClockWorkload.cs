using AmFactorySim.Timeline;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>So many processes, each of which waits an exponential time again and again. Counted in events.</summary>
public sealed class ClockWorkload : IWorkload
{
    private readonly Simulation _simulation = new();
    private readonly RandomStream _stream;
    private readonly ExponentialDistribution _gap = Distribution.Exponential(TimeSpan.TicksPerSecond);
    private readonly int _processes;

    /// <summary>A clock with so many processes.</summary>
    public ClockWorkload(int processes)
    {
        _processes = processes;
        _stream = _simulation.Stream("clock");
        for (int i = 0; i < processes; i++)
            _simulation.Start(Tick());
    }

    /// <inheritdoc/>
    public string Name => $"clock {_processes}";

    /// <inheritdoc/>
    public long Run(long count)
    {
        long before = _simulation.EventCount;
        _simulation.RunUntil(_simulation.Now + TimeSpan.FromSeconds((double)count / _processes));
        return _simulation.EventCount - before;
    }

    private async Process Tick()
    {
        while (true)
            await _simulation.Delay(new TimeSpan((long)_gap.Sample(_stream)));
    }
}
