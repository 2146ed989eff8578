namespace AmFactorySim.Experiments.Runs;

/// <summary>Cost in total and by account.</summary>
public sealed record CostFigures(
    [property: Figure("All accounts.")] Figure Total,
    [property: Figure("A figure for each account, by its name.")] IReadOnlyDictionary<string, Figure> ByAccount);

/// <summary>Energy or greenhouse gases per good unit, by source.</summary>
public sealed record FootprintFigures(
    [property: Figure("The total.")] Figure Total,
    [property: Figure("Electricity of machines and stations.")] Figure Electricity,
    [property: Figure("Production of the gas.")] Figure Gas,
    [property: Figure("Production of the powder that was fused, lost or discarded.")] Figure Powder);
