using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Reads a part's mesh from a file: STL, binary (also with a header that begins with "solid") and ASCII (also of several solids), OBJ,
/// PLY, text and binary, or 3MF. The format is recognised by the content, not by the file name.
/// </summary>
/// <remarks>
/// STL, OBJ and PLY have no unit; millimetres are usual and the default. A 3MF file contains its unit. Of 3MF, all items of the build that
/// are printable, with components and transforms of any depth, also in other parts of the package, become one mesh. What is not read, as
/// supports, modifiers of a slicer and beam lattices, is in <see cref="Mesh.Warnings"/>.
/// </remarks>
public static class MeshReader
{
    /// <summary>The formats that are read, for messages.</summary>
    internal const string FormatsRead = "STL, OBJ, PLY and 3MF files are read";

    /// <summary>The largest file that is read, in bytes: 40 million facets of binary STL.</summary>
    public const long LargestFile = 2_000_000_000;

    /// <summary>The length of a coordinate of 1 in files that do not state it: a millimetre.</summary>
    public static Length UsualUnit { get; } = Length.FromMillimetres(1);

    /// <summary>Reads a mesh from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unit">The length of a coordinate of 1; by default a millimetre. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The file cannot be opened or is not a valid mesh.</exception>
    public static Mesh Read(string path, Length? unit = null)
    {
        using var handle = InputFile.Open(path, LargestFile, out var reason) ?? throw new MeshException($"{path}: {reason}");
        using var file = ByteSource.Of(handle);
        try
        {
            var hash = file.Sha256();
            var mesh = Read(file, path, unit);
            if (RandomAccess.GetLength(handle) != file.Length || file.Sha256() != hash)
                throw new MeshException($"{path} was changed while it was read; read it again");
            mesh.FileSha256 = hash;
            return mesh;
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
    /// <param name="unit">The length of a coordinate of 1; by default a millimetre. A 3MF file has its own unit.</param>
    /// <exception cref="MeshException">The bytes are not a valid mesh.</exception>
    public static Mesh Read(ReadOnlyMemory<byte> bytes, Length? unit = null) =>
        Read(ByteSource.Of(bytes), "the file", unit);

    private static Mesh Read(ByteSource file, string name, Length? given)
    {
        var unit = given ?? UsualUnit;
        Mesh.RequireUnit(unit);
        if (file.Length == 0) throw new MeshException($"{name} is empty; {FormatsRead}");
        if (ThreeMfReader.LooksLikeZip(file)) return ThreeMfReader.Read(file, name, isUnitGiven: given is not null);
        var beginning = new byte[(int)Math.Min(file.Length, 4096)];
        file.Read(0, beginning);
        if (PlyReader.Begins(beginning)) return PlyReader.Read(file, name, unit);
        if (StlReader.Begins(file, beginning)) return StlReader.Read(file, name, beginning, unit);
        if (AsciiStl.LooksLikeText(beginning) && ObjReader.Begins(Encoding.UTF8.GetString(beginning)))
            return ObjReader.Read(new ByteSourceStream(file), name, unit);
        if (OtherFormat.Of(beginning) is { } format) throw new MeshException($"{name} is {format}; {FormatsRead}");
        return StlReader.Read(file, name, beginning, unit);
    }
}
