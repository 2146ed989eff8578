using AmFactorySim.Factory.Plan;
using AmFactorySim.Processes;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>Every key of a laser's physics acts in the recipe by which the factory builds, and is refused where it cannot be.</summary>
public sealed class LaserKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lasers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Scenario Read(string keys, string machine = "S-m290", string material = "AlSi10Mg")
    {
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"),
            overwrite: true);
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            parts:
              cube: { mesh: cube.stl, material: {{material}}, supports: 0 %, route: [plate_cut] }
            orders: [{ part: cube, quantity: 1 }]
            machines:
              {{machine}}: { spacing: 0 mm, laser: { {{keys}} } }
            stations: { plate_cut: { } }
            """);
        return ScenarioReader.Read(file);
    }

    private BuildRecipe Recipe(string keys, string machine = "S-m290", string material = "AlSi10Mg") =>
        Read(keys, machine, material).Plan.Machines[0].Recipes[0];

    private double Hours(string keys, string machine = "S-m290", string material = "AlSi10Mg") =>
        Recipe(keys, machine, material).ScanPerUnit.Hours;

    private string Refusal(string keys, string machine = "S-m290", string material = "AlSi10Mg") =>
        Assert.Throws<FaultException>(() => Read(keys, machine, material)).Message;

    /// <summary>A cube of 1 cm in 200 layers of 50 um: in each layer p/(π H) turns of 2 u/α and two jumps of 1 cm.</summary>
    [Fact]
    public void Mirrors_add_their_turns_and_jumps()
    {
        var mirrors = new Galvanometer { Acceleration = new(20_000), JumpSpeed = new(5), Settling = new(0.001) };
        var model = new MeltPoolScaling(
            LaserProcess.Metal("AlSi10Mg", ShippedCatalogue.Material("AlSi10Mg")),
            ((LaserProcess)MachineProcess.Of("S-m290", ShippedCatalogue.Machine("S-m290"))).PowderBed, ProcessParameters.Default);
        var turns = Galvanometer.Tracks(new(0.04), model.Hatch) * mirrors.Turn(model.Pool.Speed).Seconds;
        var added = 200 * (turns + 2 * (0.01 / 5 + 5 / 20_000.0 + 0.001));
        Assert.Equal(Hours("") * 3600 + added, Hours("mirrors: { acceleration: 20000 m/s2, jump_speed: 5 m/s, settling: 1 ms }") * 3600,
            1e-3);
    }

    [Theory]
    [InlineData("load_imbalance: 20 %", 1.2)]
    [InlineData("efficiency: 90 %", 1 / 0.9)]
    [InlineData("efficiency: 90 %, load_imbalance: 20 %", 1.2 / 0.9)]
    [InlineData("field_overlap: 0 mm", 1)] // 40 columns of 10 mm on 400 mm: ten for each of 4 lasers
    [InlineData("count: 3, sharing: whole", 534 * 4 / 1600.0)] // 1600 units: the busiest of 3 lasers has 534 of them
    [InlineData("count: 3, field_overlap: 0 mm", 4 / 3.0)] // the border cuts the 14th column in the right place
    [InlineData("count: 1", 4)]
    public void Several_lasers_lose_by_waiting_and_imbalance(string keys, double times) =>
        Assert.Equal(times, Hours(keys, "S-m400-4") / Hours("", "S-m400-4"), 9);

    [Theory]
    [InlineData("load_imbalance: 20 %, efficiency: 50 %")]
    [InlineData("field_overlap: 20 mm, sharing: whole")]
    public void One_laser_loses_nothing_by_them(string keys) => Assert.Equal(Hours(""), Hours(keys), 12);

    /// <summary>Speed falls with 1/φ and width grows with sqrt(φ), so the core takes sqrt(φ/2) and the skin φ/2 times as long.</summary>
    [Fact]
    public void Overmelt_hatch_and_skin_act()
    {
        var skin = Hours("contour: { passes: 2 }") - Hours("");
        Assert.Equal(200 * 0.04 / 0.6517 / 3600, skin, 1e-6);
        Assert.Equal((Hours("") - skin) * Math.Sqrt(2) + skin * 2, Hours("overmelt: 4"), 1e-9);
        Assert.Equal((Hours("") - skin) / Math.Sqrt(2) + skin, Hours("hatch: full_melting"), 1e-9);
        Assert.Equal(Hours("") - 200 * 0.04 * 0.5 / 0.6517 / 3600, Hours("contour: { core_overlap: 50 % }"), 1e-6);
    }

    [Theory]
    [InlineData("limits: { normalised_enthalpy: 6 }", "no machine can build it: Ti6Al4V on S-m290 is outside the limits; keyholes: the "
        + "normalised enthalpy is 6.57 and may be 6")]
    [InlineData("limits: { lack_of_fusion: 0.7 }", "lack of fusion: (H/w)^2 + h/d is 0.750 and may be 0.7")]
    [InlineData("limits: { most_energy_density: 100 J/mm3 }", "too much energy")]
    [InlineData("limits: { least_energy_density: 200 J/mm3 }", "too little energy")]
    [InlineData("overmelt: 1, limits: { }", "lack of fusion")]
    public void A_metal_outside_the_limits_cannot_be_built(string keys, string reason) =>
        Assert.Contains(reason, Refusal(keys, material: "Ti6Al4V"));

    [Fact]
    public void Within_the_limits_nothing_changes() =>
        Assert.Equal(Hours("", material: "Ti6Al4V"), Hours("limits: { normalised_enthalpy: 7, most_energy_density: 120 J/mm3, "
            + "least_energy_density: 100 J/mm3 }", material: "Ti6Al4V"));

    /// <summary>
    /// The normalised enthalpy grows with the root of the power: 6.57 at 400 W, so 6 at 333 W, and the time is in proportion.
    /// </summary>
    [Fact]
    public void The_fastest_power_is_the_highest_that_the_limit_allows() =>
        Assert.Equal(6.5728 * 6.5728 / 36, Hours("parameters: fastest, limits: { normalised_enthalpy: 6 "
            + "}", material: "Ti6Al4V") / Hours("", material: "Ti6Al4V"), 3);

    /// <summary>
    /// Less overmelt is faster until points are left out, at 4/3 for this hatch; the search goes through the whole factory's recipe.
    /// </summary>
    [Fact]
    public void The_fastest_overmelt_is_the_least_that_melts_everything() =>
        Assert.Equal(Hours($"overmelt: {4 / 3.0:R}"), Hours("parameters: fastest, ranges: { overmelt: 1..3 }"), 1e-5);

    /// <summary>
    /// Thicker layers save recoating. What is searched is the time of a full plate, so the layers found are thick, and no plate with a
    /// fixed height is faster.
    /// </summary>
    [Fact]
    public void The_fastest_layers_count_recoating_and_a_full_plate()
    {
        var fastest = Recipe("parameters: fastest, ranges: { layer_height: 20..60 um }");
        double Plate(BuildRecipe recipe) => recipe.Scan(recipe.PlateCapacity).TotalHours + recipe.Recoat.Hours;
        foreach (var height in new[] { 20, 30, 40, 50, 60 })
            Assert.True(Plate(fastest) <= Plate(Recipe($"layer_height: {height} um")) * 1.001);
        Assert.InRange(fastest.Layers, 166, 168);
    }

    [Fact]
    public void Ranges_without_a_search_are_of_no_effect() =>
        Assert.Equal(Hours(""), Hours("ranges: { power: 100..200 W, spot: 50..90 um }"));

    [Fact]
    public void A_smaller_range_of_power_is_slower() =>
        Assert.Equal(2 * Hours("parameters: fastest"), Hours("parameters: fastest, ranges: { power: 100..200 W }"), 1e-9);

    /// <summary>A cube fills the box around each of its layers: the core is scanned a third faster, the skin as ever.</summary>
    [Fact]
    public void Layerwise_planning_scans_simple_layers_faster()
    {
        var skin = Hours("contour: { passes: 2 }") - Hours("");
        var core = Hours("") - skin;
        Assert.Equal(core * 0.75 + skin, Hours("planning: layerwise"), 1e-9);
        Assert.Equal(core / 1.1 + skin, Hours("planning: layerwise, bold_speed: 110 %"), 1e-9);
        Assert.Equal(Hours(""), Hours("bold_speed: 110 %"), 12);
    }

    /// <summary>
    /// The speed may not fall below the energy that the limits ask for: 70.3 J/mm³ at the usual speed, so 65 at 1.082 of it.
    /// </summary>
    [Fact]
    public void Layerwise_planning_keeps_the_energy_density()
    {
        var skin = Hours("contour: { passes: 2 }") - Hours("");
        var core = Hours("") - skin;
        Assert.Equal(core * 65 / 70.28 + skin, Hours("planning: layerwise, limits: { least_energy_density: 65 J/mm3 }"), 1e-5);
    }

    [Fact]
    public void Fastest_parameters_may_be_planned_layerwise() =>
        Assert.True(Hours("parameters: fastest, planning: layerwise") < Hours("parameters: fastest"));

    [Theory]
    [InlineData("load_imbalance: -1 %", "machines.S-m290.laser.load_imbalance")]
    [InlineData("field_overlap: -1 mm", "machines.S-m290.laser.field_overlap")]
    [InlineData("count: 4, field_overlap: 70 mm", "machines.S-m290.laser.field_overlap: fields of 62.5 mm cannot overlap by 70 mm")]
    [InlineData("count: 4, field_overlap: 7 mm, load_imbalance: 3 %", "load_imbalance: replaces the calculation from field_overlap and")]
    [InlineData("skin_passes: 2", "contour.passes")]
    [InlineData("up_skin: { layers: 0 }", "machines.S-m290.laser.up_skin.layers")]
    [InlineData("skin: { power: 200 W }", "machines.S-m290.laser.skin.thickness: is missing")]
    [InlineData("nominal_rate: 20 cm3/h, down_skin: { power: 200 W }", "laser.down_skin: cannot be used with a nominal_rate")]
    [InlineData("power: 1e-300 W", "a power of at least 1 W")]
    [InlineData("overmelt: 51", "machines.S-m290.laser.overmelt")]
    [InlineData("ranges: { overmelt: 2..51 }", "machines.S-m290.laser.ranges.overmelt: reaches beyond 50")]
    [InlineData("mirrors: { acceleration: 0 m/s2, jump_speed: 5 m/s }", "machines.S-m290.laser.mirrors.acceleration")]
    [InlineData("mirrors: { acceleration: 20000 m/s2, jump_speed: 0 m/s }", "machines.S-m290.laser.mirrors.jump_speed")]
    [InlineData("mirrors: { acceleration: 20000 m/s2, jump_speed: 5 m/s, settling: -1 ms }", "machines.S-m290.laser.mirrors.settling")]
    [InlineData("mirrors: { jump_speed: 5 m/s }", "machines.S-m290.laser.mirrors.acceleration: is missing; an acceleration")]
    [InlineData("limits: { normalised_enthalpy: 0 }", "machines.S-m290.laser.limits.normalised_enthalpy")]
    [InlineData("limits: { lack_of_fusion: 1.1 }", "machines.S-m290.laser.limits.lack_of_fusion")]
    [InlineData("limits: { least_energy_density: 0 J/mm3 }", "machines.S-m290.laser.limits.least_energy_density")]
    [InlineData("limits: { most_energy_density: 30 um }", "machines.S-m290.laser.limits.most_energy_density")]
    [InlineData("parameters: slowest", "\"slowest\" is not allowed; as_given or fastest")]
    [InlineData("parameters: fastest, limits: { most_energy_density: 1 J/mm3 }",
        "no parameters within the ranges of S-m290 melt AlSi10Mg within the limits")]
    [InlineData("ranges: { power: 100..500 W }", "machines.S-m290.laser.ranges.power: reaches to 500 W, but the laser's power is 400 W")]
    [InlineData("ranges: { power: 300..200 W }", "a power above 0, or from one to a larger one, as in \"400 W\" or \"0.5..400 W\"")]
    [InlineData("ranges: { spot: 0..90 um }", "machines.S-m290.laser.ranges.spot")]
    [InlineData("ranges: { power: 1e-300..400 W }", "machines.S-m290.laser.ranges.power: begins below 1 W")]
    [InlineData("ranges: { spot: 1e-300..90 um }", "machines.S-m290.laser.ranges.spot: 1E-300..90 um is not within 1 um and 10 mm")]
    [InlineData("ranges: { layer_height: 20 um..11 mm }", "machines.S-m290.laser.ranges.layer_height: 20..11000 um is not within")]
    [InlineData("hatch: 1 nm", "a length from 1 um to 10 mm")]
    [InlineData("skin: { thickness: 1 mm, hatch: 1 m }", "a length from 1 um to 10 mm")]
    [InlineData("ranges: { layer_height: thin }", "machines.S-m290.laser.ranges.layer_height")]
    [InlineData("ranges: { overmelt: 0.9..2 }", "machines.S-m290.laser.ranges.overmelt: begins below 1, where layers do not join")]
    [InlineData("ranges: { overmelt: 2..1 }", "a number above 0, or from one to a larger one")]
    [InlineData("planning: dynamic", "\"dynamic\" is not allowed; constant or layerwise")]
    [InlineData("bold_speed: 90 %", "machines.S-m290.laser.bold_speed")]
    [InlineData("planning: layerwise, bold_speed: 140 %", "a bold speed of 140 % leaves powder between tracks; with this hatch and "
        + "overmelt at most 133.3 % of the careful one")]
    [InlineData("planning: layerwise, overmelt: 1", "machines.S-m290: lack of fusion")]
    [InlineData("nominal_rate: 20 cm3/h, planning: layerwise", "machines.S-m290.laser.planning: cannot be used with a nominal_rate")]
    [InlineData("nominal_rate: 20 cm3/h, limits: { }", "machines.S-m290.laser.limits: cannot be used with a nominal_rate")]
    public void What_cannot_be_is_a_clear_fault(string keys, string fault) => Assert.Contains(fault, Refusal(keys));

    /// <summary>
    /// The cube's 200 layers of 50 um: two of them up-skin, four down-skin, all with contours, scanned by the given speeds.
    /// </summary>
    [Fact]
    public void Regions_contours_and_supports_have_parameters_of_their_own()
    {
        var core = (Hours("") * 3600 - 200 * 0.04 / 0.6517) / 200;
        double Added(string keys) => (Hours(keys) - Hours("")) * 3600;
        Assert.Equal(2 * (1 - core), Added("up_skin: { layers: 2, speed: 1 m/s, hatch: 100 um }"), 1e-3);
        Assert.Equal(4 * (2 - core), Added("down_skin: { layers: 4, speed: 1 m/s, hatch: 100 um, passes: 2 }"), 1e-3);
        Assert.Equal(200 * (0.36 - 0.36 * core), Added("skin: { thickness: 1 mm, speed: 1 m/s, hatch: 100 um }"), 1e-2);
        Assert.Equal(200 * 0.04 * (1 / 0.2 - 1 / 0.6517), Added("contour: { speed: 200 mm/s }"), 1e-2);
    }

    [Fact]
    public void The_least_time_of_a_layer_counts_for_plates_with_few_units()
    {
        var (plain, slow) = (Recipe(""), Recipe("least_layer_time: 20 s"));
        Assert.Equal(200 * 20.0, (slow.Scan(1) + slow.RecoatOf(1).ToTimeSpan()).TotalSeconds, 1e-6);
        Assert.Equal(plain.Scan(plain.PlateCapacity).TotalSeconds, slow.Scan(plain.PlateCapacity).TotalSeconds, 1e-3);
    }

    /// <summary>A scenario written out with everything in it reads back to the same recipe.</summary>
    [Fact]
    public void Resolved_scenarios_keep_them()
    {
        var scenario = Read("parameters: fastest, ranges: { spot: 80..120 um, overmelt: 1.8..2 }, limits: { normalised_enthalpy: 6 }, "
            + "mirrors: { acceleration: 20000 m/s2, jump_speed: 5 m/s, polygon_delay: 50 us }, planning: layerwise, bold_speed: 105 %, "
            + "contour: { power: 300 W }, up_skin: { layers: 2, passes: 2 }, support: { hatch: 250 um }, least_layer_time: 8 s");
        var file = Path.Combine(_folder, "resolved.yaml");
        File.WriteAllText(file, scenario.Print(_folder));
        Assert.Equal(scenario.Plan.Machines[0].Recipes[0].ScanPerUnit, ScenarioReader.Read(file).Plan.Machines[0].Recipes[0].ScanPerUnit);
    }
}
