namespace AmFactorySim.Experiments;

/// <summary>A crew.</summary>
/// <param name="Crew">Its name.</param>
/// <param name="Count">How many people work at a time.</param>
/// <param name="UtilisationPercent">Worked by paid time.</param>
public sealed record CrewFigures(string Crew, int Count, Figure UtilisationPercent);
