using System.Globalization;

namespace AmFactorySim.Geometry;

// An affine transform in the format of 3MF: twelve numbers, the rows of a matrix that is multiplied by a point (x, y, z, 1) from the left.
internal readonly record struct Transform(
    double M00, double M01, double M02, double M10, double M11, double M12, double M20, double M21, double M22, double X, double Y,
        double Z)
{
    public static Transform Identity { get; } = new(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);

    public static Transform Scaled(double by) => new(by, 0, 0, 0, by, 0, 0, 0, by, 0, 0, 0);

    public double Determinant => M00 * (M11 * M22 - M12 * M21) - M01 * (M10 * M22 - M12 * M20) + M02 * (M10 * M21 - M11 * M20);

    // This transform followed by another.
    public Transform Then(in Transform o) => new(
        M00 * o.M00 + M01 * o.M10 + M02 * o.M20, M00 * o.M01 + M01 * o.M11 + M02 * o.M21, M00 * o.M02 + M01 * o.M12 + M02 * o.M22,
        M10 * o.M00 + M11 * o.M10 + M12 * o.M20, M10 * o.M01 + M11 * o.M11 + M12 * o.M21, M10 * o.M02 + M11 * o.M12 + M12 * o.M22,
        M20 * o.M00 + M21 * o.M10 + M22 * o.M20, M20 * o.M01 + M21 * o.M11 + M22 * o.M21, M20 * o.M02 + M21 * o.M12 + M22 * o.M22,
        X * o.M00 + Y * o.M10 + Z * o.M20 + o.X, X * o.M01 + Y * o.M11 + Z * o.M21 + o.Y, X * o.M02 + Y * o.M12 + Z * o.M22 + o.Z);

    public (double X, double Y, double Z) Of(double x, double y, double z) => (
        x * M00 + y * M10 + z * M20 + X, x * M01 + y * M11 + z * M21 + Y, x * M02 + y * M12 + z * M22 + Z);

    public static Transform? TryParse(string text)
    {
        var words = text.Split((char[]?)null, 13, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 12) return null;
        var n = new double[12];
        for (var i = 0; i < n.Length; i++)
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out n[i]) || !double.IsFinite(n[i]))
                return null;
        return new(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]);
    }
}
