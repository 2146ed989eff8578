namespace AmFactorySim.Timeline;

/// <summary>
/// A resource whose places are taken from less urgent holders: like a repairman who drops other work for a breakdown.
/// </summary>
/// <remarks>
/// If all places are held, the victim is the holder with the highest priority number, and among equals the one who
/// got its place last; only a strictly more urgent claim takes a place. The victim is interrupted with
/// <see cref="Preempted"/>, and its lease holds nothing any more. A process that was granted a place in this instant
/// and has not woken yet is not interrupted: it goes back to the front of its queue.
/// </remarks>
/// <param name="simulation">The simulation it belongs to.</param>
/// <param name="capacity">Number of places, not negative.</param>
/// <param name="name">Its name in reports.</param>
public sealed class PreemptiveResource(Simulation simulation, int capacity = 1, string name = "preemptive resource")
{
    private readonly LeaseDesk _desk = new(simulation, capacity, name, new Preempted(name));

    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>Number of places, not negative. May change while they are held: a place too many goes when its holder leaves.</summary>
    public int Capacity
    {
        get => _desk.Capacity;
        set => _desk.Capacity = value;
    }

    /// <summary>Places held, or granted to a process that wakes in this instant.</summary>
    public int InUse => _desk.InUse;

    /// <summary>Processes that wait for a place.</summary>
    public int Queued => _desk.Queued;

    /// <summary>Waits for a place; not at all if one is free or can be taken from somebody less urgent.</summary>
    /// <param name="priority">The lower number is served first and preempts higher ones; within a number, who came first.</param>
    public Acquire Acquire(int priority = 0) => new(_desk, priority);

    /// <summary>Observes it from now on: queue, places in use, waits and holds. The same monitor whenever called; without one, observing costs nothing.</summary>
    public ResourceMonitor Observe() => _desk.Observe();

    /// <summary>
    /// Starts a process that sets <see cref="Capacity"/> to the sum of the places of all calendars that are open, at
    /// each of their changes, for as long as they change: with such a process, end the run by <see cref="Simulation.RunUntil"/>.
    /// </summary>
    /// <param name="shifts">Calendars and the places there are while each is open.</param>
    /// <returns>The process; interrupt it to let the capacity stay as it is.</returns>
    public Process Follow(params ReadOnlySpan<(WorkCalendar Calendar, int Places)> shifts) => CapacityPlan.Follow(_desk, shifts);
}
