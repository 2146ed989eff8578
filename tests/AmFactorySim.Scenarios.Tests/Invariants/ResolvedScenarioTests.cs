namespace AmFactorySim.Scenarios.Tests.Invariants;

public class ResolvedScenarioTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenario").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_resolved_scenario_reads_back_to_the_same_thing()
    {
        var scenario = ScenarioReader.Read(Repository.PathOf("scenarios/bracket-100k.yaml"));
        var (once, again) = ReadBack(scenario);
        Assert.Equal(once, again.Print(_folder));
        Assert.Equal(Described(scenario), Described(again));
    }

    [Fact]
    public void A_resolved_scenario_needs_no_catalogue()
    {
        var text = ScenarioReader.Read(Repository.PathOf("scenarios/bracket-100k.yaml")).Print(_folder);
        Assert.Contains("catalogue: none\n", text);
        Assert.Contains("laser_power: 400 W\n", text);
        Assert.DoesNotContain("model:", text);
    }

    private (string Once, Scenario Again) ReadBack(Scenario scenario)
    {
        var text = scenario.Print(_folder);
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, text);
        return (text, ScenarioReader.Read(file));
    }

    // Everything that the plan says, in words, lists and the things they hold included.
    private static string Described(Scenario scenario) => string.Join('\n',
        [.. scenario.Plan.Orders.Select(o => $"{o.Quantity} {o.Release} {o.Due} {o.Part.UnitMass}"),
         .. scenario.Plan.Machines.Select(m => $"{m with { Recipes = [] }} {string.Join(", ", m.Recipes.Select(r => $"{r.PlateCapacity} {r.Layers} {r.ScanPerUnit.Si:R} {r.Recoat.Si:R} {r.BedVolume.Si:R}"))}"
             .Replace("System.Collections.Generic.List`1[AmFactorySim.Factory.Plan.BuildRecipe]", "")),
         .. scenario.Plan.Stations.Select(s => $"{s}"),
         .. scenario.Plan.Powders.Select(p => $"{p}"),
         $"{scenario.Plan.Horizon} {scenario.Plan.WarmUp} {scenario.Plan.Overhead} {scenario.Keys.Seed} {scenario.Keys.Replications}"]);
}
