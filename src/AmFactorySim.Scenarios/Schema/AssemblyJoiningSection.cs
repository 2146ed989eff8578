using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Joining one part of an assembly to what is there.</summary>
[Section("a joining", "Joining one part of an assembly to what is there: by screws, brazing or welding.")]
public sealed record AssemblyJoiningSection(
    [Key("How long a joint takes.", Default = "3..6..15 min", AtLeast = "0 s", Source = "assumption")] Estimate<Duration> Time,
    [Key("What an hour of the people and their place costs, without electricity.", Default = "35..45..60 USD/h", AtLeast = "0 USD/h", Source = "assumption")] Estimate<Rate<Money, Duration>> Rate,
    [Key("Electric power while joining.", Default = "0.5..1..3 kW", AtLeast = "0 kW", Source = "assumption")] Estimate<Power> Power,
    [Key("The share of joints that are good; a bad one takes its assembly along.", Default = "97..99..99.8 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Estimate<Share> Yield,
    [Key("Waiting for all parts to be there.", Default = "1..3..10 d", AtLeast = "0 h", Source = "assumption")] Estimate<Duration> Wait);
