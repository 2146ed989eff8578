#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>One post-processing operation on one plate or one unit.</summary>
[Table("operations", "One post-processing operation on one plate or one unit; in a batch, each plate or unit has its row.")]
public readonly record struct OperationRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("The kind of station.")] string Station,
    [property: Column("The station that did it; empty while it waits.")] string? Server,
    [property: Column("The build that was worked on, or that the unit came from.")] long Build,
    [property: Column("The unit that was worked on; empty when it was a whole plate.")] long? Unit,
    [property: Column("The part of the plate or unit.")] string Part,
    [property: Column("The lot of the unit; empty for a plate, which may hold units of several.")] int? Lot,
    [property: Column("When it entered the queue of the station.")] TimeSpan Queued,
    [property: Column("When the station took it.")] TimeSpan? Started,
    [property: Column("When the station was done with it.")] TimeSpan? Ended,
    [property: Column("How long the station worked on it, without waiting for people or their shift.")] TimeSpan Worked,
    [property: Column("Working time of a person on it; in a batch, its share.")] TimeSpan Crew,
    [property: Column("What came of it.")] OperationResult Result);

/// <summary>What came of an operation.</summary>
public enum OperationResult
{
    [Word("Waiting for the station when the run ended.")] Waiting,
    [Word("Being worked on when the run ended.")] InProcess,
    [Word("Done; the plate or unit went on.")] Passed,
    [Word("Done and sent back to an earlier station.")] Reworked,
    [Word("Done and scrapped.")] Scrapped,
}
