namespace AmFactorySim.Scenarios.Tests.Contract;

public class ShippedScenarioTests
{
    private static readonly Scenario Bracket = ScenarioReader.Read(Repository.PathOf("scenarios/bracket-100k.yaml"));

    [Fact]
    public void The_lots_add_up_to_the_order_and_differ_by_one_unit_at_most()
    {
        var lots = Bracket.Plan.Lots;
        Assert.Equal(365, lots.Count);
        Assert.Equal(100_000, lots.Sum(l => l.Quantity));
        Assert.InRange(lots.Max(l => l.Quantity) - lots.Min(l => l.Quantity), 0, 1);
        Assert.All(lots.Index(), l => Assert.Equal(TimeSpan.FromDays(l.Index), l.Item.Release));
        Assert.All(lots, l => Assert.Equal(l.Release + TimeSpan.FromDays(21), l.Due));
    }

    [Fact]
    public void A_plate_holds_what_the_paper_says()
    {
        // Gee et al. 2022, section 2.5: the plate's area over the bracket's footprint.
        var paper = ScenarioReader.Read(Repository.PathOf("scenarios/gee-2022.yaml"));
        var recipe = paper.Plan.Machines.Single(m => m.Name == "S-m400-4").Recipes.Single(r => r.Part.Name == "bracket");
        Assert.Equal(170, recipe.PlateCapacity);
        Assert.Equal(1000, recipe.Layers);
    }

    [Fact]
    public void The_part_weighs_its_volume_of_metal_and_its_supports_a_share_of_it()
    {
        var part = Bracket.Plan.Lots[0].Part;
        Assert.Equal(29.1e-6 * 2670, part.UnitMass.Kilograms, part.UnitMass.Kilograms * 0.005);
        Assert.Equal(0.15, Bracket.Plan.Machines.Single().Recipes.Single().SupportMass.Si / part.UnitMass.Si, 12);
    }

    [Fact]
    public void What_the_scenario_writes_takes_the_place_of_the_catalogue_and_the_rest_stays()
    {
        var station = Bracket.Plan.Stations.Single(s => s.Name == "support_removal");
        Assert.Equal((4 + 6 + 10) / 3.0 * 60, station.Work.Time.Mean, 9);
        Assert.True(station.Ownership.Total.Si > 0);
        var furnace = Bracket.Plan.Stations.Single(s => s.Name == "stress_relief");
        Assert.Equal(4 * 3600, furnace.Work.Time.Mean, 9);
        Assert.Equal(4, furnace.BatchSize);
        Assert.Equal(TimeSpan.FromHours(8), furnace.StartsAfter);
    }

    [Fact]
    public void Two_shifts_are_eighty_hours_a_week() =>
        Assert.Equal(TimeSpan.FromHours(80), Bracket.Plan.Crews.Single(c => c.Name == "operators").Shifts.WorkingTimePerWeek);
}
