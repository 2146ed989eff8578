using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Identifies the facets that need supports, by their normals.
internal readonly struct Overhangs
{
    // Tolerance for single precision: a surface exactly at the critical angle needs no support.
    private const double RoundingOfCosine = 1e-6;

    private readonly double _leastCosine;

    public Overhangs(Angle critical)
    {
        if (critical.Degrees is not (>= 0 and <= 90))
            throw new ArgumentException($"the angle below which a surface needs supports must be from 0 deg to 90 deg, but is {critical}");
        _leastCosine = Math.Cos(critical.Radians) + RoundingOfCosine;
    }

    // The downward component of a vector along the normal, and its length.
    public bool IsHeldUp(double down, double length) => down > 0 && down > _leastCosine * length;

    // Its length is twice the area of the facet.
    public static (double X, double Y, double Z) Normal(ReadOnlySpan<float> f)
    {
        var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
        var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
        return (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
    }
}
