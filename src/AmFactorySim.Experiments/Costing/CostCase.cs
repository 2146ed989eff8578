using AmFactorySim.Economics;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Experiments.Costing;

/// <summary>A part of a scenario on a group of its machines, and what it costs there.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Group">The machines.</param>
/// <param name="Recipe">How they build the part.</param>
public sealed record CostCase(Scenario Scenario, MachineGroupPlan Group, BuildRecipe Recipe)
{
    /// <summary>The part's metal.</summary>
    public string Material => Recipe.Part.Powder.Material;

    /// <summary>What is asked about: "bracket in AlSi10Mg on S-m400".</summary>
    public string Title =>
        (Recipe.Part.Name.EndsWith($" in {Material}", StringComparison.Ordinal) ? Recipe.Part.Name : $"{Recipe.Part.Name} in {Material}")
        + $" on {Group.Name}";

    /// <summary>The volume of one unit.</summary>
    public Volume UnitVolume => Recipe.Part.Volume;

    /// <summary>Units of the part that the scenario orders.</summary>
    public long Ordered => Scenario.Keys.Orders.Where(order => order.Part == Recipe.Part.Name).Sum(order => (long)order.Quantity);

    /// <summary>The cost, by the plan and what the scenario takes for granted.</summary>
    public ActivityBasedCost Cost { get; } = WithCosting(PlannedCost.Of(Group, Recipe), Scenario.Keys.Costing);

    /// <summary>Every part of a scenario on every group of machines that can build it.</summary>
    public static IReadOnlyList<CostCase> Of(Scenario scenario) =>
        [.. scenario.Plan.Machines.SelectMany(group => group.Recipes.Select(recipe => new CostCase(scenario, group, recipe)))
            .OrderBy(c => PlaceOf(c, scenario))];

    // In the order in which the scenario names its parts.
    private static int PlaceOf(CostCase @case, Scenario scenario) => scenario.Keys.Parts.Keys.ToList().IndexOf(@case.Recipe.Part.Name);

    // A station pays for its idle hours as a machine does.
    private static ActivityBasedCost WithCosting(ActivityBasedCost cost, CostingSection costing) => cost with
    {
        Printer = cost.Printer with
        {
            Uptime = costing.Uptime,
            FleetDiscounts = new([.. costing.FleetDiscounts.Select(d => ((double)d.From, d.Off))])
        },
        Powder = cost.Powder with { Breaks = new([.. costing.PowderDiscounts.Select(b => (b.From.Kilograms, b.Off))]) },
        Attendance = cost.Attendance is { } people ? people with { Supervision = costing.Supervision } : null,
        Operations = [.. cost.Operations.Select(step => step with { Uptime = costing.Uptime })],
        Preparation = costing.Preparation.Si > 0 ? new(costing.Preparation, costing.PreparationWage) : null,
        Within = costing.Within,
    };
}
