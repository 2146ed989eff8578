using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmFactorySim.Geometry;

// Half-edge topology: which facets are neighbours. The twin of a half-edge is the same edge in the opposite direction at the neighbour.
// Corners are the same point if they are equal to the last bit; an edge is represented by a hash of 64 bits, which two edges of a mesh of
// ten million facets share by chance once in a hundred thousand meshes.
//
// All half-edges of an edge are collected before any is paired, so that an edge of more than two facets is always recognised, and the
// result does not depend on the order of the facets.
internal sealed class Topology
{
    public const int None = -1;

    private readonly int[] _parent;

    private Topology(int facets)
    {
        Twin = GC.AllocateUninitializedArray<int>(3 * facets);
        Array.Fill(Twin, None);
        _parent = GC.AllocateUninitializedArray<int>(facets);
        for (var facet = 0; facet < facets; facet++) _parent[facet] = facet;
    }

    // The twin of each half-edge, or None for degenerate facets.
    public int[] Twin { get; }

    // Whether each half-edge has a twin: then the mesh is closed and consistently oriented.
    public bool IsBalanced { get; private set; }

    // Whether an edge belongs to more than two facets: touching bodies or repeated facets.
    public bool IsCrowded { get; private set; }

    public static Topology Of(Mesh mesh)
    {
        var topology = new Topology(mesh.FacetCount);
        var buckets = HalfEdgeBuckets.Of(mesh);
        var paired = DeterministicParallel.MapEach(buckets.Count, bucket => topology.Pair(buckets, bucket));
        topology.IsBalanced = Array.TrueForAll(paired, bucket => bucket.IsBalanced);
        topology.JoinNeighbours();
        var crowded = paired.SelectMany(bucket => bucket.Crowded).ToList();
        topology.IsCrowded = crowded.Count > 0;
        if (topology.IsCrowded) topology.PairCrowded(mesh, crowded);
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

    // Sets the twins at edges of two facets; returns the half-edges of each edge with more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (bool IsBalanced, List<List<HalfEdge>> Crowded) Pair(HalfEdgeBuckets buckets, int bucket)
    {
        var size = (uint)buckets.SizeOf(bucket);
        var slots = new (ulong Edge, uint First, uint Second)[BitOperations.RoundUpToPowerOf2(size + size / 2 + 1)];
        var (isSlotOfMany, many) = (false, new Dictionary<ulong, List<HalfEdge>>());
        foreach (var piece in buckets.In(bucket))
            foreach (var half in CollectionsMarshal.AsSpan(piece))
            {
                var at = (int)half.Edge & slots.Length - 1;
                while (slots[at].Edge != half.Edge && slots[at].Edge != 0) at = at + 1 & slots.Length - 1;
                ref var slot = ref slots[at];
                if (slot.Edge == 0) slot = (half.Edge, half.Code + 1, 0);
                else if (slot.Second == 0) slot.Second = half.Code + 1;
                else
                {
                    isSlotOfMany = true;
                    if (!many.TryGetValue(half.Edge, out var its))
                        many.Add(half.Edge, its = [new(half.Edge, slot.First - 1), new(half.Edge, slot.Second - 1)]);
                    its.Add(half);
                }
            }
        var isBalanced = true;
        foreach (var (edge, first, second) in slots)
        {
            if (edge == 0 || isSlotOfMany && many.ContainsKey(edge)) continue;
            var (one, other) = (new HalfEdge(edge, first - 1), new HalfEdge(edge, second - 1));
            if (second == 0 || one.IsForward == other.IsForward) isBalanced = false;
            else (Twin[one.Side], Twin[other.Side]) = (other.Side, one.Side);
        }
        return (isBalanced, [.. many.OrderBy(edge => edge.Key).Select(edge => edge.Value)]);
    }

    private void JoinNeighbours()
    {
        for (var side = 0; side < Twin.Length; side++)
            if (Twin[side] > side) Join(side / 3, Twin[side] / 3);
    }

    // At an edge of more than two facets, those that edges of two facets already join are paired first, then the others.
    private void PairCrowded(Mesh mesh, List<List<HalfEdge>> crowded)
    {
        var pieces = crowded.Select(edge => edge.Select(half => Root(half.Side / 3)).ToArray()).ToList();
        foreach (var (edge, piece) in crowded.Zip(pieces))
        {
            var around = new EdgeFan(mesh, edge);
            foreach (var its in edge.Zip(piece).GroupBy(half => half.Second, half => half.First))
                around.Pair([.. its], Pair);
            if (!around.Pair([.. edge.Where(half => Twin[half.Side] == None)], Pair)) IsBalanced = false;
        }
    }

    private void Pair(int side, int other)
    {
        (Twin[side], Twin[other]) = (other, side);
        Join(side / 3, other / 3);
    }

    // The lower facet is the root, independent of the order of pairs.
    private void Join(int facet, int other)
    {
        var (a, b) = (Root(facet), Root(other));
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }

    private int Root(int facet)
    {
        while (_parent[facet] != facet) facet = _parent[facet] = _parent[_parent[facet]];
        return facet;
    }
}
