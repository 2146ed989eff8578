using System.Reflection;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Results.Tables;

/// <summary>The table that a row type stands for: one column for each property, in the order of the type.</summary>
/// <typeparam name="TRow">A flat struct with a <see cref="TableAttribute"/>, each property with a
/// <see cref="ColumnAttribute"/>.</typeparam>
internal static class TableSchema<TRow> where TRow : struct
{
    /// <summary>The table as documentation describes it.</summary>
    public static TableDescription Description { get; } = TableDescription.Of(typeof(TRow));

    /// <summary>Columns for one writer, which must not share them with another thread.</summary>
    public static TableColumn<TRow>[] CreateColumns()
    {
        var pool = new TextPool();
        return [.. TableDescription.PropertiesOf(typeof(TRow)).Select(p => CreateColumn(p, pool))];
    }

    private static TableColumn<TRow> CreateColumn(PropertyInfo property, TextPool pool)
    {
        var column = TableDescription.ColumnOf(property);
        var optional = Nullable.GetUnderlyingType(property.PropertyType);
        var value = optional ?? property.PropertyType;
        if (value == typeof(string))
        {
            return new TextColumn<TRow>(
                column, property.GetMethod!.CreateDelegate<RowProperty<TRow, string?>>(), TableDescription.CanMiss(property), pool);
        }
        var (stored, codec) =
            value == typeof(TimeSpan) ? (typeof(double), typeof(HoursCodec)) :
            value == typeof(Money) ? (typeof(Int128), typeof(MoneyCodec)) :
            value.IsEnum ? (typeof(byte), typeof(WordCodec<>).MakeGenericType(value)) :
            (value, typeof(PlainCodec<>).MakeGenericType(value));
        var kind = (optional is null ? typeof(ValueColumn<,,,>) : typeof(OptionalColumn<,,,>))
            .MakeGenericType(typeof(TRow), value, stored, codec);
        var read = property.GetMethod!.CreateDelegate(typeof(RowProperty<,>).MakeGenericType(typeof(TRow), property.PropertyType));
        return (TableColumn<TRow>)Activator.CreateInstance(kind, column, read)!;
    }
}
