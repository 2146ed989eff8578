using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A part's mesh, sliced once for every layer height that a machine asks for.</summary>
internal sealed class PartShape(Mesh mesh)
{
    private readonly Dictionary<(Length, bool), SlicedPart> _slices = [];

    public BoundingBox Box => mesh.BoundingBox;

    /// <summary>The volume that the mesh encloses.</summary>
    /// <exception cref="MeshException">The mesh encloses none.</exception>
    public Volume Volume { get; } = mesh.Volume;

    /// <summary>The part in the layers that a model asks for.</summary>
    /// <exception cref="MeshException">The mesh is open, or the layers do not suit its height.</exception>
    public SlicedPart SlicedFor(IBuildRateModel model)
    {
        var key = (model.LayerHeight, model.NeedsLayerBoxes);
        if (!_slices.TryGetValue(key, out var sliced)) _slices.Add(key, sliced = model.Slice(mesh));
        return sliced;
    }
}
