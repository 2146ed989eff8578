using System.Numerics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>A sphere around the origin.</summary>
public static class Sphere
{
    /// <summary>A sphere of circles of latitude, with all corners on the true sphere.</summary>
    /// <param name="radius">Above zero.</param>
    /// <param name="segments">Corners of each circle of latitude; four or more. From pole to pole there are half as many bands.</param>
    public static Mesh Create(Length radius, int segments = 128)
    {
        var r = Guard.Millimetres(radius);
        var bands = Guard.AtLeast(4, segments) / 2;
        var facets = new FacetList(2 * segments * (bands - 1));
        var (bottom, top) = (FacetList.Point(0, 0, -r), FacetList.Point(0, 0, r));
        for (var i = 0; i < segments; i++)
        {
            facets.Add(bottom, At(1, i + 1), At(1, i));
            for (var band = 1; band < bands - 1; band++) facets.Add(At(band, i), At(band, i + 1), At(band + 1, i + 1), At(band + 1, i));
            facets.Add(At(bands - 1, i), At(bands - 1, i + 1), top);
        }
        return facets.ToMesh();

        Vector3 At(int latitude, int longitude)
        {
            var (sin, cos) = Math.SinCos(Math.PI * latitude / bands);
            var (y, x) = Math.SinCos(2 * Math.PI * (longitude % segments) / segments);
            return FacetList.Point(r * sin * x, r * sin * y, -r * cos);
        }
    }
}
