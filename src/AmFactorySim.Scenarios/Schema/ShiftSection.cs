namespace AmFactorySim.Scenarios;

/// <summary>A weekly pattern of working hours.</summary>
[Section("a shift", "A weekly pattern of working hours. The run begins on a Monday at 00:00. The hours may stand alone.", MainKey = "hours")]
public sealed record ShiftSection(
    [Key("The hours of work in each week; an end before the beginning is on the next day.", AtLeast = "1")] IReadOnlyList<ShiftWindow> Hours);
