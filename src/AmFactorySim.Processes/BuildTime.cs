using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The printing time of a build, without setting up, heating and cooling.</summary>
/// <param name="Units">How many units stand side by side.</param>
/// <param name="Layers">How many layers.</param>
/// <param name="Scan">Scanning time of all layers.</param>
/// <param name="Recoat">Time between layers, summed.</param>
public sealed record BuildTime(int Units, int Layers, Duration Scan, Duration Recoat)
{
    /// <summary>Scanning and recoating.</summary>
    public Duration Print => Scan + Recoat;
}
