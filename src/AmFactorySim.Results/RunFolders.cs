using System.Text.Json;

namespace AmFactorySim.Results;

/// <summary>Finds run folders, such as those that runs without <c>--out</c> put in results/SCENARIO/TIME.</summary>
public static class RunFolders
{
    private const int Depth = 2;

    /// <summary>The run folders in a folder, two levels deep and itself included, by path; null where a manifest cannot be read.</summary>
    public static IReadOnlyList<(string Path, RunManifest? Manifest)> In(string folder) =>
        [.. Below(folder, Depth).Where(found => File.Exists(ManifestOf(found))).Order(StringComparer.Ordinal)
            .Select(found => (found, Read(ManifestOf(found))))];

    /// <summary>The unfinished folders that processes which have ended left in the same folders.</summary>
    public static IReadOnlyList<UnfinishedFolder> UnfinishedIn(string folder) =>
        [.. Below(folder, Depth - 1).Order(StringComparer.Ordinal).SelectMany(UnfinishedFolder.In)];

    private static IEnumerable<string> Below(string folder, int depth) =>
        depth == 0 || File.Exists(ManifestOf(folder)) ? [folder]
            : Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true })
                .Where(inner => !UnfinishedFolder.IsUnfinished(inner)).SelectMany(inner => Below(inner, depth - 1)).Prepend(folder);

    private static string ManifestOf(string folder) => Path.Combine(folder, "manifest.json");

    private static RunManifest? Read(string path)
    {
        try
        {
            return RunManifest.FromJson(File.ReadAllText(path));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
