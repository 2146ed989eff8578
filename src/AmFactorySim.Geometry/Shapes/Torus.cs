using System.Numerics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>A torus around the z axis, centred at the origin.</summary>
public static class Torus
{
    /// <summary>
    /// A torus of 2 x <paramref name="ringSegments"/> x <paramref name="tubeSegments"/> facets with all corners on the true torus.
    /// </summary>
    /// <param name="ringRadius">From the axis to the centre of the tube; larger than the tube radius.</param>
    /// <param name="tubeRadius">Above zero.</param>
    /// <param name="ringSegments">Corners around the axis; three or more.</param>
    /// <param name="tubeSegments">Corners around the tube; three or more.</param>
    public static Mesh Create(Length ringRadius, Length tubeRadius, int ringSegments = 128, int tubeSegments = 64)
    {
        var (ring, tube) = (Guard.Millimetres(ringRadius), Guard.Millimetres(tubeRadius));
        if (ring <= tube)
            throw new ArgumentOutOfRangeException(nameof(ringRadius),
                $"the ring radius of a torus must be larger than its tube radius, but {ringRadius} is not larger than {tubeRadius}");
        var across = Circle(Guard.AtLeast(3, tubeSegments));
        var around = Circle(Guard.AtLeast(3, ringSegments));
        var facets = new FacetList(2 * ringSegments * tubeSegments);
        for (var i = 0; i < ringSegments; i++)
            for (var j = 0; j < tubeSegments; j++)
                facets.Add(At(i, j), At(i + 1, j), At(i + 1, j + 1), At(i, j + 1));
        return facets.ToMesh();

        Vector3 At(int i, int j)
        {
            var ((sin, cos), (z, x)) = (around[i % ringSegments], across[j % tubeSegments]);
            var distance = ring + tube * x;
            return FacetList.Point(distance * cos, distance * sin, tube * z);
        }
    }

    private static (double Sin, double Cos)[] Circle(int segments) =>
        [.. Enumerable.Range(0, segments).Select(i => Math.SinCos(2 * Math.PI * i / segments))];
}
