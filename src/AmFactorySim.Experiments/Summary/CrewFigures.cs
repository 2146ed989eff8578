namespace AmFactorySim.Experiments;

/// <summary>A crew.</summary>
public sealed record CrewFigures(
    [property: Figure("Its name.")] string Crew,
    [property: Figure("How many people work at a time.")] int Count,
    [property: Figure("Worked by paid time.")] Figure UtilisationPercent,
    [property: Figure("Paid time without work.")] Figure SparePercent,
    [property: Figure("The throughput at which it would have no time without work, in units per year.")] Figure CapacityUnitsPerY);
