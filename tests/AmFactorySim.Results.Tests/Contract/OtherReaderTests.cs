using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AmFactorySim.Quantities;

namespace AmFactorySim.Results.Tests.Contract;

/// <summary>The tables open in a Parquet reader that has nothing to do with the writer: npm's hyparquet.</summary>
public class OtherReaderTests
{
    [Fact]
    public void Another_reader_sees_each_value()
    {
        using var folder = new TemporaryFolder();
        List<SampleRow> rows =
        [
            .. Enumerable.Range(0, 5000).Select(Samples.Row),
            Samples.Row(1) with { MassKg = double.NaN, DoubleOrNone = double.PositiveInfinity, Name = "日本語の機械 🏭", NameOrNone = "" },
            Samples.Row(2) with
            {
                Large = long.MinValue, Number = int.MinValue, MassKg = double.Epsilon, Amount = new Money(-1_234_567_890_123_456),
            },
        ];
        Samples.Write(folder["t.parquet"], rows);

        var seen = ReadElsewhere(folder["t.parquet"]).Select(Expected).ToList();
        Assert.Equal(rows.Count, seen.Count);
        Assert.All(rows.Zip(seen), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Another_reader_opens_each_table_of_a_run()
    {
        using var folder = new TemporaryFolder();
        var rows = FactoryRuns.Write(folder["run"], replications: 2);
        Assert.All(rows, table => Assert.Equal(table.Value, ReadElsewhere(folder[$"run/{table.Key}.parquet"]).Count));
    }

    private static SampleRow Expected(JsonElement row) => new(
        row.GetProperty("flag").GetBoolean(), row.GetProperty("number").GetInt32(), Long(row, "large")!.Value,
        Double(row, "mass_kg")!.Value,
        row.GetProperty("name").GetString()!, Word(row, "word")!.Value, Time(row, "start_h")!.Value, Amount(row, "amount")!.Value,
        Optional(row, "flag_or_none")?.GetBoolean(), Optional(row, "number_or_none")?.GetInt32(), Long(row, "large_or_none"),
        Double(row, "double_or_none"),
        Optional(row, "name_or_none")?.GetString(), Word(row, "word_or_none"), Time(row, "end_or_none_h"), Amount(row, "amount_or_none"));

    private static JsonElement? Optional(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    private static long? Long(JsonElement row, string name) =>
        Optional(row, name) is { } value ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;

    private static double? Double(JsonElement row, string name) => Optional(row, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => double.Parse(text.GetString()!, CultureInfo.InvariantCulture),
        { } number => number.GetDouble(),
    };

    private static SampleWord? Word(JsonElement row, string name) =>
        Optional(row, name) is { } value ? (SampleWord)Array.IndexOf(Samples.Words, value.GetString()) : null;

    private static TimeSpan? Time(JsonElement row, string name) =>
        Double(row, name) is { } hours ? TimeSpan.FromTicks((long)Math.Round(hours * TimeSpan.TicksPerHour)) : null;

    // That reader makes a double of a decimal, which is exact enough for amounts up to some thousand millions.
    private static Money? Amount(JsonElement row, string name) =>
        Double(row, name) is { } amount ? new Money((long)Math.Round(amount * 1e6)) : null;

    private static List<JsonElement> ReadElsewhere(string path)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", [Repository.PathOf("tests/AmFactorySim.Results.Tests/js/read.mjs"), path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        var faults = node.StandardError.ReadToEndAsync();
        var text = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, faults.Result);
        return JsonSerializer.Deserialize<List<JsonElement>>(text)!;
    }
}
