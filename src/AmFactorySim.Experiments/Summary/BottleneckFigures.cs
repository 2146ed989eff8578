namespace AmFactorySim.Experiments;

/// <summary>The bottleneck: the group or crew with the highest utilisation.</summary>
/// <param name="Name">Its name; where replications disagree, the one that is the bottleneck most often.</param>
/// <param name="UtilisationPercent">Its utilisation.</param>
public sealed record BottleneckFigures(string Name, Figure UtilisationPercent);
