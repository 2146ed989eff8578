using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// Half-edge topology: which facets are neighbours. Half-edge s of facet f, from corner s to the next, has the number 3 f + s; its twin is
// the same edge in the opposite direction at the neighbour. Corners are the same point if they are equal to the last bit; an edge is
// represented by a hash of 64 bits, which two edges of a mesh of ten million facets share by chance once in a hundred thousand meshes.
//
// Most neighbours are close together in a file, so that a small table in the cache pairs them; only the half-edges that remain are sorted
// and paired.
internal sealed class Topology
{
    public const int None = -1;

    private readonly int[] _parent;

    private Topology(int facets)
    {
        Twin = GC.AllocateUninitializedArray<int>(3 * facets);
        _parent = GC.AllocateUninitializedArray<int>(facets);
    }

    // The twin of each half-edge, or None for degenerate facets.
    public int[] Twin { get; }

    // Whether each half-edge has a twin: then the mesh is closed and consistently oriented.
    public bool IsBalanced { get; private set; } = true;

    // Whether an edge belongs to more than two facets: touching bodies or duplicate facets.
    public bool IsCrowded { get; private set; }

    public static Topology Of(Mesh mesh)
    {
        var topology = new Topology(mesh.FacetCount);
        topology.PairSorted(
            HalfEdges.Together(DeterministicParallel.Map(mesh.FacetCount, null, (from, to) =>
            topology.PairNear(mesh.Corners, from, to))));
        return topology;
    }

    // For each facet the number of its body, or None for degenerate facets without neighbours. Bodies are numbered by their first facets.
    public (int[] BodyOfFacet, int Count) Bodies()
    {
        var body = new int[_parent.Length];
        var count = 0;
        for (var facet = 0; facet < body.Length; facet++)
        {
            var root = Root(facet);
            body[facet] = Twin[3 * facet] == None ? None : root == facet ? count++ : body[root];
        }
        return (body, count);
    }

    // Half-edges without a twin in this piece.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private HalfEdges PairNear(ReadOnlySpan<float> corners, int from, int to)
    {
        for (var facet = from; facet < to; facet++) _parent[facet] = facet;
        var matcher = new EdgeMatcher();
        Span<ulong> points = stackalloc ulong[3];
        for (var facet = from; facet < to; facet++)
        {
            var isWhole = HalfEdges.Points(corners, facet, points);
            for (var s = 0; s < 3; s++)
            {
                Twin[3 * facet + s] = None;
                if (!isWhole) continue;
                var other = matcher.Match(
                    HalfEdges.Edge(points[s], points[s == 2 ? 0 : s + 1], out var isForward), 3 * facet + s, isForward);
                if (other >= 0) Pair(3 * facet + s, other);
            }
        }
        return matcher.Unmatched();
    }

    // Edges of two facets define the bodies. At an edge of more facets, as where two bodies touch, half-edges are paired within bodies
    // first.
    private void PairSorted(HalfEdges sides)
    {
        var crowded = new List<Range>();
        for (var i = 0; i < sides.Count;)
        {
            var end = i + 1;
            while (end < sides.Count && sides.Edges[end] == sides.Edges[i]) end++;
            if (end - i == 2 && sides.IsForward(i) != sides.IsForward(i + 1)) Pair(sides.Side(i), sides.Side(i + 1));
            else if (end - i > 2) crowded.Add(i..end);
            else IsBalanced = false;
            i = end;
        }
        IsCrowded = sides.IsCrowded || crowded.Count > 0;
        foreach (var range in crowded)
        {
            var its = Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).OrderBy(sides.Side).ToList();
            var (forward, backward) =
                (its.Where(sides.IsForward).Select(sides.Side).ToList(), its.Where(i => !sides.IsForward(i)).Select(sides.Side).ToList());
            if (forward.Count != backward.Count) IsBalanced = false;
            PairAlike(forward, backward);
            foreach (var (a, b) in forward.Zip(backward)) Pair(a, b);
        }
    }

    private void PairAlike(List<int> forward, List<int> backward)
    {
        for (var i = forward.Count - 1; i >= 0; i--)
        {
            var body = Root(forward[i] / 3);
            var j = backward.FindLastIndex(side => Root(side / 3) == body);
            if (j < 0) continue;
            Pair(forward[i], backward[j]);
            forward.RemoveAt(i);
            backward.RemoveAt(j);
        }
    }

    private void Pair(int side, int other)
    {
        (Twin[side], Twin[other]) = (other, side);
        var (a, b) = (Root(side / 3), Root(other / 3));
        // The lower facet is the root, independent of the order of pairs.
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }

    private int Root(int facet)
    {
        while (_parent[facet] != facet) facet = _parent[facet] = _parent[_parent[facet]];
        return facet;
    }
}
