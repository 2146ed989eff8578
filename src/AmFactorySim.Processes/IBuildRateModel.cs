using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>How long a process takes over a part. One is made for one material on one machine with one set of parameters.</summary>
/// <remarks>A further process is one class that implements this, with whatever records describe its materials and machines.</remarks>
public interface IBuildRateModel
{
    /// <summary>
    /// The layer height that parts must be sliced at; where a part is built larger than it will be, the height that a layer has in the end.
    /// </summary>
    Length LayerHeight { get; }

    /// <summary>Whether parts must be sliced with contours, so that the box around each layer is known.</summary>
    bool NeedsLayerBoxes => false;

    /// <summary>
    /// How many times as long and wide and high as in the end a part is built, because it shrinks in the sintering furnace; 1 where it does
    /// not.
    /// </summary>
    double Oversize => 1;

    /// <summary>
    /// What a part takes; throws <see cref="ArgumentException"/> for one that was sliced at another layer height, or without the boxes
    /// that are needed.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the steps, from the model's own values on; sums over layers are one step.</param>
    PartScan Scan(SlicedPart part, ICalculationTrace? trace = null);

    /// <summary>A mesh in the layers that this needs.</summary>
    /// <exception cref="MeshException">The mesh is open, or the layers do not suit its height.</exception>
    SlicedPart Slice(Mesh mesh) => NeedsLayerBoxes ? Slicer.SliceContours(mesh, LayerHeight).Sliced : Slicer.Slice(mesh, LayerHeight);
}
