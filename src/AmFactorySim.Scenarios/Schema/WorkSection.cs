using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A piece of work on a machine.</summary>
[Section("a piece of work", "A piece of work on a machine. The time may stand alone: `set_up: 30 min`.", MainKey = "time")]
public sealed record WorkSection(
    [Key("How long the machine is occupied.", AtLeast = "0 s")] Uncertain<Duration> Time,
    [Key("How much of that a person is there, from its beginning.", Otherwise = "all of it", AtLeast = "0 s")] Uncertain<Duration>? CrewTime);
