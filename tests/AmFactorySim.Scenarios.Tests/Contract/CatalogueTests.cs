using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class CatalogueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Machines => [.. ShippedCatalogue.Machines];

    public static TheoryData<string> Materials => [.. ShippedCatalogue.Materials];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_machine_is_whole(string name) => Assert.NotNull(ShippedCatalogue.Machine(name));

    [Theory]
    [MemberData(nameof(Materials))]
    public void Every_material_is_whole(string name) => Assert.NotNull(ShippedCatalogue.Material(name));

    [Fact]
    public void Every_station_shift_and_powder_is_whole()
    {
        var stations = Catalogue.Shipped;
        static string Station(string station, string method) =>
            $"\n  {station} by {method}: {{ model: {station}{(method == "itself" ? "" : $", method: \"{method}\"")} }}";
        var text = $"""
            parts: {string.Join("", stations.Names("powder").Select(m => $"\n  \"of {m}\": {{ mesh: cube.stl, material: \"{m}\" }}"))}
            orders: [{string.Join(", ", stations.Names("powder").Select(m => $"{{ part: \"of {m}\", quantity: 1 }}"))}]
            machines:
              S-m290:
            crews: {string.Join("", stations.Names("shifts").Select(s => $"\n  {s}: {{ count: 1, shift: {s} }}"))}
            stations: {string.Join("", stations.Names("stations").SelectMany(s => Methods(stations, s).Select(m => Station(s, m))))}
            """;
        var scenario = Read(text);
        Assert.True(scenario.Plan.Stations.Count >= stations.Names("stations").Count);
        Assert.Equal(stations.Names("powder").Count, scenario.Plan.Powders.Count);
    }

    [Fact]
    public void A_name_that_the_catalogue_does_not_know_gets_a_guess()
    {
        var fault = Assert.Throws<FaultException>(() => ShippedCatalogue.Machine("S-m4000"));
        Assert.Equal("catalogue: machines: \"S-m4000\" is not one of the machines; did you mean \"S-m400\"?", fault.Message);
    }

    [Fact]
    public void A_catalogue_of_ones_own_lies_over_the_shipped_one()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "own"));
        File.WriteAllText(Path.Combine(_folder, "own", "all.yaml"),
            "machines:\n  S-m290: { laser: { count: 2 } }\n  big: { model: S-m290 }\nshifts:\n  early: Mon-Thu 05:00-12:00\n");
        var scenario = Read("""
            catalogue: own
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg }
            orders: [{ part: cube, quantity: 1 }]
            machines:
              S-m290: { laser: { power: 300 W } }
            crews:
              people: { count: 1, shift: early }
            """);
        var machine = scenario.Keys.Machines["S-m290"];
        Assert.Equal((2, 300), (machine.Laser!.Count, machine.Laser.Power.Watts));
        Assert.Equal(100, machine.Laser.Spot.Micrometres, 9);
    }

    [Fact]
    public void A_group_may_bear_another_name_than_its_model_and_stand_beside_it()
    {
        var scenario = Read("""
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg }
            orders: [{ part: cube, quantity: 1 }]
            machines:
              old: { model: S-m100, count: 3 }
              new: { model: S-m100, laser: { count: 2 }, build_failure: { rate: 1 %/h, loses: uniform(20 %, 60 %) } }
            """);
        Assert.Equal(["old", "new"], scenario.Plan.Machines.Select(m => m.Name));
        Assert.Equal(scenario.Plan.Machines[0].Recipes[0].ScanPerUnit.Si / 2, scenario.Plan.Machines[1].Recipes[0].ScanPerUnit.Si, 9);
        Assert.Equal(0.4, scenario.Plan.Machines[1].BuildFailure!.LostShare.Mean, 12);
        Assert.Null(scenario.Plan.Machines[0].BuildFailure);
    }

    [Fact]
    public void What_the_catalogue_does_not_know_can_be_described_in_full()
    {
        var text = File.ReadAllText(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/own-metal-without-powder.yaml"));
        var scenario = Read(text + "powder:\n  copper: { price: 40 USD/kg }\n");
        Assert.Equal("copper", scenario.Plan.Powders.Single().Material);
        Assert.Equal(8.96e-3, scenario.Plan.Lots[0].Part.UnitMass.Kilograms, 1e-9);
    }

    [Fact]
    public void The_method_is_that_of_the_parts_metal()
    {
        var scenario = Read("""
            parts:
              cube: { mesh: cube.stl, material: "1.2709", route: [stress_relief] }
            orders: [{ part: cube, quantity: 1 }]
            machines: { S-m290: { } }
            stations: { stress_relief: { } }
            """);
        Assert.Equal(8 * 3600, scenario.Plan.Stations.Single().Work.Time.Mean, 9);
        Assert.Equal("1.2709", scenario.Keys.Stations["stress_relief"].Method);
    }

    [Fact]
    public void Prices_in_another_currency_are_exchanged()
    {
        var scenario = Read("""
            currency: EUR
            exchange: { USD: 0.5 EUR, GBP: 1.2 EUR }
            overhead: 1.2 kGBP/h
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg }
            orders: [{ part: cube, quantity: 1 }]
            machines: { S-m290: { } }
            """);
        Assert.Equal(325_000, scenario.Keys.Machines["S-m290"].Price.Si, 6);
        Assert.Equal(1440, scenario.Plan.Overhead.Si * 3600, 6);
    }

    private static IEnumerable<string> Methods(Catalogue catalogue, string station) =>
        catalogue.Find("stations", station)!.Find("methods")?.Value is MapNode methods ? methods.Entries.Select(m => m.Key) : ["itself"];

    private Scenario Read(string text)
    {
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"),
            overwrite: true);
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"), text);
        return ScenarioReader.Read(Path.Combine(_folder, "scenario.yaml"));
    }
}
