using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Tells which facets have to be held up, by the direction that they face.
internal readonly struct Overhangs
{
    // Corners have single precision: a surface that lies at the critical angle itself carries itself.
    private const double RoundingOfCosine = 1e-6;

    private readonly double _leastCosine;

    public Overhangs(Angle critical)
    {
        if (critical.Degrees is not (>= 0 and <= 90)) throw new ArgumentException($"the angle below which a surface needs supports is from 0 deg to 90 deg, and not {critical}");
        _leastCosine = Math.Cos(critical.Radians) + RoundingOfCosine;
    }

    // By how far a vector along the normal points down, and its length.
    public bool IsHeldUp(double down, double length) => down > 0 && down > _leastCosine * length;

    // Twice the facet's area long.
    public static (double X, double Y, double Z) Normal(ReadOnlySpan<float> f)
    {
        var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
        var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
        return (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
    }
}
