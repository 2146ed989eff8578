using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary><c>rate</c> for machines of every process, with values in the place of the catalogue's.</summary>
public sealed class RateTests : IDisposable
{
    private readonly Terminal _terminal = new();

    // In the folder, so that no line of the output depends on where the repository is.
    public RateTests() => File.Copy(Terminal.BracketMesh, _terminal.PathOf("bracket.stl"));

    public void Dispose() => _terminal.Dispose();

    private Terminal.Output Rate(string material, string machine, params string[] options) =>
        _terminal.Run(["rate", "--part", "bracket.stl", "--material", material, "--machine", machine, .. options]);

    private JsonElement Json(string material, string machine, params string[] options)
    {
        var run = Rate(material, machine, [.. options, "--format", "json"]);
        Assert.Equal("", run.Errors);
        return JsonDocument.Parse(run.Text).RootElement;
    }

    [Theory]
    [InlineData("AlSi10Mg", "S-m290", "laser", "speed_m_per_s normalised_enthalpy build_rate_cm3_per_h melts_mean",
        "exposure_s binder_cm3")]
    [InlineData("Ti6Al4V", "S-beam", "electron_beam", "build_rate_cm3_per_h power_w energy_density_j_per_mm3",
        "speed_m_per_s normalised_enthalpy scan_length_m")]
    [InlineData("316L", "S-jet", "binder_jetting", "binder_cm3 plate_rate_cm3_per_h", "build_rate_cm3_per_h speed_m_per_s exposure_s")]
    [InlineData("316L", "S-vat", "vat_photopolymerisation", "exposure_s exposure_mj_per_cm2",
        "build_rate_cm3_per_h binder_cm3 plate_capacity_units")]
    public void Every_process_has_its_own_figures(string material, string machine, string process, string figures, string others)
    {
        var rate = Json(material, machine);
        Assert.Equal(process, rate.GetProperty("process").GetString());
        Assert.All(figures.Split(' '), key => Assert.True(rate.GetProperty(key).GetDouble() > 0));
        Assert.All(others.Split(' '), key => Assert.Equal(JsonValueKind.Null, rate.GetProperty(key).ValueKind));
        Assert.Equal(rate.GetProperty("scan_h").GetDouble() + rate.GetProperty("recoat_h").GetDouble(),
            rate.GetProperty("print_h").GetDouble(), 9);
        Assert.Equal(JsonValueKind.Null, rate.GetProperty("explanation").ValueKind);
        Assert.Contains($"{material} on {machine}", Rate(material, machine).Text);
    }

    [Fact]
    public void A_nominal_rate_takes_the_place_of_physics()
    {
        var rate = Json("AlSi10Mg", "S-m290", "--set", "machine.laser.nominal_rate=20 cm3/h");
        Assert.Equal("nominal_rate", rate.GetProperty("process").GetString());
        Assert.Equal(20, rate.GetProperty("build_rate_cm3_per_h").GetDouble(), 9);
    }

    [Fact]
    public void Values_of_machine_material_and_powder_can_be_set()
    {
        double Speed(params string[] options) => Json("AlSi10Mg", "S-m290", options).GetProperty("speed_m_per_s").GetDouble();
        Assert.Equal(Speed() * 1.5, Speed("--set", "machine.laser.power=600 W"), 9);
        Assert.Equal(Speed() * 3, Speed("--set", "machine.laser.power=600 W", "--set", "material.absorptivity=36 %"), 9);
        Assert.Equal(Math.Cbrt(0.97 / 0.5), Json("316L", "S-jet", "--set", "powder.packing=50 %").GetProperty("oversize").GetDouble(), 9);
    }

    /// <summary>The bracket is 75 mm x 12.5 mm, and 50 mm high.</summary>
    [Fact]
    public void A_part_can_be_turned()
    {
        var (upright, lying) = (Json("AlSi10Mg", "S-m290"), Json("AlSi10Mg", "S-m290", "--rotate", "90 deg about x"));
        Assert.Equal(JsonValueKind.Null, upright.GetProperty("turned").ValueKind);
        Assert.Equal("90 deg about x", lying.GetProperty("turned").GetString());
        Assert.Equal((50, 12.5), (upright.GetProperty("height_mm").GetDouble(), Math.Round(lying.GetProperty("height_mm").GetDouble(), 6)));
        Assert.Equal(12.5, Json("AlSi10Mg", "S-m290", "--orientation", "least_height").GetProperty("height_mm").GetDouble(), 1e-3);
        Assert.Contains("rotated", Rate("AlSi10Mg", "S-m290", "--rotate", "90 deg about x").Text);
    }

