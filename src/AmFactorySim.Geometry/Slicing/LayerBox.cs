namespace AmFactorySim.Geometry;

/// <summary>An upright rectangle in a layer, in m in the mesh's own coordinates.</summary>
/// <param name="MinX">The left side.</param>
/// <param name="MinY">The front side.</param>
/// <param name="MaxX">The right side.</param>
/// <param name="MaxY">The back side.</param>
public readonly record struct LayerBox(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>The size along x, in m.</summary>
    public double Width => MaxX - MinX;

    /// <summary>The size along y, in m.</summary>
    public double Depth => MaxY - MinY;

    internal bool Contains(in LayerBox other) => MinX <= other.MinX && MinY <= other.MinY && MaxX >= other.MaxX && MaxY >= other.MaxY;

    internal LayerBox With(in LayerBox other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));
}
