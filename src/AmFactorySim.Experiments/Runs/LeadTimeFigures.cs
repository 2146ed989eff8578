namespace AmFactorySim.Experiments.Runs;

/// <summary>Lead time of shipped units, in hours.</summary>
public sealed record LeadTimeFigures(
    [property: Figure("The mean.")] Figure Mean,
    [property: Figure("The median.")] Figure P50,
    [property: Figure("The 95th percentile.")] Figure P95);

/// <summary>Lead time of whole lots, in hours.</summary>
public sealed record LotLeadTimeFigures(
    [property: Figure("The mean.")] Figure Mean,
    [property: Figure("The 95th percentile.")] Figure P95);

/// <summary>The mean lead time by where it was spent; all of it adds up to the mean lead time.</summary>
public sealed record LeadTimeStages(
    [property: Figure("From the order's release to the unit's own, which is later for the replacement of a scrapped unit.")]
    Figure ReplacementH,
    [property: Figure("Each group of machines or stations, in the order of the flow.")] IReadOnlyList<StageFigures> Groups,
    [property: Figure("Waiting for room at the next station.")] Figure BlockedH);

/// <summary>Lead time spent at a group of machines or stations, per shipped unit.</summary>
public sealed record StageFigures(
    [property: Figure("The group.")] string Group,
    [property: Figure("Waiting for a machine, or in the queue of the station.")] Figure QueueH,
    [property: Figure("On the machine or station, waiting for powder, for people or for their shift.")] Figure WaitingH,
    [property: Figure("From set-up to unloading, or being processed.")] Figure WorkingH);

/// <summary>The place where shipped units wait longest.</summary>
public sealed record LongestWait(
    [property: Figure("Its name: a group, `replacement` (of scrapped units) or `blocked` (waiting for room at the next station).")]
    string Place,
    [property: Figure("The number of replications in which it is the longest.")] int Replications,
    [property: Figure("Time that a shipped unit spends there without being worked on, in hours.")] Figure WaitingH)
{
    /// <summary>The place of units that wait to be released in place of scrapped ones.</summary>
    public const string Replacement = "replacement";

    /// <summary>The place of what waits for room at the next station.</summary>
    public const string Blocked = "blocked";
}
