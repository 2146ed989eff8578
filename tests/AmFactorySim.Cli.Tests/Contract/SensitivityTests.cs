using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class SensitivityTests : IDisposable
{
    private static readonly string[] Bracket = ["--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m400",
        "--quantity", "10000"];
    private static readonly string Batch = Repository.PathOf("scenarios/di-yang/scenario-1.yaml");
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_tornado_fits_the_screen_and_names_what_moves_the_cost()
    {
        var text = _terminal.Run(["sensitivity", .. Bracket]).Text;
        Assert.Contains("bracket in AlSi10Mg on S-m400, 10 000 units", text);
        Assert.Matches(@"machine\.price +1\.12\.\.1\.68 MUSD +▒+\|█+ +-\d+\.\d\d \+\d+\.\d\d", text);
        Assert.Matches(@"machine\.laser\.layer_height +36\.\.54 um ", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    /// <summary>The cost at an end is what the command cost says with that value.</summary>
    [Fact]
    public void An_end_of_a_range_costs_what_cost_says()
    {
        var answer = JsonDocument.Parse(_terminal.Run(["sensitivity", .. Bracket, "--vary", "machine.price=1..2 MUSD", "--format", "json"])
            .Text).RootElement;
        var cost = JsonDocument.Parse(_terminal.Run(["cost", .. Bracket, "--set", "machine.price=2 MUSD", "--format", "json"]).Text)
            .RootElement.GetProperty("costs")[0];
        Assert.Equal(cost.GetProperty("per_unit").GetDouble(), answer.GetProperty("numbers")[0].GetProperty("at_high").GetDouble(), 5);
    }

    [Fact]
    public void Varied_all_at_once_each_share_has_its_interval_and_there_are_files()
    {
        var run = _terminal.Run(["sensitivity", .. Bracket, "--vary", "machine.price=±20%", "--vary", "powder.price=±50%", "--global",
            "--samples", "32", "--out", "what", "--format", "json"]);
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        var answer = JsonDocument.Parse(run.Text).RootElement;
        Assert.Equal(128, answer.GetProperty("spread").GetProperty("evaluations").GetInt32());
        var total = answer.GetProperty("numbers")[0].GetProperty("total");
        Assert.InRange(total.GetProperty("estimate").GetDouble(), total.GetProperty("low").GetDouble(),
            total.GetProperty("high").GetDouble());
        Assert.Equal(["sensitivity.html", "sensitivity.parquet"],
            Directory.GetFiles(_terminal.PathOf("what")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_batch_and_a_scenario_can_be_asked_about_too()
    {
        Assert.Matches(@"process\.layer_height +24\.\.36 um ", _terminal.Run("sensitivity", "--batch", Batch).Text);
        Assert.Contains("bracket in AlSi10Mg on S-m400-4, 100 000 units", _terminal.Run("sensitivity", Terminal.Bracket).Text);
    }

    [Theory]
    [InlineData("Name a scenario's file, or a part")]
    [InlineData("Sensitivity is calculated for one part on one machine", "--part", "bracket.stl", "--material", "AlSi10Mg", "--machine",
        "S-m290,S-m400")]
    [InlineData("--batch: some.yaml replaces a scenario or a part", "--batch", "some.yaml", "--part", "bracket.stl")]
    [InlineData("some.yaml: there is no such file", "--batch", "some.yaml")]
    [InlineData("--vary: \"machine.price\" is not allowed; PATH=±SHARE or PATH=FROM..TO", "--batch", "batch.yaml", "--vary",
        "machine.price")]
    [InlineData("--vary: \"material.pric\" is not the path of a number; did you mean \"material.price\"?", "--batch", "batch.yaml",
        "--vary", "material.pric=±20%")]
    [InlineData("--by: \"200 %\" is not allowed; a share above 0 % and below 100 %", "--batch", "batch.yaml", "--by", "200 %")]
    [InlineData("--seed: \"-1\" is not a whole number", "--batch", "batch.yaml", "--seed=-1")]
    [InlineData("the samples must be at least 16", "--batch", "batch.yaml", "--global", "--samples", "8")]
    public void A_wrong_question_is_one_line(string said, params string[] options)
    {
        File.Copy(Batch, _terminal.PathOf("batch.yaml"));
        File.Copy(Terminal.BracketMesh, _terminal.PathOf("bracket.stl"));
        var run = _terminal.Run(["sensitivity", .. options, "--out", "what"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.ErrorLines[0]);
        Assert.False(Directory.Exists(_terminal.PathOf("what")));
    }
}
