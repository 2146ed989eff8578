using System.Globalization;
using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;
using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>How a property's value is stored in its column.</summary>
internal interface ICodec<in TValue, out TStored>
{
    static abstract TStored Encode(TValue value);
}

/// <summary>Stored as it is.</summary>
internal readonly struct PlainCodec<T> : ICodec<T, T>
{
    public static T Encode(T value) => value;
}

/// <summary>Times are stored in hours.</summary>
internal readonly struct HoursCodec : ICodec<TimeSpan, double>
{
    public static double Encode(TimeSpan value) => value.Ticks / (double)TimeSpan.TicksPerHour;
}

/// <summary>Money is stored exactly, as a decimal with six digits after the point.</summary>
internal readonly struct MoneyCodec : ICodec<Money, Int128>
{
    private static readonly Int128 Limit = Int128.Parse("1" + new string('0', DuckDbColumn.DecimalWidth), CultureInfo.InvariantCulture);

    public static Int128 Encode(Money value) => value.Micros > -Limit && value.Micros < Limit
        ? value.Micros
        : throw new OverflowException($"An amount of {value} does not fit in a result table.");
}

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
