using System.Runtime.CompilerServices;

namespace AmFactorySim.Results.Tables;

/// <summary>A word out of a list is stored as its place in the list.</summary>
internal readonly struct WordCodec<TEnum> : ICodec<TEnum, byte> where TEnum : struct, Enum
{
    // Enums of our rows are plain: int, counted from 0 (the schema checks it).
    public static byte Encode(TEnum value) => (byte)Unsafe.As<TEnum, int>(ref value);
}
