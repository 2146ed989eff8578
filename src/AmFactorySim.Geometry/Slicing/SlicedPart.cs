using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>A part cut into layers: the shape data that build-time models need.</summary>
public sealed class SlicedPart
{
    /// <summary>A sliced part from its layers.</summary>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="layerAreas">The area inside all contours of each layer, bottom first, in m².</param>
    /// <param name="layerPerimeters">The length of all contours of each layer, bottom first, in m.</param>
    /// <param name="volume">The volume of the mesh.</param>
    /// <param name="boundingBox">The size of the bounding box of the mesh.</param>
    public SlicedPart(Length layerHeight, ImmutableArray<double> layerAreas, ImmutableArray<double> layerPerimeters, Volume volume,
        BoundingBox boundingBox)
    {
        if (!(layerHeight.Metres > 0))
            throw new ArgumentOutOfRangeException(nameof(layerHeight), $"the layer height must be above 0, but is {layerHeight}");
        if (layerAreas.IsDefaultOrEmpty || layerPerimeters.IsDefaultOrEmpty || layerAreas.Length != layerPerimeters.Length)
            throw new ArgumentException("a sliced part needs one area and one perimeter for each layer, and at least one layer");
        if (!layerAreas.All(IsSize) || !layerPerimeters.All(IsSize))
            throw new ArgumentException("the areas and perimeters of layers must be finite and at least 0");
        LayerHeight = layerHeight;
        LayerAreas = layerAreas;
        LayerPerimeters = layerPerimeters;
        Volume = volume;
        BoundingBox = boundingBox;
        AreaSum = new(layerAreas.Sum());
        PerimeterSum = new(layerPerimeters.Sum());
    }

    /// <summary>The height of every layer.</summary>
    public Length LayerHeight { get; }

    /// <summary>The number of layers.</summary>
    public int LayerCount => LayerAreas.Length;

    /// <summary>The area inside all contours of each layer, bottom first, in m².</summary>
    public ImmutableArray<double> LayerAreas { get; }

    /// <summary>The length of all contours of each layer, holes included, bottom first, in m.</summary>
    public ImmutableArray<double> LayerPerimeters { get; }

    /// <summary>
    /// The area of the bounding rectangle of each layer, bottom first, in m²; empty if the part was sliced without contours.
    /// </summary>
    public ImmutableArray<double> LayerBoxAreas { get; init; } = [];

    /// <summary>The regions of each layer, bottom first; empty if they were not measured: then a layer is core as a whole.</summary>
    public ImmutableArray<LayerRegions> Regions { get; init; } = [];

    /// <summary>The area of all layers together; times the layer height it is the volume, except for the steps of the layers.</summary>
    public Area AreaSum { get; }

    /// <summary>The length of the contours of all layers together.</summary>
    public Length PerimeterSum { get; }

    /// <summary>The volume of the mesh itself, not of its layers.</summary>
    public Volume Volume { get; }

    /// <summary>The size of the bounding box; its height is that of the mesh, which need not be a whole number of layers.</summary>
    public BoundingBox BoundingBox { get; }

    /// <summary>The part's height.</summary>
    public Length Height => BoundingBox.Z;

    private static bool IsSize(double value) => value >= 0 && double.IsFinite(value);
}
