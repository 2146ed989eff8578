namespace AmFactorySim.Results.DuckDb;

/// <summary>Up to 2,048 rows, held column by column in DuckDB's memory.</summary>
internal readonly ref struct DuckDbChunk(nint handle)
{
    /// <summary>The most rows that a chunk holds.</summary>
    public static int Capacity { get; } = (int)DuckDbNative.duckdb_vector_size();

    public int Rows => (int)DuckDbNative.duckdb_data_chunk_get_size(handle);

    public DuckDbVector this[int column] => new(DuckDbNative.duckdb_data_chunk_get_vector(handle, (ulong)column));

    public void SetRows(int rows) => DuckDbNative.duckdb_data_chunk_set_size(handle, (ulong)rows);
}
