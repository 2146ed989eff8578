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
