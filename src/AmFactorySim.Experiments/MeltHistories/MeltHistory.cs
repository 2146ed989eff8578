using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.MeltHistories;

/// <summary>How often points of a part are melted.</summary>
public sealed record MeltHistory(
    [property: Figure("The melt track's depth in layer heights, φ.")] double Overmelt,
    [property: Figure("The rule for the distance of neighbouring tracks.")] string Hatch,
    [property: Figure("The melt track's width w.")] double WidthUm,
    [property: Figure("The distance H of neighbouring tracks.")] double HatchUm,
    [property: Figure("The distance of tracks in widths, H/w; with the overmelt, it determines all shares.")] double HatchToWidth,
    [property: Figure("How often a point is melted on average, 2/3 φ w/H.")] double Mean,
    [property: Figure("How often every point is melted at least.")] int GuaranteedMinimum,
    [property: Figure("Share of the volume that is melted never, once, twice, ..., from 0 on.")] IReadOnlyList<double> SharePercent,
    [property: Figure("The overmelt from which on every point is melted once, twice, ... at this hatch; none where tracks only touch.")]
    IReadOnlyList<MeltStep> Steps,
    [property: Figure("The same at other overmelts, at this hatch.")] IReadOnlyList<MeltPoint> OverOvermelt,
    [property: Figure("The same at other hatches, at this overmelt.")] IReadOnlyList<MeltPoint> OverHatch)
{
    /// <summary>Every share of every point as a row.</summary>
    public IEnumerable<MeltHistoryRow> Rows() =>
        from sweep in new[] { (MeltSweep.Overmelt, OverOvermelt), (MeltSweep.Hatch, OverHatch) }
        from point in sweep.Item2
        from times in Enumerable.Range(0, point.SharePercent.Count)
        select new MeltHistoryRow(sweep.Item1, point.Overmelt, point.HatchToWidth, point.Mean, point.GuaranteedMinimum, times,
            point.SharePercent[times]);
}

/// <summary>From which overmelt on every point is melted so often.</summary>
public sealed record MeltStep(
    [property: Figure("How often.")] int Times,
    [property: Figure("The smallest overmelt.")] double Overmelt);

/// <summary>The melting history at one overmelt and hatch.</summary>
public sealed record MeltPoint(
    [property: Figure("The overmelt.")] double Overmelt,
    [property: Figure("The hatch in widths, H/w.")] double HatchToWidth,
    [property: Figure("How often a point is melted on average.")] double Mean,
    [property: Figure("How often every point is melted at least.")] int GuaranteedMinimum,
    [property: Figure("Share of the volume that is melted never, once, twice, ..., from 0 on.")] IReadOnlyList<double> SharePercent);

/// <summary>One share of a melting history.</summary>
[Table("melt_history", "How much of the volume is melted so many times, at one overmelt and hatch.")]
public readonly record struct MeltHistoryRow(
    [property: Column("What is varied: the overmelt at the hatch that was asked for, or the hatch at the overmelt that was asked for.")]
    MeltSweep Sweep,
    [property: Column("The melt track's depth in layer heights.")] double Overmelt,
    [property: Column("The distance of neighbouring tracks in widths of a track.")] double HatchToWidth,
    [property: Column("How often a point is melted on average.")] double Mean,
    [property: Column("How often every point is melted at least.")] int GuaranteedMinimum,
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
