using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>A part's layers with their outlines.</summary>
public sealed class ContouredPart
{
    internal ContouredPart(Length layerHeight, ImmutableArray<LayerContours> layers, Volume volume, BoundingBox boundingBox)
    {
        Layers = layers;
        Sliced = new(layerHeight, [.. layers.Select(layer => layer.Area.SquareMetres)], [.. layers.Select(layer => layer.Perimeter.Metres)], volume, boundingBox)
        {
            LayerBoxAreas = [.. layers.Select(layer => layer.Box is { } box ? (box.Width * box.Depth).SquareMetres : 0)],
        };
    }

    /// <summary>The outlines of each layer, bottom first.</summary>
    public ImmutableArray<LayerContours> Layers { get; }

    /// <summary>Areas, perimeters and boxes of the same layers, from their outlines.</summary>
    public SlicedPart Sliced { get; }
}
