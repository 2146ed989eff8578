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

    private static Scenario Read(params (string Path, string Value)[] changes) =>
        ScenarioReader.Read(Bracket, [.. changes.Select(c => new ScenarioChange(c.Path, c.Value))]);

    private static void Refused(string path, params (string Path, string Value)[] changes) =>
        Assert.Equal(path, Assert.Single(Assert.Throws<FaultException>(() => Read(changes)).Faults).Path);
}
