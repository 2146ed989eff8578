namespace AmFactorySim.Timeline;

/// <summary>A moment that many can wait for: <c>await signal</c> waits for its next firing.</summary>
public sealed class Signal(Simulation simulation, string name = "signal")
{
    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>How many processes wait for it.</summary>
    public int Waiting => Waiters.Count;

    internal Simulation Simulation => simulation;

    internal TicketList Waiters { get; } = new();

    /// <summary>Wakes all who wait now, in the order they came. Who waits from now on waits for the next firing.</summary>
    public void Fire()
    {
        simulation.EnsureUsable();
        // None of them runs before this method has returned, so nobody joins the list meanwhile.
        while (Waiters.Count > 0)
            Waiters.RemoveFirst().Grant();
    }

    /// <summary>Waits at most so long: <c>bool inTime = await signal.Within(limit)</c>.</summary>
    public Limited Within(TimeSpan limit) => new(this, limit);

    /// <summary>Waits for the next firing. Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(((Happening)this).Watch());
}
