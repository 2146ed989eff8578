namespace AmFactorySim.Timeline;

/// <summary>
/// An element of <c>AllOf</c> and <c>AnyOf</c>: the end of a process, a signal, an event, a request, a delay, or another <c>AllOf</c> or
/// <c>AnyOf</c>. Each of them converts implicitly.
/// </summary>
public readonly struct Waitable
{
    private readonly object? _source;
    private readonly Process _process;

    internal Waitable(Latch latch) : this(latch, default, latch.Simulation, -1)
    {
    }

    internal Waitable(CompositeWait composite, int version) : this(composite, default, composite.Simulation, -1) => Version = version;

    private Waitable(object? source, Process process, Simulation? simulation, long ticks) =>
        (_source, _process, Simulation, Ticks) = (source, process, simulation, ticks);

    /// <summary>Its simulation; null for a process that has ended.</summary>
    internal Simulation? Simulation { get; }

    /// <summary>Length of the delay; -1 for everything else.</summary>
    internal long Ticks { get; }

    /// <summary>Version of the nested wait when it was created: it can be used once.</summary>
    internal int Version { get; }

    internal bool IsDelay => Ticks >= 0;

    internal Request? Request => _source as Request;

    /// <summary>A nested wait.</summary>
    internal CompositeWait? Composite => _source as CompositeWait;

    /// <summary>Whether it is over already, which a process, an event or a nested wait for them can be.</summary>
    internal bool IsOver => _source switch
    {
        null => !IsDelay && !_process.IsAlive,
        Latch latch => latch.IsTriggered,
        CompositeWait composite => composite.IsOverInitially,
        _ => false,
    };

    /// <summary>The failure with which it is over; null if it is not over or has succeeded.</summary>
    internal Failure? Failure => _source switch
    {
        null => _process.Failure,
        Latch latch => latch.Failure,
        CompositeWait composite => composite.InitialFailure,
        _ => null,
    };

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
        Composite?.EnsureNotOwnEnd();
        if (_process.Alive is { } process && process == process.Simulation!.CurrentFrame)
            throw new InvalidOperationException($"The process {process.Name} cannot wait for its own end.");
    }

    /// <summary>A wait that contains it begins; false if one of its requests is part of a wait already.</summary>
    internal bool TryBeginRequests() => Request?.TryBegin() ?? Composite?.TryBeginRequests() ?? true;

    /// <summary>The wait that contains it does not begin.</summary>
    internal void EndRequests()
    {
        Request?.End();
        Composite?.EndRequests();
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
