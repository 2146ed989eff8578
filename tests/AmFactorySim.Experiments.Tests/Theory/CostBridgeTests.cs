using System.Diagnostics;
using AmFactorySim.Economics;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>
/// A scenario from the catalogue in which nothing varies costs what the closed form says; what a run costs beyond it is shown step by
/// step.
/// </summary>
public sealed class CostBridgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bridge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("S-m290", "AlSi10Mg")]
    [InlineData("S-m400-4", "Ti6Al4V")]
    [InlineData("S-m400", "1.2709")]
    [InlineData("S-beam", "Ti6Al4V")]
    public void On_full_plates_that_do_not_fail_a_unit_costs_what_is_planned(string machine, string material)
    {
        var (run, planned) = Run(machine, material, plates: 2, "");
        var (good, qualified) = (run.Units.Shipped.Mean!.Value, planned.Of(CostCategory.Overhead).Si);
        Assert.Equal(planned.Quantity, good);
        Assert.Equal((planned.Total.Si - qualified) / good, run.CostBridge[BridgeStep.Planned].Mean!.Value, 0.005);
        Assert.Equal(qualified / good, run.CostBridge[BridgeStep.Overhead].Mean!.Value, 0.005);
        Assert.Equal(0, run.CostBridge[BridgeStep.Variation].Mean!.Value, 0.005);
        foreach (var none in new[] { run.CostBridge[BridgeStep.Scrap], run.CostBridge[BridgeStep.Down],
            run.CostBridge[BridgeStep.InProcess], run.ScrapCost }) Assert.Equal(0, none.Mean!.Value, 1e-9);
        AssertAddsUp(run);
    }

    [Fact]
    public void What_fails_waits_and_idles_is_shown_separately()
    {
        var smooth = Run("S-m290", "AlSi10Mg", plates: 6, "").Run;
        var failing = Run("S-m290", "AlSi10Mg", plates: 6, "build_failure: { rate: 8 %/h, loses: 30 % }").Run;
        Assert.True(failing.CostBridge[BridgeStep.Scrap].Mean > 0 && failing.ScrapCost.Mean > 0
            && failing.CostBridge[BridgeStep.Down].Mean > 0);
        Assert.Equal(smooth.CostBridge[BridgeStep.Planned].Mean!.Value, failing.CostBridge[BridgeStep.Planned].Mean!.Value, 1e-9);
        var shifts = Run("S-m290", "AlSi10Mg", plates: 6, "crew: operators").Run;
        Assert.True(shifts.CostBridge[BridgeStep.Waiting].Mean > smooth.CostBridge[BridgeStep.Waiting].Mean
            && shifts.CostBridge[BridgeStep.IdlePeople].Mean > 0);
        AssertAddsUp(failing);
        AssertAddsUp(shifts);
    }

    private static void AssertAddsUp(RunSummary run)
    {
        Assert.Equal(run.CostPerGoodUnit.Total.Mean!.Value, run.CostBridge.Values.Sum(step => step.Mean!.Value), 1e-6);
    }

    private (RunSummary Run, CostBreakdown Planned) Run(string machine, string material, int plates, string keys)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            horizon: 60 d
            overhead: 0 USD/h
            parts:
              bracket:
                mesh: {{Repository.PathOf("scenarios/parts/bracket.stl")}}
                material: {{material}}
                route: [depowder, stress_relief, plate_cut, support_removal, machining, inspection]
                qualification: { cost: 20 kUSD, units: 100 }
            orders: [{ part: bracket, quantity: 1, release: at_start }]
            machines: { {{machine}}: { {{keys}} } }
            stations:
              depowder: { crew: operators }
              stress_relief: { batch: 1 plate }
              plate_cut: { }
              support_removal: { crew: operators }
              machining: { }
              inspection: { }
            crews: { operators: { count: 3 } }
            powder: { {{material}}: { max_uses: 1000 } }
            """);
        var capacity = ScenarioReader.Read(file).Plan.Machines[0].Recipes[0].PlateCapacity;
        var scenario = ScenarioReader.Read(file,
            new ScenarioChange("orders[1].quantity", FormattableString.Invariant($"{plates * capacity}")));
        var group = scenario.Plan.Machines[0];
        using var results = RunFolder.Create(Path.Combine(_folder, Guid.NewGuid().ToString("N")));
        return (Replications.Run(scenario, results, 1, Stopwatch.StartNew()),
            PlannedCost.Of(group, group.Recipes[0]).Of(plates * capacity));
    }
}
