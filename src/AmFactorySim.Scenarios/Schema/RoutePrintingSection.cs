using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>How far the figures of printing may be off.</summary>
[Section("a printing", "How far the figures of printing may be off, as multiples of what they are worked out to be, and what printing has beside its builds.")]
public sealed record RoutePrintingSection(
    [Key("Machine hours and all that goes with them: machine, consumables, electricity, people.", MoreThan = "0")] Estimate<double> MachineHours,
    [Key("The price of powder.", MoreThan = "0")] Estimate<double> PowderPrice,
    [Key("The energy and the greenhouse gases of making powder.", MoreThan = "0")] Estimate<double> PowderFootprint,
    [Key("Post-processing: stations and their people.", MoreThan = "0")] Estimate<double> PostProcessing,
    [Key("From the order to the first build: data preparation, supports, a place in the queue.", AtLeast = "0 h")] Estimate<Duration> Preparation,
    [Key("Machines that print the part.", Default = "1", AtLeast = "1", AtMost = "10000", Source = "assumption: one, as conventional steps have")] int Machines);
