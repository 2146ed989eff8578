using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>Machines without lasers: what a scenario says of them is what their physics gets.</summary>
public sealed class OtherProcessesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("processes").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Scenario Read(string material, string route, string machine, string supports = "0 %")
    {
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"),
            overwrite: true);
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            parts:
              cube: { mesh: cube.stl, material: {{material}}, supports: {{supports}}, route: [{{route}}] }
            orders: [{ part: cube, quantity: 1 }]
            machines:
              {{machine}}
            stations: { {{string.Join(", ", route.Split(", ").Select(s => $"{s}: {{ }}"))}} }
            """);
        return ScenarioReader.Read(file);
    }

    private static MachineSection Machine(string name) => ShippedCatalogue.Machine(name);

    private static IBuildRateModel Model(string machine, string material) =>
        MachineProcess.Of(machine, Machine(machine))
            .Model(material, ShippedCatalogue.Material(material), ShippedCatalogue.Powder(material));

    /// <summary>A cube of 1 cm: 1 cm³ of core at 81 cm³/h and 8 m of contours at 500 mm/s.</summary>
    [Fact]
    public void An_electron_beam_melts_titanium()
    {
        var recipe = Read("Ti6Al4V", "depowder, plate_cut", "S-beam:").Plan.Machines[0].Recipes[0];
        Assert.Equal(200, recipe.Layers);
        Assert.Equal(1e-6 * 40e9 / 900 + 200 * 0.04 / 0.5, recipe.ScanPerUnit.Seconds, 3);
        Assert.Equal(200 * 20, recipe.Recoat.Seconds, 6);
    }

    /// <summary>All layers alike, whatever is in them; parts are larger before sintering, so that fewer fit.</summary>
    [Theory]
    [InlineData("S-jet", "cure, depowder, debind, sinter", 50, 16)]
    [InlineData("S-vat", "green_cleaning, debind, sinter", 40, 8.265)]
    public void Whole_layers_are_printed_larger(string machine, string route, double layerUm, double seconds)
    {
        var recipe = Read("316L", route, $"{machine}:").Plan.Machines[0].Recipes[0];
        var oversize = Math.Cbrt(0.97 / 0.55);
        Assert.Equal((int)Math.Round(10_000 * oversize / layerUm), recipe.Layers, 1.0);
        Assert.Equal(default, recipe.ScanPerUnit);
        Assert.Equal(recipe.Layers * seconds, recipe.Recoat.Seconds, recipe.Layers * 0.001);
        var chamber = Machine(machine).Chamber;
        var edge = Length.FromMillimetres(10 * oversize) + Machine(machine).Spacing;
        Assert.InRange(recipe.PlateCapacity, 1, chamber.Width!.Value * chamber.Depth!.Value / (edge * edge) * 1.3);
        Assert.Equal((chamber.Width.Value * chamber.Depth.Value * Length.FromMillimetres(10 * oversize)).CubicMetres,
            recipe.BedVolume.CubicMetres, 1e-9);
    }

    /// <summary>
    /// A cube of 1 cm of 316L, 7.98 g/cm3, sintered to 97 % from powder packed to 55 %: 7.741 g of metal, in a green part of 1.764 cm3 with
    /// 0.794 cm3 of pores, all of them full of resin, or 60 % with binder.
    /// </summary>
    [Theory]
    [InlineData("S-jet", "cure, depowder, debind, sinter", 0.6)]
    [InlineData("S-vat", "green_cleaning, debind, sinter", 1)]
    public void A_sintered_part_holds_the_metal_of_its_green_part(string machine, string route, double filled)
    {
        var recipe = Read("316L", route, $"{machine}:").Plan.Machines[0].Recipes[0];
        var density = ShippedCatalogue.Material("316L").Density;
        Assert.Equal((density * Volume.FromCubicCentimetres(0.97)).Kilograms, recipe.UnitMass.Kilograms, 1e-12);
        Assert.Equal(0.55, recipe.DensityAsBuilt.Fraction, 12);
        // The bed is as dense as the parts in it: what it holds does not depend on them.
        Assert.Equal((density * recipe.BedVolume * 0.55).Kilograms, recipe.Charge(1).Kilograms, 1e-9);
        Assert.Equal(0.97 / 0.55 * 0.45 * filled, (recipe.Binder!.PerMetal * recipe.UnitMass).CubicCentimetres, 1e-9);
        Assert.Equal(machine == "S-vat", recipe.Binder.IsInLoosePowder);
    }

    [Fact]
    public void The_price_of_binder_is_that_of_the_volume_that_the_physics_finds()
    {
        var recipe = Read("316L", "cure, debind, sinter", "S-jet:").Plan.Machines[0].Recipes[0];
        var model = Model("S-jet", "316L");
        var cube = model.Slice(MeshReader.Read(Path.Combine(_folder, "cube.stl"), Length.FromMillimetres(1)).Mended);
        var binder = recipe.Binder!.PerMetal * recipe.UnitMass;
        Assert.Equal(Assert.IsType<BinderJetting>(model).Binder(cube).CubicMetres, binder.CubicMetres, 1e-12);
    }

    [Fact]
    public void The_catalogue_makes_the_physics()
    {
        Assert.Equal(8.265, Assert.IsType<VatPhotopolymerisation>(Model("S-vat", "316L")).LayerTime.Seconds, 3);
        Assert.IsType<BinderJetting>(Model("S-jet", "316L"));
        Assert.Equal(81, Assert.IsType<ElectronBeamMelting>(Model("S-beam", "Ti6Al4V")).CoreRate.Si * 3600e6, 6);
        Assert.IsType<MeltPoolScaling>(Model("S-m290", "316L"));
    }

    [Fact]
    public void Binder_jets_print_no_supports_unless_asked_to()
    {
        double Grams(string machine) => Read("316L", "depowder", machine, "20 %").Plan.Machines[0].Recipes[0].SupportMass.Grams;
        Assert.Equal(0, Grams("S-jet:"));
        Assert.True(Grams("S-jet: { binder_jet: { supports: as_parts } }") > 0);
        Assert.True(Grams("S-m290:") > 0);
    }

    [Theory]
    [InlineData("S-beam:", "316L", "no machine can build it: 316L has no beam_energy, so that S-beam cannot melt it")]
    [InlineData("S-vat:", "AlSi10Mg", "no machine can build it: AlSi10Mg has no feedstock, so that S-vat cannot print it")]
    [InlineData("S-jet: { laser: { power: 200 W, spot: 90 um, recoat_speed: 15 cm/s, platform_time: 2 s } }", "316L",
        "machines.S-jet: needs exactly one process of laser, electron_beam, binder_jet, vat; it has 2")]
    [InlineData("S-vat: { packing: stacked }", "316L", "machines.S-vat.packing: is stacked, which is possible with electron_beam and "
        + "binder_jet only")]
    [InlineData("own: { chamber: { diameter: 1 m, height: 1 m }, handling: { set_up: 0 h, inert_and_heat: 0 h, cool: 0 h, unload: 0 h }, "
        + "price: 1 USD }", "316L",
        "or describe it in full, with one of laser, electron_beam, binder_jet, vat")]
    [InlineData("own: { chamber: { diameter: 1 m, height: 1 m }, handling: { set_up: 0 h, inert_and_heat: 0 h, cool: 0 h, unload: 0 h }, "
        + "price: 1 USD, vat: { irradiance: 30 mW/cm2, separation_time: 1 s, coating_time: 1 s } }",
        "316L", "machines.own.vat.layer_height: is missing; a length from 1 um to 10 mm")]
    public void What_does_not_go_together_is_a_fault(string machine, string material, string fault) =>
        Assert.Contains(fault, Assert.Throws<FaultException>(() => Read(material, "depowder", machine)).Message);
}
