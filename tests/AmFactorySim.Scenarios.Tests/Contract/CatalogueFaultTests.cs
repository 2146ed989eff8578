using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>Every value in a catalogue of one's own is checked, whether or not it is used, together with the scenario.</summary>
public sealed class CatalogueFaultTests : IDisposable
{
    private const string Text = """
        catalogue: cat
        parts: { cube: { mesh: cube.stl, material: AlSi10Mg, route: [inspection] } }
        orders: [{ part: cube, quantity: 1 }]
        machines: { S-m290: { } }
        stations: { inspection: { time: 2 h } }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public CatalogueFaultTests()
    {
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"));
        Directory.CreateDirectory(Path.Combine(_folder, "cat"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once_each_once()
    {
        Write("a.yaml", "materials: { M: { density: 1 kg }, AlSi10Mg: { densty: 3 g/cm3 } }\nparts: { x: { } }\nhorizon: 3 d\n");
        Write("c.yaml", "materials: { M: { density: 2 g/cm3 } }\n"
            + "stations: { inspection: { time: -1 h, methods: { q: { time: 3 } } } }\nshifts: { day: [Foo] }\n");
        Assert.Equal(
            [
                "6 crews.c.count", "6 crews.c.shift",
                "1 materials.M.density", "1 materials.AlSi10Mg.densty", "2 parts", "3 horizon",
                "1 materials.M", "2 stations.inspection.methods.q.time", "2 stations.inspection.time", "3 shifts.day.hours[1]",
            ],
            Faults("crews: { c: { shift: nada } }").Select(f => $"{f.Mark.Line} {f.Path}"));
    }

    [Theory]
    [InlineData("stations: { inspection: { time: -1 h } }", "stations.inspection.time")]
    [InlineData("stations: { own: { methods: { q: { tme: 3 h } } } }", "stations.own.methods.q.tme")]
    [InlineData("stations: { own: { methods: 3 } }", "stations.own.methods")]
    [InlineData("stations: { own: { methods: { q: 3 } } }", "stations.own.methods.q")]
    [InlineData("machines: { own: { laser: { count: 0 } } }", "machines.own.laser.count")]
    [InlineData("machines: { own: { like: S-m290 } }", "machines.own.like")]
    [InlineData("machines: { own: { price: } }", "machines.own.price")]
    [InlineData("materials: { own: 3 }", "materials.own")]
    [InlineData("materials: [own]", "materials")]
    [InlineData("powder: { own: { price: 3 kg } }", "powder.own.price")]
    [InlineData("shifts: { own: [] }", "shifts.own.hours")]
    [InlineData("\"mater\\u00ADials\": { }", "mater\u00ADials")]
    public void What_is_not_used_is_checked(string text, string path)
    {
        Write("a.yaml", text);
        Assert.Equal([path], Faults().Select(f => f.Path));
    }

    [Theory]
    [InlineData("machines: { own: { laser: { count: 2 } } }")]
    [InlineData("stations: { own: { price: 3 kEUR, methods: { q: } } }")]
    [InlineData("materials:\nshifts: { }")]
    public void What_is_not_used_need_not_be_complete(string text)
    {
        Write("a.yaml", text);
        Read("");
    }

    [Fact]
    public void A_name_in_two_files_has_a_fault_that_names_both_places()
    {
        Write("a.yaml", "shifts:\n  early: Mon-Thu 05:00-12:00\n");
        Write("b.yaml", "shifts: { early: Mon-Fri 05:00-12:00, late: Mon-Fri 12:00-19:00 }\n");
        Assert.Equal("cat/b.yaml:1: shifts.early: \"early\" is written twice in the catalogue, here and in cat/a.yaml:2",
            Assert.Single(Faults()).ToString());
    }

    [Fact]
    public void An_entry_that_cannot_be_read_hides_no_other_fault()
    {
        Write("a.yaml", "shifts: { own: { hours: 3 d } }\nmaterials: { M: nothing }\n");
        Write("b.yaml", "shifts:\n");
        Assert.Equal(["crews.a.shift", "shifts.own.hours[1]", "materials.M"],
            Faults("crews: { a: { count: 1, shift: nada } }\nmaterials: { M: { density: 3 g/cm3 } }").Select(f => f.Path));
    }

    [Fact]
    public void The_shipped_catalogue_has_no_faults()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("scenarios/catalogue")).Where(file => !file.EndsWith("routes.yaml")))
            File.Copy(file, Path.Combine(_folder, "cat", Path.GetFileName(file)));
        var faults = new FaultList();
        Catalogue.In(Path.Combine(_folder, "cat"), "catalogue", new("test", 0), Currencies.UsDollars, faults);
        faults.ThrowIfAny();
    }

    private IEnumerable<Fault> Faults(string more = "") => Assert.Throws<FaultException>(() => Read(more)).Faults;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, "cat", name), text);

    private Scenario Read(string more)
    {
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"), Text + more);
        return ScenarioReader.Read(Path.Combine(_folder, "scenario.yaml"));
    }
}
