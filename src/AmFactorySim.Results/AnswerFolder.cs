using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results;

/// <summary>The folder of one question's answer: its tables and its page. It is complete or absent.</summary>
public sealed class AnswerFolder : IDisposable
{
    private readonly FolderDraft _draft;

    private AnswerFolder(FolderDraft draft) => _draft = draft;

    /// <summary>Where the folder is once it is complete.</summary>
    public string FullPath => _draft.FullPath;

    /// <summary>Begins a folder. Folders above it are made as needed.</summary>
    /// <exception cref="IOException">There is something at that path already, or it cannot be written there.</exception>
    public static AnswerFolder Create(string path) => new(FolderDraft.Create(path, orNextFree: false));

    /// <summary>The name of the table that holds rows of a type.</summary>
    public static string TableName<TRow>() where TRow : struct => TableSchema<TRow>.Description.Name;

    /// <summary>Writes rows to the Parquet file that their type names.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void WriteTable<TRow>(IEnumerable<TRow> rows) where TRow : struct
    {
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<TRow>(database, _draft.PathOf(TableName<TRow>() + ".parquet"));
        foreach (var row in rows) table.Add(row);
        table.Complete();
    }

    /// <summary>Puts a text file into the folder, as UTF-8.</summary>
    public void WriteText(string fileName, string text) => File.WriteAllText(_draft.PathOf(fileName), text);

    /// <summary>Puts the folder in its place.</summary>
    /// <param name="tables">The formats of its tables.</param>
    /// <exception cref="IOException">Meanwhile there is something at that path.</exception>
    public void Complete(TableFormats tables = TableFormats.Parquet)
    {
        CsvFiles.Write(_draft.PathOf(""), tables);
        _draft.Publish();
    }

    /// <summary>Ends it; a folder that was not completed is removed.</summary>
    public void Dispose() => _draft.Dispose();
}
