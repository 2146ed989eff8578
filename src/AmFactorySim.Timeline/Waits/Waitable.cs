namespace AmFactorySim.Timeline;

/// <summary>
/// An element of <c>AllOf</c> and <c>AnyOf</c>: the end of a process, a signal, an event, a request or a delay. Each of them converts
/// implicitly.
/// </summary>
public readonly struct Waitable
{
    private readonly object? _source;
    private readonly Process _process;

    internal Waitable(Latch latch) : this(latch, default, latch.Simulation, -1)
    {
    }

    private Waitable(object? source, Process process, Simulation? simulation, long ticks) =>
        (_source, _process, Simulation, Ticks) = (source, process, simulation, ticks);

    /// <summary>Its simulation; null for a process that has ended.</summary>
    internal Simulation? Simulation { get; }

    /// <summary>Length of the delay; -1 for everything else.</summary>
    internal long Ticks { get; }

    internal bool IsDelay => Ticks >= 0;

    internal Request? Request => _source as Request;

    /// <summary>Whether it is over already, which only a process or an event can be.</summary>
    internal bool IsOver => _source is Latch latch ? latch.IsTriggered : !IsDelay && _source is null && !_process.IsAlive;

    /// <summary>The failure with which it is over; null if it is not over or has succeeded.</summary>
    internal Failure? Failure => _source is Latch latch ? latch.Failure : _process.Failure;

    /// <summary>The end of a process.</summary>
    public static implicit operator Waitable(Process process)
    {
        process.EnsureStarted();
        return new Waitable(null, process, process.Alive?.Simulation, -1);
    }

    /// <summary>The next firing of a signal.</summary>
    public static implicit operator Waitable(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return new Waitable(signal, default, signal.Simulation, -1);
    }

    /// <summary>The grant of a request.</summary>
    public static implicit operator Waitable(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Waitable(request, default, request.Simulation, -1);
    }

    /// <summary>A delay, counted from the beginning of the wait.</summary>
    public static implicit operator Waitable(Delay delay) => new(null, default, delay.Simulation, delay.Ticks);

    /// <summary>Throws if the running process would wait for its own end.</summary>
    internal void EnsureNotOwnEnd()
    {
        if (_process.Alive is { } process && process == process.Simulation!.CurrentFrame)
            throw new InvalidOperationException($"The process {process.Name} cannot wait for its own end.");
    }

    /// <summary>A wait for a process, a signal or an event alone, with a time limit if it is not negative.</summary>
    internal WaitAwaiter<bool> BeginWait(long limit)
    {
        EnsureNotOwnEnd();
        return RentTicket() is { } ticket ? new WaitAwaiter<bool>(ticket, limit) : new WaitAwaiter<bool>(true);
    }

    /// <summary>A ticket to wait for a process, a signal or an event; null if it is over already. Throws if that has failed.</summary>
    internal EventTicket? RentTicket()
    {
        if (IsOver)
        {
            Failure?.Throw();
            return null;
        }
        EventTicket ticket = Simulation!.Tickets.Rent(Simulation);
        if (_source is Signal signal)
        {
            ticket.Target(signal.Waiters, signal);
        }
        else if (_source is Latch latch)
        {
            ticket.Target(latch.Waiters, latch);
        }
        else
        {
            ProcessFrame process = _process.Alive!;
            ticket.Target(process.EndWaiters ??= new TicketQueue(), process);
        }
        return ticket;
    }
}

/// <summary>
/// A wait for a signal, an event or the end of a process with a time limit; <c>await</c> returns whether it completed in time.
/// </summary>
public readonly struct WaitWithin
{
    private readonly Waitable _waitable;
    private readonly long _limit;

    internal WaitWithin(Waitable waitable, TimeSpan limit) => (_waitable, _limit) = (waitable, Guard.Limit(limit));

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() => _waitable.BeginWait(_limit);
}
