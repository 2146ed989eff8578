using System.Numerics;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// The half-edges of a mesh, divided by their edges into buckets that are so small that a bucket is checked within the cache.
//
// Most neighbours are close together in a file, so that a small table pairs them before they are divided; an entry is such a pair, or a
// single half-edge.
internal sealed class HalfEdgeBuckets
{
    private const int ExpectedPerBucket = 1 << 13;
    private const int MostBuckets = 1 << 10;
    private const int NearSlots = 1 << 12;

    private readonly Piece[] _pieces;

    // The entries of a piece of the mesh, by bucket, and where each bucket starts.
    private readonly record struct Piece(EdgeEntry[] Entries, int[] Start);

    private HalfEdgeBuckets(Piece[] pieces, int count) => (_pieces, Count) = (pieces, count);

    public int Count { get; }

    public static HalfEdgeBuckets Of(Mesh mesh)
    {
        var count = (int)Math.Min(MostBuckets, BitOperations.RoundUpToPowerOf2((uint)(1.5 * mesh.FacetCount / ExpectedPerBucket) | 1));
        return new(DeterministicParallel.Map(mesh.FacetCount, null, (from, to) => Divided(mesh.Corners, from, to, count)), count);
    }

    public int SizeOf(int bucket) => _pieces.Sum(piece => piece.Start[bucket + 1] - piece.Start[bucket]);

    public IEnumerable<ReadOnlyMemory<EdgeEntry>> In(int bucket) =>
        _pieces.Select(piece => new ReadOnlyMemory<EdgeEntry>(piece.Entries)[piece.Start[bucket]..piece.Start[bucket + 1]]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Piece Divided(ReadOnlySpan<float> corners, int from, int to, int count)
    {
        // In a closed mesh with its neighbours close together, the entries are one and a half for each facet.
        var entries = GC.AllocateUninitializedArray<EdgeEntry>(2 * (to - from) + NearSlots);
        var length = 0;
        var near = new EdgeEntry[NearSlots];
        Span<HalfEdge> sides = stackalloc HalfEdge[3];
        for (var facet = from; facet < to; facet++)
        {
            var f = corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            var (a, b, c) = (HalfEdge.PointHash(f[0], f[1], f[2]), HalfEdge.PointHash(f[3], f[4], f[5]),
                HalfEdge.PointHash(f[6], f[7], f[8]));
            // Facets with two equal corners have no sides.
            if (a == b || b == c || c == a) continue;
            (sides[0], sides[1], sides[2]) =
                (HalfEdge.Of(a, b, 3 * facet), HalfEdge.Of(b, c, 3 * facet + 1), HalfEdge.Of(c, a, 3 * facet + 2));
            if (length + NearSlots + 3 > entries.Length) Array.Resize(ref entries, 2 * entries.Length);
            foreach (ref readonly var half in sides)
            {
                ref var slot = ref near[(int)half.Edge & NearSlots - 1];
                if (slot.Edge == half.Edge)
                {
                    entries[length++] = new(half.Edge, slot.First, half.Code + 1);
                    slot = default;
                    continue;
                }
                if (slot.Edge != 0) entries[length++] = slot;
                slot = new(half.Edge, half.Code + 1, 0);
            }
        }
        foreach (var slot in near)
            if (slot.Edge != 0) entries[length++] = slot;
        return ByBucket(entries.AsSpan(0, length), count);
    }

    private static Piece ByBucket(ReadOnlySpan<EdgeEntry> entries, int count)
    {
        var start = new int[count + 1];
        foreach (ref readonly var entry in entries) start[BucketOf(entry, count) + 1]++;
        for (var bucket = 0; bucket < count; bucket++) start[bucket + 1] += start[bucket];
        var (sorted, next) = (GC.AllocateUninitializedArray<EdgeEntry>(entries.Length), start[..^1]);
        foreach (ref readonly var entry in entries) sorted[next[BucketOf(entry, count)]++] = entry;
        return new(sorted, start);
    }

    private static int BucketOf(in EdgeEntry entry, int count) => (int)(entry.Edge >> 40) & count - 1;
}

// One or two half-edges of an edge, by their codes plus 1, or 0.
internal record struct EdgeEntry(ulong Edge, uint First, uint Second);
