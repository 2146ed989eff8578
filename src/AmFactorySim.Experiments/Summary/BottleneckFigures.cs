namespace AmFactorySim.Experiments;

/// <summary>The bottleneck: of the groups and crews that are nearly as busy as the busiest, the one furthest downstream.</summary>
public sealed record BottleneckFigures(
    [property: Figure("Its name; where replications disagree, the one that is the bottleneck most often.")] string Name,
    [property: Figure("Its utilisation.")] Figure UtilisationPercent);
