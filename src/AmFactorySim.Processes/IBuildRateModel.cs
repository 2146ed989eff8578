using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>How long a process takes over a part. One is made for one material on one machine with one set of parameters.</summary>
/// <remarks>A further process is one class that implements this, with whatever records describe its materials and machines.</remarks>
public interface IBuildRateModel
{
    /// <summary>The layer height that parts must be sliced at.</summary>
    Length LayerHeight { get; }

    /// <summary>What a part takes; throws <see cref="ArgumentException"/> for one that was sliced at another layer height.</summary>
    PartScan Scan(SlicedPart part);
}
