using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What is just within a run's limits reads; the bad scenarios hold what is beyond.</summary>
public class RunLimitsTests
{
    private static readonly string Bracket = Repository.PathOf("scenarios/bracket-100k.yaml");

    [Fact]
    public void As_many_units_as_are_allowed_and_one_more()
    {
        Assert.Equal(10_000_000, Read(("orders[1].release", "at_start"), ("orders[1].quantity", "10 000 000")).Plan.Lots.Single().Quantity);
        Refused("orders[1].quantity", ("orders[1].release", "at_start"), ("orders[1].quantity", "10 000 001"));
    }

    [Fact]
    public void Only_what_is_released_within_the_horizon_counts()
    {
        Assert.Equal(10_000_000, Read(("orders[1].release", "evenly over 36500 d"), ("orders[1].quantity", "1 000 000 000")).Plan.Lots.Sum(
            o => o.Quantity));
        Refused("orders[1].quantity", ("orders[1].release", "evenly over 36400 d"), ("orders[1].quantity", "1 000 000 000"));
        Assert.Equal(3, Read(("orders[1].release", "evenly over 1000 y"), ("orders[1].lots_every", "1 min"),
            ("orders[1].quantity", "1 000 000 000"), ("horizon", "3 min"), ("warm_up", "0 d")).Plan.Lots.Count);
    }

    [Fact]
    public void As_many_lots_as_are_allowed_and_one_more()
    {
        Assert.Equal(1_000_000, Read(("orders[1].lots_every", "1 min"), ("orders[1].release", "evenly over 1000000 min"),
            ("orders[1].quantity", "1 000 000"), ("horizon", "1000001 min")).Plan.Lots.Count);
        Refused("orders[1].lots_every", ("orders[1].lots_every", "1 min"), ("orders[1].release", "evenly over 1000001 min"),
            ("horizon", "1000001 min"));
    }

    // Six groups of the shipped factory's stations are 19 pieces of equipment.
    [Fact]
    public void As_many_days_of_equipment_as_are_allowed_and_one_more()
    {
        Assert.Equal(9981, Read(("machines.S-m400-4.count", "9981"), ("horizon", "10000 d")).Plan.Machines.Single().Count);
        Refused("horizon", ("machines.S-m400-4.count", "9981"), ("horizon", "10000.1 d"));
        Refused("horizon", ("machines.S-m400-4.count", "9982"), ("horizon", "10000 d"));
    }

    [Fact]
    public void As_many_person_days_as_are_allowed_and_one_more()
    {
        Assert.Equal(10_000, Read(("crews.operators.count", "10000"), ("horizon", "1000 d")).Plan.Crews
            .Single(crew => crew.Name == "operators").Count);
        Refused("crews.operators.count", ("crews.operators.count", "10000"), ("horizon", "1000.1 d"));
    }

    [Fact]
    public void As_many_steps_as_are_allowed_and_one_more()
    {
        string Route(int steps) => $"[{string.Join(", ", Enumerable.Repeat("inspection", steps))}]";
        Assert.Equal(1000, Read(("stations.inspection.rework", "3 % to inspection"), ("parts.bracket.route", Route(1000)))
            .Plan.Machines[0].Recipes[0].Part.Route.Count);
        Refused("parts.bracket.route", ("stations.inspection.rework", "3 % to inspection"), ("parts.bracket.route", Route(1001)));
    }

    [Fact]
    public void A_full_build_of_more_than_a_million_units_is_refused()
    {
        Assert.InRange(Read(("parts.bracket.unit", "0.02 mm"), ("machines.S-m400-4.spacing", "0 mm")).Plan.Machines[0].Recipes[0]
            .PlateCapacity, 400_000, 500_000);
        Refused("parts.bracket.mesh", ("parts.bracket.unit", "0.01 mm"), ("machines.S-m400-4.spacing", "0 mm"));
    }

    /// <summary>Each value is within its range; together they would simulate for days.</summary>
    [Theory]
    [InlineData("stations.support_removal", "replications=100000")]
    [InlineData("replications", "replications=100000", "orders[1].quantity=100")]
    [InlineData("stations.inspection", "stations.inspection.time=0 s", "stations.inspection.scrap=0 %",
        "stations.inspection.rework=99 % to inspection", "orders[1].quantity=10000000", "machines.S-m400-4.count=9900")]
    [InlineData("powder.AlSi10Mg.order", "powder.AlSi10Mg.order=50 g", "powder.AlSi10Mg.reorder_at=0 kg", "orders[1].quantity=10000000",
        "machines.S-m400-4.count=9900", "replications=10")]
    [InlineData("horizon", "machines.S-m400-4.count=9900", "horizon=10000 d", "replications=30", "crews.operators.shift=always")]
    [InlineData("shifts.two_shifts.hours", "machines.S-m400-4.count=9900", "horizon=10000 d",
        "shifts.two_shifts.hours=[Mon-Sun 06:00-07:00, Mon-Sun 08:00-09:00, Mon-Sun 10:00-11:00, Mon-Sun 12:00-13:00]")]
    public void A_run_with_too_many_events_is_refused_at_the_key_that_causes_most_of_them(string path, params string[] changes) =>
        Refused(path, [.. changes.Select(change => change.Split('=', 2)).Select(change => (change[0], change[1]))]);

    private static Scenario Read(params (string Path, string Value)[] changes) =>
        ScenarioReader.Read(Bracket, [.. changes.Select(c => new ScenarioChange(c.Path, c.Value))]);

    private static void Refused(string path, params (string Path, string Value)[] changes) =>
        Assert.Equal(path, Assert.Single(Assert.Throws<FaultException>(() => Read(changes)).Faults).Path);
}
