using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What can be simulated but is probably not meant is a warning with its line and path.</summary>
public sealed class WarningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("warnings").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_shipped_scenarios_have_no_warnings_but_of_keyholes_at_the_parameters_of_the_paper()
    {
        Assert.Empty(ScenarioReader.Read(Repository.PathOf("scenarios/bracket-100k.yaml")).Warnings);
        Assert.All(ScenarioReader.Read(Repository.PathOf("scenarios/gee-2022.yaml")).Warnings,
            warning => Assert.Contains("possible keyholes", warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sound_scenario_has_none() => Assert.Empty(Messages());

    [Fact]
    public void Orders_that_are_released_after_the_horizon() =>
        Assert.Equal(["scenario.yaml:3: orders[1].release: warning: nothing is released within the horizon of 30 d"],
            Messages(order: "release: 31 d"));

    [Fact]
    public void A_station_that_no_route_goes_through() =>
        Assert.Equal(["scenario.yaml:5: stations.depowder: warning: no part's route goes through it"],
            Messages(stations: "plate_cut: { crew_time: 0 min }, depowder: { }"));

    [Fact]
    public void Stations_with_buffers_that_can_wait_for_one_another_without_end()
    {
        const string Stations = "plate_cut: { crew_time: 0 min }, machining: { buffer: 3, crew_time: 0 min }, "
            + "support_removal: { buffer: 9 }";
        string Ring(string route) => $", ring: {{ mesh: cube.stl, material: AlSi10Mg, route: [{route}] }}";
        IReadOnlyList<string> Warnings(string stations, string other) =>
            Messages(stations: stations, route: "plate_cut, machining, support_removal", parts: Ring(other));
        Assert.Equal(["scenario.yaml:5: stations.machining.buffer: warning: routes lead in a circle through machining, "
                + "support_removal, each with a buffer: when the buffers are full, the stations wait for one another without end; "
                + "leave out one of the buffers"],
            Warnings(Stations, "plate_cut, support_removal, machining"));
        // Neither the same direction nor rework can block, nor a circle with an unlimited buffer.
        Assert.Empty(Warnings(Stations.Replace("buffer: 9", "buffer: 9, rework: 5 % to machining", StringComparison.Ordinal),
            "plate_cut, machining, support_removal"));
        Assert.Empty(Warnings(Stations.Replace("buffer: 9", "", StringComparison.Ordinal), "plate_cut, support_removal, machining"));
    }

    [Fact]
    public void Lots_that_are_released_after_their_due_date() =>
        Assert.Equal(["scenario.yaml:3: orders[1].due: warning: 19 of the 30 lots released within the horizon are released after it"],
            Messages(order: "release: evenly, due: 2027-01-11", start: "start: 2027-01-01"));

    [Fact]
    public void A_sieve_that_gets_more_powder_than_it_can_sieve()
    {
        Assert.StartsWith("scenario.yaml:7: powder.AlSi10Mg.sieve_rate: warning: 1 g/h is less than the ",
            Assert.Single(Messages(edge: 60, powder: "sieve_rate: 1 g/h")), StringComparison.Ordinal);
        Assert.Empty(Messages(edge: 60, powder: "sieve_rate: 1 g/h, max_uses: 1"));
    }

    [Fact]
    public void Shifts_that_overlap() =>
        Assert.Equal(["scenario.yaml:8: shifts.long: warning: its hours overlap; the people of a crew work, and are paid, once in the time "
            + "of the overlap"], Messages(stations: "plate_cut: { crew: people }", crews: "people: { count: 1, shift: long }",
                start: "shifts: { long: [Mon-Fri 06:00-14:00, Fri 12:00-18:00] }"));

    [Fact]
    public void A_crew_that_nobody_uses() =>
        Assert.Equal(["scenario.yaml:6: crews.people: warning: no machine and no station uses it"],
            Messages(crews: "people: { count: 1 }"));

    [Fact]
    public void Work_of_people_without_a_crew() =>
        Assert.Equal(["scenario.yaml:5: stations.inspection: warning: a batch takes 15 min of a person's time, but no crew is named, so "
            + "this work is free; name a crew, or write crew_time: 0 min"],
            Messages(stations: "inspection: { crew_time: 15 min }, blasting: { crew_time: 0 min }", route: "blasting, inspection"));

    [Theory]
    [InlineData(3, "1 in", "inches", "only 3 x 3 x 3 mm large", "76.2 x 76.2 x 76.2 mm")]
    [InlineData(0.05, "1 m", "metres", "only 0.05 x 0.05 x 0.05 mm large", "50 x 50 x 50 mm")]
    public void A_mesh_that_is_probably_in_inches_or_metres(double edge, string unit, string name, string size, string larger)
    {
        var warning = Assert.Single(Messages(edge: edge));
        Assert.StartsWith("scenario.yaml:2: parts.cube.mesh: warning: cube.stl: the part is ", warning, StringComparison.Ordinal);
        foreach (var word in new[] { $"write unit: {unit}", name, size, larger }) Assert.Contains(word, warning, StringComparison.Ordinal);
        Assert.Empty(Messages(edge: edge, part: $", unit: {unit}"));
    }

    [Fact]
    public void A_mesh_larger_than_any_build_chamber_names_the_unit_that_would_fit()
    {
        var fault = Assert.Throws<FaultException>(() => Messages(edge: 25_000));
        Assert.Contains("the part is 25000 x 25000 x 25000 mm large, more than any build chamber; if the file is in micrometres, write "
            + "unit: 1 um, which makes it 25 x 25 x 25 mm", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_with_which_powder_stays_unmelted()
    {
        var warning = Assert.Single(Messages(machine: "laser: { hatch: 290 um }"));
        Assert.StartsWith("scenario.yaml:4: machines.S-m290.laser: warning: AlSi10Mg on S-m290: lack of fusion: ", warning,
            StringComparison.Ordinal);
        Assert.Empty(Messages(machine: "laser: { nominal_rate: 20 cm3/h }"));
    }

    // With a refresh share r, powder stays below 1/r uses.
    [Theory]
    [InlineData("max_uses: 4, refresh: 30 %", true)]
    [InlineData("max_uses: 3, refresh: 30 %", false)]
    [InlineData("max_uses: 1000, refresh: 0 %", false)]
    [InlineData("max_uses: 2, refresh: 100 %", true)]
    [InlineData("max_uses: 1, refresh: 100 %", false)]
    [InlineData("refresh: 90 %", false)] // nobody wrote the limit
    public void A_limit_of_uses_that_can_never_be_reached(string powder, bool isWarned)
    {
        var warnings = Messages(powder: powder);
        Assert.Equal(isWarned, warnings.Count == 1);
        if (isWarned) Assert.StartsWith("scenario.yaml:7: powder.AlSi10Mg.max_uses: warning: ", warnings[0], StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Messages(
        double edge = 20, string part = "", string order = "release: evenly", string stations = "plate_cut: { crew_time: 0 min }",
            string crews = "", string powder = "", string machine = "", string route = "plate_cut", string parts = "",
            string start = "")
    {
        StlWriter.Write(Box.Create(Length.FromMillimetres(edge), Length.FromMillimetres(edge), Length.FromMillimetres(edge)),
            Path.Combine(_folder, "cube.stl"));
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            horizon: 30 d
            parts: { cube: { mesh: cube.stl, material: AlSi10Mg, route: [{{route}}]{{part}} }{{parts}} }
            orders: [{ part: cube, quantity: 100, {{order}} }]
            machines: { S-m290: { {{machine}} } }
            stations: { {{stations}} }
            crews: { {{crews}} }
            powder: { AlSi10Mg: { {{powder}} } }
            {{start}}
            """);
        return [.. ScenarioReader.Read(file).Warnings.Select(w => w.ToString().Replace(_folder + Path.DirectorySeparatorChar, ""))];
    }
}
