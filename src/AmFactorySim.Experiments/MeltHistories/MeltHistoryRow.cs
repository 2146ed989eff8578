using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.MeltHistories;

/// <summary>One share of a melting history.</summary>
[Table("melt_history", "How much of the volume is melted so many times, at one overmelt and hatch.")]
public readonly record struct MeltHistoryRow(
    [property: Column("What is varied: the overmelt at the hatch that was asked for, or the hatch at the overmelt that was asked for.")] MeltSweep Sweep,
    [property: Column("The melt track's depth in layer heights.")] double Overmelt,
    [property: Column("The distance of neighbouring tracks in widths of a track.")] double HatchToWidth,
    [property: Column("How often a point is melted in the mean.")] double Mean,
    [property: Column("How often every point is melted at the least.")] int GuaranteedMinimum,
    [property: Column("How many times.")] int Times,
    [property: Column("Share of the volume that is melted exactly so many times.")] double SharePercent);

/// <summary>What is varied in a table of melting histories.</summary>
public enum MeltSweep
{
    /// <summary>The overmelt, at one hatch.</summary>
    Overmelt,

    /// <summary>The hatch, at one overmelt.</summary>
    Hatch,
}
