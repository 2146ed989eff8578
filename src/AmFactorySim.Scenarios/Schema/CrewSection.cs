using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>People of one skill who work the same shifts.</summary>
[Section("a crew", "People of one skill who work the same shifts. Work that a shift's end interrupts goes on when the next one begins.")]
public sealed record CrewSection(
    [Key("How many people are there at a time, within the shifts.", AtLeast = "1", AtMost = "1000000")] int Count,
    [Key("When they work.", Default = "day", Names = "shifts")] string Shift,
    [Key("What each is paid for every hour of a shift, busy or not.", Default = "48 USD/h", AtLeast = "0 USD/h", Source = "assumption")] Rate<Money, Duration> Wage);