    [Fact]
    public void Supports_can_go_by_overhangs()
    {
        double Supports(params string[] options) => Json("AlSi10Mg", "S-m290", options).GetProperty("supports_percent").GetDouble();
        var upright = Json("AlSi10Mg", "S-m290", "--supports", "overhang(45 deg, 20 %)");
        Assert.True(upright.GetProperty("overhangs_cm2").GetDouble() > 0);
        var percent = upright.GetProperty("supports_percent").GetDouble();
        Assert.True(Supports("--supports", "overhang(45 deg, 20 %)", "--orientation", "least_supports") < percent);
        Assert.Equal(percent / 2, Supports("--supports", "overhang(45 deg, 10 %)"), 9);
        Assert.Contains("space below overhangs", Rate("AlSi10Mg", "S-m290", "--supports", "overhang(45 deg, 20 %)", "--explain").Text);
        Assert.Equal(15, Supports("--supports", "15 %"), 9);
    }

    [Fact]
    public void A_build_is_packed_as_asked_for()
    {
        var (division, layout) = (Json("Ti6Al4V", "S-m100", "--set", "machine.spacing=0 mm"),
            Json("Ti6Al4V", "S-m100", "--set", "machine.spacing=0 mm", "--packing", "rectangles"));
        Assert.Equal(("single_layer", 8),
            (division.GetProperty("packing").GetString(), division.GetProperty("plate_capacity_units").GetInt32()));
        Assert.Equal(("rectangles", 5), (layout.GetProperty("packing").GetString(), layout.GetProperty("plate_capacity_units").GetInt32()));
        var (flat, stacked) = (Json("316L", "S-jet", "--packing", "rectangles"), Json("316L", "S-jet", "--packing", "stacked"));
        var storeys = stacked.GetProperty("storeys").GetInt32();
        Assert.True(storeys > 1);
        Assert.Equal(storeys * flat.GetProperty("plate_capacity_units").GetInt32(), stacked.GetProperty("plate_capacity_units").GetInt32());
        Assert.InRange(stacked.GetProperty("plate_print_h").GetDouble() / flat.GetProperty("plate_print_h").GetDouble(), storeys,
            storeys * 1.1);
        Assert.Contains("storeys", Rate("316L", "S-jet", "--packing", "stacked").Text);
    }

