namespace AmFactorySim.Timeline;

/// <summary>
/// An event that can occur repeatedly and that any number of processes can wait for: <c>await signal</c> waits for its next firing.
/// </summary>
public sealed class Signal(Simulation simulation, string name = "signal")
{
    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>Number of processes that wait for it.</summary>
    public int Waiting => Waiters.Count;

    internal Simulation Simulation => simulation;

    internal TicketQueue Waiters { get; } = new();

    /// <summary>Resumes all waiting processes in the order of their arrival. Later waits are for the next firing.</summary>
    public void Fire()
    {
        simulation.EnsureUsable();
        // None of them runs before this method has returned, so that nobody joins the queue meanwhile.
        while (Waiters.Count > 0)
            Waiters.RemoveFirst().Grant();
        simulation.Tracer?.Acts($"fires the signal {name}");
    }

    /// <summary>Waits with a time limit: <c>bool inTime = await signal.Within(limit)</c>.</summary>
    public WaitWithin Within(TimeSpan limit) => new(this, limit);

    /// <summary>Waits for the next firing. Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(((Waitable)this).RentTicket());
}
