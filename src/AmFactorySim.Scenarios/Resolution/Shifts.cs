using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Timeline;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The calendars of shifts.</summary>
internal static class Shifts
{
    /// <summary>The calendar of weekly working hours.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="start">The date of time zero; null: a Monday 00:00.</param>
    public static WorkCalendar Calendar(IReadOnlyList<ShiftWindow> hours, DateTime? start)
    {
        var calendar = WorkCalendar.Weekly(hours.SelectMany(h => h.Windows()));
        return start is { } date ? calendar.StartingAt(date) : calendar;
    }
}
