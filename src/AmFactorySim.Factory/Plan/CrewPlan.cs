using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Plan;

/// <summary>People of one skill who work the same shifts.</summary>
/// <param name="Name">The crew's name.</param>
/// <param name="Count">How many are there at a time, within the shifts.</param>
/// <param name="Shifts">When they work. Work that a shift's end interrupts goes on at the next one's beginning.</param>
/// <param name="Wage">What each is paid for every hour of a shift, busy or not.</param>
public sealed record CrewPlan(string Name, int Count, WorkCalendar Shifts, Rate<Money, Duration> Wage);
