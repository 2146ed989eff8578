using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// Which facets lie side by side. Side s of facet f, from corner s to the next, has the number 3 f + s; its twin is the same edge walked
// the other way by the neighbour. Corners are one point if they are equal to the last bit; 64 bits of hash stand for an edge, which
// two different edges of a mesh of ten million facets share by chance once in a hundred thousand meshes.
//
// Most neighbours stand close together in a file, so a small table that stays in the cache pairs sides that come soon after one another;
// only sides that found no twin there are sorted and paired together.
internal sealed class Topology
{
    public const int None = -1;

    private readonly int[] _parent;

    private Topology(int facets)
    {
        Twin = GC.AllocateUninitializedArray<int>(3 * facets);
        _parent = GC.AllocateUninitializedArray<int>(facets);
    }

    // For each side its twin, or None at facets without area between equal corners.
    public int[] Twin { get; }

    // Whether each side has its twin: then the mesh is closed and its facets agree on what is inside.
    public bool IsBalanced { get; private set; } = true;

    // Whether an edge lies between more than two facets: bodies that touch, or facets that are there twice.
    public bool IsCrowded { get; private set; }

    public static Topology Of(Mesh mesh)
    {
        var topology = new Topology(mesh.FacetCount);
        topology.PairSorted(Sides.Together(Chunks.Map(mesh.FacetCount, null, (from, to) => topology.PairNear(mesh.Corners, from, to))));
        return topology;
    }

    // For each facet the number of its body, or None for a facet without area of which no side has a twin. Bodies are numbered by their first facets.
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

    // Sides of the piece that found no twin in it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sides PairNear(ReadOnlySpan<float> corners, int from, int to)
    {
        for (var facet = from; facet < to; facet++) _parent[facet] = facet;
        var waiting = new WaitingSides();
        Span<ulong> points = stackalloc ulong[3];
        for (var facet = from; facet < to; facet++)
        {
            var isWhole = Sides.Points(corners, facet, points);
            for (var s = 0; s < 3; s++)
            {
                Twin[3 * facet + s] = None;
                if (!isWhole) continue;
                var other = waiting.Meet(Sides.Edge(points[s], points[s == 2 ? 0 : s + 1], out var isUp), 3 * facet + s, isUp);
                if (other >= 0) Pair(3 * facet + s, other);
            }
        }
        return waiting.Left();
    }

    // Edges of two facets make bodies. At an edge of more, such as where two bodies touch, sides are paired within their bodies first.
    private void PairSorted(Sides sides)
    {
        var crowded = new List<Range>();
        for (var i = 0; i < sides.Count;)
        {
            var end = i + 1;
            while (end < sides.Count && sides.Edges[end] == sides.Edges[i]) end++;
            if (end - i == 2 && sides.IsUp(i) != sides.IsUp(i + 1)) Pair(sides.Side(i), sides.Side(i + 1));
            else if (end - i > 2) crowded.Add(i..end);
            else IsBalanced = false;
            i = end;
        }
        IsCrowded = sides.IsCrowded || crowded.Count > 0;
        foreach (var range in crowded)
        {
            var its = Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).OrderBy(sides.Side).ToList();
            var (up, down) = (its.Where(sides.IsUp).Select(sides.Side).ToList(), its.Where(i => !sides.IsUp(i)).Select(sides.Side).ToList());
            if (up.Count != down.Count) IsBalanced = false;
            PairAlike(up, down);
            foreach (var (a, b) in up.Zip(down)) Pair(a, b);
        }
    }

    private void PairAlike(List<int> up, List<int> down)
    {
        for (var i = up.Count - 1; i >= 0; i--)
        {
            var body = Root(up[i] / 3);
            var j = down.FindLastIndex(side => Root(side / 3) == body);
            if (j < 0) continue;
            Pair(up[i], down[j]);
            up.RemoveAt(i);
            down.RemoveAt(j);
        }
    }

    private void Pair(int side, int other)
    {
        (Twin[side], Twin[other]) = (other, side);
        var (a, b) = (Root(side / 3), Root(other / 3));
        // The lower facet is the root, whatever the order of pairs.
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }

    private int Root(int facet)
    {
        while (_parent[facet] != facet) facet = _parent[facet] = _parent[_parent[facet]];
        return facet;
    }
}
