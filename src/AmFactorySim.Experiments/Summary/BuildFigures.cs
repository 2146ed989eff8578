namespace AmFactorySim.Experiments;

/// <summary>Builds.</summary>
public sealed record BuildFigures(Figure Printed, Figure Failed);
