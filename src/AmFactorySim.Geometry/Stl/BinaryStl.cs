using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Binary STL: 80 arbitrary bytes, the facet count, and for each facet its normal, three corners (little-endian floats) and two arbitrary
// bytes. The normal is not read, because the order of the corners contains it.
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
        if (facets == 0)
            throw new MeshException($"{name} has no facets: the count at byte {CountAt} is 0, but an STL file needs at least one facet");

        var corners = GC.AllocateUninitializedArray<float>((int)facets * Mesh.FloatsPerFacet);
        var bounds = DeterministicParallel.Map((int)facets, null, (from, to) => ReadPiece(file, corners, from, to))
            .Aggregate(Bounds.Nothing, (all, piece) => all.With(piece));
        if (!bounds.AreFinite)
        {
            var bad = Mesh.FirstNotFinite(corners);
            var facet = bad / Mesh.FloatsPerFacet;
            var at = HeaderBytes + (long)facet * FacetBytes + CornersAt + bad % Mesh.FloatsPerFacet * sizeof(float);
            throw new MeshException($"{name}: a coordinate of facet {facet + 1}, at byte {at}, is " +
                $"{(float.IsNaN(corners[bad]) ? "not a number" : "infinite")}; coordinates must be finite numbers");
        }
        var trailing = file.Length - LengthOf(facets);
        return new(corners, unit, bounds)
        {
            ReadingWarnings = trailing == 0 ? [] : [FormattableString.Invariant($"{trailing} bytes after the last facet ignored")],
        };
    }

    private static Bounds ReadPiece(ByteSource file, float[] corners, int from, int to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FacetsAtOnce * FacetBytes);
        try
        {
            var bounds = Bounds.Nothing;
            for (var start = from; start < to; start += FacetsAtOnce)
            {
                var count = Math.Min(FacetsAtOnce, to - start);
                var records = buffer.AsSpan(0, count * FacetBytes);
                var facets = corners.AsSpan(start * Mesh.FloatsPerFacet, count * Mesh.FloatsPerFacet);
                file.Read(LengthOf((uint)start), records);
                TakeCorners(records, facets);
                bounds = bounds.With(Bounds.Of(facets));
            }
            return bounds;
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
