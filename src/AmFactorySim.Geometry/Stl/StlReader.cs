using System.Buffers.Binary;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Reads STL files, binary and ASCII, also binary ones whose header begins with "solid" and ASCII ones with several solids.
internal static class StlReader
{
    // The length of a binary file follows from its facet count: a file with the right length is binary, whatever its header.
    public static Mesh Read(ByteSource file, string name, Length unit)
    {
        if (file.Length == 0) throw new MeshException($"{name} is empty; an STL file needs at least one facet");

        Span<byte> beginning = stackalloc byte[(int)Math.Min(file.Length, 512)];
        file.Read(0, beginning);
        var isText = AsciiStl.LooksLikeText(beginning);
        if (beginning.Length >= BinaryStl.HeaderBytes)
        {
            var facets = BinaryPrimitives.ReadUInt32LittleEndian(beginning[BinaryStl.CountAt..]);
            if (BinaryStl.LengthOf(facets) == file.Length) return BinaryStl.Read(file, name, facets, unit);
            if (!isText)
                throw new MeshException(
                    $"{name} is not a complete binary STL file: by the count at byte {BinaryStl.CountAt} it has {facets} facets, " +
                        $"which take {BinaryStl.LengthOf(facets)} bytes, " +
                    $"but the file has {file.Length} bytes, enough for {(file.Length - BinaryStl.HeaderBytes) / BinaryStl.FacetBytes} " +
                        "facets");
        }
        if (isText && AsciiStl.BeginsWithSolid(beginning)) return AsciiStl.Read(file, name, unit);
        throw new MeshException(isText
            ? $"{name} is text but not STL: it begins with " +
                $"\"{Encoding.ASCII.GetString(beginning[..Math.Min(beginning.Length, 24)]).ReplaceLineEndings(" ").Trim()}\", and " +
                "ASCII STL begins with \"solid\""
            : $"{name} is not an STL file: it has {file.Length} bytes, and a binary STL file has at least {BinaryStl.LengthOf(1)}");
    }
}
