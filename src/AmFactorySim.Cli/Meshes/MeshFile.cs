using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

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
        if (Directory.Exists(path)) throw new InputException($"{argument}: {path} is a folder; name the part's STL, OBJ, PLY or 3MF file.");
        if (!File.Exists(path)) throw new InputException($"{argument}: there is no file {path}.");
        try
        {
            return MeshReader.Read(path, unit);
        }
        catch (MeshException e)
        {
            throw new InputException(e.Message);
        }
    }
}
