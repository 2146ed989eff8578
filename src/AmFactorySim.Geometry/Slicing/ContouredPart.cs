using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>A part's layers with their outlines.</summary>
public sealed class ContouredPart
{
    internal ContouredPart(Length layerHeight, ImmutableArray<LayerContours> layers, Volume volume, BoundingBox boundingBox)
    {
        Layers = layers;
        Sliced = new(layerHeight, [.. layers.Select(AreaOf)], [.. layers.Select(PerimeterOf)], volume, boundingBox)
        {
            LayerBoxAreas = [.. layers.Select(layer => layer.Box is { } box ? (box.Width * box.Depth).SquareMetres : 0)],
        };
    }

    /// <summary>The outlines of each layer, bottom first.</summary>
    public ImmutableArray<LayerContours> Layers { get; }

    /// <summary>Areas, perimeters and boxes of the same layers, from their outlines.</summary>
    public SlicedPart Sliced { get; }

    // Below zero only by rounding, where an outline is thinner than precision.
    private static double AreaOf(LayerContours layer)
    {
        var area = 0.0;
        foreach (var contour in layer.Contours) area += contour.SignedArea;
        return Math.Max(area, 0);
    }

    private static double PerimeterOf(LayerContours layer)
    {
        var perimeter = 0.0;
        foreach (var contour in layer.Contours) perimeter += contour.Perimeter.Metres;
        return perimeter;
    }
}
