namespace AmFactorySim.Timeline;

/// <summary>Something a process can wait for together with others: a process's end, a signal, a request, a delay. Converted from each of them.</summary>
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

    internal Request? Request => _what as Request;

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

    /// <summary>The moment at which a request is granted.</summary>
    public static implicit operator Happening(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Happening(request, default, request.Simulation, -1);
    }

    /// <summary>The end of a delay that begins when the waiting does.</summary>
    public static implicit operator Happening(Delay delay) => new(null, default, delay.Simulation, delay.Ticks);

    /// <summary>A ticket to wait for it with; null if it has happened already.</summary>
    internal Ticket? Rent() => _what is Request request ? request.Rent() : Watch();

    /// <summary>A watch over a process's end or a signal; null if it has happened already.</summary>
    internal Watch? Watch()
    {
        if (HasHappened)
            return null;
        Watch watch = Simulation!.Watches.Rent(Simulation);
        if (_what is Signal signal)
        {
            watch.Aim(signal.Waiters, signal);
        }
        else
        {
            ProcessFrame process = _process.Alive!;
            if (process == Simulation.CurrentFrame)
                throw new InvalidOperationException($"The process {process.Name} cannot wait for its own end.");
            watch.Aim(process.Watchers ??= new TicketList(), process);
        }
        return watch;
    }
}
