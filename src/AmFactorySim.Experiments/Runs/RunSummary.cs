using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Runs;

/// <summary>The figures of a run: the same for people and, as one JSON object, for programs.</summary>
public sealed record RunSummary(
    [property: Figure("The scenario's name.")] string Scenario,
    [property: Figure("The version of the program that made the run.")] string Version,
    [property: Figure("The random seed.")] ulong Seed,
    [property: Figure("Number of replications.")] int Replications,
    [property: Figure("The calendar date of time zero; null where the scenario has no `start`.")] DateOnly? Start,
    [property: Figure("Simulated time of each replication, in days.")] double HorizonD,
    [property: Figure("Time at the beginning that rates, means and costs leave out, in days.")] double WarmUpD,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("Time that reading, simulating and writing took, in seconds.")] double WallS,
    [property: Figure("Events simulated in all replications.")] long Events,
    [property: Figure("The run folder.")] string Results,
    [property: Figure("Units of the orders released, scaled to a year of 365 days.")] Figure DemandUnitsPerY,
    [property: Figure("Units shipped, scaled to a year of 365 days.")] Figure ThroughputUnitsPerY,
    [property: Figure("What the group or crew with the highest load can make, in units per year.")]
    Figure CapacityUnitsPerY,
    [property: Figure("1 where the factory keeps up with what is ordered, else 0; null where the run does not show it.")]
    Figure DemandMet,
    [property: Figure("The place where shipped units wait longest; null where nothing was shipped or nothing waits.")]
    LongestWait? LongestWait,
    [property: Figure("Units, over the whole horizon.")] UnitFigures Units,
    [property: Figure("Share of the units ordered that were scrapped and not made again, in percent.")] Figure UnreplacedPercent,
    [property: Figure("Share of the finished units that passed every step the first time, in percent.")] Figure FirstPassYieldPercent,
    [property: Figure("Lead time of shipped units, from their order's release to shipping, in hours.")] LeadTimeFigures LeadTimeH,
    [property: Figure("The mean from the unit's own release, which is later for the replacement of a scrapped unit, in hours.")]
    Figure UnitLeadTimeH,
    [property: Figure("The mean lead time by where it was spent.")] LeadTimeStages LeadTimeStages,
    [property: Figure("Lead time of the lots completed after the warm-up, from release until their quantity has been shipped, in hours.")]
    LotLeadTimeFigures LotLeadTimeH,
    [property: Figure("Share of the lots due whose quantity had been shipped by their due date, in percent.")]
    Figure OnTimeDeliveryPercent,
    [property: Figure("Share of the units due that had been shipped by their due date, in percent.")] Figure UnitsOnTimePercent,
    [property: Figure("Mean lateness of the late lots, in hours.")] Figure LatenessH,
    [property: Figure("Units between release and shipping, on average.")] Figure WipUnits,
    [property: Figure("How fast WIP grows, in units per year.")] Figure WipGrowthUnitsPerY,
    [property: Figure("Units between the start of their build and shipping, on average.")] Figure ShopWipUnits,
    [property: Figure("Units that wait for a machine at the end.")] Figure BacklogAtEndUnits,
    [property: Figure("Builds printed, builds that lost units, and the units lost.")] BuildFigures Builds,
    [property: Figure("Total cost, in the currency.")] CostFigures CostTotal,
    [property: Figure("The part of it that was posted after the last unit was shipped or scrapped, in the currency; null where units are "
        + "in process at the end.")]
    Figure CostAfterCompletion,
    [property: Figure("When the last unit was shipped or scrapped, in hours from the start; null where units are in process at the end.")]
    Figure CompletedH,
    [property: Figure("Total cost divided by the units shipped, in the currency.")] CostFigures CostPerGoodUnit,
    [property: Figure("From the planned to the actual cost of a good unit, in the currency; the steps add up to the total of "
        + "cost_per_good_unit.")]
    IReadOnlyDictionary<BridgeStep, Figure> CostBridge,
    [property: Figure("What had been spent on units that were scrapped, less the value of their metal, in the currency.")] Figure ScrapCost,
    [property: Figure("Energy spent, including the production of powder and gas, divided by the units shipped, in kWh.")]
    FootprintFigures EnergyPerGoodUnitKwh,
    [property: Figure("Greenhouse gases of the same, divided by the units shipped, in kilograms of carbon dioxide.")]
    FootprintFigures Co2PerGoodUnitKg,
    [property: Figure("Each order.")] IReadOnlyList<OrderFigures> Orders,
    [property: Figure("Each part.")] IReadOnlyList<PartFigures> Parts,
    [property: Figure("Each group of machines or stations.")] IReadOnlyList<GroupFigures> Groups,
    [property: Figure("Each crew.")] IReadOnlyList<CrewFigures> Crews,
    [property: Figure("Each powder, over the whole horizon.")] IReadOnlyList<PowderFigures> Powders)
{
    /// <summary>What limits throughput.</summary>
    [Figure("What limits throughput where demand is not met; several limit it together. Empty where demand is met.")]
    public IReadOnlyList<LimitFigures> LimitsThroughput { get; init; } = [];

    /// <summary>What would limit throughput next.</summary>
    [Figure("The resources with the next lower load, which limit throughput when there is more of these.")]
    public IReadOnlyList<LimitFigures> NextLimits { get; init; } = [];

    /// <summary>Whether the limit explains the throughput.</summary>
    [Figure("False where less is shipped than the highest load explains: something else holds the flow up, such as buffers or batches.")]
    public bool LimitIsCertain { get; init; } = true;

    /// <summary>Stations that waited for one another and never worked again; null where there were none.</summary>
    [Figure("Stations that waited for one another and never worked again; null where there were none.")]
    public DeadlockFigures? Deadlock { get; init; }

    /// <summary>What a planner should know before concluding from the figures.</summary>
    [Figure("What a planner should know before concluding from the figures.")]
    public IReadOnlyList<RunWarning> Warnings { get; init; } = [];
}
