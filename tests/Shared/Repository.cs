namespace AmFactorySim.Tests;

/// <summary>Finds the files of the repository that tests read, and compares golden files.</summary>
internal static class Repository
{
    /// <summary>The repository's top folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder, named from the top with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, Path.Combine(relative.Split('/')));

    /// <summary>Compares a text with a golden file; with UPDATE_GOLDEN=1 in the environment the file is written instead.</summary>
    public static void AssertGolden(string relative, string actual)
    {
        var path = PathOf(relative);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"{relative} is missing; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AmFactorySim.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
