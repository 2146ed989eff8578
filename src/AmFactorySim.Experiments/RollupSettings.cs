using AmFactorySim.Factory;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Experiments;

/// <summary>What the key figures need to know of a plan.</summary>
internal static class RollupSettings
{
    public static KpiSettings Of(FactoryPlan plan, string currency) => new(
        plan.WarmUp, plan.Horizon, currency, [.. plan.Machines.Select(group => group.Name)], [.. plan.Stations.Select(station => station.Name)],
        [
            .. plan.Machines.Where(group => group.Crew is not null).Select(group => (group.Crew!.Name, group.Name)),
            .. plan.Stations.Where(station => station.Crew is not null).Select(station => (station.Crew!.Name, station.Name)),
        ])
    {
        PlannedCosts = [.. plan.Machines.SelectMany(group => group.Recipes.Select(recipe => (recipe.Part.Name, group.Name, PlannedCost.RightFirstTime(group, recipe))))],
        Footprints =
        [
            .. plan.Machines.Select(group => Electricity(plan, group.Name)),
            .. plan.Stations.Select(station => Electricity(plan, station.Name)),
            .. plan.Machines.Select(group => new Footprint("gas", $"gas:{group.Name}", "gas_m3", group.Name, group.GasEnergy.Si / JoulesPerKwh, group.GasCarbon.Si)),
            .. plan.Powders.Select(powder => new Footprint("powder", $"material:{powder.Material}", "mass_kg", powder.Material, powder.EmbodiedEnergy.Si / JoulesPerKwh, powder.EmbodiedCarbon.Si)),
        ],
    };

    private const double JoulesPerKwh = 3.6e6;

    private static Footprint Electricity(FactoryPlan plan, string group) => new("electricity", $"group:{group}", "energy_kwh", group, 1, plan.CarbonIntensity.Si * JoulesPerKwh);
}
