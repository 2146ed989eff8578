using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class ScenarioChangeTests
{
    private static readonly string Bracket = Repository.PathOf("scenarios/bracket-100k.yaml");

    [Fact]
    public void A_path_names_what_is_changed()
    {
        var scenario = ScenarioReader.Read(Bracket,
            new("horizon", "30 d"), new("seed", "7"), new("machines.S-m400-4.count", "12"), new("orders[1].quantity", "500"),
            new("machines.S-m400-4.build_failure.loses", "50 %"), new("shifts.day", "Mon-Sun 08:00-12:00"),
                new("powder.AlSi10Mg.price", "60 USD/kg"), new("overhead", "3 USD/h"));
        Assert.Equal(TimeSpan.FromDays(30), scenario.Plan.Horizon);
        Assert.Equal(7ul, scenario.Keys.Seed);
        Assert.Equal(12, scenario.Plan.Machines.Single().Count);
        Assert.Equal(500, scenario.Keys.Orders.Single().Quantity);
        Assert.Equal(0.5, scenario.Plan.Machines.Single().BuildFailure!.LostShare.Mean);
        Assert.Equal(TimeSpan.FromHours(28), scenario.Plan.Crews.Single(c => c.Name == "finishers").Shifts.WorkingTimePerWeek);
        Assert.Equal(60, scenario.Plan.Powders.Single().Price.Si, 9);
        Assert.Equal(3, scenario.Plan.Overhead.Si * 3600, 9);
    }

    [Theory]
    [InlineData("orders[2].quantity", "1",
        "change: orders[2].quantity: is not there: orders has 1 entry, numbered from 1, as in orders[1]")]
    [InlineData("orders[0].quantity", "1",
        "change: orders[0].quantity: is not there: orders has 1 entry, numbered from 1, as in orders[1]")]
    [InlineData("parts.bracket.route[9]", "depowder", "change: parts.bracket.route[9]: is not there: parts.bracket.route has 6 entries, "
        + "numbered from 1, as in parts.bracket.route[1]")]
    [InlineData("name.first", "1", "change: name.first: is not the path of a key; paths are written as in machines.S-m400-4.count or "
        + "orders[1].quantity")]
    [InlineData("", "1", "change: is not the path of a key; paths are written as in machines.S-m400-4.count or orders[1].quantity")]
    [InlineData("horizon", "30 kg", "change: horizon: \"30 kg\" is not a duration, which is written as in 4 h (units: us, ms, s, min, h, "
        + "d, wk, y)")]
    [InlineData("machines.S-m400-4.cuont", "3", "change: machines.S-m400-4.cuont: \"cuont\" is not a key of a machine; did you mean "
        + "\"count\"?")]
    [InlineData("mashines.S-m400-4.count", "3", "change: mashines: \"mashines\" is not a key of a scenario; did you mean \"machines\"?")]
    [InlineData("machines.S-m400.count", "8", "change: machines.S-m400.count: \"S-m400\" is not one of the machines; did you mean "
        + "\"S-m400-4\"?")]
    [InlineData("stations.hip.count", "2", "change: stations.hip.count: \"hip\" is not one of the stations; known are depowder, "
        + "stress_relief, plate_cut, support_removal, machining, inspection")]
    [InlineData("parts.brackett.material", "Ti6Al4V", "change: parts.brackett.material: \"brackett\" is not one of the parts; did you mean "
        + "\"bracket\"?")]
    [InlineData("crews.painters.count", "2", "change: crews.painters.count: \"painters\" is not one of the crews; known are operators, "
        + "finishers, inspectors")]
    [InlineData("materials.IN718.density", "8 g/cm3", "change: materials.IN718.density: \"IN718\" is not one of the materials; known are "
        + "AlSi10Mg")]
    [InlineData("powder.IN718.price", "60 USD/kg", "change: powder.IN718.price: \"IN718\" is not one of the powder; known are AlSi10Mg")]
    public void A_change_that_cannot_be_is_refused(string path, string value, string message) =>
        Assert.Equal(message, Assert.Throws<FaultException>(() => ScenarioReader.Read(Bracket, new ScenarioChange(path, value))).Message);

    [Fact]
    public void A_whole_entry_is_added_and_a_used_metal_needs_no_entry()
    {
        var scenario = ScenarioReader.Read(Bracket, new("machines.S-m400", "{ count: 2, crew: operators }"),
            new("machines.S-m400.count", "3"), new("materials.AlSi10Mg.density", "2.6 g/cm3"), new("powder.price", "61 USD/kg"));
        Assert.Equal(3, scenario.Plan.Machines.Single(machine => machine.Name == "S-m400").Count);
        Assert.Equal(2600, scenario.Keys.Materials["AlSi10Mg"].Density.Si, 9);
        Assert.Equal(61, scenario.Plan.Powders.Single().Price.Si, 9);
    }

    [Theory]
    [InlineData("horizon", "0 d", "--horizon: \"0 d\" is not allowed; a duration of at least 1 min")]
    [InlineData("replications", "0", "--replications: \"0\" is not allowed; a whole number of at least 1")]
    [InlineData("orders[1].quantity", "0", "--quantity: \"0\" is not allowed; a whole number of at least 1")]
    public void A_change_that_says_where_it_comes_from_is_named_by_that(string path, string value, string message) =>
        Assert.Equal(message, Assert.Throws<FaultException>(
            () => ScenarioReader.Read(Bracket, new ScenarioChange(path, value, "--" + path.Split('.')[^1]))).Message);

    [Fact]
    public void The_path_stays_where_the_source_does_not_name_the_key() => Assert.Equal(
        "--set: horizon: \"0 d\" is not allowed; a duration of at least 1 min",
        Assert.Throws<FaultException>(() => ScenarioReader.Read(Bracket, new ScenarioChange("horizon", "0 d", "--set"))).Message);
}
