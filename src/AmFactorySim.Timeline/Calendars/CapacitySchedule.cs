namespace AmFactorySim.Timeline;

/// <summary>Sets the capacity of a resource by calendars, such as shifts.</summary>
internal static class CapacitySchedule
{
    internal static Process Follow(ResourceCore core, ReadOnlySpan<(WorkCalendar Calendar, int Units)> shifts)
    {
        if (shifts.IsEmpty)
            throw new ArgumentException($"The capacity of {core.Name} needs at least one calendar to follow, but none was given.",
                nameof(shifts));
        foreach ((WorkCalendar calendar, int units) in shifts)
        {
            ArgumentNullException.ThrowIfNull(calendar, nameof(shifts));
            if (units < 0)
                throw new ArgumentOutOfRangeException(nameof(shifts),
                    $"The units of {core.Name} in a shift must not be negative, but are {units}.");
        }
        (WorkCalendar, int)[] kept = [.. shifts];
        // At once and not when the process begins: requests in this instant must find the right capacity.
        core.Capacity = UnitsAt(core.Simulation.Now, kept);
        return core.Simulation.Start(Follow(core, kept), $"shifts of {core.Name}");
    }

    private static async Process Follow(ResourceCore core, (WorkCalendar Calendar, int Units)[] shifts)
    {
        Simulation simulation = core.Simulation;
        while (true)
        {
            TimeSpan next = shifts.Min(shift => shift.Calendar.NextChange(simulation.Now));
            if (next == TimeSpan.MaxValue || !await simulation.Hold(next - simulation.Now))
                return;
            core.Capacity = UnitsAt(next, shifts);
        }
    }

    private static int UnitsAt(TimeSpan time, (WorkCalendar Calendar, int Units)[] shifts) =>
        shifts.Sum(shift => shift.Calendar.IsOpen(time) ? shift.Units : 0);
}
