using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A length of scanning.</summary>
/// <param name="Core">Along the parallel tracks that fill the area.</param>
/// <param name="Skin">Along the contours.</param>
public readonly record struct ScanPath(Length Core, Length Skin)
{
    /// <summary>All of it.</summary>
    public Length Total => Core + Skin;
}
