using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Reads a part's mesh from a file: STL, binary (also with a header that begins with "solid") and ASCII (also of several solids), or
/// 3MF. What the file is, its content says and not its name.
/// </summary>
/// <remarks>
/// STL has no unit; millimetres are the custom and the default. A 3MF file says its own. Of 3MF the core specification is read: all items
/// of the build, with components and transforms in any depth, become one mesh; objects that are supports or surfaces, and
/// not models, are left out.
/// </remarks>
public static class MeshReader
{
    private static readonly Length Millimetre = Length.FromMillimetres(1);

    /// <summary>Reads a mesh from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stlUnit">The length that a coordinate of 1 in an STL file stands for; a millimetre if left out. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The file cannot be opened or is not a whole, sound STL or 3MF file.</exception>
    public static Mesh Read(string path, Length? stlUnit = null)
    {
        using var file = Open(path);
        try
        {
            return Read(file, path, stlUnit ?? Millimetre);
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
    /// <param name="stlUnit">The length that a coordinate of 1 in an STL file stands for; a millimetre if left out. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The bytes are not a whole, sound STL or 3MF file.</exception>
    public static Mesh Read(ReadOnlyMemory<byte> bytes, Length? stlUnit = null) => Read(ByteSource.Of(bytes), "the file", stlUnit ?? Millimetre);

    private static Mesh Read(ByteSource file, string name, Length stlUnit)
    {
        Mesh.RequireUnit(stlUnit);
        return ThreeMfReader.LooksLikeZip(file) ? ThreeMfReader.Read(file, name) : StlReader.Read(file, name, stlUnit);
    }

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
}
