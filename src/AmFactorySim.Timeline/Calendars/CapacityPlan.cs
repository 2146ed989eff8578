namespace AmFactorySim.Timeline;

/// <summary>Lets the places of a resource follow calendars.</summary>
internal static class CapacityPlan
{
    internal static Process Follow(LeaseDesk desk, ReadOnlySpan<(WorkCalendar Calendar, int Places)> shifts)
    {
        if (shifts.IsEmpty)
            throw new ArgumentException($"The capacity of {desk.Name} can follow one calendar or more, but none was given.", nameof(shifts));
        foreach ((WorkCalendar calendar, int places) in shifts)
        {
            ArgumentNullException.ThrowIfNull(calendar, nameof(shifts));
            if (places < 0)
                throw new ArgumentOutOfRangeException(nameof(shifts), places, $"The places of {desk.Name} in a shift must not be negative, but are {places}.");
        }
        (WorkCalendar, int)[] kept = [.. shifts];
        // At once and not when the process begins: who asks in this instant must find the right capacity.
        desk.Capacity = Places(desk.Simulation.Now, kept);
        return desk.Simulation.Start(Follow(desk, kept), $"shifts of {desk.Name}");
    }

    private static async Process Follow(LeaseDesk desk, (WorkCalendar Calendar, int Places)[] shifts)
    {
        Simulation simulation = desk.Simulation;
        while (true)
        {
            TimeSpan next = shifts.Min(shift => shift.Calendar.NextChange(simulation.Now));
            if (next == TimeSpan.MaxValue || !await simulation.Hold(next - simulation.Now))
                return;
            desk.Capacity = Places(next, shifts);
        }
    }

    private static int Places(TimeSpan time, (WorkCalendar Calendar, int Places)[] shifts) =>
        shifts.Sum(shift => shift.Calendar.IsOpen(time) ? shift.Places : 0);
}
