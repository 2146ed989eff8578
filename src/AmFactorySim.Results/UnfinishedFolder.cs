using System.Text.RegularExpressions;

namespace AmFactorySim.Results;

/// <summary>
/// A folder that a process has begun and not published. Its name begins with ".partial-"; the process holds a lock on a file of that name
/// with ".lock", which the operating system releases when the process ends, however it ends.
/// </summary>
/// <param name="Path">The folder, or the lock of one that was never made.</param>
/// <param name="Bytes">Size of its files.</param>
public sealed partial record UnfinishedFolder(string Path, long Bytes)
{
    private const string Prefix = ".partial-", LockSuffix = ".lock";
    private const int LongestName = 40; // a name may fill the file system's limit by itself
    private const int MostTries = 10;

    /// <summary>The folders in a folder that processes which have ended left unfinished, by name.</summary>
    public static IReadOnlyList<UnfinishedFolder> In(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, Prefix + "*")
            .Select(entry => entry.EndsWith(LockSuffix, StringComparison.Ordinal) ? entry[..^LockSuffix.Length] : entry)
            .Where(path => RandomEnd().IsMatch(path) && new DirectoryInfo(path).LinkTarget is null)
            .Distinct().Order(StringComparer.Ordinal).Where(HasEnded).Select(path => new UnfinishedFolder(path, SizeOf(path)))];

    /// <summary>Whether a folder is one that is not published, by its name.</summary>
    internal static bool IsUnfinished(string path) => System.IO.Path.GetFileName(path).StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Removes it, unless its process is still working.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be removed.</exception>
    public void Remove()
    {
        using var held = Lock(Path);
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    /// <summary>The place where a folder is written until it is published.</summary>
    internal static string PathFor(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(folder)!,
            $"{Prefix}{name[..Math.Min(name.Length, LongestName)]}-{System.IO.Path.GetRandomFileName()}");
    }

    /// <summary>Holds the lock of a folder until it is disposed, which removes the file.</summary>
    internal static FileStream Lock(string path)
    {
        // Another process may be looking whether it is held.
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new(path + LockSuffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < MostTries && File.Exists(path + LockSuffix))
            {
                Thread.Sleep(tries);
            }
        }
    }

    // Where the file system does not know locks, nobody can say whether the process works, and the folder is left alone.
    private static bool HasEnded(string path)
    {
        if (!File.Exists(path + LockSuffix)) return true;
        try
        {
            using var first = Open();
            try
            {
                using var second = Open();
                return false;
            }
            catch (IOException)
            {
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        FileStream Open() => new(path + LockSuffix, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private static long SizeOf(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // The end of the names that are given here; another folder, whatever its name begins with, is somebody else's.
    [GeneratedRegex(@"-[a-z0-9]{8}\.[a-z0-9]{3}\z")]
    private static partial Regex RandomEnd();
}
