using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class CostBatchTests : IDisposable
{
    private static readonly string Mixed = Repository.PathOf("scenarios/di-yang/mixed-batch.yaml");
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_batch_is_a_table_an_object_a_parquet_file_and_a_page()
    {
        var run = _terminal.Run("cost", "batch", Mixed, "--out", "batch", "--format", "json");
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        var answer = JsonDocument.Parse(run.Text).RootElement;
        Assert.Equal("literal", answer.GetProperty("allocation").GetString());
        Assert.Equal(107.038109, answer.GetProperty("total").GetDouble());
        Assert.Equal(13, answer.GetProperty("parts").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("constants").ValueKind);
        Assert.Equal(["batch-costs.html", "batch_costs.parquet"],
            Directory.GetFiles(_terminal.PathOf("batch")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

        var text = _terminal.Run("cost", "batch", Mixed).Text;
        Assert.Matches(@"tensile-test-type-1 +11\.50 +8\.46 +5\.28 +0\.32 +25\.55 +23\.9 +25\.55", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));
    }

    [Fact]
    public void The_other_reading_of_equation_2_is_an_option() =>
        Assert.Matches(@"tensile-test-type-1 +2\.21 .* 4\.6 ", _terminal.Run("cost", "batch", Mixed, "--allocation", "inverse").Text);

    [Fact]
    public void Explained_each_constant_says_where_it_comes_from()
    {
        var text = _terminal.Run("cost", "batch", Mixed, "--explain").Text;
        Assert.Matches(@"material\.price +M_metal +20\.85 USD/kg +\+\d\.\d{3} % +Di and Yang 2021, Table 1", text);
        Assert.Matches(@"labour\.set_up +t_setup +2\.1848 h .* fit: ", text);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_their_lines()
    {
        _terminal.Write("bad.yaml", "parts:\n  bolt: { mass: 5.83, fill: 126 %, height: 30 mm }\nprices: cheap\n");
        var run = _terminal.Run("cost", "batch", "bad.yaml", "--allocation", "fair", "--out", "batch");
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("bad.yaml:2: parts.bolt.mass:", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("bad.yaml:2: parts.bolt.fill:", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("bad.yaml:3:", StringComparison.Ordinal) && line.Contains("prices"));
        Assert.Contains(run.ErrorLines, line => line == "--allocation: \"fair\" is not allowed; literal or inverse");
        Assert.False(Directory.Exists(_terminal.PathOf("batch")));
    }
}
