namespace AmFactorySim.Experiments;

/// <summary>Cost in all and by account.</summary>
public sealed record CostFigures(
    [property: Figure("All accounts.")] Figure Total,
    [property: Figure("A figure for each account, by its name.")] IReadOnlyDictionary<string, Figure> ByAccount);
