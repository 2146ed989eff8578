namespace AmFactorySim.Geometry;

// Counts the unbalanced edges of a welded mesh. An edge of an odd number of facets is open; one of an even number that is traversed more
// often in one direction lies between facets of opposite orientation.
internal sealed record EdgeBalance(int OpenEdges, int TurnedEdges, int Holes, (int From, int To)? First)
{
    public bool IsBalanced => OpenEdges == 0 && TurnedEdges == 0;

    // For facets given by the points of their corners.
    public static EdgeBalance Of(int[] pointOfCorner, int pointCount)
    {
        var edges = SortedEdges(pointOfCorner);
        var (open, turned) = (0, 0);
        (int, int)? first = null;
        var holes = new Groups(pointCount);
        for (var i = 0; i < edges.Length;)
        {
            var edge = edges[i] >> 1;
            var (walks, balance) = (0, 0);
            for (; i < edges.Length && edges[i] >> 1 == edge; i++, walks++) balance += (edges[i] & 1) == 0 ? 1 : -1;
            if (balance == 0) continue;
            var (from, to) = ((int)(edge >> 31), (int)(edge & int.MaxValue));
            first ??= (from, to);
            if (walks % 2 == 0)
            {
                turned++;
                continue;
            }
            open++;
            holes.Join(from, to);
        }
        return new(open, turned, holes.Count, first);
    }

    // Each edge as its lower point, its higher point, and one bit for its direction, sorted.
    private static ReadOnlySpan<ulong> SortedEdges(int[] points)
    {
        var edges = new ulong[points.Length];
        var count = 0;
        for (var facet = 0; facet < points.Length; facet += 3)
            for (var side = 0; side < 3; side++)
            {
                var (from, to) = (points[facet + side], points[facet + (side + 1) % 3]);
                if (from == to) continue;
                var (less, more) = ((ulong)Math.Min(from, to), (ulong)Math.Max(from, to));
                edges[count++] = (less << 31 | more) << 1 | (from < to ? 0UL : 1UL);
            }
        Array.Sort(edges, 0, count);
        return edges.AsSpan(0, count);
    }

    // Union-find of points joined by open edges: each group is the rim of a hole.
    private sealed class Groups(int points)
    {
        private readonly int[] _parent = [.. Enumerable.Range(0, points)];
        private readonly HashSet<int> _joined = [];

        public int Count => _joined.Count(point => _parent[point] == point);

        public void Join(int a, int b)
        {
            _joined.Add(a);
            _joined.Add(b);
            _parent[Root(a)] = Root(b);
        }

        private int Root(int point)
        {
            while (_parent[point] != point) point = _parent[point] = _parent[_parent[point]];
            return point;
        }
    }
}
