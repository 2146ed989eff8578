namespace AmFactorySim.Experiments;

/// <summary>Cost in all and by account.</summary>
public sealed record CostFigures(Figure Total, IReadOnlyDictionary<string, Figure> ByAccount);
