using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class ReleaseTests : IDisposable
{
    private static readonly string Bracket = Repository.PathOf("scenarios/bracket-100k.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("release").FullName;

    public ReleaseTests() =>
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_horizon_changed_from_outside_leaves_the_pace_of_orders_as_it_is()
    {
        var whole = ScenarioReader.Read(Bracket).Plan.Lots;
        var quarter = ScenarioReader.Read(Bracket, new ScenarioChange("horizon", "90 d"));
        Assert.Equal(whole.Take(90).Select(o => (o.Quantity, o.Release, o.Due)),
            quarter.Plan.Lots.Select(o => (o.Quantity, o.Release, o.Due)));
        Assert.Equal(90 * 100_000 / 365, quarter.Plan.Lots.Sum(o => o.Quantity));
        Assert.Contains("release: evenly over 365 d\n", quarter.Print("."));

        var longer = ScenarioReader.Read(Bracket, new ScenarioChange("horizon", "2 y"));
        Assert.Equal(whole.Select(o => (o.Quantity, o.Release)), longer.Plan.Lots.Select(o => (o.Quantity, o.Release)));
    }

    [Fact]
    public void A_lot_names_the_order_it_comes_from_and_what_is_released_too_late_is_counted()
    {
        var file = Path.Combine(_folder, "two.yaml");
        File.WriteAllText(file, File.ReadAllText(Bracket).Replace("mesh: parts/bracket.stl", "mesh: cube.stl", StringComparison.Ordinal)
            .Replace("orders:\n", "orders:\n  - { part: bracket, quantity: 70, release: 400 d }\n  - { part: bracket, quantity: 30, "
                + "release: at_start }\n",
                StringComparison.Ordinal));
        var plan = ScenarioReader.Read(file).Plan;
        Assert.Equal([2, 3], plan.Lots.Select(lot => lot.Order).Distinct().Order());
        Assert.Equal(30, Assert.Single(plan.Lots, lot => lot.Order == 2).Quantity);
        Assert.Equal(70, Assert.Single(plan.UnitsAfterHorizon).Value);
    }

    [Fact]
    public void What_is_read_back_has_the_same_pace_at_any_horizon()
    {
        File.WriteAllText(Path.Combine(_folder, "resolved.yaml"),
            ScenarioReader.Read(Bracket, new ScenarioChange("horizon", "90 d")).Print(_folder));
        var again = ScenarioReader.Read(Path.Combine(_folder, "resolved.yaml"), new ScenarioChange("horizon", "180 d"));
        Assert.Equal(180 * 100_000 / 365, again.Plan.Lots.Sum(o => o.Quantity));
    }

    [Theory]
    [InlineData("[{ part: cube, quantity: 730 }]")]
    [InlineData("[{ part: cube, quantity: 730, release: evenly }]")]
    [InlineData("{ part: cube, quantity: 730 }")]
    public void The_horizon_and_the_release_that_are_left_out_keep_their_pace_too(string orders) =>
        Assert.Equal(60, Read(orders, new ScenarioChange("horizon", "30 d")).Plan.Lots.Sum(o => o.Quantity));

    [Theory]
    [InlineData("evenly over 73 d", 73, 10)]
    [InlineData("evenly over 730 d", 365, 1)]
    [InlineData("evenly over 36 h", 2, 365)]
    [InlineData("evenly", 365, 2)]
    [InlineData("at_start", 1, 730)]
    [InlineData("364 d", 1, 730)]
    [InlineData("365 d", 0, 0)]
    public void Lots_are_spread_over_the_time_that_is_written(string release, int lots, int each)
    {
        var plan = Read($"[{{ part: cube, quantity: 730, release: {release} }}]").Plan;
        Assert.Equal(Enumerable.Repeat(each, lots), plan.Lots.Select(o => o.Quantity));
        Assert.All(plan.Lots, o => Assert.True(o.Release < plan.Horizon));
    }

    [Fact]
    public void A_horizon_that_cannot_be_read_is_told_in_its_place_also_when_it_is_changed()
    {
        var fault = Assert.Throws<FaultException>(() => Read("[{ part: cube, quantity: 730 }]\nhorizon: 30 "
            + "kg", new ScenarioChange("horizon", "90 d")));
        Assert.Equal("horizon", Assert.Single(fault.Faults).Path);
        Assert.Equal("30 kg", fault.Faults[0].Written);
    }

    private Scenario Read(string orders, params ScenarioChange[] changes)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg }
            machines: { S-m290: { } }
            orders: {{orders}}
            """);
        return ScenarioReader.Read(file, changes);
    }
}
