using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>How long a process takes over a part. One is made for one material on one machine with one set of parameters.</summary>
/// <remarks>A further process is one class that implements this, with whatever records describe its materials and machines.</remarks>
public interface IBuildRateModel
{
    /// <summary>The layer height that parts must be sliced at; where a part is built larger than it will be, the height that a layer has in the end.</summary>
    Length LayerHeight { get; }

    /// <summary>How many times as long and wide and high as in the end a part is built, because it shrinks in the sintering furnace; 1 where it does not.</summary>
    double Oversize => 1;

    /// <summary>What a part takes; throws <see cref="ArgumentException"/> for one that was sliced at another layer height.</summary>
    PartScan Scan(SlicedPart part);
}
