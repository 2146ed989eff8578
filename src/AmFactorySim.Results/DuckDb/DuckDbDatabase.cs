using System.Globalization;

namespace AmFactorySim.Results.DuckDb;

/// <summary>A DuckDB database in memory. It is the engine that reads and writes Parquet; nothing is stored in it.</summary>
public sealed unsafe class DuckDbDatabase : IDisposable
{
    // Whatever DuckDB would take from the machine, the environment or the home folder, or could default otherwise in another version.
    private static readonly (string Name, string Value)[] Pinned =
    [
        ("access_mode", "automatic"),
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("allow_persistent_secrets", "false"),
        ("pin_threads", "off"),
        ("preserve_insertion_order", "true"),
        ("default_order", "ASC"),
        ("default_null_order", "NULLS_LAST"),
        ("default_collation", ""),
        ("integer_division", "false"),
        ("ieee_floating_point_ops", "true"),
        // Files are read once each; keeping them would take as much memory as they have bytes.
        ("enable_external_file_cache", "false"),
    ];

    // These belong to extensions, and exist once the database is open.
    private const string PinnedAfterwards =
        "SET GLOBAL TimeZone = 'UTC'; SET GLOBAL Calendar = 'gregorian'; SET lock_configuration = true;";

    // A TiB, more than there is: DuckDB's own default depends on the machine.
    private const int AllMemory = 1 << 20;

    private nint _handle;

    /// <summary>Opens an empty database. It loads no extensions, and no setting of its surroundings reaches it.</summary>
    /// <param name="threads">Threads that one query may use, from 1. Sums of doubles repeat to the last digit only with one.</param>
    /// <param name="memory">The memory that its queries may use together, in MiB; by default as much as the machine gives.</param>
    /// <param name="spill">A folder for what does not fit in the memory; null where a query that needs more fails.</param>
    public DuckDbDatabase(int threads = 1, int memory = AllMemory, string? spill = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        try
        {
            DuckDbLibrary.RequireWhole();
            _handle = Open([
                .. Pinned,
                ("threads", threads.ToString(CultureInfo.InvariantCulture)),
                ("memory_limit", string.Create(CultureInfo.InvariantCulture, $"{memory} MiB")),
                ("temp_directory", spill ?? ""),
            ]);
            using var connection = Connect();
            Sources.Register(connection.Handle);
            connection.Execute(PinnedAfterwards);
        }
        catch (Exception e) when (DuckDbLibrary.Fault(e) is { } fault)
        {
            throw fault;
        }
    }

    internal ManagedSources Sources { get; } = new();

    /// <summary>A new connection. Each thread needs its own.</summary>
    public DuckDbConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        return DuckDbNative.duckdb_connect(_handle, out var connection) == 0
            ? new DuckDbConnection(this, connection)
            : throw new DuckDbException("DuckDB gave no connection.");
    }

    /// <summary>Closes the database; its connections must be closed before.</summary>
    public void Dispose()
    {
        if (_handle != 0) DuckDbNative.duckdb_close(ref _handle);
    }

    private static nint Open((string Name, string Value)[] settings)
    {
        _ = DuckDbNative.duckdb_create_config(out var config);
        try
        {
            foreach (var (name, value) in settings)
            {
                if (DuckDbNative.duckdb_set_config(config, name, value) != 0)
                    throw new DuckDbException($"DuckDB does not take {name} = \"{value}\".");
            }
            if (DuckDbNative.duckdb_open_ext(":memory:", out var database, config, out var error) == 0) return database;
            var message = DuckDbNative.Text(error);
            DuckDbNative.duckdb_free(error);
            throw new DuckDbException(message);
        }
        finally
        {
            DuckDbNative.duckdb_destroy_config(ref config);
        }
    }
}
