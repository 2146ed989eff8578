using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// A contour of one layer. Solid is to its left: an outer contour runs counter-clockwise seen from above, a hole clockwise.
/// </summary>
public sealed class Contour
{
    private readonly double[] _points;

    internal Contour(double[] points)
    {
        _points = points;
        var (area, length) = (0.0, 0.0);
        var (x0, y0) = (points[^2], points[^1]);
        var (lowX, lowY, highX, highY) = (x0, y0, x0, y0);
        var (originX, originY) = (x0, y0);
        for (var i = 0; i < points.Length; i += 2)
        {
            var (x, y) = (points[i], points[i + 1]);
            area += (x0 - originX) * (y - originY) - (y0 - originY) * (x - originX);
            length += Math.Sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0));
            (lowX, lowY, highX, highY) = (Math.Min(lowX, x), Math.Min(lowY, y), Math.Max(highX, x), Math.Max(highY, y));
            (x0, y0) = (x, y);
        }
        SignedArea = area / 2;
        Perimeter = new(length);
        Box = new(new(lowX), new(lowY), new(highX), new(highY));
    }

    /// <summary>x and y of each corner in turn, in m in the mesh's own coordinates; the last corner connects to the first.</summary>
    public ReadOnlySpan<double> Points => _points;

    /// <summary>The number of corners, three or more.</summary>
    public int CornerCount => _points.Length / 2;

    /// <summary>Whether the contour bounds a hole.</summary>
    public bool IsHole => SignedArea < 0;

    /// <summary>The area that the contour encloses.</summary>
    public Area Area => new(Math.Abs(SignedArea));

    /// <summary>The contour's length.</summary>
    public Length Perimeter { get; }

    /// <summary>The bounding box of the contour.</summary>
    public LayerBox Box { get; }

    // In m²; negative for a hole.
    internal double SignedArea { get; }
}
