namespace AmFactorySim.Experiments;

/// <summary>The bottleneck: the group or crew with the highest utilisation.</summary>
public sealed record BottleneckFigures(
    [property: Figure("Its name; where replications disagree, the one that is the bottleneck most often.")] string Name,
    [property: Figure("Its utilisation.")] Figure UtilisationPercent);