    [Theory]
    [InlineData("--rotate", "90 deg", "rotations about x, y and z")]
    [InlineData("--orientation", "best", "is not one of as_is, least_height, least_supports, least_time")]
    [InlineData("--supports", "overhang(45 deg)", "as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("--supports", "-5 %", "a share of the part's mass from 0 % to 1000 %")]
    [InlineData("--supports", "5 kg", "--supports: \"5 kg\" is not allowed; a share of the part's mass")]
    [InlineData("--packing", "grid", "single_layer, rectangles or stacked")]
    [InlineData("--packing", "stacked", "electron_beam and binder_jet only")]
    public void What_cannot_be_asked_for_is_said(string option, string value, string said)
    {
        var run = Rate("AlSi10Mg", "S-m290", option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.Errors);
    }

    [Fact]
    public void The_fastest_parameters_keep_to_their_limit()
    {
        var fastest = Json("Ti6Al4V", "S-m400", "--set", "machine.laser.parameters=fastest", "--set",
            "machine.laser.limits.normalised_enthalpy=6", "--set", "machine.laser.ranges.overmelt=1..3");
        Assert.Equal(6, fastest.GetProperty("normalised_enthalpy").GetDouble(), 6);
        Assert.Equal(1, fastest.GetProperty("lack_of_fusion").GetDouble(), 5);
        Assert.True(fastest.GetProperty("plate_print_h").GetDouble() < Json("Ti6Al4V", "S-m400", "--set", "machine.laser.power=299 W")
            .GetProperty("plate_print_h").GetDouble());
    }

    [Fact]
    public void Planning_and_mirrors_are_told()
    {
        var rate = Json("AlSi10Mg", "S-m290", "--set", "machine.laser.planning=layerwise", "--set",
            "machine.laser.mirrors.acceleration=20000 m/s2", "--set", "machine.laser.mirrors.jump_speed=5 m/s");
        Assert.InRange(rate.GetProperty("planning_saves_percent").GetDouble(), 1, 25);
        Assert.True(rate.GetProperty("mirrors_h").GetDouble() > 0);
    }

    [Fact]
    public void A_folder_gets_the_layers_and_a_page_that_explains()
    {
        var run = _terminal.Run(
            "rate", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m290", "--out", "rated", "--set",
                "machine.laser.planning=layerwise");
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.DoesNotContain("Calculation", run.Text);
        Assert.Equal(["rate.html", "rate_layers.parquet"],
            Directory.GetFiles(_terminal.PathOf("rated")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        var html = File.ReadAllText(_terminal.PathOf("rated/rate.html"));
        Assert.Contains("How fast is bracket.stl built?", html);
        Assert.Contains("Calculation", html);
        Assert.DoesNotContain(Path.GetDirectoryName(Terminal.BracketMesh)!, html);
        Assert.Contains("is there already", Rate("AlSi10Mg", "S-m290", "--out", "rated").Errors);
    }

    [Fact]
    public void An_explanation_shows_equations_numbers_and_sources()
    {
        var text = Rate("AlSi10Mg", "S-m400", "--explain", "--set", "machine.laser.power=700 W").Text;
        Assert.Contains("u = K A P / (π H_m a d)", text);
        Assert.Contains("0.6 × 18 % × 700 W / (π × 2.11 J/mm3 × 90 um × 90 um)", text);
        Assert.Matches(@"P +power of each laser +700 W +--set", text);
        Assert.Matches(@"A +absorptivity +18 % +Gee et al\. 2022, Table 1", text);
        Assert.Matches(@"v_r +recoat speed +150 mm/s +assumption", text);
        var json = Json("AlSi10Mg", "S-m400", "--explain").GetProperty("explanation");
        Assert.Contains(json.GetProperty("steps").EnumerateArray(), step => step.GetProperty("equation").GetString() == "H = w / 2");
        Assert.Contains(json.GetProperty("given").EnumerateArray(), given => given.GetProperty("symbol").GetString() == "ρ");
    }

    /// <summary>Entries of a folder override those of the shipped catalogue or add to them, in every command that names them.</summary>
    [Fact]
    public void A_catalogue_of_one_s_own_is_read()
    {
        Directory.CreateDirectory(_terminal.PathOf("own"));
        var materials = File.ReadAllText(Repository.PathOf("scenarios/catalogue/materials.yaml")).Replace("  316L:", "  our-steel:");
        var powder = File.ReadAllText(Repository.PathOf("scenarios/catalogue/powder.yaml")).Replace("  316L:", "  our-steel:");
        _terminal.Write("own/materials.yaml", materials);
        _terminal.Write("own/powder.yaml", powder);
        _terminal.Write("own/machines.yaml", "machines: { S-m400: { laser: { power: 800 W } } }");
        string[] own = ["--catalogue", "own"];
        Assert.Equal(800, Json("our-steel", "S-m400", own).GetProperty("power_w").GetDouble());
        Assert.Contains("our-steel", _terminal.Run(["ratemap", "--material", "our-steel", "--steps", "3", .. own]).Text);
        var map = _terminal.Run(["ratemap", "--material", "our-steel", "--steps", "3", "--format", "json", .. own]).Text;
        Assert.Contains(JsonDocument.Parse(map).RootElement.GetProperty("machines").EnumerateArray(),
            machine => machine.GetProperty("power_w").GetDouble() == 800);
        string[] question = ["--part", "bracket.stl", "--material", "our-steel", "--machine", "S-m400"];
        Assert.Equal(0, _terminal.Run(["cost", .. question, .. own]).ExitCode);
        Assert.Contains("\"our-steel\" is not one of the materials", _terminal.Run(["cost", .. question]).Errors);
    }

    [Theory]
    [InlineData("316L", "S-jet", "--set: S-jet has no laser, so laser.hatch cannot be set.", "machine.laser.hatch=300 um")]
    [InlineData("316L", "S-m400", "--set: machine.price is set twice, to \"1 MUSD\" and \"2 MUSD\".", "machine.price=1 MUSD",
        "machine.price=2 MUSD")]
    [InlineData("316L", "S-beam", "316L has no beam_energy, so that S-beam cannot melt it")]
    [InlineData("AlSi10Mg", "S-vat", "AlSi10Mg has no feedstock, so that S-vat cannot print it")]
    [InlineData("Ti6Al4V", "S-m400", "Ti6Al4V on S-m400 is outside the limits; keyholes: the normalised enthalpy is 10.96 and may be 6",
        "machine.laser.limits.normalised_enthalpy=6")]
    [InlineData("Ti6Al4V", "S-m400", "no parameters within the ranges of S-m400 melt Ti6Al4V within the limits",
        "machine.laser.limits.normalised_enthalpy=1", "machine.laser.parameters=fastest")]
    [InlineData("AlSi10Mg", "S-m400", "S-m400: packing is stacked, which is possible with electron_beam and binder_jet only, whose powder "
        + "holds parts up", "machine.packing=stacked")]
    [InlineData("AlSi10Mg", "S-m400", "--set: \"laser_power\" is not of the form PATH=VALUE with a path below machine, material or "
        + "powder, as in machine.laser.power=\"700 W\".", "laser_power")]
    [InlineData("AlSi10Mg", "S-m400", "--set: \"station.time=1 h\" is not of the form", "station.time=1 h")]
    [InlineData("AlSi10Mg", "S-m400", "--set: machines.S-m400.laser.power: \"700 kg\" is not a power", "machine.laser.power=700 kg")]
    [InlineData("AlSi10Mg", "S-m400", "\"pover\" is not a key of a laser; did you mean \"power\"?", "machine.laser.pover=700 W")]
    public void What_cannot_be_is_one_line(string material, string machine, string said, params string[] set)
    {
        var run = Rate(material, machine, [.. set.SelectMany(s => new[] { "--set", s })]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains(said, line);
        Assert.True(line.Split(machine).Length <= 2, "the machine is named twice");
    }
}
