using System.Numerics;

namespace AmFactorySim.Results.DuckDb;

/// <summary>The answer to a query, read row by row.</summary>
public sealed class DuckDbResult : IDisposable
{
    private readonly Column[] _columns;
    private DuckDbNative.RawResult _raw;
    private nint _chunk;
    private bool _disposed;

    internal unsafe DuckDbResult(DuckDbNative.RawResult raw)
    {
        _raw = raw;
        _columns = new Column[(int)DuckDbNative.duckdb_column_count(ref _raw)];
        for (var i = 0; i < _columns.Length; i++)
        {
            var logical = DuckDbNative.duckdb_column_logical_type(ref _raw, (ulong)i);
            _columns[i] = new(
                DuckDbNative.Text(DuckDbNative.duckdb_column_name(ref _raw, (ulong)i)),
                DuckDbNative.duckdb_column_type(ref _raw, (ulong)i),
                DuckDbNative.duckdb_decimal_width(logical),
                DuckDbNative.duckdb_decimal_scale(logical));
            DuckDbNative.duckdb_destroy_logical_type(ref logical);
        }
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Names => [.. _columns.Select(c => c.Name)];

    /// <summary>
    /// The rows, in order; they can be read once. A value is a bool, int, long, ulong, double, decimal, BigInteger, string or null.
    /// </summary>
    /// <exception cref="DuckDbException">A column has another type: cast it in the query.</exception>
    public IEnumerable<object?[]> Rows()
    {
        while (NextChunk() is var count and > 0)
        {
            for (var row = 0; row < count; row++) yield return ReadRow(row);
        }
    }

    /// <summary>Gives the answer's memory back.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        if (_chunk != 0) DuckDbNative.duckdb_destroy_data_chunk(ref _chunk);
        DuckDbNative.duckdb_destroy_result(ref _raw);
    }

    private int NextChunk()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_chunk != 0) DuckDbNative.duckdb_destroy_data_chunk(ref _chunk);
        _chunk = DuckDbNative.duckdb_fetch_chunk(_raw);
        return _chunk == 0 ? 0 : new DuckDbChunk(_chunk).Rows;
    }

    private object?[] ReadRow(int row)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var values = new object?[_columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = _columns[i].Read(new DuckDbChunk(_chunk)[i], row);
        return values;
    }

    private sealed record Column(string Name, DuckDbType Type, byte Width, byte Scale)
    {
        public object? Read(DuckDbVector vector, int row) => vector.IsNull(row) ? null : Type switch
        {
            DuckDbType.Boolean => vector.Values<bool>()[row],
            DuckDbType.Integer => vector.Values<int>()[row],
            DuckDbType.BigInt => vector.Values<long>()[row],
            DuckDbType.UBigInt => vector.Values<ulong>()[row],
            DuckDbType.HugeInt => (BigInteger)vector.Values<Int128>()[row],
            DuckDbType.Double => vector.Values<double>()[row],
            DuckDbType.Decimal => ReadDecimal(vector, row),
            DuckDbType.Varchar => vector.GetText(row),
            _ => throw new DuckDbException($"Column {Name} has a type that is not read here ({Type:D}): cast it in the query."),
        };

        // DuckDB keeps a decimal in the smallest integer that holds its digits.
        private decimal ReadDecimal(DuckDbVector vector, int row)
        {
            var digits = Width switch
            {
                <= 4 => vector.Values<short>()[row],
                <= 9 => vector.Values<int>()[row],
                <= 18 => vector.Values<long>()[row],
                _ => vector.Values<Int128>()[row],
            };
            var value = (decimal)digits;
            for (var i = 0; i < Scale; i++) value /= 10;
            return value;
        }
    }
}
