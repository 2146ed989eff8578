using System.Buffers.Binary;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Reads STL files, binary and ASCII, also binary ones whose header begins with "solid" and ASCII ones with several solids.
/// STL has no unit; millimetres are the custom and the default.
/// </summary>
public static class StlReader
{
    private static readonly Length Millimetre = Length.FromMillimetres(1);

    /// <summary>Reads a mesh from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unit">The length that a coordinate of 1 stands for; a millimetre if left out.</param>
    /// <exception cref="MeshException">The file cannot be opened or is not a whole, sound STL file.</exception>
    public static Mesh Read(string path, Length? unit = null)
    {
        using var file = Open(path);
        try
        {
            return Read(file, path, unit ?? Millimetre);
        }
        catch (EndOfStreamException e)
        {
            throw new MeshException($"{path} became shorter while it was read", e);
        }
        catch (IOException e)
        {
            throw new MeshException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a mesh from the bytes of a file.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="unit">The length that a coordinate of 1 stands for; a millimetre if left out.</param>
    /// <exception cref="MeshException">The bytes are not a whole, sound STL file.</exception>
    public static Mesh Read(ReadOnlyMemory<byte> bytes, Length? unit = null) => Read(ByteSource.Of(bytes), "the file", unit ?? Millimetre);

    // Only a file whose length is known can be read: a pipe cannot.
    private static ByteSource Open(string path)
    {
        try
        {
            return ByteSource.Of(File.OpenHandle(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new MeshException($"{path} cannot be read: {e.Message}", e);
        }
    }

    // A binary file's length follows from its facet count, so a file whose length fits is binary whatever its header says.
    private static Mesh Read(ByteSource file, string name, Length unit)
    {
        Mesh.RequireUnit(unit);
        if (file.Length == 0) throw new MeshException($"{name} is empty; an STL file has at least one facet");

        Span<byte> beginning = stackalloc byte[(int)Math.Min(file.Length, 512)];
        file.Read(0, beginning);
        var isText = AsciiStl.LooksLikeText(beginning);
        if (beginning.Length >= BinaryStl.HeaderBytes)
        {
            var facets = BinaryPrimitives.ReadUInt32LittleEndian(beginning[BinaryStl.CountAt..]);
            if (BinaryStl.LengthOf(facets) == file.Length) return BinaryStl.Read(file, name, facets, unit);
            if (!isText)
                throw new MeshException(
                    $"{name} is not a whole binary STL file: the count at byte {BinaryStl.CountAt} says {facets} facets, which take {BinaryStl.LengthOf(facets)} bytes, " +
                    $"but the file has {file.Length}, room for {(file.Length - BinaryStl.HeaderBytes) / BinaryStl.FacetBytes} facets");
        }
        if (isText && AsciiStl.BeginsWithSolid(beginning)) return AsciiStl.Read(file, name, unit);
        throw new MeshException(isText
            ? $"{name} is text but not STL: it begins with \"{Encoding.ASCII.GetString(beginning[..Math.Min(beginning.Length, 24)]).ReplaceLineEndings(" ").Trim()}\", and ASCII STL begins with \"solid\""
            : $"{name} is not an STL file: it has {file.Length} bytes, and a binary STL file has at least {BinaryStl.LengthOf(1)}");
    }
}
