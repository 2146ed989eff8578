using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Timeline;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The calendars of shifts.</summary>
internal static class Shifts
{
    public static WorkCalendar Calendar(IReadOnlyList<ShiftWindow> hours) => WorkCalendar.Weekly(hours.SelectMany(h => h.Windows()));
}
