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
    /// <exception cref="ArgumentException">The type is not a row: an attribute is missing, or a property has a type that no column can
    /// hold.</exception>
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

    internal static bool HasDate(PropertyInfo property) => property.GetCustomAttribute<ColumnAttribute>() is { HasDate: true };

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
            _ when type.IsEnum => new(name, DuckDbType.Enum, [.. Words.Of(type).Select(word => word.Name)]),
            _ => throw new ArgumentException($"{property.DeclaringType!.Name}.{property.Name}: no column can hold a {type.Name}."),
        };
    }

    private static ColumnDescription Describe(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var help = property.GetCustomAttribute<ColumnAttribute>()?.Help
            ?? throw new ArgumentException($"{property.DeclaringType!.Name}.{property.Name} has no Column attribute.");
        var column = ColumnOf(property);
        var sql = column.Type switch
        {
            DuckDbType.Decimal => $"DECIMAL({DuckDbColumn.DecimalWidth},{DuckDbColumn.DecimalScale})",
            DuckDbType.Enum => "VARCHAR", // A Parquet file keeps an enum as text, with a dictionary.
            var other => other.ToString().ToUpperInvariant(),
        };
        return new(column.Name, sql, type.IsEnum ? Words.Of(type) : [], CanMiss(property), help, HasDate(property));
    }
}

/// <summary>A column of a result table as its documentation describes it.</summary>
/// <param name="Name">As in the file, with its unit: print_started_h.</param>
/// <param name="Type">The type in SQL.</param>
/// <param name="Words">The words that it can hold, where they are fixed; otherwise none.</param>
/// <param name="CanMiss">Whether a row may have no value here.</param>
/// <param name="Help">One line, as a planner would ask for it.</param>
/// <param name="HasDate">Whether its time is also written as a date, where the scenario has a start date.</param>
public sealed record ColumnDescription(
    string Name, string Type, IReadOnlyList<(string Name, WordAttribute? Declaration)> Words, bool CanMiss, string Help, bool HasDate)
{
    /// <summary>The name of the column with the date: released_at for released_h.</summary>
    public string DateName => $"{Name[..Name.LastIndexOf('_')]}_at";
}
