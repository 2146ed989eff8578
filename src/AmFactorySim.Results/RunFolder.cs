using System.Globalization;
using System.Runtime.ExceptionServices;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results;

/// <summary>
/// The folder of a run's results. It is written under another name and renamed when it is complete, so that it is never found half
/// written. Disposing before completion leaves nothing.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private const string PartsFolder = "parts";

    private readonly object _gate = new();
    private readonly SortedDictionary<int, ReplicationTables> _replications = [];
    private readonly DuckDbDatabase _database;
    private readonly FolderDraft _draft;
    private State _state;

    private RunFolder(FolderDraft draft, DuckDbDatabase database) => (_draft, _database) = (draft, database);

    private enum State
    {
        Recording,
        Merged,
        Closed,
    }

    /// <summary>Where the folder is once it is complete; before that, where it is meant to be.</summary>
    public string FullPath => _draft.FullPath;

    /// <summary>Begins a run folder. Folders above it are made as needed.</summary>
    /// <exception cref="IOException">There is something at that path already, or it cannot be written there.</exception>
    public static RunFolder Create(string path) => Begin(FolderDraft.Create(path, orNextFree: false));

    /// <summary>
    /// Begins a run folder that takes the next free name when its own is taken by the time it is complete: "run", "run-2", "run-3".
    /// </summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static RunFolder CreateNextFree(string path) => Begin(FolderDraft.Create(path, orNextFree: true));

    /// <summary>Begins the tables of a replication. Replications may be begun, written and completed on several threads at once.</summary>
    /// <param name="number">From 1; the files hold replications in the order of their numbers.</param>
    /// <param name="start">The date of hour 0, where times are also written as dates.</param>
    public ReplicationTables BeginReplication(int number, DateOnly? start = null)
    {
        lock (_gate)
        {
            ThrowIfNot(State.Recording);
            if (_replications.ContainsKey(number)) throw new InvalidOperationException($"Replication {number} was begun before.");
            var folder = Path.Combine(_draft.PathOf(PartsFolder), number.ToString(CultureInfo.InvariantCulture));
            return _replications[number] = new ReplicationTables(_database, folder, number, start);
        }
    }

    /// <summary>Makes one file for each table out of those of the replications, in the order of their numbers.</summary>
    /// <param name="threads">Tables that are merged at once; the bytes do not depend on it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The number of rows of each table.</returns>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped it.</exception>
    public IReadOnlyDictionary<string, long> Merge(int threads = 1, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            ThrowIfNot(State.Recording);
            if (_replications.Count == 0) throw new InvalidOperationException("There is no replication to merge.");
            foreach (var open in _replications.Values.Where(r => !r.IsComplete))
                throw new InvalidOperationException($"Replication {open.Replication} is not complete.");
            var tables = _replications.Values.SelectMany(r => r.Files).GroupBy(f => f.Name).ToList();
            try
            {
                var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
                Parallel.ForEach(tables, options, table => Merge(table.Key, [.. table], cancel));
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
            Directory.Delete(_draft.PathOf(PartsFolder), recursive: true);
            _state = State.Merged;
            return new SortedDictionary<string, long>(tables.ToDictionary(t => t.Key, t => t.Sum(f => f.RowCount)), StringComparer.Ordinal);
        }
    }

    /// <summary>Puts a text file into the folder, as UTF-8: manifest.json, scenario.yaml.</summary>
    public void WriteText(string fileName, string text)
    {
        ObjectDisposedException.ThrowIf(_state == State.Closed, this);
        File.WriteAllText(_draft.PathOf(fileName), text);
    }

    /// <summary>Puts the folder in its place.</summary>
    /// <param name="tables">The formats of its tables.</param>
    /// <exception cref="IOException">Meanwhile there is something at that path.</exception>
    public void Complete(TableFormats tables = TableFormats.Parquet)
    {
        lock (_gate)
        {
            ThrowIfNot(State.Merged);
            CsvFiles.Write(_draft.PathOf(""), tables);
            _draft.Publish();
            Close();
        }
    }

    /// <summary>Ends the run; a folder that was not completed is removed.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_state == State.Closed) return;
            Close();
            _draft.Dispose();
        }
    }

    private static RunFolder Begin(FolderDraft draft)
    {
        try
        {
            return new(draft, new DuckDbDatabase());
        }
        catch
        {
            draft.Dispose();
            throw;
        }
    }

    private void Merge(string name, ITableFile[] parts, CancellationToken cancel)
    {
        var path = _draft.PathOf(name + ".parquet");
        if (parts is [var only])
        {
            File.Move(only.FilePath, path);
            return;
        }
        using var connection = _database.Connect();
        connection.Write(path, ParquetFile.Copy($"FROM {ParquetFile.Read(parts.Select(p => p.FilePath))}", path), cancel);
    }

    private void Close()
    {
        _state = State.Closed;
        foreach (var replication in _replications.Values) replication.Dispose();
        _database.Dispose();
    }

    private void ThrowIfNot(State state)
    {
        ObjectDisposedException.ThrowIf(_state == State.Closed, this);
        if (_state != state) throw new InvalidOperationException(
            state == State.Merged ? "Merge the replications first." : "The replications are merged already.");
    }
}
