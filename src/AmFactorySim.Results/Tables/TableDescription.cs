using System.Reflection;
using System.Text.Json;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>A result table as its documentation describes it.</summary>
/// <param name="Name">As its file is called: units.</param>
/// <param name="Help">What one row stands for.</param>
/// <param name="Columns">In the order of the file.</param>
public sealed record TableDescription(string Name, string Help, IReadOnlyList<ColumnDescription> Columns)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Describes the table that a row type stands for.</summary>
    /// <exception cref="ArgumentException">The type is not a row: an attribute is missing, or a property has a type that no column can hold.</exception>
    public static TableDescription Of(Type row)
    {
        var table = row.GetCustomAttribute<TableAttribute>() ?? throw new ArgumentException($"{row.Name} has no Table attribute.");
        return new(table.Name, table.Help, [.. PropertiesOf(row).Select(Describe)]);
    }

    internal static IEnumerable<PropertyInfo> PropertiesOf(Type row) => row
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .OrderBy(p => p.MetadataToken);

    internal static bool CanMiss(PropertyInfo property)
    {
        lock (Nullability) return Nullability.Create(property).ReadState != NullabilityState.NotNull;
    }

    internal static DuckDbColumn ColumnOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        return type switch
        {
            _ when type == typeof(bool) => new(name, DuckDbType.Boolean),
            _ when type == typeof(int) => new(name, DuckDbType.Integer),
            _ when type == typeof(long) => new(name, DuckDbType.BigInt),
            _ when type == typeof(double) => new(name, DuckDbType.Double),
            _ when type == typeof(string) => new(name, DuckDbType.Varchar),
            _ when type == typeof(TimeSpan) => new(name + "_h", DuckDbType.Double),
            _ when type == typeof(Money) => new(name, DuckDbType.Decimal),
            _ when type.IsEnum => new(name, DuckDbType.Enum, WordsOf(type)),
            _ => throw new ArgumentException($"{property.DeclaringType!.Name}.{property.Name}: no column can hold a {type.Name}."),
        };
    }

    private static ColumnDescription Describe(PropertyInfo property)
    {
        var help = property.GetCustomAttribute<ColumnAttribute>()?.Help
            ?? throw new ArgumentException($"{property.DeclaringType!.Name}.{property.Name} has no Column attribute.");
        var column = ColumnOf(property);
        var sql = column.Type switch
        {
            DuckDbType.Decimal => $"DECIMAL({DuckDbColumn.DecimalWidth},{DuckDbColumn.DecimalScale})",
            DuckDbType.Enum => "VARCHAR", // A Parquet file keeps an enum as text, with a dictionary.
            var type => type.ToString().ToUpperInvariant(),
        };
        return new(column.Name, sql, column.Words ?? [], CanMiss(property), help);
    }

    private static string[] WordsOf(Type type)
    {
        var values = Enum.GetValuesAsUnderlyingType(type);
        for (var i = 0; i < values.Length; i++)
        {
            if (values.GetValue(i) is not int value || value != i || i > byte.MaxValue - 1) throw new ArgumentException($"{type.Name} must count from 0 without gaps, in ints below 255.");
        }
        return [.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
    }
}
