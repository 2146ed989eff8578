using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>A way to stand a part on the plate, and what it asks for.</summary>
/// <param name="Rotation">The turn from the part as it is given.</param>
/// <param name="BoundingBox">The sizes of the turned part.</param>
/// <param name="Walls">The surface as far as it is upright: in layers of a height h its contours are this by h long, all layers together.</param>
/// <param name="Supports">What has to be held up.</param>
public sealed record Orientation(Rotation Rotation, BoundingBox BoundingBox, Area Walls, SupportSpace Supports)
{
    /// <summary>The part in layers that all are alike, with its volume, its height and the length of its contours: enough for most of what a build takes, and no mesh has to be cut.</summary>
    /// <param name="volume">The part's volume.</param>
    /// <param name="layerHeight">The height of a layer; above zero.</param>
    public SlicedPart AsPrism(Volume volume, Length layerHeight)
    {
        var layers = (int)Math.Clamp(Math.Ceiling(BoundingBox.Z.Metres / layerHeight.Metres - 0.5), 1, Slicer.MostLayers);
        return new(layerHeight, Each(volume.CubicMetres), Each(Walls.SquareMetres), volume, BoundingBox)
        {
            LayerBoxAreas = Each(Math.Max(BoundingBox.Volume.CubicMetres, volume.CubicMetres)),
        };

        ImmutableArray<double> Each(double sum) => [.. Enumerable.Repeat(sum / (layers * layerHeight.Metres), layers)];
    }
}
