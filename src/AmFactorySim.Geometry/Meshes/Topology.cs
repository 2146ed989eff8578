using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

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
        var pooled = ArrayPool<EdgeEntry>.Shared.Rent((int)BitOperations.RoundUpToPowerOf2(size + size / 2 + 1));
        var slots = pooled.AsSpan(0, (int)BitOperations.RoundUpToPowerOf2(size + size / 2 + 1));
        slots.Clear();
        var many = new Dictionary<ulong, List<HalfEdge>>();
        foreach (var piece in buckets.In(bucket))
            foreach (ref readonly var entry in piece.Span)
            {
                var at = (int)entry.Edge & slots.Length - 1;
                while (slots[at].Edge != entry.Edge && slots[at].Edge != 0) at = at + 1 & slots.Length - 1;
                ref var slot = ref slots[at];
                if (slot.Edge == 0) slot = entry;
                else if (slot.Second == 0 && entry.Second == 0) slot.Second = entry.First;
                else
                {
                    if (!many.TryGetValue(entry.Edge, out var its))
                    {
                        many.Add(entry.Edge, its = []);
                        AddTo(its, slot);
                        // Taken, so that no single half-edge is paired here.
                        slot.Second = entry.First;
                    }
                    AddTo(its, entry);
                }
            }
        var isBalanced = true;
        foreach (ref readonly var slot in slots)
        {
            if (slot.Edge == 0 || many.Count > 0 && many.ContainsKey(slot.Edge)) continue;
            var (one, other) = (slot.First - 1, slot.Second - 1);
            // The last bit is the direction.
            if (slot.Second == 0 || ((one ^ other) & 1) == 0) isBalanced = false;
            else (Twin[one >> 1], Twin[other >> 1]) = ((int)(other >> 1), (int)(one >> 1));
        }
        ArrayPool<EdgeEntry>.Shared.Return(pooled);
        return (isBalanced, [.. many.OrderBy(edge => edge.Key).Select(edge => edge.Value)]);

        static void AddTo(List<HalfEdge> its, in EdgeEntry entry)
        {
            its.Add(new(entry.Edge, entry.First - 1));
            if (entry.Second != 0) its.Add(new(entry.Edge, entry.Second - 1));
        }
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
