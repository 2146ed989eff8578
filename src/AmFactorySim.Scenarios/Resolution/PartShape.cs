using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A part's mesh, sliced once for every layer height that a machine asks for.</summary>
internal sealed class PartShape(Mesh mesh)
{
    private readonly Dictionary<Length, SlicedPart> _slices = [];

    public BoundingBox Box => mesh.BoundingBox;

    /// <summary>The volume that the mesh encloses.</summary>
    /// <exception cref="MeshException">The mesh encloses none.</exception>
    public Volume Volume { get; } = mesh.Volume;

    /// <summary>The part in layers.</summary>
    /// <exception cref="MeshException">The mesh is open, or the layers do not suit its height.</exception>
    public SlicedPart Sliced(Length layerHeight)
    {
        if (!_slices.TryGetValue(layerHeight, out var sliced)) _slices.Add(layerHeight, sliced = Slicer.Slice(mesh, layerHeight));
        return sliced;
    }
}
