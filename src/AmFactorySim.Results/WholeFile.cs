namespace AmFactorySim.Results;

/// <summary>A file that is written under another name and moved when it is complete, so that it is whole or absent.</summary>
public static class WholeFile
{
    /// <summary>Writes a file in the place of one that may be there.</summary>
    /// <param name="path">The file; its folder is made as needed.</param>
    /// <param name="write">Writes it to the path that it is given.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void Write(string path, Action<string> write)
    {
        using var draft = FolderDraft.Create(path, orNextFree: true);
        var file = draft.PathOf(Path.GetFileName(path));
        write(file);
        draft.PublishFile(file);
    }
}
