using System.Runtime.Intrinsics;

namespace AmFactorySim.Geometry;

// Axis-aligned bounding box with its position, in file units: the lowest and highest coordinates of some corners.
internal readonly record struct Bounds(double MinX, double MinY, double MinZ, double MaxX, double MaxY, double MaxZ)
{
    public static Bounds Nothing { get; } = new(
        double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity,
        double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public double SizeX => MaxX - MinX;
    public double SizeY => MaxY - MinY;
    public double SizeZ => MaxZ - MinZ;
    public double MidX => (MinX + MaxX) / 2;
    public double MidY => (MinY + MaxY) / 2;
    public double MidZ => (MinZ + MaxZ) / 2;
    public double Diagonal => Math.Sqrt(SizeX * SizeX + SizeY * SizeY + SizeZ * SizeZ);
    public double LargestCoordinate => new[] { MinX, MinY, MinZ, MaxX, MaxY, MaxZ }.Max(Math.Abs);

    // Detects NaN or infinity in any corner, because minima and maxima propagate them.
    public bool AreFinite =>
        double.IsFinite(MinX + MinY + MinZ) && double.IsFinite(MaxX + MaxY + MaxZ);

    public Bounds With(in Bounds other) => new(
        Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Min(MinZ, other.MinZ),
        Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY), Math.Max(MaxZ, other.MaxZ));

    // With the corners of one facet.
    public Bounds With(ReadOnlySpan<float> f) => new(
        Math.Min(MinX, Math.Min(f[0], Math.Min(f[3], f[6]))), Math.Min(MinY, Math.Min(f[1], Math.Min(f[4], f[7]))),
            Math.Min(MinZ, Math.Min(f[2], Math.Min(f[5], f[8]))),
        Math.Max(MaxX, Math.Max(f[0], Math.Max(f[3], f[6]))), Math.Max(MaxY, Math.Max(f[1], Math.Max(f[4], f[7]))),
            Math.Max(MaxZ, Math.Max(f[2], Math.Max(f[5], f[8]))));

    public bool Contain(in Bounds other) =>
        MinX <= other.MinX && MinY <= other.MinY && MinZ <= other.MinZ && MaxX >= other.MaxX && MaxY >= other.MaxY && MaxZ >= other.MaxZ;

    public bool Touch(in Bounds other) =>
        MinX <= other.MaxX && MinY <= other.MaxY && MinZ <= other.MaxZ && MaxX >= other.MinX && MaxY >= other.MinY && MaxZ >= other.MinZ;

    // x, y and z repeat every three floats: three consecutive vectors hold whole points, and each lane belongs to one axis.
    public static Bounds Of(ReadOnlySpan<float> corners)
    {
        Span<float> low = stackalloc float[3 * Vector256<float>.Count];
        Span<float> high = stackalloc float[low.Length];
        low.Fill(float.PositiveInfinity);
        high.Fill(float.NegativeInfinity);
        var whole = corners.Length - corners.Length % low.Length;
        var (low0, low1, low2) = (Lanes(low, 0), Lanes(low, 8), Lanes(low, 16));
        var (high0, high1, high2) = (Lanes(high, 0), Lanes(high, 8), Lanes(high, 16));
        for (var i = 0; i < whole; i += low.Length)
        {
            var (a, b, c) = (Lanes(corners, i), Lanes(corners, i + 8), Lanes(corners, i + 16));
            (low0, low1, low2) = (Vector256.Min(low0, a), Vector256.Min(low1, b), Vector256.Min(low2, c));
            (high0, high1, high2) = (Vector256.Max(high0, a), Vector256.Max(high1, b), Vector256.Max(high2, c));
        }
        low0.CopyTo(low);
        low1.CopyTo(low[8..]);
        low2.CopyTo(low[16..]);
        high0.CopyTo(high);
        high1.CopyTo(high[8..]);
        high2.CopyTo(high[16..]);
        for (var i = whole; i < corners.Length; i++)
        {
            low[i - whole] = Math.Min(low[i - whole], corners[i]);
            high[i - whole] = Math.Max(high[i - whole], corners[i]);
        }
        return new(Axis(low, 0, Math.Min), Axis(low, 1, Math.Min), Axis(low, 2, Math.Min), Axis(high, 0, Math.Max),
            Axis(high, 1, Math.Max), Axis(high, 2, Math.Max));
    }

    private static Vector256<float> Lanes(ReadOnlySpan<float> values, int from) => Vector256.Create(values.Slice(from, 8));

    private static float Axis(ReadOnlySpan<float> lanes, int axis, Func<float, float, float> pick)
    {
        var best = lanes[axis];
        for (var i = axis + 3; i < lanes.Length; i += 3) best = pick(best, lanes[i]);
        return best;
    }
}
