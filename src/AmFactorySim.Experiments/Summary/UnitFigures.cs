namespace AmFactorySim.Experiments;

/// <summary>Units over the whole run.</summary>
public sealed record UnitFigures(Figure Ordered, Figure Released, Figure Shipped, Figure Scrapped, Figure InProcess);
