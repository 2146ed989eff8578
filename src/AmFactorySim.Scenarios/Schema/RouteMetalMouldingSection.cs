using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Moulding metal powder.</summary>
[Section("a metal moulding", "Moulding metal powder with binder.")]
public sealed record RouteMetalMouldingSection(
    [Key("Metal moulded for each mass in the part, with its share of the runner.", AtLeast = "1")] Estimate<double> Shot,
    [Key("The share of runners that is moulded again.", AtLeast = "0 %", AtMost = "100 %")] Estimate<Share> Reground,
    [Key("The energy and the greenhouse gases of powder and feedstock, by those of bar and ingot.", AtLeast = "1")] Estimate<double> PowderFootprint);
