namespace AmFactorySim.Results.Tests;

/// <summary>A folder of its own for each test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("amfactorysim-");

    public string FullName => _folder.FullName;

    public string this[string name] => Path.Combine(FullName, name);

    public IEnumerable<string> Entries => Directory.EnumerateFileSystemEntries(FullName).Select(e => Path.GetFileName(e)!);

    public void Dispose() => _folder.Delete(recursive: true);
}
