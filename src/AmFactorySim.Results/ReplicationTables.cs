using AmFactorySim.Factory.Records;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Rollups;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results;

/// <summary>Records everything that happens in one replication, one Parquet file for each table. It belongs to one thread.</summary>
public sealed class ReplicationTables : IRecorder, IDisposable
{
    private readonly DuckDbDatabase _database;
    private readonly string _folder;
    private readonly DateOnly? _start;
    private readonly List<ITableFile> _files = [];

    internal ReplicationTables(DuckDbDatabase database, string folder, int replication, DateOnly? start)
    {
        (_database, _folder, Replication, _start) = (database, folder, replication, start);
        Directory.CreateDirectory(folder);
        (Units, Builds, Operations, States) = (Begin<UnitRow>(), Begin<BuildRow>(), Begin<OperationRow>(), Begin<StateRow>());
        (Powder, Ledger, Lots) = (Begin<PowderRow>(), Begin<LedgerRow>(), Begin<LotRow>());
    }

    /// <summary>Number of the replication, from 1.</summary>
    public int Replication { get; }

    /// <inheritdoc/>
    public ITable<UnitRow> Units { get; }

    /// <inheritdoc/>
    public ITable<BuildRow> Builds { get; }

    /// <inheritdoc/>
    public ITable<OperationRow> Operations { get; }

    /// <inheritdoc/>
    public ITable<StateRow> States { get; }

    /// <inheritdoc/>
    public ITable<PowderRow> Powder { get; }

    /// <inheritdoc/>
    public ITable<LedgerRow> Ledger { get; }

    /// <inheritdoc/>
    public ITable<LotRow> Lots { get; }

    internal IReadOnlyList<ITableFile> Files => _files;

    internal bool IsComplete { get; private set; }

    /// <summary>Ends the tables, takes the key figures from them and writes these too.</summary>
    /// <returns>The key figures, in the order of the catalogue.</returns>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped it.</exception>
    public IReadOnlyList<KpiRow> Complete(KpiSettings settings, CancellationToken cancel = default)
    {
        try
        {
            foreach (var file in _files) file.Complete();
            var spill = Path.Combine(_folder, "spill");
            var figures = KpiRollup.Take(Replication, _files.Select(f => (f.Name, f.FilePath)), settings, spill, cancel: cancel);
            var kpis = Begin<KpiRow>();
            foreach (var figure in figures) kpis.Add(figure);
            kpis.Complete();
            IsComplete = true;
            return figures;
        }
        catch (Exception e) when (e is IOException or DuckDbException && !Directory.Exists(_folder))
        {
            throw new IOException($"{_folder} has been removed while the run was writing into it.", e);
        }
        catch (DuckDbException e)
        {
            throw new IOException($"The key figures of replication {Replication} could not be calculated in {_folder}: {e.Message}", e);
        }
    }

    /// <summary>Ends the writing; what was not completed is removed.</summary>
    public void Dispose() => _files.ForEach(f => f.Dispose());

    private TableWriter<TRow> Begin<TRow>() where TRow : struct
    {
        var file = new TableWriter<TRow>(_database, Path.Combine(_folder, TableSchema<TRow>.Description.Name + ".parquet"), _start);
        _files.Add(file);
        return file;
    }
}
