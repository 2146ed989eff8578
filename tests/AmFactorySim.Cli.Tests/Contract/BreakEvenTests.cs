using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class BreakEvenTests : IDisposable
{
    private static readonly string[] Bracket = ["breakeven", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine",
        "S-m400"];

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_answer_is_an_object_a_parquet_file_and_a_page()
    {
        var run = _terminal.Run([.. Bracket, "--against", "die_casting,metal_injection_moulding", "--quantity", "1..100000", "--out",
            "answer", "--format", "json", "--explain"]);
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        var answer = JsonDocument.Parse(run.Text).RootElement;
        var route = answer.GetProperty("routes")[0];
        Assert.Equal("die_casting", route.GetProperty("route").GetString());
        foreach (var figures in route.GetProperty("break_evens").EnumerateArray())
        {
            var (low, from, high) = (figures.GetProperty("low_units").GetInt64(), figures.GetProperty("from_units").GetInt64(),
                figures.GetProperty("high_units"));
            Assert.InRange(from, low, high.ValueKind == JsonValueKind.Null ? long.MaxValue : high.GetInt64());
        }
        foreach (var point in answer.GetProperty("points").EnumerateArray())
            Assert.InRange(point.GetProperty("cost_each").GetDouble(), point.GetProperty("cost_each_low").GetDouble(),
                point.GetProperty("cost_each_high").GetDouble());
        Assert.Equal("metal_injection_moulding", answer.GetProperty("left_out")[0].GetProperty("route").GetString());
        Assert.All(answer.GetProperty("constants").EnumerateArray(), constant =>
            Assert.False(string.IsNullOrEmpty(constant.GetProperty("source").GetString())));
        Assert.Equal([42_000, 87_000, 1_000],
            answer.GetProperty("documents").EnumerateArray().Select(mark => mark.GetProperty("units_a_year").GetInt32()));
        Assert.Equal(["break-even.html", "break_even.parquet"],
            Directory.GetFiles(_terminal.PathOf("answer")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Contains("not calculated here", File.ReadAllText(_terminal.PathOf("answer/break-even.html")));
    }

    /// <summary>
    /// With free tools, the smallest lot of one and no other cost than material that is given away, nothing is cheaper than machining;
    /// the other way round printing is.
    /// </summary>
    [Theory]
    [InlineData("0 USD/h", "always")]
    [InlineData("1000000 USD/h", "never")]
    public void Always_and_never_are_said(string rate, string said)
    {
        string[] free = [.. new[] { "saw", "mill", "finish", "inspect" }.SelectMany(step =>
            new[] { "--set", $"routes.machining.steps.{step}.rate={rate}" })];
        var text = _terminal.Run([.. Bracket, "--against", "machining", "--set", "routes.machining.tooling.price=0 USD", .. free]).Text;
        Assert.Matches($@"machining +{said} ", text);
    }

    [Fact]
    public void An_assembly_in_one_piece_saves_steps_and_errors()
    {
        var text = _terminal.Run([.. Bracket, "--against", "machining", "--assembly", "parts=5,steps=12"]).Text;
        Assert.Matches(@"parts +5 -> 1", text);
        Assert.Matches(@"yield of the chain +78\.5 % -> 94\.1 %", text);
        var file = _terminal.Write("assembly.yaml", "parts: 20\njoining: { time: 10 min }\n");
        Assert.Matches(@"parts +20 -> 1 ", _terminal.Run([.. Bracket, "--against", "machining", "--assembly", file]).Text);
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        string[] question = [.. Bracket, "--against", "machining", "--format", "json"];
        Assert.Equal(_terminal.Run(question).Text, _terminal.Run(question).Text);
    }

    [Theory]
    [InlineData("--against: \"forging\" is not a route; one of machining, investment_casting, die_casting,", "--against", "forging")]
    [InlineData("there is nothing to compare printing with: metal_injection_moulding: not for AlSi10Mg, only for 1.2709, 316L, Ti6Al4V",
        "--against", "metal_injection_moulding")]
    [InlineData("--assembly: \"five\" is not of the form KEY=VALUE, as in parts=5,steps=12.", "--assembly", "steps=5,five")]
    [InlineData("--assembly: parts: \"0\" is not allowed; a whole number", "--assembly", "parts=0")]
    [InlineData("--set: routes.machining.tooling.price: \"1..2 kUSD\" is not allowed", "--set", "routes.machining.tooling.price=1..2 kUSD")]
    [InlineData("routes.machining.machining.cutting_step: \"drill\" is not one of the steps saw, mill, finish, inspect", "--set",
        "routes.machining.machining.cutting_step=drill")]
    [InlineData("--quantity: \"5..1\" is not a quantity and a larger one", "--quantity", "5..1")]
    [InlineData("is there already", "--out", ".")]
    public void A_wrong_question_is_one_line(string said, params string[] options)
    {
        var run = _terminal.Run([.. Bracket, .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.ErrorLines[0]);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }
}
