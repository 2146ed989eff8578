#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>One unit of a part, from its release until it was shipped, scrapped or the run ended.</summary>
[Table("units", "One unit, from its release until it is shipped, scrapped or the run ends.")]
public readonly record struct UnitRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("Number of the unit within its replication.")] long Unit,
    [property: Column("The part it is one piece of.")] string Part,
    [property: Column("The lot it was released for.")] int Lot,
    [property: Column("The build that printed it; empty while it waits for a machine.")] long? Build,
    [property: Column("What has become of it.")] UnitStatus Status,
    [property: Column("Where it was scrapped or is now: a machine group or a station.")] string? At,
    [property: Column("When it was released; a replacement, when the unit before it was scrapped.")] TimeSpan Released,
    [property: Column("When its build was unloaded.")] TimeSpan? Printed,
    [property: Column("When it was shipped or scrapped.")] TimeSpan? Finished,
    [property: Column("How many times it was sent back for rework.")] int Reworks);

/// <summary>What has become of a unit.</summary>
public enum UnitStatus
{
    [Word("Neither shipped nor scrapped when the run ended.")] InProcess,
    [Word("Through its whole route, good.")] Shipped,
    [Word("Lost in a build or rejected.")] Scrapped,
}
