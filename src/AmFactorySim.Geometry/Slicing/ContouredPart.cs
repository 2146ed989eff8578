using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>A part's layers with their contours.</summary>
public sealed class ContouredPart
{
    internal ContouredPart(Length layerHeight, ImmutableArray<LayerContours> layers, Volume volume, BoundingBox boundingBox)
    {
        Layers = layers;
        Sliced =
            new(layerHeight, [.. layers.Select(layer => layer.Area.SquareMetres)], [.. layers.Select(layer => layer.Perimeter.Metres)],
            volume, boundingBox)
            {
                LayerBoxAreas = [.. layers.Select(layer => layer.Box is { } box ? (box.Width * box.Depth).SquareMetres : 0)],
            };
    }

    /// <summary>The contours of each layer, bottom first.</summary>
    public ImmutableArray<LayerContours> Layers { get; }

    /// <summary>Areas, perimeters and bounding boxes of the same layers, from their contours.</summary>
    public SlicedPart Sliced { get; }
}
