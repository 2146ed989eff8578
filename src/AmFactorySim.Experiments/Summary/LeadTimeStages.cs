namespace AmFactorySim.Experiments;

/// <summary>The place that makes the lead time.</summary>
public sealed record LeadTimePlace(
    [property: Figure("Its name: a group, replacement (of scrapped units) or blocked (waiting for room further on).")] string Name,
    [property: Figure("In how many replications it is the first.")] int Replications,
    [property: Figure("Time that a shipped unit spends there without being worked on, in hours.")] Figure WaitingH);

/// <summary>Lead time spent at a group of machines or stations, per shipped unit.</summary>
public sealed record StageFigures(
    [property: Figure("The group.")] string Group,
    [property: Figure("Waiting for a machine, or in the queue of the station.")] Figure QueueH,
    [property: Figure("On the machine or station, waiting for powder, for people or for their shift.")] Figure WaitingH,
    [property: Figure("From set-up to unloading, or being processed.")] Figure WorkingH);

/// <summary>Lead time by where it was spent; all of it adds up to the mean lead time.</summary>
public sealed record LeadTimeStages(
    [property: Figure("From the order's release to the unit's own, which comes later for a unit released in place of a scrapped one.")]
    Figure ReplacementH,
    [property: Figure("Each group, in the order of the flow.")] IReadOnlyList<StageFigures> Groups,
    [property: Figure("Waiting for room further on.")] Figure BlockedH);
