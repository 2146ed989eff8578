using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>The functions of DuckDB's C interface that we call, under their own names; its documentation describes them.</summary>
internal static unsafe partial class DuckDbNative
{
    private const string Library = "duckdb";

    [LibraryImport(Library)] internal static partial int duckdb_create_config(out nint config);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_set_config(nint config, string name, string option);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_config(ref nint config);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_open_ext(string path, out nint database, nint config, out byte* error);
    [LibraryImport(Library)] internal static partial void duckdb_close(ref nint database);
    [LibraryImport(Library)] internal static partial int duckdb_connect(nint database, out nint connection);
    [LibraryImport(Library)] internal static partial void duckdb_disconnect(ref nint connection);
    [LibraryImport(Library)] internal static partial void duckdb_interrupt(nint connection);
    [LibraryImport(Library)] internal static partial void duckdb_free(void* memory);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_query(nint connection, string sql, out RawResult result);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_result(ref RawResult result);
    [LibraryImport(Library)] internal static partial byte* duckdb_result_error(ref RawResult result);
    [LibraryImport(Library)] internal static partial ulong duckdb_column_count(ref RawResult result);
    [LibraryImport(Library)] internal static partial byte* duckdb_column_name(ref RawResult result, ulong column);
    [LibraryImport(Library)] internal static partial DuckDbType duckdb_column_type(ref RawResult result, ulong column);
    [LibraryImport(Library)] internal static partial nint duckdb_column_logical_type(ref RawResult result, ulong column);
    [LibraryImport(Library)] internal static partial nint duckdb_fetch_chunk(RawResult result);

    [LibraryImport(Library)] internal static partial nint duckdb_create_logical_type(DuckDbType type);
    [LibraryImport(Library)] internal static partial nint duckdb_create_decimal_type(byte width, byte scale);
    [LibraryImport(Library)] internal static partial nint duckdb_create_enum_type(byte** names, ulong count);
    [LibraryImport(Library)] internal static partial byte duckdb_decimal_width(nint type);
    [LibraryImport(Library)] internal static partial byte duckdb_decimal_scale(nint type);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_logical_type(ref nint type);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_data_chunk(ref nint chunk);
    [LibraryImport(Library)] internal static partial ulong duckdb_data_chunk_get_size(nint chunk);
    [LibraryImport(Library)] internal static partial void duckdb_data_chunk_set_size(nint chunk, ulong size);
    [LibraryImport(Library)] internal static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);
    [LibraryImport(Library)] internal static partial ulong duckdb_vector_size();
    [LibraryImport(Library)] internal static partial void* duckdb_vector_get_data(nint vector);
    [LibraryImport(Library)] internal static partial ulong* duckdb_vector_get_validity(nint vector);
    [LibraryImport(Library)] internal static partial void duckdb_vector_ensure_validity_writable(nint vector);
    [LibraryImport(Library)]
    internal static partial void duckdb_vector_assign_string_element_len(nint vector, ulong row, byte* text, ulong length);

    [LibraryImport(Library)] internal static partial nint duckdb_create_table_function();
    [LibraryImport(Library)] internal static partial void duckdb_destroy_table_function(ref nint function);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_table_function_set_name(nint function, string name);
    [LibraryImport(Library)] internal static partial void duckdb_table_function_add_parameter(nint function, nint type);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_extra_info(
        nint function, nint info, delegate* unmanaged[Cdecl]<nint, void> destroy);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_bind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_init(nint function, delegate* unmanaged[Cdecl]<nint, void> init);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_function(nint function, delegate* unmanaged[Cdecl]<nint, nint, void> next);
    [LibraryImport(Library)] internal static partial int duckdb_register_table_function(nint connection, nint function);
    [LibraryImport(Library)] internal static partial nint duckdb_bind_get_extra_info(nint bind);
    [LibraryImport(Library)] internal static partial nint duckdb_bind_get_parameter(nint bind, ulong index);
    [LibraryImport(Library)] internal static partial long duckdb_get_int64(nint value);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_value(ref nint value);
    [LibraryImport(Library)]
    internal static partial void duckdb_bind_set_bind_data(nint bind, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_bind_add_result_column(nint bind, string name, nint type);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_bind_set_error(nint bind, string error);
    [LibraryImport(Library)] internal static partial nint duckdb_function_get_bind_data(nint info);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_function_set_error(nint info, string error);

    internal static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>DuckDB's own result structure; only DuckDB looks inside.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct RawResult
    {
        private readonly nint _a, _b, _c, _d, _e, _f;
    }
}
