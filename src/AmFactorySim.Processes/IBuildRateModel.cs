using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Calculates the build time of a part. An instance is for one material on one machine with one set of parameters.</summary>
/// <remarks>A new process is one class that implements this, with the records that describe its materials and machines.</remarks>
public interface IBuildRateModel
{
    /// <summary>
    /// The layer height that parts must be sliced at; where a part shrinks in sintering, the height of a layer after sintering.
    /// </summary>
    Length LayerHeight { get; }

    /// <summary>Whether parts must be sliced with contours, so that the bounding rectangle of each layer is known.</summary>
    bool NeedsLayerBoxes => false;

    /// <summary>The regions of layers that parts must be sliced with; null if areas and perimeters are enough.</summary>
    RegionRule? Regions => null;

    /// <summary>
    /// The factor by which a part is built larger along each axis, because it shrinks in sintering; 1 without sintering.
    /// </summary>
    double Oversize => 1;

    /// <summary>
    /// What a part takes; throws <see cref="ArgumentException"/> for one that was sliced at another layer height, or without the boxes
    /// that are needed.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the steps, from the model's own values on; sums over layers are one step.</param>
    PartScan Scan(SlicedPart part, ICalculationTrace? trace = null);

    /// <summary>Slices a mesh as this model needs it.</summary>
    /// <exception cref="MeshException">The mesh is open, or the layer height does not suit its height.</exception>
    SlicedPart Slice(Mesh mesh) => Regions is { } regions ? regions.Slice(mesh, LayerHeight)
        : NeedsLayerBoxes ? Slicer.SliceContours(mesh, LayerHeight).Sliced
        : Slicer.Slice(mesh, LayerHeight);
}
