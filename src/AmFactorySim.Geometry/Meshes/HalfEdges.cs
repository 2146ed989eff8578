namespace AmFactorySim.Geometry;

// Half-edges: for each, the hash of its edge, and its number with one bit for its direction; and whether an edge of more than two facets
// was found.
internal sealed record HalfEdges(ulong[] Edges, uint[] Codes, bool IsCrowded)
{
    public int Count => Edges.Length;

    public int Side(int i) => (int)(Codes[i] >> 1);

    public bool IsForward(int i) => (Codes[i] & 1) == 1;

    public static uint Code(int side, bool isForward) => (uint)side << 1 | (isForward ? 1u : 0u);

    // The points of a facet's corners; false if two are equal, so that the facet is degenerate.
    public static bool Points(ReadOnlySpan<float> corners, int facet, Span<ulong> points)
    {
        var f = corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
        points[0] = PointHash(f[0], f[1], f[2]);
        points[1] = PointHash(f[3], f[4], f[5]);
        points[2] = PointHash(f[6], f[7], f[8]);
        return points[0] != points[1] && points[1] != points[2] && points[2] != points[0];
    }

    // The same for both directions; never 0.
    public static ulong Edge(ulong from, ulong to, out bool isForward)
    {
        isForward = from < to;
        var (low, high) = isForward ? (from, to) : (to, from);
        var hash = (low ^ high >> 29) * 0xFF51AFD7ED558CCD + high;
        hash = (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 29 | 1UL << 63;
    }

    // Adding zero turns -0 into +0, so that equal points have equal hashes.
    public static ulong PointHash(float x, float y, float z)
    {
        var hash = ((ulong)BitConverter.SingleToUInt32Bits(x + 0f) << 32 | BitConverter.SingleToUInt32Bits(y + 0f)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 32 ^ BitConverter.SingleToUInt32Bits(z + 0f)) * 0xD6E8FEB86659FD93;
        return (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
    }

    // All pieces combined, sorted by edge.
    public static HalfEdges Together(HalfEdges[] pieces)
    {
        ulong[] edges = [.. pieces.SelectMany(piece => piece.Edges)];
        uint[] codes = [.. pieces.SelectMany(piece => piece.Codes)];
        Array.Sort(edges, codes);
        return new(edges, codes, Array.Exists(pieces, piece => piece.IsCrowded));
    }
}

// Pairs half-edges with their twins in a small hash table. A half-edge that finds its slot taken by another edge, or by the same edge in
// the same direction, moves the other to the list of unmatched ones.
internal sealed class EdgeMatcher
{
    private const int Slots = 1 << 13;

    private readonly (ulong Edge, uint Code)[] _slots = new (ulong, uint)[Slots];
    private readonly List<ulong> _unmatchedEdges = [];
    private readonly List<uint> _unmatchedCodes = [];

    // Whether an edge occurred twice in the same direction, so that it belongs to more than two facets.
    private bool _isCrowded;

    // The twin of this half-edge; None if it has not occurred yet.
    public int Match(ulong edge, int side, bool isForward)
    {
        var code = HalfEdges.Code(side, isForward);
        ref var slot = ref _slots[edge & Slots - 1];
        if (slot.Edge == edge && ((slot.Code ^ code) & 1) == 1)
        {
            slot.Edge = 0;
            return (int)(slot.Code >> 1);
        }
        _isCrowded |= slot.Edge == edge;
        if (slot.Edge != 0) AddUnmatched(slot.Edge, slot.Code);
        slot = (edge, code);
        return Topology.None;
    }

    // All half-edges without a twin.
    public HalfEdges Unmatched()
    {
        foreach (var (edge, code) in _slots)
            if (edge != 0) AddUnmatched(edge, code);
        return new([.. _unmatchedEdges], [.. _unmatchedCodes], _isCrowded);
    }

    private void AddUnmatched(ulong edge, uint code)
    {
        _unmatchedEdges.Add(edge);
        _unmatchedCodes.Add(code);
    }
}
