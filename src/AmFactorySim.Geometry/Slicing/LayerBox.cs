using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Bounding rectangle in a layer, in the mesh's own coordinates.</summary>
/// <param name="MinX">The left side.</param>
/// <param name="MinY">The front side.</param>
/// <param name="MaxX">The right side.</param>
/// <param name="MaxY">The back side.</param>
public readonly record struct LayerBox(Length MinX, Length MinY, Length MaxX, Length MaxY)
{
    /// <summary>The size along x.</summary>
    public Length Width => MaxX - MinX;

    /// <summary>The size along y.</summary>
    public Length Depth => MaxY - MinY;

    internal bool Contains(in LayerBox other) => MinX <= other.MinX && MinY <= other.MinY && MaxX >= other.MaxX && MaxY >= other.MaxY;

    internal LayerBox With(in LayerBox other) => new(
        new(Math.Min(MinX.Metres, other.MinX.Metres)), new(Math.Min(MinY.Metres, other.MinY.Metres)),
        new(Math.Max(MaxX.Metres, other.MaxX.Metres)), new(Math.Max(MaxY.Metres, other.MaxY.Metres)));
}
