using AmFactorySim.Economics;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.ClosedForm;

/// <summary>What a part costs by the plan alone: the closed form of the simulated ledger without waiting, failures and idle time.</summary>
/// <remarks>
/// Times that vary count with their mean. Builds and batches are whole ones, and only the last of the quantity is not full. Powder is lost
/// by unpacking and sieving; lots that reach their last use are not counted. Failures of builds count with their mean.
/// A simulation in which nothing fails or varies, and in which batches wait until they are full, posts the same amounts, to the cent; a
/// test keeps it so.
/// </remarks>
public static class PlannedCost
{
    /// <summary>The cost of a part on a group of machines.</summary>
    /// <param name="group">The machines.</param>
    /// <param name="recipe">How they build the part.</param>
    public static ActivityBasedCost Of(MachineGroupPlan group, BuildRecipe recipe)
    {
        var part = recipe.Part;
        var route = new ExpectedRoute(part);
        return new()
        {
            Part = new()
            {
                UnitMass = recipe.UnitMass,
                SupportMass = recipe.SupportMass,
                DensityAsBuilt = recipe.DensityAsBuilt,
                PlateCapacity = recipe.PlateCapacity,
                ScanPerUnit = recipe.ScanPerUnit,
                PlateScan = recipe.PlateScan,
                Recoat = recipe.Recoat,
                BedVolume = recipe.BedVolume,
                UnitsPerStorey = recipe.UnitsPerStorey < recipe.PlateCapacity ? recipe.UnitsPerStorey : null,
                BetweenStoreys = (double)recipe.LayersBetween / recipe.Layers,
            },
            Powder = recipe.Binder is { IsInLoosePowder: true } ? part.Powder.CostsWithoutSieve : part.Powder.Costs,
            Binder = recipe.Binder,
            Failures = group.BuildFailure is { } failure ? Failures(failure) : null,
            Printer = new()
            {
                Ownership = group.Ownership,
                SetUp = group.SetUp.MeanTime,
                InertAndHeat = group.InertAndHeat,
                Cool = group.Cool,
                Unload = group.Unload.MeanTime,
                PlatePerUse = group.PlateCostPerUse,
                Consumables = group.ConsumablesRate,
                GasToInert = group.GasToInert,
                GasFlow = group.GasFlow,
                GasPrice = group.GasPrice,
                PowerPrinting = group.PowerPrinting,
                PowerIdle = group.PowerIdle,
                EnergyPrice = group.EnergyPrice,
            },
            Attendance = group.Crew is { } crew
                ? new() { Wage = crew.Wage, SetUp = group.SetUp.MeanAttended, Exchange = group.Unload.MeanAttended }
                : null,
            Operations = [.. part.Route.Select((station, step) => Operation(station, route.Visits(step)))],
            Yield = route.Yield,
            Qualification = part.Qualification is { } campaign ? new(campaign.Cost, campaign.Units) : null,
        };
    }

    /// <summary>The cost of a unit that is right the first time, on a full plate and in full batches, in the currency's unit.</summary>
    /// <remarks>Without failures, scrap, rework and qualification.</remarks>
    /// <param name="group">The machines.</param>
    /// <param name="recipe">How they build the part.</param>
    public static double RightFirstTime(MachineGroupPlan group, BuildRecipe recipe)
    {
        var planned = Of(group, recipe);
        var plain = planned with
        {
            Yield = Share.Whole,
            Failures = null,
            Qualification = null,
            Operations = [.. planned.Operations.Select(step => step.InFullBatches with { Visits = 1 })],
        };
        return plain.Of(recipe.PlateCapacity).Total.Si / recipe.PlateCapacity;
    }

    private static Operation Operation(StationPlan station, double visits) => new()
    {
        Name = station.Name,
        TakesPlates = station.Takes == Workpiece.Plate,
        BatchSize = station.BatchSize,
        Visits = visits,
        Time = station.Work.MeanTime,
        Attended = station.Crew is null ? default : station.Work.MeanAttended,
        Wage = station.Crew?.Wage ?? default,
        Ownership = station.Ownership,
        Consumables = station.Consumables.PerHour,
        ConsumablesPerBatch = station.Consumables.PerBatch,
        ConsumablesPerUnit = station.Consumables.PerUnit,
        Power = station.PowerWorking,
        EnergyPrice = station.EnergyPrice,
    };

    private static BuildFailures Failures(BuildFailurePlan failure) =>
        new(failure.Hazard, LossShares.Of(failure.LostShare), new(failure.Recovery.Mean));
}
