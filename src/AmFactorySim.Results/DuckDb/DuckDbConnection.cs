using System.Globalization;

namespace AmFactorySim.Results.DuckDb;

/// <summary>A connection to a database, for one thread at a time.</summary>
public sealed unsafe class DuckDbConnection : IDisposable
{
    private readonly DuckDbDatabase _database;
    private nint _handle;

    internal DuckDbConnection(DuckDbDatabase database, nint handle)
    {
        _database = database;
        _handle = handle;
    }

    internal nint Handle => _handle;

    /// <summary>Runs a query and holds its whole answer.</summary>
    /// <exception cref="DuckDbException">DuckDB refused it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped it.</exception>
    public DuckDbResult Query(string sql, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        cancel.ThrowIfCancellationRequested();
        if (Run(sql, cancel, out var raw)) return new DuckDbResult(raw);
        var message = DuckDbNative.Text(DuckDbNative.duckdb_result_error(ref raw));
        DuckDbNative.duckdb_destroy_result(ref raw);
        cancel.ThrowIfCancellationRequested();
        throw new DuckDbException(message);
    }

    /// <summary>Runs statements whose answer nobody needs.</summary>
    /// <exception cref="DuckDbException">DuckDB refused them.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped them.</exception>
    public void Execute(string sql, CancellationToken cancel = default) => Query(sql, cancel).Dispose();

    /// <summary>Runs a statement that writes a file.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped it.</exception>
    internal void Write(string path, string sql, CancellationToken cancel = default)
    {
        try
        {
            Execute(sql, cancel);
        }
        catch (DuckDbException e)
        {
            throw new IOException($"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>Runs a statement over rows that <paramref name="source"/> fills in chunk by chunk; they are never all in memory.</summary>
    /// <param name="sql">Takes the text that stands for the table, and gives the statement.</param>
    /// <param name="source">What an exception in it says comes out here.</param>
    internal void Stream(Func<string, string> sql, ManagedSource source)
    {
        var number = _database.Sources.Add(source);
        try
        {
            Execute(sql(string.Create(CultureInfo.InvariantCulture, $"{ManagedSources.FunctionName}({number})")));
        }
        catch (DuckDbException e) when (source.Failure is { } cause)
        {
            throw new DuckDbException(e.Message, cause);
        }
        finally
        {
            _database.Sources.Remove(number);
        }
    }

    private bool Run(string sql, CancellationToken cancel, out DuckDbNative.RawResult result)
    {
        if (!cancel.CanBeCanceled) return DuckDbNative.duckdb_query(_handle, sql, out result) == 0;
        // DuckDB forgets an interruption that comes before the query has begun, so it is interrupted until it ends.
        var interval = TimeSpan.FromMilliseconds(20);
        var watch = new Timer(
            _ => { if (cancel.IsCancellationRequested) DuckDbNative.duckdb_interrupt(_handle); }, null, interval, interval);
        try
        {
            return DuckDbNative.duckdb_query(_handle, sql, out result) == 0;
        }
        finally
        {
            watch.DisposeAsync().AsTask().Wait();
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        if (_handle != 0) DuckDbNative.duckdb_disconnect(ref _handle);
    }
}
