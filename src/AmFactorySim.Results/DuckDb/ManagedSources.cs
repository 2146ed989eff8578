using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>
/// Lets SQL read our tables: <c>SELECT * FROM managed_source(7)</c> reads the seventh that was added. No exception ever crosses into
/// DuckDB's frames.
/// </summary>
internal sealed unsafe class ManagedSources
{
    public const string FunctionName = "managed_source";

    private readonly ConcurrentDictionary<long, ManagedSource> _sources = [];
    private long _last;

    public long Add(ManagedSource source)
    {
        var number = Interlocked.Increment(ref _last);
        _sources[number] = source;
        return number;
    }

    public void Remove(long number) => _sources.TryRemove(number, out _);

    public void Register(nint connection)
    {
        var function = DuckDbNative.duckdb_create_table_function();
        var parameter = DuckDbNative.duckdb_create_logical_type(DuckDbType.BigInt);
        try
        {
            DuckDbNative.duckdb_table_function_set_name(function, FunctionName);
            DuckDbNative.duckdb_table_function_add_parameter(function, parameter);
            DuckDbNative.duckdb_table_function_set_extra_info(function, HandleOf(this), &Free);
            DuckDbNative.duckdb_table_function_set_bind(function, &Bind);
            DuckDbNative.duckdb_table_function_set_init(function, &Init);
            DuckDbNative.duckdb_table_function_set_function(function, &Next);
            if (DuckDbNative.duckdb_register_table_function(connection, function) != 0)
                throw new DuckDbException("DuckDB did not take the table function.");
        }
        finally
        {
            DuckDbNative.duckdb_destroy_logical_type(ref parameter);
            DuckDbNative.duckdb_destroy_table_function(ref function);
        }
    }

    private static nint HandleOf(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    private static T TargetOf<T>(nint handle) => (T)GCHandle.FromIntPtr(handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            var parameter = DuckDbNative.duckdb_bind_get_parameter(info, 0);
            var number = DuckDbNative.duckdb_get_int64(parameter);
            DuckDbNative.duckdb_destroy_value(ref parameter);
            var source = TargetOf<ManagedSources>(DuckDbNative.duckdb_bind_get_extra_info(info))._sources[number];
            foreach (var column in source.Columns)
            {
                var type = column.CreateLogicalType();
                DuckDbNative.duckdb_bind_add_result_column(info, column.Name, type);
                DuckDbNative.duckdb_destroy_logical_type(ref type);
            }
            DuckDbNative.duckdb_bind_set_bind_data(info, HandleOf(source), &Free);
        }
        catch (Exception e)
        {
            DuckDbNative.duckdb_bind_set_error(info, e.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info)
    {
        // DuckDB insists on the callback; our sources keep their own place.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Next(nint info, nint chunk)
    {
        var source = TargetOf<ManagedSource>(DuckDbNative.duckdb_function_get_bind_data(info));
        try
        {
            source.Fill(new DuckDbChunk(chunk));
        }
        catch (Exception e)
        {
            source.Failure = e;
            DuckDbNative.duckdb_function_set_error(info, e.Message);
        }
    }
}
