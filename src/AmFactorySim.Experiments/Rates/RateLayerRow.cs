using System.Collections.Immutable;
using AmFactorySim.Factory.Records;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>One layer of a part, without supports, and how long it is scanned.</summary>
[Table("rate_layers", "One layer of a part, without supports.")]
public readonly record struct RateLayerRow(
    [property: Column("Number of the layer, from 1 at the bottom.")] int Layer,
    [property: Column("Height of its top above the plate.")] double HeightMm,
    [property: Column("Area within its contours.")] double AreaMm2,
    [property: Column("Length of its contours.")] double PerimeterMm,
    [property: Column("How much of the box around it the layer fills; empty unless layers are planned by it.")] double? FillPercent,
    [property: Column("Scan speed in its core; empty for an electron beam.")] double? CoreSpeedMPerS,
    [property: Column("Area of the down-skin; empty unless it is measured.")] double? DownSkinMm2,
    [property: Column("Area of the up-skin; empty unless it is measured.")] double? UpSkinMm2,
    [property: Column("Scanning time of one unit, all lasers at work.")] double ScanS,
    [property: Column("What it would be with all layers scanned alike.")] double ConstantScanS)
{
    /// <summary>The layers of a part; none for processes whose layers are all alike, whatever is in them.</summary>
    internal static IReadOnlyList<RateLayerRow> Of(IBuildRateModel model, SlicedPart part) => model switch
    {
        LayerwiseMeltPool planned => Scanned(planned.Careful, part, planned.Speeds(part), LayerComplexity.OfLayersInTheirBoxes(part)),
        MeltPoolScaling laser => Scanned(laser, part, [.. Enumerable.Repeat(laser.Pool.Speed, part.LayerCount)], null),
        ElectronBeamMelting beam =>
            [.. Layers(part)
            .Select(l =>
            Row(part, l, null, null, beam.LayerTime(Area(part, l), Perimeter(part, l)),
            beam.LayerTime(Area(part, l), Perimeter(part, l))))],
        _ => [],
    };

    private static IReadOnlyList<RateLayerRow> Scanned(MeltPoolScaling laser, SlicedPart part,
        ImmutableArray<Rate<Length, Duration>> speeds, ImmutableArray<double>? fill) =>
        [.. Layers(part).Select(l => Row(
            part, l, fill?[l],
            (laser.Parameters.Galvanometer?.SpeedIn(speeds[l], Area(part, l), Perimeter(part, l)) ?? speeds[l]).Si,
            laser.LayerTime(part, l, speeds[l]), laser.LayerTime(part, l)))];

    private static RateLayerRow Row(SlicedPart part, int layer, double? fill, double? speed, Duration scan, Duration constant) => new(
        layer + 1, part.LayerHeight.Millimetres * (layer + 1), part.LayerAreas[layer] * 1e6, part.LayerPerimeters[layer] * 1e3, fill * 100,
        speed, part.Regions.IsEmpty ? null : part.Regions[layer].DownSkin * 1e6,
        part.Regions.IsEmpty ? null : part.Regions[layer].UpSkin * 1e6, scan.Seconds, constant.Seconds);

    private static IEnumerable<int> Layers(SlicedPart part) => Enumerable.Range(0, part.LayerCount);

    private static Area Area(SlicedPart part, int layer) => new(part.LayerAreas[layer]);

    private static Length Perimeter(SlicedPart part, int layer) => new(part.LayerPerimeters[layer]);
}
