namespace AmFactorySim.Experiments;

/// <summary>Energy or greenhouse gases of a good unit, by where they come from.</summary>
public sealed record FootprintFigures(
    [property: Figure("All of it.")] Figure Total,
    [property: Figure("Electricity of machines and stations.")] Figure Electricity,
    [property: Figure("Making the gas.")] Figure Gas,
    [property: Figure("Making the powder that was fused, lost or discarded.")] Figure Powder);
