namespace AmFactorySim.Timeline;

/// <summary>Something that a limited number of processes can use at the same time: <c>using (await oven.Acquire()) { ... }</c>.</summary>
/// <param name="simulation">The simulation it belongs to.</param>
/// <param name="capacity">Number of units, not negative.</param>
/// <param name="name">Its name in reports.</param>
public sealed class Resource(Simulation simulation, int capacity = 1, string name = "resource")
{
    private readonly ResourceCore _core = new(simulation, capacity, name, isPreemptive: false);

    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>
    /// Number of units, not negative. Can change while units are held: a unit in excess is removed when its holder releases it.
    /// </summary>
    public int Capacity
    {
        get => _core.Capacity;
        set => _core.Capacity = value;
    }

    /// <summary>Units held, or granted to a process that resumes in this instant.</summary>
    public int InUse => _core.InUse;

    /// <summary>Number of processes that wait for a unit.</summary>
    public int Queued => _core.Queued;

    /// <summary>Waits for a unit; returns at once if one is free.</summary>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Acquire Acquire(int priority = 0) => new(_core, priority);

    /// <summary>A unit without a wait, if one is free.</summary>
    public bool TryAcquire(out Lease lease) => _core.TryAcquire(0, out lease);

    /// <summary>
    /// Monitors queue, units in use, waits and holds from now on. Returns the same monitor on every call; without a call,
    /// monitoring costs nothing.
    /// </summary>
    public ResourceMonitor Observe() => _core.Observe();

    /// <summary>
    /// Starts a process that sets <see cref="Capacity"/> to the total units of all open calendars at each of their changes. It
    /// runs as long as a calendar changes: end such a run with <see cref="Simulation.RunUntil(TimeSpan, CancellationToken)"/>.
    /// </summary>
    /// <param name="shifts">Calendars, each with the units that are available while it is open.</param>
    /// <returns>The process; interrupt it to keep the capacity as it is.</returns>
    public Process Follow(params ReadOnlySpan<(WorkCalendar Calendar, int Units)> shifts) => CapacitySchedule.Follow(_core, shifts);
}
