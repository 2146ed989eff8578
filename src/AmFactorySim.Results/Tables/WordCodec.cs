using System.Runtime.CompilerServices;

namespace AmFactorySim.Results.Tables;

/// <summary>A word out of a list is stored as its place in the list.</summary>
internal readonly struct WordCodec<TEnum> : ICodec<TEnum, byte> where TEnum : struct, Enum
{
    private static readonly int Words = Enum.GetNames<TEnum>().Length;

    public static byte Encode(TEnum value)
    {
        // Enums of our rows are plain: int, counted from 0 (the schema checks it). DuckDB would look for a wrong one in whatever lies
        // behind the list.
        var place = Unsafe.As<TEnum, int>(ref value);
        return (uint)place < (uint)Words ? (byte)place
            : throw new ArgumentOutOfRangeException(nameof(value), place, $"{typeof(TEnum).Name} has no such word.");
    }
}
