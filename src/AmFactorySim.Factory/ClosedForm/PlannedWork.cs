using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.ClosedForm;

/// <summary>
/// How long a group of machines or stations, and its crew, work on one unit by the plan alone: on full plates and in full batches, with
/// times that vary counted by their mean.
/// </summary>
/// <param name="Part">The part.</param>
/// <param name="Group">The group.</param>
/// <param name="Crew">The crew that attends it; null where there is none.</param>
/// <param name="OnPlates">Whether the unit is on its plate: lost units take time there too.</param>
/// <param name="Time">Time of one machine or station. Rework and scrap on the way count by their probabilities.</param>
/// <param name="Attended">Time of one person in that.</param>
public sealed record PlannedWork(string Part, string Group, string? Crew, bool OnPlates, Duration Time, Duration Attended)
{
    /// <summary>All work that a part can cause: printing on each group that builds it, then its route.</summary>
    public static IEnumerable<PlannedWork> Of(FactoryPlan plan, PartPlan part)
    {
        var route = new ExpectedRoute(part);
        var built = plan.Machines.SelectMany(machines => machines.Recipes, (machines, recipe) => (machines, recipe))
            .Where(on => on.recipe.Part == part).ToList();
        // Assumption: the groups that build a part build equally much of it.
        var platesPerUnit = built.Select(on => 1.0 / on.recipe.PlateCapacity).DefaultIfEmpty(1).Average();
        return
        [
            .. built.Select(on => Of(on.machines, on.recipe)),
            .. part.Route.Select((station, step) =>
            {
                var onPlates = station.Takes == Workpiece.Plate;
                var batches = route.Visits(step) * (onPlates ? platesPerUnit : 1) / station.BatchSize;
                return new PlannedWork(part.Name, station.Name, station.Crew?.Name, onPlates,
                    station.Work.MeanTime * batches, station.Work.MeanAttended * batches);
            }),
        ];
    }

    /// <summary>The share of the units through printing that is shipped.</summary>
    public static double YieldOf(PartPlan part) => new ExpectedRoute(part).Yield.Fraction;

    private static PlannedWork Of(MachineGroupPlan machines, BuildRecipe recipe)
    {
        var units = recipe.PlateCapacity;
        var build = machines.SetUp.MeanTime + machines.InertAndHeat + Duration.From(recipe.Scan(units)) + recipe.RecoatOf(units)
            + machines.Cool + machines.Unload.MeanTime;
        return new(recipe.Part.Name, machines.Name, machines.Crew?.Name, true, build / units,
            (machines.SetUp.MeanAttended + machines.Unload.MeanAttended) / units);
    }
}
