using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml;
using NetTopologySuite.Geometries;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>
/// How a part is turned, held up and packed: every key acts in the recipe by which the factory builds, and is refused where it cannot be.
/// </summary>
public sealed class StandingKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("standing").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Length Mm(double millimetres) => Length.FromMillimetres(millimetres);

    private static Mesh Block(double x, double y, double z) => Box.Create(Mm(x), Mm(y), Mm(z));

    // A bar of 30 mm x 10 mm on a stem of 10 mm x 20 mm, 12 mm deep, standing: 200 mm² of overhangs, 20 mm above the plate.
    private static readonly Mesh T = Rotation.AboutX(Angle.FromDegrees(90)).Of(
        Extrusion.Create((Polygon)new NetTopologySuite.IO.WKTReader()
            .Read("POLYGON ((10 0, 20 0, 20 20, 30 20, 30 30, 0 30, 0 20, 10 20, 10 0))"), Mm(12)));

    private const double TVolume = (30 * 10 + 10 * 20) * 12, SpaceBelowT = 20 * 20 * 12;

    private string Write(Mesh mesh, string part, string machine, string material, string machineName)
    {
        StlWriter.Write(mesh, Path.Combine(_folder, "part.stl"));
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            parts:
              thing: { mesh: part.stl, material: {{material}}, route: [plate_cut], {{part}} }
            orders: [{ part: thing, quantity: 1 }]
            machines:
              {{machineName}}: { {{(machine.Contains("spacing", StringComparison.Ordinal) ? "" : "spacing: 0 mm, ")}}{{machine}} }
            stations: { plate_cut: { } }
            """);
        return file;
    }

    private BuildRecipe Recipe(Mesh mesh, string part = "", string machine = "", string material = "Ti6Al4V", string on = "S-m290") =>
        ScenarioReader.Read(Write(mesh, part, machine, material, on)).Plan.Machines[0].Recipes[0];

    private string Refusal(Mesh mesh, string part = "", string machine = "", string material = "Ti6Al4V", string on = "S-m290") =>
        Assert.Throws<FaultException>(() => ScenarioReader.Read(Write(mesh, part, machine, material, on))).Message;

    [Fact]
    public void Layouts_hold_what_there_is_room_for()
    {
        var block = Block(130, 130, 10);
        Assert.Equal(3, Recipe(block).PlateCapacity);
        Assert.Equal(3, Recipe(block, machine: "packing: single_layer").PlateCapacity);
        Assert.Equal(1, Recipe(block, machine: "packing: rectangles").PlateCapacity);
    }

    // On 250 mm x 250 mm.
    [Theory]
    [InlineData("packing: rectangles", 25)]
    [InlineData("packing: rectangles, spacing: 0.5 mm", 16)]
    [InlineData("packing: single_layer, spacing: 0.5 mm", 24)]
    public void The_gap_between_parts_costs_room(string keys, int units) =>
        Assert.Equal(units, Recipe(Block(50, 50, 10), machine: keys).PlateCapacity);

    [Fact]
    public void A_turned_part_is_as_high_as_it_stands()
    {
        var block = Block(10, 20, 40);
        var (upright, lying) = (Recipe(block), Recipe(block, "rotate: 90 deg about x"));
        Assert.Equal((800, 400), (upright.Layers, lying.Layers));
        Assert.Equal((312, 156), (upright.PlateCapacity, lying.PlateCapacity));
        Assert.Equal(2, upright.BedVolume.CubicMetres / lying.BedVolume.CubicMetres, 6);
        Assert.Equal(2, upright.Recoat.Seconds / lying.Recoat.Seconds, 9);
        Assert.Equal(upright.Part.UnitMass.Kilograms, lying.Part.UnitMass.Kilograms, 1e-9);
        Assert.Equal(200, Recipe(block, "rotate: 90 deg about x then 90 deg about y").Layers);
    }

    [Fact]
    public void Supports_are_a_share_of_the_part_or_of_the_space_below_its_overhangs()
    {
        var share = Recipe(T, "supports: 15 %");
        Assert.Equal(0.15, share.SupportMass.Si / share.Part.UnitMass.Si, 12);
        var none = Recipe(T, "supports: 0 %");
        var space = Recipe(T, "supports: overhang(45 deg, 20 %)");
        Assert.Equal(0.2 * SpaceBelowT / TVolume, space.SupportMass.Si / space.Part.UnitMass.Si, 1e-6);
        // They are scanned at the part's own pace.
        Assert.Equal(1 + 0.2 * SpaceBelowT / TVolume, space.ScanPerUnit.Seconds / none.ScanPerUnit.Seconds, 1e-6);
        // On its head a T needs none; and at 0 deg nothing does.
        Assert.Equal(0, Recipe(T, "supports: overhang(45 deg, 20 %), rotate: 180 deg about x").SupportMass.Kilograms, 1e-12);
        Assert.Equal(default, Recipe(T, "supports: overhang(0 deg, 20 %)").SupportMass);
    }

    // Supports shrink with the part.
    [Fact]
    public void Supports_of_sintered_parts_are_in_proportion()
    {
        var jet = Recipe(T, "supports: overhang(45 deg, 20 %)", "binder_jet: { supports: as_parts }", "316L", "S-jet");
        Assert.Equal(0.2 * SpaceBelowT / TVolume, jet.SupportMass.Si / jet.UnitMass.Si, 1e-6);
    }

    [Fact]
    public void A_part_can_be_laid_as_low_as_it_goes()
    {
        var recipe = Recipe(Block(10, 20, 40), "orientation: least_height");
        Assert.Equal(200, recipe.Layers);
        Assert.Equal(78, recipe.PlateCapacity);
        Assert.Equal(250 * 250 * 10, recipe.BedVolume.CubicMetres * 1e9, 1);
    }

    [Fact]
    public void A_part_can_be_turned_so_that_least_is_to_be_held_up()
    {
        var upright = Recipe(T, "supports: overhang(45 deg, 20 %)");
        var best = Recipe(T, "supports: overhang(45 deg, 20 %), orientation: least_supports");
        Assert.Equal(0, best.SupportMass.Kilograms, 1e-12);
        Assert.Equal((600, 240), (upright.Layers, best.Layers));
        Assert.True(best.ScanPerUnit < upright.ScanPerUnit);
    }

    [Fact]
    public void The_least_time_is_the_least_of_all_orientations_on_the_machine()
    {
        double Hours(BuildRecipe recipe) => recipe.ScanPerUnit.Hours + recipe.Recoat.Hours / recipe.PlateCapacity;
        foreach (var machine in new[] { "", "laser: { platform_time: 60 s }, packing: rectangles",
            "laser: { platform_time: 0 s, contour: { passes: 5 } }",
            "packing: rectangles, spacing: 5 mm, chamber: { width: 64 mm, depth: 64 mm, height: 100 mm }" })
        {
            var fastest = Hours(Recipe(Block(60, 8, 20), "orientation: least_time", machine));
            foreach (var way in new[] { "0 deg about x", "90 deg about x", "90 deg about y", "35 deg about y" })
                Assert.InRange(fastest, 0, Hours(Recipe(Block(60, 8, 20), $"rotate: {way}", machine)) * (1 + 1e-6));
        }
    }

    // S-m100 is 95 mm high and 100 mm wide.
    [Fact]
    public void Only_orientations_that_fit_the_machine_count()
    {
        var rod = Block(10, 10, 97);
        Assert.Contains("no machine can build it: the part is 97 mm high, the build chamber only 95 mm", Refusal(rod, on: "S-m100"));
        foreach (var way in new[] { "least_height", "least_supports", "least_time" })
            Assert.InRange(Recipe(rod, $"orientation: {way}", on: "S-m100").Layers, 1, 3200);
        Assert.Contains("no machine can build it", Refusal(Block(10, 10, 150), "orientation: least_height", on: "S-m100"));
    }

    [Fact]
    public void Every_group_of_machines_finds_its_own()
    {
        StlWriter.Write(Block(10, 20, 120), Path.Combine(_folder, "part.stl"));
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, """
            parts:
              thing: { mesh: part.stl, material: Ti6Al4V, route: [plate_cut], orientation: least_height }
            orders: [{ part: thing, quantity: 1 }]
            machines:
              S-m290: { }
              narrow: { model: S-m290, chamber: { width: 50 mm, depth: 50 mm, height: 325 mm } }
            stations: { plate_cut: { } }
            """);
        var machines = ScenarioReader.Read(file).Plan.Machines.ToDictionary(m => m.Name, m => m.Recipes[0]);
        Assert.Equal(200, machines["S-m290"].Layers);
        Assert.True(machines["narrow"].Layers > 2000);
    }

    [Fact]
    public void Powder_that_holds_parts_up_takes_them_in_storeys()
    {
        var chamber = ShippedCatalogue.Machine("S-beam").Chamber;
        var block = Block(50, 50, 50);
        var flat = Recipe(block, machine: "packing: rectangles, spacing: 2 mm", on: "S-beam");
        var stacked = Recipe(block, machine: "packing: stacked, spacing: 2 mm", on: "S-beam");
        var storeys = (int)((chamber.Height + Mm(2)) / Mm(52));
        Assert.True(storeys > 1);
        Assert.Equal(flat.PlateCapacity * storeys, stacked.PlateCapacity);
        Assert.Equal((flat.PlateCapacity, flat.Layers, 40), (stacked.UnitsPerStorey, stacked.LayersOf(1), stacked.LayersBetween));
        Assert.Equal(storeys * flat.Layers + (storeys - 1) * 40, stacked.LayersOf(stacked.PlateCapacity));
        Assert.Equal(flat.ScanPerUnit, stacked.ScanPerUnit);
        Assert.Equal(flat.PlateCapacity, flat.UnitsPerStorey);
        Assert.True(Recipe(block, machine: "packing: stacked", material: "316L", on: "S-jet").PlateCapacity > Recipe(
            block, machine: "packing: rectangles", material: "316L", on: "S-jet").PlateCapacity);
    }

    [Theory]
    [InlineData("S-m290", "Ti6Al4V", "")]
    [InlineData("S-m290", "Ti6Al4V", "laser: { nominal_rate: 20 cm3/h }, ")]
    [InlineData("S-vat", "316L", "")]
    public void Nothing_is_stacked_where_parts_stand_on_the_plate(string machine, string material, string keys) =>
        Assert.Contains($"machines.{machine}.packing: is stacked, which is possible with electron_beam and binder_jet only",
            Refusal(Block(10, 10, 10), machine: $"{keys}packing: stacked", material: material, on: machine));

    [Theory]
    [InlineData("rotate: 90", "\"90\" is not allowed; rotations about x, y and z, as in \"90 deg about x\" or \"90 deg about x then 30 "
        + "deg about z\"")]
    [InlineData("rotate: 90 deg about w", "rotations about x, y and z")]
    [InlineData("rotate: 90 about x", "rotations about x, y and z")]
    [InlineData("rotate: 90 deg about x then", "rotations about x, y and z")]
    [InlineData("rotat: 90 deg about x", "\"rotat\" is not a key of a part; did you mean \"rotate\"?")]
    [InlineData("orientation: lowest", "\"lowest\" is not allowed; as_is, least_height, least_supports or least_time")]
    [InlineData("supports: -1 %", "a share of the part's mass from 0 % to 1000 %, as in \"15 %\", or overhang with an angle from 0 deg to "
        + "90 deg and a share of the space from 0 % to 100 %, as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("supports: 1001 %", "from 0 % to 1000 %")]
    [InlineData("supports: 45 deg", "parts.thing.supports")]
    [InlineData("supports: overhangs(45 deg, 20 %)", "as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("supports: overhang(45 deg)", "as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("supports: overhang(91 deg, 20 %)", "as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("supports: overhang(45 deg, 101 %)", "as in \"overhang(45 deg, 20 %)\"")]
    [InlineData("supports: overhang(45 %, 20 %)", "as in \"overhang(45 deg, 20 %)\"")]
    public void What_cannot_be_said_of_a_part_is_a_clear_fault(string keys, string fault) =>
        Assert.Contains(fault, Refusal(Block(10, 10, 10), keys));

    [Theory]
    [InlineData("packing: grid", "\"grid\" is not allowed; single_layer, rectangles or stacked")]
    [InlineData("spacing: -1 mm", "machines.S-m290.spacing")]
    [InlineData("pakcing: stacked", "did you mean \"packing\"?")]
    public void What_cannot_be_said_of_a_machine_is_a_clear_fault(string keys, string fault) =>
        Assert.Contains(fault, Refusal(Block(10, 10, 10), machine: keys));

    /// <summary>A scenario written out with everything in it reads back to the same recipe.</summary>
    [Fact]
    public void Resolved_scenarios_keep_them()
    {
        var scenario = ScenarioReader.Read(Write(
            T, "rotate: 30 deg about x then -12.5 deg about z, orientation: least_supports, supports: overhang(40 deg, 12.5 %)",
                "packing: stacked, spacing: 3 mm", "Ti6Al4V", "S-beam"));
        var file = Path.Combine(_folder, "resolved.yaml");
        File.WriteAllText(file, scenario.Print(_folder));
        var (once, again) = (scenario.Plan.Machines[0].Recipes[0], ScenarioReader.Read(file).Plan.Machines[0].Recipes[0]);
        Assert.Equal(
            (once.PlateCapacity, once.UnitsPerStorey, once.LayersBetween, once.Layers, once.ScanPerUnit, once.SupportMass, once.BedVolume),
            (again.PlateCapacity, again.UnitsPerStorey, again.LayersBetween, again.Layers, again.ScanPerUnit, again.SupportMass,
                again.BedVolume));
        Assert.Contains("packing: stacked", File.ReadAllText(file));
    }
}
