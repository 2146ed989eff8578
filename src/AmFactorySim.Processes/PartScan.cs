using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>What one part takes on a machine: scanning for each unit, and layers that all units of a build share.</summary>
/// <param name="Volume">The volume of one unit.</param>
/// <param name="Layers">How many layers it has.</param>
/// <param name="Scan">Scanning time of one unit, all lasers at work on it.</param>
/// <param name="LayerChange">Time between two layers, however many units there are.</param>
public sealed record PartScan(Volume Volume, int Layers, Duration Scan, Duration LayerChange)
{
    /// <summary>B, the volume made in the time of scanning, recoating left out; supports take time and are no volume.</summary>
    /// <remarks>
    /// Source: Gee et al. 2022, section 2.3. Infinite for processes that expose or print whole layers; <see cref="PlateRate"/> is finite
    /// for all.
    /// </remarks>
    public Rate<Volume, Duration> BuildRate => Volume / Scan;

    /// <summary>The volume made in the time of printing, recoating included, with so many units side by side.</summary>
    public Rate<Volume, Duration> PlateRate(int units) => Volume * units / Build(units).Print;

    /// <summary>The same part with supports of so much of its volume.</summary>
    /// <remarks>Assumption: supports are scanned at the part's own pace; their shape and their layers are not looked at.</remarks>
    public PartScan WithSupports(Share supports) =>
        this with { Scan = Scan * (1 + Require.NotNegative(supports, "the share of supports").Fraction) };

    /// <summary>The printing time of so many units side by side on one plate.</summary>
    public BuildTime Build(int units) => new(Require.AtLeast(1, units, "the units of a build"), Layers, Scan * units, LayerChange * Layers);
}
