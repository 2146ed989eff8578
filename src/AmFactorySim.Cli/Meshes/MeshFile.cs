using AmFactorySim.Experiments.MeshReading;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Results;

namespace AmFactorySim.Cli.Meshes;

/// <summary>Reads meshes that the command line names.</summary>
internal static class MeshFile
{
    /// <summary>The mesh, in millimetres unless said otherwise.</summary>
    /// <param name="argument">What names the file on the command line, as "--part".</param>
    /// <param name="path">The file.</param>
    /// <param name="unit">The length that a coordinate of 1 stands for in a file that has no unit.</param>
    /// <exception cref="InputException">There is no such file, or it holds no sound mesh.</exception>
    public static Mesh Read(string argument, string path, Length? unit = null)
    {
        if (MeshPath.Fault(path) is { } fault) throw new InputException($"{argument}: {fault}.");
        try
        {
            return MeshReader.Read(path, unit);
        }
        catch (MeshException e)
        {
            throw new InputException(e.Message);
        }
    }

    /// <summary>Writes a mesh to an STL file in millimetres; the file is whole or absent.</summary>
    /// <param name="option">What names the file on the command line.</param>
    /// <param name="mesh">The mesh.</param>
    /// <param name="source">The file that it was read from, which is kept.</param>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder of the answer, if there is one.</param>
    /// <exception cref="InputException">
    /// The file cannot be written, is the source or in the answer's folder, or is not an STL file by its name.
    /// </exception>
    public static void Save(string option, Mesh mesh, string source, string path, string? folder)
    {
        if (!path.EndsWith(".stl", StringComparison.OrdinalIgnoreCase))
            throw new InputException($"{option}: {path} is to be an STL file; its name must end in .stl.");
        if (Path.GetFullPath(path) == Path.GetFullPath(source)) throw new InputException($"{option}: {path} is the file that is read.");
        if (folder is not null && $"{Path.GetFullPath(path)}/".StartsWith($"{folder}/", StringComparison.Ordinal))
            throw new InputException($"{option}: {path} is in the folder of --out, which is written as a whole; name another file.");
        try
        {
            WholeFile.Write(path, file => StlWriter.WriteInMillimetres(mesh, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{option}: {e.Message}");
        }
    }
}
