using System.Text;

namespace AmFactorySim.Results.DuckDb;

/// <summary>One column of a chunk.</summary>
internal readonly unsafe ref struct DuckDbVector(nint handle)
{
    private readonly void* _data = DuckDbNative.duckdb_vector_get_data(handle);

    public Span<T> Values<T>() where T : unmanaged => new(_data, DuckDbChunk.Capacity);

    public bool IsNull(int row)
    {
        var mask = DuckDbNative.duckdb_vector_get_validity(handle);
        return mask != null && (mask[row >> 6] >> (row & 63) & 1) == 0;
    }

    /// <summary>The validity bits, one per row, all set: clear a bit to make the row null.</summary>
    public Span<ulong> WritableValidity()
    {
        DuckDbNative.duckdb_vector_ensure_validity_writable(handle);
        return new(DuckDbNative.duckdb_vector_get_validity(handle), (DuckDbChunk.Capacity + 63) / 64);
    }

    /// <summary>Copies a text into the vector's own memory.</summary>
    public void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* pointer = utf8) DuckDbNative.duckdb_vector_assign_string_element_len(handle, (ulong)row, pointer, (ulong)utf8.Length);
    }

    public string GetText(int row) => Encoding.UTF8.GetString(Values<DuckDbText>()[row].Bytes);
}
