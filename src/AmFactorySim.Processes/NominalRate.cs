using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A constant volume per hour of scanning, as machine makers quote it: the baseline of most cost models.</summary>
/// <remarks>t = V / B. Worked number: 29.1 cm³ at 20 cm3/h take 1.455 h.</remarks>
/// <param name="rate">B, volume divided by scanning time.</param>
/// <param name="layerHeight">The height of a layer.</param>
/// <param name="layerChange">Time between two layers.</param>
public sealed class NominalRate(Rate<Volume, Duration> rate, Length layerHeight, Duration layerChange) : IBuildRateModel
{
    private readonly Rate<Volume, Duration> _rate = Require.Positive(rate, "the build rate");
    private readonly Duration _layerChange = Require.NotNegative(layerChange, "the time between layers");

    /// <inheritdoc/>
    public Length LayerHeight { get; } = Require.Positive(layerHeight, "the layer height");

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        Slices.RequireHeight(part, LayerHeight);
        var scan = trace.Step("scanning", "t = V / B", $"{part.Volume} / {_rate}", part.Volume / _rate, "definition");
        return new(part.Volume, part.LayerCount, scan, _layerChange);
    }
}
