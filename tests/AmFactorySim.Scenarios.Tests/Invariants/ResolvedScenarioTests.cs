using System.Globalization;
using AmFactorySim.Factory.Plan;
using FsCheck.Fluent;

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
        Assert.Contains("power: 400 W\n", text);
        Assert.DoesNotContain("model:", text);
    }

    [Fact]
    public void Whatever_is_changed_in_it_it_still_reads_back()
    {
        var count = Gen.Choose(1, 50).Select(n => n.ToString(CultureInfo.InvariantCulture));
        var time = Gen.OneOf(
            Gen.Zip(Gen.Choose(1, 500), Gen.Elements("s", "min", "h"))
                .Select(t => FormattableString.Invariant($"{t.Item1 / 7.0:R} {t.Item2}")),
            Gen.Choose(1, 90).Select(n => FormattableString.Invariant($"triangular({n} min, {n * 1.3:R} min, {n * 3} min)")),
            Gen.Choose(5, 90).Select(n => FormattableString.Invariant($"weibull(shape {n / 9.0:R}, mean {n} min)")),
            Gen.Choose(1, 90).Select(n => FormattableString.Invariant($"normal({n} min, sd {n / 7.0:R} min, min 0 s, max {2 * n} min)")),
            Gen.Choose(1, 90).Select(n => FormattableString.Invariant($"discrete({n} % of 5 min, {100 - n} % of 1.5 h)")));
        var change = Gen.OneOf(
            Gen.Zip(Gen.Elements("machines.S-m400-4.count", "stations.machining.count", "crews.finishers.count", "orders[1].quantity",
                "powder.AlSi10Mg.max_uses"), count),
            Gen.Zip(Gen.Elements("stations.support_removal.time", "stations.machining.time", "stations.inspection.crew_time",
                "machines.S-m400-4.handling.set_up", "machines.S-m400-4.build_failure.recovery"), time),
            Gen.Zip(Gen.Elements("orders[1].release"), Gen.Elements("evenly", "at_start", "12.5 d")),
            Gen.Zip(Gen.Elements("crews.operators.shift"), Gen.Elements("day", "always", "three_shifts", "weekend")),
            Gen.Zip(Gen.Elements("machines.S-m400-4.laser.hatch"), Gen.Elements("half_width", "full_melting", "90 um")),
            Gen.Zip(Gen.Elements("machines.S-m400-4.packing"), Gen.Elements("single_layer", "rectangles")),
            Gen.Zip(Gen.Elements("parts.bracket.rotate"), Gen.Elements("90 deg about x", "-90 deg about y then 22.5 deg about z")),
            Gen.Zip(Gen.Elements("parts.bracket.supports"), Gen.Elements("0 %", "overhang(45 deg, 20 %)", "overhang(30 deg, 12.5 %)")));
        Prop.ForAll(change.ListOf().ToArbitrary(), changes =>
        {
            var scenario = ScenarioReader.Read(
                Repository.PathOf("scenarios/bracket-100k.yaml"), [.. changes.Select(c => new ScenarioChange(c.Item1, c.Item2))]);
            var (once, again) = ReadBack(scenario);
            Assert.Equal(once, again.Print(_folder));
            Assert.Equal(Described(scenario), Described(again));
        }).Holds();
    }

    private (string Once, Scenario Again) ReadBack(Scenario scenario)
    {
        var text = scenario.Print(_folder);
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, text);
        return (text, ScenarioReader.Read(file));
    }

    // Everything that the plan says, in words, lists and the things they hold included.
    private static string Described(BuildRecipe r) =>
        $"{r.PlateCapacity} {r.Layers} {r.ScanPerUnit.Si:R} {r.Recoat.Si:R} {r.BedVolume.Si:R} {r.SupportMass.Si:R} "
        + $"{r.UnitsPerStorey} {r.LayersBetween}";

    private static string Described(Scenario scenario) => string.Join('\n',
        [.. scenario.Plan.Lots.Select(o => $"{o.Quantity} {o.Release} {o.Due} {o.Part.UnitMass}"),
         .. scenario.Plan.Machines.Select(m => $"{m with { Recipes = [] }} {string.Join(", ", m.Recipes.Select(Described))}"),
         .. scenario.Plan.Stations.Select(s => $"{s}"),
         .. scenario.Plan.Powders.Select(p => $"{p}"),
         .. scenario.Plan.Crews.Select(c => $"{c} {c.Shifts.WorkingTimePerWeek}"),
         $"{scenario.Plan.Horizon} {scenario.Plan.WarmUp} {scenario.Plan.Overhead} {scenario.Keys.Seed} {scenario.Keys.Replications}"]);
}
