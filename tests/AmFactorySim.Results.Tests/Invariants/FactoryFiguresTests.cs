using AmFactorySim.Factory;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Factory.Tests;
using AmFactorySim.Results.Rollups;
using FsCheck.Fluent;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>What holds of the key figures of simulated factories of every shape.</summary>
public class FactoryFiguresTests
{
    [Fact]
    public void Stages_add_up_to_the_lead_time_parts_to_the_cost_and_states_to_all_time() => Prop
        .ForAll(RandomFactories.All, factory => Check(factory.Plan, factory.Seed)).Holds(40);

    private static void Check(FactoryPlan plan, ulong seed)
    {
        var settings = SettingsOf(plan);
        var figures = Run(plan, seed, settings);
        double? Of(string kpi, string scope = "factory") => figures.GetValueOrDefault((kpi, scope));
        var parts = figures.Keys.Where(key => key is ("released", not "factory")).Select(key => key.Scope).ToList();

        var stages = figures.Where(f => f.Key.Kpi == "lead_time_stage" && f.Key.Scope != "factory")
            .ToDictionary(f => f.Key.Scope, f => f.Value);
        Assert.Equal(2 + 3 * (plan.Machines.Count + plan.Stations.Count), stages.Count);
        Assert.Equal(Of("lead_time_mean"), Of("lead_time_stage"));
        if (Of("lead_time_mean") is { } lead)
        {
            Assert.Equal(lead, stages.Values.Sum(value => value!.Value), 1e-9 * lead);
            Assert.All(stages, stage => Assert.True(stage.Value >= -1e-9 * lead, $"{stage.Key} {stage.Value}"));
            if (plan.Stations.All(station => station.Buffer is null)) Assert.Equal(0, stages["blocked"]!.Value, 1e-9 * lead);
            Assert.Equal(Of("unit_lead_time_mean")!.Value, lead - stages["replacement"]!.Value, 1e-9 * lead);
        }

        Assert.Equal(Of("cost_total")!.Value,
            parts.Sum(part => Of("cost_total", part) ?? 0) + (parts.Count == 0 ? Of("cost_total")!.Value : 0), 1e-6);
        foreach (var scope in parts.Append("factory"))
        {
            if (Of("first_pass_yield", scope) is { } first)
            {
                Assert.InRange(first, 0, 100 - Of("scrap_share", scope)!.Value + 1e-9);
                Assert.InRange(first + Of("scrap_share", scope)!.Value + Of("rework_share", scope)!.Value, 100 - 1e-9, 200);
            }
            if (Of("on_time_delivery", scope) is 100) Assert.Null(Of("lateness_mean", scope));
            Assert.Equal(Of("wip_mean", scope)!.Value, Of("backlog_mean", scope)!.Value + Of("shop_wip_mean", scope)!.Value, 1e-9);
        }
        foreach (var group in settings.Machines.Concat(settings.Stations))
        {
            var states = Words<EquipmentState, StateAttribute>.All
                .ToDictionary(state => state.Value, state => Of("state_share", $"{group}/{state.Name}")!.Value);
            Assert.Equal(100, states.Values.Sum(), 1e-9);
            var planned = states.Where(state => Words<EquipmentState, StateAttribute>.Of(state.Key).IsScheduled).Sum(state => state.Value);
            foreach (var factor in (string[])["availability", "performance", "quality", "oee", "utilisation", "spare_share", "plate_fill"])
                if (Of(factor, $"group:{group}") is { } percent) Assert.InRange(percent, 0, 100 + 1e-9);
            if (planned > 0)
                Assert.Equal((states[EquipmentState.Printing] + states[EquipmentState.Processing]) / planned * 100,
                    Of("availability", $"group:{group}")!.Value, 1e-6);
            var factors = ((string[])["availability", "performance", "quality"]).Select(factor => Of(factor, $"group:{group}") / 100);
            Assert.Equal(factors.Aggregate((double?)100, (product, factor) => product * factor) ?? double.NaN,
                Of("oee", $"group:{group}") ?? double.NaN, 1e-9);
        }
        var highest = figures.Where(figure => figure.Key.Kpi == "load").Max(figure => figure.Value) ?? 0;
        foreach (var (scope, load) in figures.Where(figure => figure.Key.Kpi == "load").Select(figure => (figure.Key.Scope, figure.Value)))
            if (load is > 0) Assert.Equal(Of("capacity", scope)!.Value * load.Value, Of("capacity")!.Value * highest, 1e-6 * highest);
    }

    private static Dictionary<(string Kpi, string Scope), double?> Run(FactoryPlan plan, ulong seed, KpiSettings settings)
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        new FactoryModel(plan, seed, 1, tables).Run();
        return tables.Complete(settings).ToDictionary(f => (f.Kpi, f.Scope), f => f.Value);
    }

    private static KpiSettings SettingsOf(FactoryPlan plan) => new(
        plan.WarmUp, plan.Horizon, "USD", [.. plan.Machines.Select(group => group.Name)],
        [.. plan.Stations.Select(station => station.Name)])
    {
        Parts = [.. plan.Lots.Select(lot => lot.Part).Distinct().Select(part => new PartFacts(part.Name, PlannedWork.YieldOf(part), 1))],
        Works = [.. plan.Lots.Select(lot => lot.Part).Distinct().SelectMany(part => PlannedWork.Of(plan, part))],
        Batches = [.. plan.Stations.Select(station => (station.Name, station.BatchSize))],
        Recipes = [.. plan.Machines.SelectMany(group => group.Recipes.Select(recipe => new RecipeFacts(
            recipe.Part.Name, group.Name, PlannedCost.RightFirstTime(group, recipe), recipe.PlateCapacity, recipe.IdealPrintPerUnit.Hours,
            recipe.FusedMass(1).Kilograms)))],
    };
}
