using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>Commands name the keys, parts and machines of a scenario in the same way.</summary>
public sealed class PathTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public PathTests()
    {
        _terminal.Write("two.yaml", $$"""
            horizon: 30 d
            parts:
              bracket: { mesh: {{Terminal.BracketMesh}}, material: AlSi10Mg, route: [] }
              strut: { like: bracket, supports: 40 % }
            orders: [{ part: bracket, quantity: 20 }, { part: strut, quantity: 20 }]
            machines:
              medium: { model: S-m290, crew: people }
              big: { like: medium, model: S-m400 }
            crews: { people: { count: 2, shift: always } }
            """);
    }

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("cost")]
    [InlineData("breakeven")]
    [InlineData("sensitivity")]
    public void A_scenario_is_narrowed_to_any_part_on_any_machine(string command)
    {
        var run = _terminal.Run(command, "two.yaml", "--part", "strut", "--machine", "medium", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("strut", run.Text);
        Assert.Contains("medium", run.Text);
        Assert.DoesNotContain("bracket\"", run.Text);
        Assert.Contains("--part: \"truss\" is not in the scenario; one of bracket, strut.",
            _terminal.Run(command, "two.yaml", "--part", "truss").ErrorLines);
    }

    [Theory]
    [InlineData("machines.medium.price")]
    [InlineData("machine.price")]
    public void The_same_path_sets_and_varies_a_value(string path)
    {
        string[] narrowed = ["two.yaml", "--part", "strut", "--machine", "medium", "--format", "json"];
        Assert.NotEqual(_terminal.Run(["cost", .. narrowed]).Text, _terminal.Run(["cost", .. narrowed, "--set", $"{path}=2 MUSD"]).Text);
        Assert.Equal(0, _terminal.Run(["sensitivity", .. narrowed, "--vary", $"{path}=±10%"]).ExitCode);
    }

    [Fact]
    public void A_short_form_of_several_machines_is_a_fault_that_lists_the_full_paths()
    {
        var run = _terminal.Run("validate", "two.yaml", "--set", "machine.price=1 MUSD");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("write machines.medium.price or machines.big.price", Assert.Single(run.ErrorLines));
        Assert.Equal(0, _terminal.Run("validate", "two.yaml", "--set", "crew.count=3").ExitCode);
    }

    [Fact]
    public void Run_and_validate_set_values_lists_and_groups()
    {
        string[] set = ["--set", "machines.medium.count=3", "--set", "parts.strut.route=[support_removal]", "--set",
            "stations={ support_removal: { count: 2 } }", "--set", "orders[2].due=9 d after release"];
        Assert.Contains("on 6 machines and 2 stations.", _terminal.Run(["validate", "two.yaml", .. set]).Text);
        Assert.Equal(0, _terminal.Run(["run", "two.yaml", "--out", "out", .. set]).ExitCode);
        var resolved = File.ReadAllText(_terminal.PathOf("out/scenario.yaml"));
        Assert.Contains("route: [support_removal]", resolved);
        Assert.Contains("due: 9 d after release", resolved);
        Assert.Contains("is not a list or a "
            + "group", Assert.Single(_terminal.Run("validate", "two.yaml", "--set", "parts.strut.route=[depowder").ErrorLines));
    }

    [Fact]
    public void Validate_prints_faults_as_json_with_their_places()
    {
        _terminal.Write("bad.yaml", "parts:\n  cube: { mesh: none.stl, material: AlSi10Mg, route: [] }\norders: [{ part: cube, quantity: "
            + "-1 }]\nmachines: { S-m290: { } }\n");
        var run = _terminal.Run("validate", "bad.yaml", "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.ErrorLines);
        var answer = JsonDocument.Parse(run.Text).RootElement;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("summary").ValueKind);
        var fault = answer.GetProperty("faults").EnumerateArray().Single(f => f.GetProperty("path").GetString() == "orders[1].quantity");
        Assert.Equal(("bad.yaml", 3, 34, "-1"),
            (fault.GetProperty("file").GetString(), fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetInt32(),
            fault.GetProperty("value").GetString()));
        Assert.Equal("a whole number of at least 1", fault.GetProperty("allowed").GetString());
    }

    [Fact]
    public void Validate_prints_a_summary_and_warnings_as_json()
    {
        var run = _terminal.Run("validate", "two.yaml", "--set", "powder.AlSi10Mg.max_uses=9", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var answer = JsonDocument.Parse(run.Text).RootElement;
        Assert.Empty(answer.GetProperty("faults").EnumerateArray());
        Assert.Equal((40, 2, 2), (answer.GetProperty("summary").GetProperty("units").GetInt32(),
            answer.GetProperty("summary").GetProperty("parts").GetInt32(),
            answer.GetProperty("summary").GetProperty("machines").GetInt32()));
        var warning = Assert.Single(answer.GetProperty("warnings").EnumerateArray());
        Assert.Equal(("powder.AlSi10Mg.max_uses", "--set"),
            (warning.GetProperty("path").GetString(), warning.GetProperty("file").GetString()));
    }
}
