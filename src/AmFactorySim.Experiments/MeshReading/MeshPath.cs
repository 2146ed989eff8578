namespace AmFactorySim.Experiments.MeshReading;

/// <summary>The path of a mesh as it is given on the command line.</summary>
public static class MeshPath
{
    /// <summary>What is wrong with it; null if there is a file.</summary>
    public static string? Fault(string path)
    {
        const string Wanted = "name the part's STL, OBJ, PLY or 3MF file";
        return string.IsNullOrWhiteSpace(path) ? $"no file is named; {Wanted}"
            : Directory.Exists(path) ? $"{path} is a folder; {Wanted}"
            : File.Exists(path) ? null
            : $"there is no file {path}";
    }
}
