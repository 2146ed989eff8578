namespace AmFactorySim.Experiments;

/// <summary>Lead time of whole orders in hours.</summary>
public sealed record OrderLeadTimeFigures(
    [property: Figure("The mean.")] Figure Mean,
    [property: Figure("What one order in twenty exceeds.")] Figure P95);
