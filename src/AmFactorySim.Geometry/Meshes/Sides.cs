namespace AmFactorySim.Geometry;

// Sides of facets: for each the hash of its edge, and its number with one bit for the way it walks the edge; and whether an edge of more
// than two facets was seen on the way to them.
internal sealed record Sides(ulong[] Edges, uint[] Codes, bool IsCrowded)
{
    public int Count => Edges.Length;

    public int Side(int i) => (int)(Codes[i] >> 1);

    public bool IsUp(int i) => (Codes[i] & 1) == 1;

    public static uint Code(int side, bool isUp) => (uint)side << 1 | (isUp ? 1u : 0u);

    // The points of a facet's corners; false if two are one, so that the facet is a line.
    public static bool Points(ReadOnlySpan<float> corners, int facet, Span<ulong> points)
    {
        var f = corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
        points[0] = PointHash(f[0], f[1], f[2]);
        points[1] = PointHash(f[3], f[4], f[5]);
        points[2] = PointHash(f[6], f[7], f[8]);
        return points[0] != points[1] && points[1] != points[2] && points[2] != points[0];
    }

    // The same for both ways; never 0.
    public static ulong Edge(ulong from, ulong to, out bool isUp)
    {
        isUp = from < to;
        var (low, high) = isUp ? (from, to) : (to, from);
        var hash = (low ^ high >> 29) * 0xFF51AFD7ED558CCD + high;
        hash = (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 29 | 1UL << 63;
    }

    // Adding zero makes minus zero plus zero, so that points that are equal have one hash.
    public static ulong PointHash(float x, float y, float z)
    {
        var hash = ((ulong)BitConverter.SingleToUInt32Bits(x + 0f) << 32 | BitConverter.SingleToUInt32Bits(y + 0f)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 32 ^ BitConverter.SingleToUInt32Bits(z + 0f)) * 0xD6E8FEB86659FD93;
        return (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
    }

    // All pieces in one, sorted by edge.
    public static Sides Together(Sides[] pieces)
    {
        ulong[] edges = [.. pieces.SelectMany(piece => piece.Edges)];
        uint[] codes = [.. pieces.SelectMany(piece => piece.Codes)];
        Array.Sort(edges, codes);
        return new(edges, codes, Array.Exists(pieces, piece => piece.IsCrowded));
    }
}
