namespace AmFactorySim.Timeline;

/// <summary>What <see cref="Event"/> and <see cref="Event{T}"/> share: it occurs once, and stays so.</summary>
internal sealed class Latch(Simulation simulation, string name)
{
    internal Simulation Simulation => simulation;

    internal string Name => name;

    internal TicketQueue Waiters { get; } = new();

    /// <summary>Number of processes that wait: a run until the event stands in the same queue.</summary>
    internal int Waiting => Waiters.Count - (simulation.RunTicket is { } run && run.IsIn(Waiters) ? 1 : 0);

    internal bool IsTriggered { get; private set; }

    /// <summary>Its failure; null if it has succeeded or has not been triggered.</summary>
    internal Failure? Failure { get; private set; }

    internal void Succeed()
    {
        Trigger();
        // None of them runs before this method has returned, so that nobody joins the queue meanwhile.
        while (Waiters.Count > 0)
            Waiters.RemoveFirst().Grant();
        simulation.Tracer?.Acts($"triggers the event {name}");
    }

    internal void Fail(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Trigger();
        Failure = new Failure(exception);
        while (Waiters.Count > 0)
            ((EventTicket)Waiters.RemoveFirst()).Fail(Failure);
        simulation.Tracer?.Acts($"fails the event {name}: {exception.Message}");
    }

    private void Trigger()
    {
        simulation.EnsureUsable();
        if (IsTriggered)
            throw new InvalidOperationException($"The event {name} has {(Failure is null ? "succeeded" : "failed")} already: " +
                "an event succeeds or fails once. For something that occurs repeatedly, use a Signal.");
        IsTriggered = true;
    }
}
