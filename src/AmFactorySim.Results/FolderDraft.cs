using System.Globalization;

namespace AmFactorySim.Results;

/// <summary>
/// A folder that is written under another name and renamed when it is complete, so that it is never found half written.
/// Disposing before that leaves nothing, neither of it nor of the folders that were made to hold it.
/// </summary>
internal sealed class FolderDraft : IDisposable
{
    private readonly bool _orNextFree;
    private readonly List<string> _made;
    private FileStream? _lock;
    private bool _closed;

    private FolderDraft(string path, bool orNextFree)
    {
        (FullPath, _orNextFree, PartialPath) = (path, orNextFree, UnfinishedFolder.PathFor(path));
        _made = Missing(Parent);
    }

    /// <summary>Where the folder is once it is published; before that, where it is meant to be.</summary>
    public string FullPath { get; private set; }

    /// <summary>Where it is written.</summary>
    public string PartialPath { get; }

    private string Parent => Path.GetDirectoryName(FullPath)!;

    /// <summary>Begins a folder. Folders above it are made as needed.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="orNextFree">Whether it takes the next free name when its own is taken: "run", "run-2", "run-3".</param>
    /// <exception cref="IOException">There is something at that path already, or it cannot be written there.</exception>
    public static FolderDraft Create(string path, bool orNextFree)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new IOException("A folder for results needs a name.");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!orNextFree) ThrowIfTaken(full);
        if (Path.GetDirectoryName(full) is not { } parent) throw new IOException($"{full} cannot be a folder for results.");
        var draft = new FolderDraft(full, orNextFree);
        try
        {
            Drafts.Begin(draft, draft.Make);
            return draft;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            draft.Dispose();
            throw new IOException($"No results can be written in {parent}: {Why(parent, e)}", e);
        }
    }

    /// <summary>Where a file of the folder is written.</summary>
    public string PathOf(string file) => Path.Combine(PartialPath, file);

    /// <summary>
    /// Puts the folder in its place. Another may take the name at any moment, so only the move itself shows whether it is free.
    /// </summary>
    /// <exception cref="IOException">Meanwhile there is something at that path.</exception>
    /// <exception cref="OperationCanceledException">The program is ending.</exception>
    public void Publish()
    {
        Drafts.Publish(this, Move);
        _closed = true;
        _lock?.Dispose();
        Drafts.Forget(this);
    }

    /// <summary>Puts one of its files in the place that was meant for the folder, instead of any file there.</summary>
    /// <exception cref="IOException">It cannot be put there.</exception>
    /// <exception cref="OperationCanceledException">The program is ending.</exception>
    public void PublishFile(string file) => Drafts.Publish(this, () => File.Move(file, FullPath, overwrite: true));

    /// <summary>Removes a folder that was not published.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        if (TryRemove()) Drafts.Forget(this);
    }

    /// <summary>Removes the folder and those that were made to hold it; false where something of it is left.</summary>
    public bool TryRemove()
    {
        try
        {
            if (Directory.Exists(PartialPath)) Directory.Delete(PartialPath, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
        if (Directory.Exists(PartialPath)) return false;
        _lock?.Dispose();
        RemoveEmpty(_made);
        return true;
    }

    private void Make()
    {
        Directory.CreateDirectory(Parent);
        ThrowIfTooLong(FullPath);
        _lock = UnfinishedFolder.Lock(PartialPath);
        Directory.CreateDirectory(PartialPath);
    }

    private void Move()
    {
        var wanted = FullPath;
        for (var number = 2; ; number++)
        {
            try
            {
                ThrowIfTaken(FullPath);
                Directory.Move(PartialPath, FullPath);
                return;
            }
            catch (IOException) when (_orNextFree && Path.Exists(FullPath))
            {
                FullPath = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            }
        }
    }

    // The folders that have to be made for this one to exist, the innermost first.
    private static List<string> Missing(string? folder)
    {
        var missing = new List<string>();
        for (; folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder)) missing.Add(folder);
        return missing;
    }

    // A folder into which another process has put something in the meantime stays.
    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private static string Why(string parent, Exception e)
    {
        for (string? above = parent; above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return $"{above} is a file.";
        return e switch
        {
            UnauthorizedAccessException => "that is not permitted.",
            PathTooLongException => "the name is longer than the file system allows.",
            FileNotFoundException or DirectoryNotFoundException => "no files can be made there.",
            _ => e.Message,
        };
    }

    // The folder is written under a shorter name, so the file system would refuse its own only when the run is done.
    private static void ThrowIfTooLong(string path)
    {
        try
        {
            File.GetAttributes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
        }
    }

    private static void ThrowIfTaken(string path)
    {
        if (Path.Exists(path)) throw new IOException(
            $"{path} is there already; results never write over others. Name a new folder, such as "
            + $"\"{(Directory.Exists(path) ? Path.Combine(path, "new") : path + "-2")}\".");
    }
}
