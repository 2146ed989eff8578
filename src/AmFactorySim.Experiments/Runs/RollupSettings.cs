using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Experiments.Runs;

/// <summary>What the key figures need to know of a plan.</summary>
internal static class RollupSettings
{
    private const double JoulesPerKwh = 3.6e6;

    public static KpiSettings Of(FactoryPlan plan, string currency) => new(
        plan.WarmUp, plan.Horizon, currency, [.. plan.Machines.Select(group => group.Name)],
        [.. plan.Stations.Select(station => station.Name)])
    {
        Parts = [.. plan.Lots.GroupBy(lot => lot.Part, (part, lots) => FactsOf(part, [.. lots]))],
        Works = [.. plan.Lots.Select(lot => lot.Part).Distinct().SelectMany(part => PlannedWork.Of(plan, part))],
        Recipes = [.. plan.Machines.SelectMany(group => group.Recipes.Select(recipe => RecipeOf(group, recipe)))],
        Batches = [.. plan.Stations.Where(station => station.BatchSize > 1).Select(station => (station.Name, station.BatchSize))],
        Footprints =
        [
            .. plan.Machines.Select(group => Electricity(plan, group.Name)),
            .. plan.Stations.Select(station => Electricity(plan, station.Name)),
            .. plan.Machines.Select(Gas),
            .. plan.Powders.Select(Powder),
        ],
        UnitsAfterHorizon = plan.UnitsAfterHorizon.Values.Sum(),
    };

    private static PartFacts FactsOf(PartPlan part, IReadOnlyList<LotPlan> lots) => new(
        part.Name, PlannedWork.YieldOf(part),
        lots.Where(lot => lot.ReplaceScrap).Sum(lot => (double)lot.Quantity) / lots.Sum(lot => (double)lot.Quantity));

    private static RecipeFacts RecipeOf(MachineGroupPlan group, BuildRecipe recipe) => new(
        recipe.Part.Name, group.Name, PlannedCost.RightFirstTime(group, recipe), recipe.PlateCapacity,
        recipe.IdealPrintPerUnit.Hours, recipe.FusedMass(1).Kilograms);

    private static Footprint Electricity(FactoryPlan plan, string group) =>
        new("electricity", $"group:{group}", "energy", "energy_kwh", group, 1, plan.CarbonIntensity.Si * JoulesPerKwh);

    private static Footprint Gas(MachineGroupPlan group) =>
        new("gas", $"gas:{group.Name}", "consumables", "gas_m3", group.Name, group.GasEnergy.Si / JoulesPerKwh, group.GasCarbon.Si);

    private static Footprint Powder(PowderPlan powder) => new(
        "powder", $"material:{powder.Material}", "material", "mass_kg", powder.Material, powder.EmbodiedEnergy.Si / JoulesPerKwh,
            powder.EmbodiedCarbon.Si);
}
