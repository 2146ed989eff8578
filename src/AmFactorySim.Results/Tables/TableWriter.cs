using AmFactorySim.Factory.Records;
using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>
/// Writes the rows of one table to a Parquet file while they happen. Rows are added by one thread and written by
/// another; only a few thousand wait in between. The same rows give the same bytes.
/// </summary>
/// <typeparam name="TRow">A row type with a <see cref="TableAttribute"/>.</typeparam>
public sealed class TableWriter<TRow> : ITable<TRow>, ITableFile where TRow : struct
{
    // A buffer fills one of DuckDB's chunks.
    private const int MostBuffers = 8;

    private readonly RowBuffers<TRow> _buffers = new(DuckDbChunk.Capacity, MostBuffers);
    private readonly string _path;
    private readonly DateOnly? _start;
    private readonly Thread _thread;
    private Exception? _failure;
    private TRow[] _rows;
    private int _count;
    private State _state;

    /// <summary>Begins a file.</summary>
    /// <param name="database">The engine that writes it.</param>
    /// <param name="path">Where it goes; a file that is there is replaced.</param>
    /// <param name="start">The date of hour 0, where times are also written as dates.</param>
    public TableWriter(DuckDbDatabase database, string path, DateOnly? start = null)
    {
        (_path, _start) = (path, start);
        _rows = _buffers.Take();
        var source = new RowSource(_buffers);
        _thread = new Thread(() => Write(database, source)) { Name = $"writer of {Path.GetFileName(path)}", IsBackground = true };
        _thread.Start();
    }

    private enum State
    {
        Open,
        Completed,
        Abandoned,
    }

    string ITableFile.Name => TableSchema<TRow>.Description.Name;

    string ITableFile.FilePath => _path;

    /// <summary>Rows added so far.</summary>
    public long RowCount { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void Add(in TRow row)
    {
        if (_count == _rows.Length) HandOver();
        _rows[_count++] = row;
        RowCount++;
    }

    /// <summary>Writes what is left and waits until the file is whole. Without it the file is removed on disposal.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void Complete()
    {
        if (_state != State.Open) throw new InvalidOperationException($"{Path.GetFileName(_path)} is already closed.");
        if (_count > 0) Guarded(() => _buffers.Send(_rows, _count));
        _buffers.End();
        Close(State.Completed);
        if (_failure is not null) throw Failed();
    }

    /// <summary>Ends the writing; a file that was not completed is removed.</summary>
    public void Dispose()
    {
        if (_state != State.Open) return;
        _buffers.Fail(new OperationCanceledException("the table was abandoned"));
        Close(State.Abandoned);
    }

    private void Close(State state)
    {
        _thread.Join();
        _state = state;
        // No room: a row that is added now finds the table closed.
        (_rows, _count) = ([], 0);
        _buffers.Clear();
    }

    private void HandOver()
    {
        ObjectDisposedException.ThrowIf(_state != State.Open, this);
        Guarded(() =>
        {
            _buffers.Send(_rows, _count);
            _rows = _buffers.Take();
        });
        _count = 0;
    }

    // The writer's thread has ended when a buffer refuses, or is about to: its own exception says why.
    private void Guarded(Action handOver)
    {
        try
        {
            handOver();
        }
        catch (InvalidOperationException)
        {
            _thread.Join();
            throw Failed();
        }
    }

    private IOException Failed() => new($"{_path} could not be written: {_failure!.Message}", _failure);

    private void Write(DuckDbDatabase database, RowSource source)
    {
        try
        {
            using var connection = database.Connect();
            connection.Stream(table => ParquetFile.Copy($"SELECT *{Dates()} FROM {table}", _path), source);
        }
        catch (Exception e)
        {
            _failure = e;
            _buffers.Fail(e);
            TryDelete();
        }
    }

    // To the second, as a planner reads them.
    private string Dates()
    {
        if (_start is not { } start) return "";
        var midnight = $"TIMESTAMP {SqlText.Literal($"{start:yyyy-MM-dd}")}";
        return string.Concat(TableSchema<TRow>.Description.Columns.Where(column => column.HasDate)
            .Select(column => $", {midnight} + to_seconds(round({column.Name} * 3600)::BIGINT) AS {column.DateName}"));
    }

    private void TryDelete()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What made the writing fail, as a folder that is gone, makes this fail too; that one is reported.
        }
    }

    private sealed class RowSource(RowBuffers<TRow> buffers) : ManagedSource
    {
        private readonly TableColumn<TRow>[] _columns = TableSchema<TRow>.CreateColumns();

        public override IReadOnlyList<DuckDbColumn> Columns => [.. _columns.Select(c => c.Column)];

        public override void Fill(DuckDbChunk chunk)
        {
            if (!buffers.TryReceive(out var rows, out var count))
            {
                chunk.SetRows(0);
                return;
            }
            for (var i = 0; i < _columns.Length; i++) _columns[i].Fill(rows.AsSpan(0, count), chunk[i]);
            chunk.SetRows(count);
            buffers.Return(rows);
        }
    }
}

/// <summary>A table that is being written, whatever its rows.</summary>
internal interface ITableFile : IDisposable
{
    string Name { get; }

    string FilePath { get; }

    long RowCount { get; }

    void Complete();
}
