using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>An orientation of a part on the plate, with its size and supports.</summary>
/// <param name="Rotation">The rotation from the part as it is given.</param>
/// <param name="BoundingBox">The size of the rotated part.</param>
/// <param name="Walls">The vertically projected wall area: divided by the layer height it is the total length of all contours.</param>
/// <param name="Supports">Overhangs and the space below them.</param>
public sealed record Orientation(Rotation Rotation, BoundingBox BoundingBox, Area Walls, SupportSpace Supports)
{
    /// <summary>
    /// The part with equal layers of the same volume, height and contour length: enough for most build times, without slicing.
    /// </summary>
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
