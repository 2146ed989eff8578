namespace AmFactorySim.Experiments;

/// <summary>Units over the whole run.</summary>
public sealed record UnitFigures(Figure Ordered, Figure Released, Figure Shipped, Figure Scrapped, Figure InProcess);

/// <summary>Lead time in hours.</summary>
public sealed record LeadTimeFigures(Figure Mean, Figure P50, Figure P95);

/// <summary>Builds.</summary>
public sealed record BuildFigures(Figure Printed, Figure Failed);

/// <summary>Cost in all and by account.</summary>
public sealed record CostFigures(Figure Total, IReadOnlyDictionary<string, Figure> ByAccount);

/// <summary>The bottleneck: the group or crew with the highest utilisation.</summary>
/// <param name="Name">Its name; where replications disagree, the one that is the bottleneck most often.</param>
/// <param name="UtilisationPercent">Its utilisation.</param>
public sealed record BottleneckFigures(string Name, Figure UtilisationPercent);

/// <summary>A group of machines or stations.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Count">How many there are.</param>
/// <param name="UtilisationPercent">Busy time by the time its people, if it has any all the time, are on shift.</param>
/// <param name="QueueMean">Plates or units waiting in front of it, on average; null for machines.</param>
/// <param name="QueueAtEnd">Plates or units waiting when the run ended; null for machines.</param>
/// <param name="StatePercent">Share of time in each state, in percent.</param>
public sealed record GroupFigures(
    string Group, int Count, Figure UtilisationPercent, Figure? QueueMean, Figure? QueueAtEnd, IReadOnlyDictionary<string, Figure> StatePercent);

/// <summary>A crew.</summary>
/// <param name="Crew">Its name.</param>
/// <param name="Count">How many people work at a time.</param>
/// <param name="UtilisationPercent">Worked by paid time.</param>
public sealed record CrewFigures(string Crew, int Count, Figure UtilisationPercent);

/// <summary>A powder, over the whole horizon.</summary>
/// <param name="Material">Its name.</param>
/// <param name="BoughtKg">Delivered, without what was there at the start.</param>
/// <param name="FusedKg">Fused into units and supports.</param>
/// <param name="LostKg">Lost in handling, sieved out or discarded.</param>
public sealed record PowderFigures(string Material, Figure BoughtKg, Figure FusedKg, Figure LostKg);
