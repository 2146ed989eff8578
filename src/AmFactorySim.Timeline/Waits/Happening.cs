namespace AmFactorySim.Timeline;

/// <summary>Something a process can wait for together with others: a process's end, a signal, a delay. Converted from each of them.</summary>
public readonly struct Happening
{
    private readonly object? _what;
    private readonly Process _process;

    private Happening(object? what, Process process, Simulation? simulation, long ticks) =>
        (_what, _process, Simulation, Ticks) = (what, process, simulation, ticks);

    /// <summary>Where it happens; null for a process that has ended.</summary>
    internal Simulation? Simulation { get; }

    /// <summary>Length of the delay; -1 if it is none.</summary>
    internal long Ticks { get; }

    internal bool IsDelay => Ticks >= 0;

    /// <summary>Whether it has happened already: only of a process, since a signal is of the moment.</summary>
    internal bool HasHappened => !IsDelay && _what is null && !_process.IsAlive;

    /// <summary>The end of a process.</summary>
    public static implicit operator Happening(Process process)
    {
        process.EnsureStarted();
        return new Happening(null, process, process.Alive?.Simulation, -1);
    }

    /// <summary>The next firing of a signal.</summary>
    public static implicit operator Happening(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return new Happening(signal, default, signal.Simulation, -1);
    }

    /// <summary>The end of a delay that begins when the waiting does.</summary>
    public static implicit operator Happening(Delay delay) => new(null, default, delay.Simulation, delay.Ticks);

    /// <summary>A watch over it; null if it has happened already.</summary>
    internal Watch? Watch(Gathering? gathering = null, int place = 0)
    {
        if (HasHappened)
            return null;
        Watch watch = Simulation!.Watches.Rent(Simulation);
        if (_what is Signal signal)
        {
            watch.Aim(signal.Waiters, signal, gathering, place);
        }
        else
        {
            ProcessFrame process = _process.Alive!;
            if (process == Simulation.CurrentFrame)
                throw new InvalidOperationException($"The process {process.Name} cannot wait for its own end.");
            watch.Aim(process.Watchers ??= new TicketList(), process, gathering, place);
        }
        return watch;
    }
}
