namespace AmFactorySim.Experiments;

/// <summary>A group of machines or stations.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Count">How many there are.</param>
/// <param name="UtilisationPercent">Busy time by the time its people, if it has any all the time, are on shift.</param>
/// <param name="QueueMean">Plates or units waiting in front of it, on average; null for machines.</param>
/// <param name="QueueAtEnd">Plates or units waiting when the run ended; null for machines.</param>
/// <param name="StatePercent">Share of time in each state, in percent.</param>
public sealed record GroupFigures(
    string Group, int Count, Figure UtilisationPercent, Figure? QueueMean, Figure? QueueAtEnd, IReadOnlyDictionary<string, Figure> StatePercent);
