namespace AmFactorySim.Experiments;

/// <summary>Lead time in hours.</summary>
public sealed record LeadTimeFigures(Figure Mean, Figure P50, Figure P95);
