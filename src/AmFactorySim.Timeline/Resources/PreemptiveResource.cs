namespace AmFactorySim.Timeline;

/// <summary>
/// A resource whose units can be preempted by processes of higher priority, such as a repairer who stops other work for a breakdown.
/// </summary>
/// <remarks>
/// If all units are held, the victim is the holder with the highest priority number, and among equals the most recent one.
/// Only a request with a strictly lower number preempts, and only if it would be first in the queue. The victim is interrupted with
/// <see cref="Preempted"/>, and its lease no longer holds anything. A process that was granted a unit in this instant and has not
/// resumed yet is not interrupted: it returns to the front of the queue.
/// </remarks>
/// <param name="simulation">The simulation it belongs to.</param>
/// <param name="capacity">Number of units, not negative.</param>
/// <param name="name">Its name in reports.</param>
public sealed class PreemptiveResource(Simulation simulation, int capacity = 1, string name = "preemptive resource")
{
    private readonly ResourceCore _core = new(simulation, capacity, name, isPreemptive: true);

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

    /// <summary>Entries of the table of leases, free ones included.</summary>
    internal int LeaseRecords => _core.LeaseRecords;

    /// <summary>Waits for a unit; returns at once if one is free or can be preempted.</summary>
    /// <param name="priority">
    /// Lower numbers are served first and preempt higher ones; equal numbers are served first come, first served.
    /// </param>
    /// <param name="preempt">Whether it may preempt; if not, it waits for its turn.</param>
    public Acquire Acquire(int priority = 0, bool preempt = true) => new(_core, priority, preempt);

    /// <summary>A unit without a wait, if one is free; preempts nobody.</summary>
    /// <param name="lease">The unit; it is not held if there was none.</param>
    /// <param name="priority">Priority of the lease: requests with lower numbers preempt it.</param>
    public bool TryAcquire(out Lease lease, int priority = 0) => _core.TryAcquire(priority, out lease);

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
