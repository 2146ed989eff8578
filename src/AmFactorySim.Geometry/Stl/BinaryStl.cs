using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Binary STL: 80 bytes of anything, the facet count, and for each facet its normal, three corners (floats, lowest byte first)
// and two bytes of anything. The normal says nothing that the corners' order does not say, and is not read.
internal static class BinaryStl
{
    public const int CountAt = 80;
    public const int HeaderBytes = 84;
    public const int FacetBytes = 50;
    public const int CornersAt = 12;
    public const int CornersBytes = Mesh.FloatsPerFacet * sizeof(float);

    private const int FacetsAtOnce = 1024;

    public static long LengthOf(uint facets) => HeaderBytes + (long)FacetBytes * facets;

    public static Mesh Read(ByteSource file, string name, uint facets, Length unit)
    {
        if (facets == 0) throw new MeshException($"{name} has no facets: the count at byte {CountAt} is 0, and an STL file has at least one facet");
        if (facets > Mesh.MostFacets) throw new MeshException($"{name} has {facets} facets; the most that can be read are {Mesh.MostFacets}");

        var corners = GC.AllocateUninitializedArray<float>((int)facets * Mesh.FloatsPerFacet);
        var limits = Chunks.Map((int)facets, null, (from, to) => ReadPiece(file, corners, from, to))
            .Aggregate(Limits.Nothing, (all, piece) => all.With(piece));
        if (!limits.AreFinite)
        {
            var bad = Mesh.FirstNotFinite(corners);
            var facet = bad / Mesh.FloatsPerFacet;
            var at = HeaderBytes + (long)facet * FacetBytes + CornersAt + bad % Mesh.FloatsPerFacet * sizeof(float);
            throw new MeshException($"{name}: a coordinate of facet {facet + 1}, at byte {at}, is {(float.IsNaN(corners[bad]) ? "not a number" : "infinite")}; coordinates are finite numbers");
        }
        return new(corners, unit, limits);
    }

    private static Limits ReadPiece(ByteSource file, float[] corners, int from, int to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FacetsAtOnce * FacetBytes);
        try
        {
            var limits = Limits.Nothing;
            for (var start = from; start < to; start += FacetsAtOnce)
            {
                var count = Math.Min(FacetsAtOnce, to - start);
                var records = buffer.AsSpan(0, count * FacetBytes);
                var facets = corners.AsSpan(start * Mesh.FloatsPerFacet, count * Mesh.FloatsPerFacet);
                file.Read(LengthOf((uint)start), records);
                TakeCorners(records, facets);
                limits = limits.With(Limits.Of(facets));
            }
            return limits;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeCorners(ReadOnlySpan<byte> records, Span<float> facets)
    {
        var bytes = MemoryMarshal.AsBytes(facets);
        for (; records.Length >= FacetBytes; records = records[FacetBytes..], bytes = bytes[CornersBytes..])
            records.Slice(CornersAt, CornersBytes).CopyTo(bytes);
        if (!BitConverter.IsLittleEndian)
        {
            var words = MemoryMarshal.Cast<float, int>(facets);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
