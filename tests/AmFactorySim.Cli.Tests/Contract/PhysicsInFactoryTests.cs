using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>The simulated factory prints a full plate for exactly as long as <c>rate</c> says, whatever the keys of the physics.</summary>
public sealed class PhysicsInFactoryTests : IDisposable
{
    private const int HorizonH = 2400;

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("Ti6Al4V", "S-m100", "planning=layerwise", "mirrors.acceleration=20000 m/s2", "mirrors.jump_speed=5 m/s")]
    [InlineData("Ti6Al4V", "S-m100", "parameters=fastest", "limits.normalised_enthalpy=6", "ranges.overmelt=1..2")]
    [InlineData("AlSi10Mg", "S-m400-4", "field_overlap=20 mm", "sharing=whole", "least_layer_time=20 s")]
    [InlineData("Ti6Al4V", "S-beam")]
    [InlineData("316L", "S-jet")]
    public void A_plate_takes_as_long_as_rate_says(string material, string machine, params string[] keys)
    {
        StlWriter.Write(Box.Create(new(0.012), new(0.010), new(0.008)), _terminal.PathOf("block.stl"));
        using var rate = Json(["rate", "--part", "block.stl", "--material", material, "--machine", machine,
            .. keys.SelectMany(k => new[] { "--set", $"machine.laser.{k}" })]);
        var (units, hours) = (rate.RootElement.GetProperty("plate_capacity_units").GetInt32(),
            rate.RootElement.GetProperty("plate_print_h").GetDouble());

        _terminal.Write("plate.yaml", $"""
            horizon: {HorizonH} h
            parts:
              block: {"{"} mesh: block.stl, material: {material}, supports: 0 %, route: [depowder] {"}"}
            orders:
              - {"{"} part: block, quantity: {units}, release: at_start {"}"}
            machines:
              {machine}:
                count: 1
            {(keys.Length > 0 ? "    laser:\n" : "")}{string.Concat(keys.GroupBy(k => k.Split('.', '=')[0]).Select(Written))}
            stations:
              depowder:
            """);
        using var run = Json(["run", "plate.yaml", "--out", "run"]);
        var group = run.RootElement.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("group").GetString() == machine);
        Assert.Equal(1, run.RootElement.GetProperty("builds").GetProperty("printed").GetProperty("mean").GetDouble());
        Assert.Equal(hours, group.GetProperty("state_percent").GetProperty("printing").GetProperty("mean").GetDouble() / 100 * HorizonH,
            1e-6 * hours);
    }

    // "limits.normalised_enthalpy=6" as YAML below a laser.
    private static string Written(IGrouping<string, string> keys) => keys.First().Split('=')[0].Contains('.')
        ? $"      {keys.Key}: {{ {string.Join(", ", keys.Select(k => k[(k.IndexOf('.') + 1)..].Replace("=", ": ")))} }}\n"
        : $"      {keys.Single().Replace("=", ": ")}\n";

    private JsonDocument Json(string[] arguments)
    {
        var run = _terminal.Run([.. arguments, "--format", "json"]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return JsonDocument.Parse(run.Text);
    }
}
