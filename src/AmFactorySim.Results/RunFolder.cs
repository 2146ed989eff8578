using System.Globalization;
using System.Runtime.ExceptionServices;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results;

/// <summary>
/// The folder of a run's results. It is written beside its place and renamed when it is whole: whoever finds a run
/// folder finds all of it. Disposing before completion leaves nothing.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private const string PartsFolder = "parts";

    private readonly object _gate = new();
    private readonly SortedDictionary<int, ReplicationTables> _replications = [];
    private readonly DuckDbDatabase _database;
    private readonly string _partial;
    private readonly bool _orNextFree;
    private readonly IReadOnlyList<string> _made;
    private State _state;

    private RunFolder(string path, bool orNextFree, string partial, IReadOnlyList<string> made, DuckDbDatabase database) =>
        (FullPath, _orNextFree, _partial, _made, _database) = (path, orNextFree, partial, made, database);

    private enum State
    {
        Recording,
        Merged,
        Closed,
    }

    /// <summary>Where the folder is once it is complete; before that, where it is meant to be.</summary>
    public string FullPath { get; private set; }

    /// <summary>Begins a run folder. Folders above it are made as needed.</summary>
    /// <exception cref="IOException">There is something at that path already, or it cannot be written there.</exception>
    public static RunFolder Create(string path) => Create(path, orNextFree: false);

    /// <summary>Begins a run folder that takes the next free name when its own is taken by the time it is complete: "run", "run-2", "run-3".</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static RunFolder CreateNextFree(string path) => Create(path, orNextFree: true);

    private static RunFolder Create(string path, bool orNextFree)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new IOException("A run folder needs a name.");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!orNextFree) ThrowIfTaken(full);
        var parent = Path.GetDirectoryName(full) ?? throw new IOException($"{full} cannot be a run folder.");
        var missing = Missing(parent);
        var partial = Path.Combine(parent, $".partial-{Path.GetFileName(full)}-{Path.GetRandomFileName()}");
        var database = new DuckDbDatabase();
        try
        {
            Directory.CreateDirectory(partial);
            return new(full, orNextFree, partial, missing, database);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            RemoveEmpty(missing);
            throw new IOException($"No run folder can be written in {parent}: {Why(parent, e)}", e);
        }
    }

    /// <summary>Begins the tables of a replication. Replications may be begun, written and completed on several threads at once.</summary>
    /// <param name="number">From 1; the files hold replications in the order of their numbers.</param>
    public ReplicationTables BeginReplication(int number)
    {
        lock (_gate)
        {
            ThrowIfNot(State.Recording);
            if (_replications.ContainsKey(number)) throw new InvalidOperationException($"Replication {number} was begun before.");
            var folder = Path.Combine(_partial, PartsFolder, number.ToString(CultureInfo.InvariantCulture));
            return _replications[number] = new ReplicationTables(_database, folder, number);
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
            foreach (var open in _replications.Values.Where(r => !r.IsComplete)) throw new InvalidOperationException($"Replication {open.Replication} is not complete.");
            var tables = _replications.Values.SelectMany(r => r.Files).GroupBy(f => f.Name).ToList();
            try
            {
                Parallel.ForEach(tables, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, table => Merge(table.Key, [.. table], cancel));
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
            Directory.Delete(Path.Combine(_partial, PartsFolder), recursive: true);
            _state = State.Merged;
            return new SortedDictionary<string, long>(tables.ToDictionary(t => t.Key, t => t.Sum(f => f.RowCount)), StringComparer.Ordinal);
        }
    }

    /// <summary>Puts a text file into the folder, as UTF-8: manifest.json, scenario.yaml.</summary>
    public void WriteText(string fileName, string text)
    {
        ObjectDisposedException.ThrowIf(_state == State.Closed, this);
        File.WriteAllText(Path.Combine(_partial, fileName), text);
    }

    /// <summary>Puts the folder in its place.</summary>
    /// <exception cref="IOException">Meanwhile there is something at that path.</exception>
    public void Complete()
    {
        lock (_gate)
        {
            ThrowIfNot(State.Merged);
            Move();
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
            Directory.Delete(_partial, recursive: true);
            RemoveEmpty(_made);
        }
    }

    // Another run may take the name at any moment, so only the move itself shows whether it is free.
    private void Move()
    {
        var wanted = FullPath;
        for (var number = 2; ; number++)
        {
            try
            {
                ThrowIfTaken(FullPath);
                Directory.Move(_partial, FullPath);
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

    // Whoever meanwhile put something into one of them keeps it.
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
        return e is UnauthorizedAccessException ? "that is not permitted." : e.Message;
    }

    private static void ThrowIfTaken(string path)
    {
        if (Path.Exists(path)) throw new IOException($"{path} is there already; a run never writes over another. Name another folder, or remove that one first.");
    }

    private void Merge(string name, ITableFile[] parts, CancellationToken cancel)
    {
        var path = Path.Combine(_partial, name + ".parquet");
        if (parts is [var only])
        {
            File.Move(only.FilePath, path);
            return;
        }
        try
        {
            using var connection = _database.Connect();
            connection.Execute(ParquetFile.Copy($"FROM {ParquetFile.Read(parts.Select(p => p.FilePath))}", path), cancel);
        }
        catch (DuckDbException e)
        {
            throw new IOException($"{path} could not be written: {e.Message}", e);
        }
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
        if (_state != state) throw new InvalidOperationException(state == State.Merged ? "Merge the replications first." : "The replications are merged already.");
    }
}
