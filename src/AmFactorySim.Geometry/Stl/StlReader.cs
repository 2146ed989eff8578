using System.Buffers.Binary;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Reads STL files, binary and ASCII, also binary ones whose header begins with "solid" and ASCII ones with several solids.
internal static class StlReader
{
    // The length of a binary file follows from its facet count: a file with the right length is binary, whatever its header.
    public static bool Begins(ByteSource file, ReadOnlySpan<byte> beginning) =>
        BinaryFacets(beginning) is { } facets && BinaryStl.LengthOf(facets) == file.Length
        || AsciiStl.LooksLikeText(beginning) && AsciiStl.BeginsWithSolid(beginning);

    public static Mesh Read(ByteSource file, string name, ReadOnlySpan<byte> beginning, Length unit)
    {
        var isText = AsciiStl.LooksLikeText(beginning);
        if (BinaryFacets(beginning) is { } facets)
        {
            var trailing = file.Length - BinaryStl.LengthOf(facets);
            // Whole facets beyond the count are no trailing bytes: the count is wrong.
            if (trailing == 0 || !isText && facets > 0 && trailing > 0 && trailing % BinaryStl.FacetBytes != 0)
                return BinaryStl.Read(file, name, facets, unit);
            if (!isText)
                throw new MeshException(
                    $"{name} is not a complete binary STL file: by the count at byte {BinaryStl.CountAt} it has {facets} facets, " +
                        $"which take {BinaryStl.LengthOf(facets)} bytes, " +
                    $"but the file has {file.Length} bytes, enough for {(file.Length - BinaryStl.HeaderBytes) / BinaryStl.FacetBytes} " +
                        "facets");
        }
        if (isText && AsciiStl.BeginsWithSolid(beginning)) return AsciiStl.Read(file, name, unit);
        throw new MeshException(isText
            ? $"{name} is text but no mesh: ASCII STL begins with \"solid\"; {MeshReader.FormatsRead}"
            : $"{name} is not an STL file: it has {file.Length} bytes, and a binary STL file has at least {BinaryStl.LengthOf(1)}; "
                + MeshReader.FormatsRead);
    }

    private static uint? BinaryFacets(ReadOnlySpan<byte> beginning) => beginning.Length >= BinaryStl.HeaderBytes
        ? BinaryPrimitives.ReadUInt32LittleEndian(beginning[BinaryStl.CountAt..]) : null;
}
