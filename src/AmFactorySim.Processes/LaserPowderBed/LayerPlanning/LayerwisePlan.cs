using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The settings of each layer of a part, bottom first, and the time saved.</summary>
/// <param name="Layers">The layers as built; a layer can combine several slices.</param>
/// <param name="Scan">Scanning time of all layers.</param>
/// <param name="ConstantScan">Scanning time with the careful settings in every layer.</param>
/// <param name="Recoat">Time between layers, summed.</param>
/// <param name="ConstantRecoat">Time between layers if every slice were built by itself.</param>
public sealed record LayerwisePlan(ImmutableArray<PlannedLayer> Layers, Duration Scan, Duration ConstantScan, Duration Recoat,
    Duration ConstantRecoat)
{
    /// <summary>The share of the printing time, scanning and recoating, that planning saves.</summary>
    public Share Saved => new(1 - (Scan + Recoat) / (ConstantScan + ConstantRecoat));
}

/// <summary>One layer of a <see cref="LayerwisePlan"/>.</summary>
/// <param name="Slices">Number of the part's slices that it combines.</param>
/// <param name="Complexity">f, the minimum of its slices, see <see cref="LayerComplexity"/>.</param>
/// <param name="Area">S, the mean area of its slices.</param>
/// <param name="Settings">The laser settings.</param>
public readonly record struct PlannedLayer(int Slices, double Complexity, Area Area, LayerSettings Settings);
