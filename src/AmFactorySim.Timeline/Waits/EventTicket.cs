namespace AmFactorySim.Timeline;

/// <summary>The ticket of a process that waits for a signal, for an event or for the end of another process.</summary>
internal sealed class EventTicket(Simulation simulation) : Ticket<bool>(simulation)
{
    private TicketQueue _queue = null!;
    private object _awaited = null!;

    private Failure? _failure;

    internal override Failure? Failure => _failure;

    internal void Target(TicketQueue queue, object awaited) => (_queue, _awaited) = (queue, awaited);

    internal bool IsIn(TicketQueue queue) => !Granted && _queue == queue;

    /// <summary>What it waits for has failed.</summary>
    internal void Fail(Failure failure)
    {
        _failure = failure;
        if (Observer is null)
        {
            failure.Accept();
            Grant();
            return;
        }
        Granted = true;
        Observer.OnFailed(this, failure);
    }

    protected override void Enqueue() => _queue.Add(this);

    internal override void Withdraw()
    {
        if (!Granted)
            _queue.Remove(this);
        else if (Observer is null)
            _failure?.Withdraw(Simulation);
    }

    internal override bool Deliver()
    {
        _failure?.Throw();
        return true;
    }

    internal override void Recycle()
    {
        (_queue, _awaited, _failure) = (null!, null!, null);
        Simulation.Tickets.Return(this);
    }

    internal override FormattableString DescribeEnd() =>
        !Granted ? DescribeTimeout() : $"resumes at {(_awaited is ProcessFrame ? "the end of the process" : Describe())}";

    internal override string Describe() => _awaited switch
    {
        ProcessFrame process => $"the end of {process.Name}",
        Latch latch => $"the event {latch.Name}",
        _ => $"the signal {((Signal)_awaited).Name}",
    };
}

/// <summary>A simulation's pools of event tickets and composite waits.</summary>
internal sealed class TicketPool
{
    private readonly Pool<EventTicket> _tickets = new();
    private readonly Pool<CompositeWait> _composites = new();

    internal EventTicket Rent(Simulation simulation) => _tickets.TryTake(out EventTicket? ticket) ? ticket : new EventTicket(simulation);

    internal CompositeWait RentCompositeWait(Simulation simulation) =>
        _composites.TryTake(out CompositeWait? composite) ? composite : new CompositeWait(simulation);

    internal void Return(EventTicket ticket) => _tickets.Return(ticket);

    internal void Return(CompositeWait composite) => _composites.Return(composite);
}
