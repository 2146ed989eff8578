using AmFactorySim.Quantities;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results.Tests;

/// <summary>Writing rows, and reading them back without the code that wrote them.</summary>
internal static class Samples
{
    public static readonly string[] Words = ["first", "second_of_all", "gas_m3"];

    /// <summary>A row that differs with its number, nulls and long names included.</summary>
    public static SampleRow Row(int i) => new(
        i % 2 == 0, i, i * 1_000_000_007L, i / 3.0, i % 5 == 0 ? $"a machine with a long name {i % 7}" : $"m-{i % 11}", (SampleWord)(i % 3),
        TimeSpan.FromSeconds(i), new Money(i * 1_234_567L),
        i % 3 == 0 ? null : i % 2 == 0, i % 4 == 0 ? null : -i, i % 5 == 0 ? null : -i, i % 6 == 0 ? null : i * 0.1,
        i % 7 == 0 ? null : $"ü{i}", i % 8 == 0 ? null : (SampleWord)(i % 3), i % 9 == 0 ? null : TimeSpan.FromHours(i),
        i % 10 == 0 ? null : new Money(-i));

    public static void Write(string path, params IEnumerable<SampleRow> rows)
    {
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<SampleRow>(database, path);
        foreach (var row in rows) table.Add(row);
        table.Complete();
    }

    public static List<SampleRow> Read(string path)
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query($"SELECT * FROM '{path}'");
        Assert.Equal(
            ["flag", "number", "large", "mass_kg", "name", "word", "start_h", "amount", "flag_or_none", "number_or_none", "large_or_none",
                "double_or_none", "name_or_none", "word_or_none", "end_or_none_h", "amount_or_none"],
            result.Names);
        return [.. result.Rows().Select(v => new SampleRow(
            (bool)v[0]!, (int)v[1]!, (long)v[2]!, (double)v[3]!, (string)v[4]!, Word(v[5])!.Value, Time(v[6])!.Value, Amount(v[7])!.Value,
            (bool?)v[8], (int?)v[9], (long?)v[10], (double?)v[11], (string?)v[12], Word(v[13]), Time(v[14]), Amount(v[15])))];
    }

    private static SampleWord? Word(object? value) => value is string word ? (SampleWord)Array.IndexOf(Words, word) : null;

    // Hours as doubles keep each tick of some 100 years.
    private static TimeSpan? Time(object? value) =>
        value is double hours ? TimeSpan.FromTicks((long)Math.Round(hours * TimeSpan.TicksPerHour)) : null;

    private static Money? Amount(object? value) => value is decimal amount ? new Money((long)(amount * 1_000_000)) : null;
}
