namespace AmFactorySim.Experiments;

/// <summary>Lead time in hours.</summary>
public sealed record LeadTimeFigures(
    [property: Figure("The mean.")] Figure Mean,
    [property: Figure("The median.")] Figure P50,
    [property: Figure("What one unit in twenty exceeds.")] Figure P95);
