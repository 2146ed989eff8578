using System.Globalization;
using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>A DuckDB database in memory. It is the engine that reads and writes Parquet; nothing is stored in it.</summary>
public sealed unsafe class DuckDbDatabase : IDisposable
{
    private nint _handle;

    /// <summary>Opens an empty database. It loads no extensions and writes no temporary files.</summary>
    /// <param name="threads">Threads that one query may use, from 1. Sums of doubles repeat to the last digit only with one.</param>
    public DuckDbDatabase(int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _handle = Open([
            ("threads", threads.ToString(CultureInfo.InvariantCulture)),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("temp_directory", ""),
        ]);
        using var connection = Connect();
        Sources.Register(connection.Handle);
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
        nint config;
        try
        {
            _ = DuckDbNative.duckdb_create_config(out config);
        }
        catch (DllNotFoundException e)
        {
            throw new DuckDbException(
                $"DuckDB's native library for {RuntimeInformation.RuntimeIdentifier} is missing in {AppContext.BaseDirectory}. "
                + "The packed tool holds it for linux-x64, win-x64 and osx-arm64; on other platforms, build from source.", e);
        }
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
