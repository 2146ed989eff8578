namespace AmFactorySim.Factory.Records;

/// <summary>One post-processing operation on one plate or one unit.</summary>
[Table("operations", "One post-processing operation on one plate or one unit; in a batch, each plate or unit has its row.")]
public readonly record struct OperationRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("The kind of station.")] string Station,
    [property: Column("The station that did it; empty while it waits.")] string? Server,
    [property: Column("The build that was worked on, or that the unit came from.")] long Build,
    [property: Column("The unit that was worked on; empty when it was a whole plate.")] long? Unit,
    [property: Column("When it came to the station's queue.")] TimeSpan Queued,
    [property: Column("When the station took it.")] TimeSpan? Started,
    [property: Column("When the station was done with it.")] TimeSpan? Ended,
    [property: Column("Working time of a person on it; in a batch, its share.")] TimeSpan Crew,
    [property: Column("What came of it.")] OperationResult Result);

/// <summary>What came of an operation.</summary>
public enum OperationResult
{
    /// <summary>Waiting for the station when the run ended.</summary>
    Waiting,

    /// <summary>Being worked on when the run ended.</summary>
    InProcess,

    /// <summary>Done; the plate or unit went on.</summary>
    Passed,

    /// <summary>Done and sent back to an earlier station.</summary>
    Reworked,

    /// <summary>Done and scrapped.</summary>
    Scrapped,
}
