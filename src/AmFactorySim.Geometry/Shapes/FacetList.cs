using System.Numerics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

// Collects facets, in millimetres. Points that are calculated once and shared by their facets make the mesh closed to the last bit.
internal sealed class FacetList(int expected = 0)
{
    private readonly List<float> _corners = new(expected * Mesh.FloatsPerFacet);

    public void Add(Vector3 a, Vector3 b, Vector3 c)
    {
        foreach (var corner in (ReadOnlySpan<Vector3>)[a, b, c])
        {
            _corners.Add(corner.X);
            _corners.Add(corner.Y);
            _corners.Add(corner.Z);
        }
    }

    public void Add(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        Add(a, b, c);
        Add(a, c, d);
    }

    public Mesh ToMesh()
    {
        var corners = _corners.ToArray();
        return new(corners, Length.FromMillimetres(1), Bounds.Of(corners));
    }

    public static Vector3 Point(double x, double y, double z) => new((float)x, (float)y, (float)z);
}
