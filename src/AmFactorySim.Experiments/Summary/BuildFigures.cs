namespace AmFactorySim.Experiments;

/// <summary>Builds.</summary>
public sealed record BuildFigures(
    [property: Figure("Builds whose printing ended.")] Figure Printed,
    [property: Figure("Those of them that lost units.")] Figure Failed,
    [property: Figure("The units that these lost.")] Figure LostUnits);
