using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>An entry with the key like takes over the keys of another entry.</summary>
public sealed class LikeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("like").FullName;

    public LikeTests() =>
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_part_takes_over_the_keys_of_another_and_overrides_some()
    {
        var parts = Read("""
            parts:
              block: { mesh: cube.stl, material: AlSi10Mg, supports: 20 %, route: [plate_cut], qualification: { cost: 1 kUSD, units: 10 } }
              steel: { like: block, material: "1.2709", qualification: { units: 20 } }
              bare: { like: steel, supports: 0 % }
            """).Keys.Parts;
        Assert.Equal(("1.2709", 0.2, 20, 1000),
            (parts["steel"].Material, parts["steel"].Supports.Share.Fraction, parts["steel"].Qualification!.Units,
            parts["steel"].Qualification!.Cost.Si));
        Assert.Equal(("1.2709", 0.0), (parts["bare"].Material, parts["bare"].Supports.Share.Fraction));
        Assert.Equal(["plate_cut"], parts["bare"].Route);
    }

    [Fact]
    public void Machines_and_stations_take_over_the_catalogue_s_model_too()
    {
        var keys = Read(Parts, "{ S-m290: { price: 1 MUSD }, second: { like: S-m290, count: 2 }, S-m400: { like: S-m290 } }",
            "{ plate_cut: { method: wire_edm }, other: { like: plate_cut, count: 3 } }").Keys;
        Assert.Equal((2, 1e6, 100.0),
            (keys.Machines["second"].Count, keys.Machines["second"].Price.Si,
            Math.Round(keys.Machines["second"].Laser!.Spot.Micrometres, 9)));
        // A name that the catalogue knows keeps its own model.
        Assert.Equal((1e6, 90.0), (keys.Machines["S-m400"].Price.Si, Math.Round(keys.Machines["S-m400"].Laser!.Spot.Micrometres, 9)));
        Assert.Equal((3, 6.0), (keys.Stations["other"].Count, keys.Stations["other"].Time.Mean.Hours));
    }

    [Fact]
    public void A_value_that_is_taken_over_has_one_fault_at_its_own_line()
    {
        var fault = Assert.Single(Refused("""
            parts:
              block: { mesh: cube.stl, material: AlSi10Mg, supports: much, route: [] }
              second: { like: block }
              third: { like: block }
            """).Faults);
        Assert.Equal((2, "parts.block.supports"), (fault.Mark.Line, fault.Path));
    }

    [Theory]
    [InlineData("like: blok", "parts.other.like: \"blok\" is not one of the parts; did you mean \"block\"?")]
    [InlineData("like: other", "parts.other.like: \"other\" leads back to itself: other, other")]
    [InlineData("like:", "parts.other.like: names another entry")]
    public void An_unknown_entry_and_a_circle_are_faults(string keys, string message) =>
        Assert.Contains(message, Assert.Single(Refused($"parts:\n  block: {{ mesh: cube.stl, material: AlSi10Mg, route: [] }}\n  other: "
            + $"{{ {keys} }}\n").Faults).ToString());

    [Fact]
    public void A_longer_circle_has_one_fault() => Assert.Equal(
        ["parts.c.like"],
        Refused("parts:\n  a: { like: b }\n  b: { like: c }\n  c: { like: a }\n  block: { mesh: cube.stl, material: AlSi10Mg, route: [] "
            + "}\n  d: { like: a }\n").Faults.Select(f => f.Path).Order());

    [Fact]
    public void A_resolved_scenario_needs_no_like()
    {
        var scenario = Read("parts:\n  block: { mesh: cube.stl, material: AlSi10Mg, route: [] }\n  other: { like: block, supports: 3 % "
            + "}\n");
        var text = scenario.Print(_folder);
        Assert.DoesNotContain("like:", text);
        Assert.Equal(0.03, ScenarioReader.Parse(
            text.Replace("cube.stl", Path.Combine(_folder, "cube.stl")), "again").Keys.Parts["other"].Supports.Share.Fraction);
    }

    private const string Parts = "parts:\n  block: { mesh: cube.stl, material: AlSi10Mg, route: [plate_cut] }\n";

    private FaultException Refused(string parts) => Assert.Throws<FaultException>(() => Read(parts));

    private Scenario Read(string parts, string machines = "{ S-m290: { } }", string stations = "{ plate_cut: { } }")
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $"{parts}\norders: [{{ part: block, quantity: 1 }}]\nmachines: {machines}\nstations: {stations}\n");
        return ScenarioReader.Read(file);
    }
}
