using System.Numerics;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// A side of a facet, from a corner to the next: the hash of its edge, which is the same in both directions, and its number with one bit for
// the direction. Side s of facet f has the number 3 f + s.
internal readonly record struct HalfEdge(ulong Edge, uint Code)
{
    public int Side => (int)(Code >> 1);

    public bool IsForward => (Code & 1) == 1;

    public static HalfEdge Of(ulong from, ulong to, int side)
    {
        var isForward = from < to;
        var (low, high) = isForward ? (from, to) : (to, from);
        var hash = (low ^ high >> 29) * 0xFF51AFD7ED558CCD + high;
        hash = (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
        return new(hash ^ hash >> 29 | 1UL << 63, (uint)side << 1 | (isForward ? 1u : 0u));
    }

    // Adding zero turns -0 into +0, so that equal points have equal hashes.
    public static ulong PointHash(float x, float y, float z)
    {
        var hash = ((ulong)BitConverter.SingleToUInt32Bits(x + 0f) << 32 | BitConverter.SingleToUInt32Bits(y + 0f)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 32 ^ BitConverter.SingleToUInt32Bits(z + 0f)) * 0xD6E8FEB86659FD93;
        return (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
    }
}

// The half-edges of a mesh, divided by their edges into buckets that are so small that a bucket is paired within the cache.
internal sealed class HalfEdgeBuckets
{
    private const int ExpectedPerBucket = 1 << 13;
    private const int MostBuckets = 1 << 10;

    // By piece of the mesh, then by bucket.
    private readonly List<HalfEdge>[][] _pieces;

    private HalfEdgeBuckets(List<HalfEdge>[][] pieces, int count) => (_pieces, Count) = (pieces, count);

    public int Count { get; }

    public static HalfEdgeBuckets Of(Mesh mesh)
    {
        var count = (int)Math.Min(MostBuckets, BitOperations.RoundUpToPowerOf2((uint)(3L * mesh.FacetCount / ExpectedPerBucket) | 1));
        return new(DeterministicParallel.Map(mesh.FacetCount, null, (from, to) => Divided(mesh.Corners, from, to, count)), count);
    }

    public int SizeOf(int bucket) => _pieces.Sum(piece => piece[bucket].Count);

    // In the order of the facets.
    public IEnumerable<List<HalfEdge>> In(int bucket) => _pieces.Select(piece => piece[bucket]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<HalfEdge>[] Divided(ReadOnlySpan<float> corners, int from, int to, int count)
    {
        var buckets = new List<HalfEdge>[count];
        for (var i = 0; i < count; i++) buckets[i] = new(3 * (to - from) / count * 5 / 4);
        for (var facet = from; facet < to; facet++)
        {
            var f = corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            var (a, b, c) = (HalfEdge.PointHash(f[0], f[1], f[2]), HalfEdge.PointHash(f[3], f[4], f[5]),
                HalfEdge.PointHash(f[6], f[7], f[8]));
            // Facets with two equal corners have no sides.
            if (a == b || b == c || c == a) continue;
            Add(buckets, HalfEdge.Of(a, b, 3 * facet));
            Add(buckets, HalfEdge.Of(b, c, 3 * facet + 1));
            Add(buckets, HalfEdge.Of(c, a, 3 * facet + 2));
        }
        return buckets;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(List<HalfEdge>[] buckets, HalfEdge side) =>
        buckets[(int)(side.Edge >> 40) & buckets.Length - 1].Add(side);
}
