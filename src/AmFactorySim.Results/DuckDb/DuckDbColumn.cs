using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>The name and type of a column that we stream into DuckDB; an enum comes with its words in order.</summary>
internal sealed record DuckDbColumn(string Name, DuckDbType Type, IReadOnlyList<string>? Words = null)
{
    /// <summary>Digits of our decimals: amounts of money in millionths.</summary>
    public const byte DecimalWidth = 38, DecimalScale = 6;

    /// <summary>A handle of the type, which the caller destroys.</summary>
    public unsafe nint CreateLogicalType()
    {
        if (Type == DuckDbType.Decimal) return DuckDbNative.duckdb_create_decimal_type(DecimalWidth, DecimalScale);
        if (Type != DuckDbType.Enum) return DuckDbNative.duckdb_create_logical_type(Type);
        var words = new nint[Words!.Count];
        try
        {
            for (var i = 0; i < words.Length; i++) words[i] = Marshal.StringToCoTaskMemUTF8(Words[i]);
            fixed (nint* pointer = words) return DuckDbNative.duckdb_create_enum_type((byte**)pointer, (ulong)words.Length);
        }
        finally
        {
            foreach (var word in words) Marshal.FreeCoTaskMem(word);
        }
    }
}
