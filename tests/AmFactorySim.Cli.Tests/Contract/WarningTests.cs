using System.Text.Json;
using System.Text.RegularExpressions;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>Every command that calculates with a machine or reads a mesh shows the same warnings, once, in text and JSON.</summary>
public sealed partial class WarningTests : IDisposable
{
    private static readonly string[] Questions = ["rate", "cost", "cost curve", "breakeven", "sensitivity"];
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string> OfParts() => [.. Questions];

    [Theory]
    [MemberData(nameof(OfParts))]
    public void Unsound_parameters_of_a_laser(string command)
    {
        var warnings = Warnings(command, Terminal.BracketMesh, "--set", "machine.laser.hatch=240 um");
        Assert.Contains("AlSi10Mg on S-m400: lack of fusion: (H/w)^2 + h/d is 1.08", Assert.Single(warnings));
        Assert.Empty(Warnings(command, Terminal.BracketMesh));
    }

    [Theory]
    [MemberData(nameof(OfParts))]
    public void A_normalised_enthalpy_beyond_the_reported_thresholds(string command)
    {
        string[] hot = ["--set", "material.absorptivity=100 %"];
        Assert.Contains("possible keyholes: the normalised enthalpy is 7.", Assert.Single(Warnings(command, Terminal.BracketMesh, hot)));
        Assert.Contains("S-m400: keyholes: the normalised enthalpy is 3",
            Assert.Single(Warnings(command, Terminal.BracketMesh,
                [.. hot, "--set", "machine.laser.power=10 kW", "--set", "machine.laser.spot=50 um"])));
        // A limit of the machine's own states what is accepted.
        Assert.Empty(Warnings(command, Terminal.BracketMesh, [.. hot, "--set", "machine.laser.limits.normalised_enthalpy=20"]));
    }

    [Theory]
    [MemberData(nameof(OfParts))]
    public void Repairs_of_a_mesh_and_a_size_that_suggests_another_unit(string command)
    {
        var corners = Box.Create(Length.FromMillimetres(3), Length.FromMillimetres(2), Length.FromMillimetres(2)).Corners.ToArray();
        for (var i = 3; i < 6; i++) (corners[i], corners[i + 3]) = (corners[i + 3], corners[i]);
        StlWriter.Write(Mesh.FromCorners(corners, Length.FromMillimetres(1)), _terminal.PathOf("small.stl"));
        var warnings = Warnings(command, "small.stl");
        Assert.Equal(2, warnings.Count);
        Assert.Contains("1 facet reversed", warnings[0]);
        Assert.Contains("only 3 x 2 x 2 mm large; if the file is in inches, write --unit in, which makes it 76.2 x 50.8 x 50.8 mm",
            warnings[1]);
        Assert.Contains("reversed", Assert.Single(Warnings(command, "small.stl", "--unit", "in")));
    }

    [Fact]
    public void Scenarios_are_warned_of_in_validate_run_and_cost_alike()
    {
        string[] unsound = [Terminal.Bracket, "--set", "machines.S-m400-4.laser.hatch=290 um"];
        const string Warning = "AlSi10Mg on S-m400-4: lack of fusion";
        Assert.Contains(Warning, _terminal.Run(["validate", .. unsound]).Errors);
        Assert.Contains(Warning, _terminal.Run(["cost", .. unsound]).Text);
        string[] run = ["run", .. unsound, "--horizon", "30 d", "--replications", "1"];
        Assert.Contains(Warning, _terminal.Run([.. run, "--out", "text"]).Text);
        var json = JsonDocument.Parse(_terminal.Run([.. run, "--out", "json", "--format", "json"]).Text).RootElement;
        Assert.Contains(json.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("message").GetString()!.Contains(Warning));
    }

    // The messages in JSON; each stands once in the text and on the page.
    private IReadOnlyList<string> Warnings(string command, string part, params string[] options)
    {
        string[] arguments = [.. command.Split(' '), "--part", part, "--material", "AlSi10Mg", "--machine", "S-m400", .. options];
        if (command == "breakeven") arguments = [.. arguments, "--against", "machining", "--quantity", "1..100"];
        var json = _terminal.Run([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (json.ExitCode, json.Errors));
        var messages = JsonDocument.Parse(json.Text).RootElement.GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetProperty("message").GetString()!).ToList();
        var text = _terminal.Run(arguments);
        Assert.Equal("", text.Errors);
        var unwrapped = Whitespace().Replace(text.Text, " ");
        Assert.All(messages, message => Assert.Equal(2, unwrapped.Split(message).Length));
        Assert.Equal(messages.Count + 1, unwrapped.Split(" warning: ").Length);
        return messages;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
