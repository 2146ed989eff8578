using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>One step of a conventional route.</summary>
[Section("a route's step", "One step of a conventional route.")]
public sealed record RouteStepSection(
    [Key("How long a unit, or a whole batch, is worked on.", AtLeast = "0 s")] Estimate<Duration> Time,
    [Key("Units at once: cavities of a mould, trays of a furnace.", Default = "1", AtLeast = "1", Source = "assumption")] Estimate<double> Batch,
    [Key("Setting up for a lot.", Default = "0 h", AtLeast = "0 h", Source = "assumption")] Estimate<Duration> SetUp,
    [Key("What an hour of the machine with its people costs, without electricity.", AtLeast = "0 USD/h")] Estimate<Rate<Money, Duration>> Rate,
    [Key("Electric power while working.", Default = "0 kW", AtLeast = "0 kW", Source = "assumption")] Estimate<Power> Power,
    [Key("The share of units that are good after it.", Default = "100 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Estimate<Share> Yield,
    [Key("Waiting and transport before it.", Default = "0 h", AtLeast = "0 h", Source = "assumption")] Estimate<Duration> Wait);
