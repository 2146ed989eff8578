#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>One build: a plate of units on a machine, from set-up until it was unloaded.</summary>
[Table("builds", "One build: a plate of units on one machine, from its set-up until it is unloaded.")]
public readonly record struct BuildRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("Number of the build within its replication.")] long Build,
    [property: Column("The group of identical machines.")] string Group,
    [property: Column("The machine.")] string Machine,
    [property: Column("The part on the plate.")] string Part,
    [property: Column("Units on the plate when printing began.")] int Units,
    [property: Column("Units lost while printing.")] int LostUnits,
    [property: Column("How the build ended.")] BuildOutcome Outcome,
    [property: Column("Layers of the whole build.")] int Layers,
    [property: Column("Scanning planned for the whole plate.")] TimeSpan Scan,
    [property: Column("Recoating planned for all layers.")] TimeSpan Recoat,
    [property: Column("When the machine was given the build.", HasDate = true)] TimeSpan Started,
    [property: Column("When printing began.")] TimeSpan? PrintStarted,
    [property: Column("When printing ended or was stopped.")] TimeSpan? PrintEnded,
    [property: Column("When the plate was unloaded.", HasDate = true)] TimeSpan? Unloaded,
    [property: Column("How long it waited on the machine: for powder, for people, for the next shift.")] TimeSpan Waited,
    [property: Column("Powder put into the machine.")] double PowderKg,
    [property: Column("Metal fused: units and supports, good or lost.")] double FusedKg);

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    [Word("Still on its machine when the run ended.")] InProcess,
    [Word("Printed to the end with all units.")] Completed,
    [Word("Printed to the end without the units that failed.")] PartlyLost,
    [Word("Stopped because every unit was lost.")] Aborted,
}
