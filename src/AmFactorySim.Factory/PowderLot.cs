namespace AmFactorySim.Factory;

/// <summary>An amount of powder with one history.</summary>
/// <param name="Mass">In kilograms.</param>
/// <param name="Uses">Builds it has been through; in a blend, the mean by mass.</param>
internal readonly record struct PowderLot(double Mass, double Uses);
