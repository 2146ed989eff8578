using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Reads a part's mesh from a file: STL, binary (also with a header that begins with "solid") and ASCII (also of several solids), or
/// 3MF. The format is recognised by the content, not by the file name.
/// </summary>
/// <remarks>
/// STL has no unit; millimetres are usual and the default. A 3MF file contains its unit. Of 3MF, the core specification is supported:
/// all items of the build, with components and transforms of any depth, become one mesh; objects that are supports or surfaces are
/// ignored.
/// </remarks>
public static class MeshReader
{
    private static readonly Length Millimetre = Length.FromMillimetres(1);

    /// <summary>Reads a mesh from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stlUnit">The length of a coordinate of 1 in an STL file; by default a millimetre. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The file cannot be opened or is not a valid STL or 3MF file.</exception>
    public static Mesh Read(string path, Length? stlUnit = null)
    {
        using var file = Open(path);
        try
        {
            return Read(file, path, stlUnit ?? Millimetre);
        }
        catch (EndOfStreamException e)
        {
            throw new MeshException($"{path} was truncated while it was read", e);
        }
        catch (IOException e)
        {
            throw new MeshException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a mesh from the bytes of a file.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="stlUnit">The length of a coordinate of 1 in an STL file; by default a millimetre. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The bytes are not a valid STL or 3MF file.</exception>
    public static Mesh Read(ReadOnlyMemory<byte> bytes, Length? stlUnit = null) =>
        Read(ByteSource.Of(bytes), "the file", stlUnit ?? Millimetre);

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
