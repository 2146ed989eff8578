using System.Numerics;

namespace AmFactorySim.Geometry;

// Welds a mesh, removes degenerate and repeated facets, and reverses facets that are not oriented like the majority of their
// neighbours.
internal sealed class FacetRepair
{
    private readonly Welding _points;
    private readonly Mesh _mesh;
    private int[] _facets;

    private FacetRepair(Mesh mesh, Welding points)
    {
        (_mesh, _points) = (mesh, points);
        _facets = WithoutRepeated(WithoutLines());
        TurnFacets();
        EdgeBalance = EdgeBalance.Of(_facets, points.PointCount);
    }

    // Facets with fewer than three distinct points.
    public int Degenerate { get; private set; }

    // Facets that are written again, in the same orientation.
    public int Duplicates { get; private set; }

    // Pairs of facets with the same corners in opposite orientations: two bodies touch there, and the pair bounds nothing.
    public int Opposites { get; private set; }

    // Whether all facets are such pairs, of which one each is kept: the mesh has two sides.
    public bool IsTwoSided { get; private set; }

    public int Turned { get; private set; }

    public EdgeBalance EdgeBalance { get; private set; }

    // Null as long as no holes are closed.
    public HoleClosing? Closing { get; private set; }

    public static FacetRepair Of(Mesh mesh, Welding points) => new(mesh, points);

    public (float X, float Y, float Z) Point(int point) => _points.Point(point);

    // Only for a mesh with facets left.
    public Mesh ToMesh()
    {
        var corners = new float[_facets.Length * 3];
        for (var i = 0; i < _facets.Length; i++) (corners[3 * i], corners[3 * i + 1], corners[3 * i + 2]) = _points.Point(_facets[i]);
        return new(corners, _mesh.Unit, Bounds.Of(corners));
    }

    public bool IsEmpty => _facets.Length == 0;

    // Whether closing the holes that are small enough makes the mesh whole; otherwise nothing is changed.
    public bool CloseHoles()
    {
        var closing = new HoleClosing(_facets, Vector, _mesh.Bounds.Diagonal);
        if (closing.Facets.Count == 0) return false;
        int[] closed = [.. _facets, .. closing.Facets];
        var balance = EdgeBalance.Of(closed, _points.PointCount);
        if (!balance.IsBalanced) return false;
        (_facets, EdgeBalance, Closing) = (closed, balance, closing);
        return true;
    }

    private Vector3 Vector(int point)
    {
        var (x, y, z) = _points.Point(point);
        return new(x, y, z);
    }

    // Each facet begins with its lowest point.
    private List<(int A, int B, int C)> WithoutLines()
    {
        var all = _points.PointOfCorner;
        var facets = new List<(int, int, int)>(all.Length / 3);
        for (var i = 0; i < all.Length; i += 3)
        {
            var (a, b, c) = (all[i], all[i + 1], all[i + 2]);
            if (a == b || b == c || c == a) Degenerate++;
            else facets.Add(a < b && a < c ? (a, b, c) : b < c ? (b, c, a) : (c, a, b));
        }
        return facets;
    }

    private int[] WithoutRepeated(List<(int A, int B, int C)> facets)
    {
        var all = facets.ToHashSet();
        Duplicates = facets.Count - all.Count;
        var opposite = facets.Where(f => f.B < f.C && all.Contains((f.A, f.C, f.B))).ToHashSet();
        Opposites = opposite.Count;
        IsTwoSided = Opposites > 0 && 2 * Opposites == all.Count;
        return [.. facets.Where(f => all.Remove(f) && IsKept(f)).SelectMany(f => (int[])[f.A, f.B, f.C])];

        bool IsKept((int A, int B, int C) f) =>
            f.B < f.C ? IsTwoSided || !opposite.Contains(f) : !opposite.Contains((f.A, f.C, f.B));
    }

    // Propagates the orientation over edges of two facets. Edges that stay inconsistent are found by EdgeBalance.
    private void TurnFacets()
    {
        var neighbours = Neighbours();
        var isTurned = new bool[_facets.Length / 3];
        var isKnown = new bool[isTurned.Length];
        for (var first = 0; first < isTurned.Length; first++)
        {
            if (isKnown[first]) continue;
            isKnown[first] = true;
            var patch = new List<int> { first };
            for (var i = 0; i < patch.Count; i++)
                for (var s = 0; s < 3; s++)
                {
                    var side = 3 * patch[i] + s;
                    if (neighbours[side] == Topology.None || isKnown[neighbours[side] / 3]) continue;
                    var next = neighbours[side] / 3;
                    isKnown[next] = true;
                    isTurned[next] = isTurned[patch[i]] ^ From(side) == From(neighbours[side]);
                    patch.Add(next);
                }
            var turned = patch.Count(facet => isTurned[facet]);
            var isMinority = 2 * turned <= patch.Count;
            Turned += Math.Min(turned, patch.Count - turned);
            foreach (var facet in patch.Where(facet => isTurned[facet] == isMinority))
                (_facets[3 * facet + 1], _facets[3 * facet + 2]) = (_facets[3 * facet + 2], _facets[3 * facet + 1]);
        }
    }

    private int From(int side) => _facets[side];

    private int To(int side) => _facets[side - side % 3 + (side + 1) % 3];

    // The other half-edge of each half-edge, if its edge has two.
    private int[] Neighbours()
    {
        var edges = new ulong[_facets.Length];
        var sides = new int[_facets.Length];
        for (var side = 0; side < sides.Length; side++)
        {
            var (from, to) = (From(side), To(side));
            (edges[side], sides[side]) = ((ulong)Math.Min(from, to) << 32 | (uint)Math.Max(from, to), side);
        }
        Array.Sort(edges, sides);
        var neighbours = new int[sides.Length];
        Array.Fill(neighbours, Topology.None);
        for (var i = 0; i < sides.Length;)
        {
            var end = i + 1;
            while (end < sides.Length && edges[end] == edges[i]) end++;
            if (end - i == 2) (neighbours[sides[i]], neighbours[sides[i + 1]]) = (sides[i + 1], sides[i]);
            i = end;
        }
        return neighbours;
    }
}
