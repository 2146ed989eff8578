using AmFactorySim.Economics;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Plan;

/// <summary>A group of identical printing machines.</summary>
public sealed record MachineGroupPlan
{
    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many machines.</summary>
    public required int Count { get; init; }

    /// <summary>Who sets up and unloads; null where it happens without people.</summary>
    public CrewPlan? Crew { get; init; }

    /// <summary>What it can build: one recipe for each part.</summary>
    public required IReadOnlyList<BuildRecipe> Recipes { get; init; }

    /// <summary>How long units may wait for a full plate; after that a plate is started as it is. Null: only full plates.</summary>
    public TimeSpan? StartsAfter { get; init; }

    /// <summary>Setting a build up: plate, powder, levelling.</summary>
    public required WorkPlan SetUp { get; init; }

    /// <summary>Flooding with inert gas and heating.</summary>
    public required Duration InertAndHeat { get; init; }

    /// <summary>Cooling down after printing.</summary>
    public required Duration Cool { get; init; }

    /// <summary>Taking the build out.</summary>
    public required WorkPlan Unload { get; init; }

    /// <summary>What goes wrong while printing.</summary>
    public BuildFailurePlan? BuildFailure { get; init; }

    /// <summary>What owning one machine costs, for each hour of the calendar, used or not.</summary>
    public OwnershipRate Ownership { get; init; } = OwnershipRate.Free;

    /// <summary>Filters, blades, printheads and the like, per hour of printing.</summary>
    public Rate<Money, Duration> ConsumablesRate { get; init; }

    /// <summary>A build plate's price and refurbishments, spread over its uses.</summary>
    public Money PlateCostPerUse { get; init; }

    /// <summary>Gas that floods the chamber before a build.</summary>
    public Volume GasToInert { get; init; }

    /// <summary>Gas that flows while printing.</summary>
    public Rate<Volume, Duration> GasFlow { get; init; }

    /// <summary>The price of gas.</summary>
    public Rate<Money, Volume> GasPrice { get; init; }

    /// <summary>The energy that it took to make the gas.</summary>
    public Rate<Energy, Volume> GasEnergy { get; init; }

    /// <summary>The greenhouse gases, as carbon dioxide, of making the gas.</summary>
    public Rate<Mass, Volume> GasCarbon { get; init; }

    /// <summary>Electric power while heating and printing.</summary>
    public Power PowerPrinting { get; init; }

    /// <summary>Electric power at any other time.</summary>
    public Power PowerIdle { get; init; }

    /// <summary>The price of electricity.</summary>
    public Rate<Money, Energy> EnergyPrice { get; init; }
}

/// <summary>What goes wrong while printing.</summary>
/// <param name="Hazard">The probability of a failure in each hour of printing.</param>
/// <param name="LostShare">The share of the plate's units that a failure takes, from 0 to 1, but one unit at least. A build that lost all
/// its units is stopped; otherwise printing goes on without them.</param>
/// <param name="Recovery">How long the machine is down after a failure, in seconds.</param>
public sealed record BuildFailurePlan(Rate<Share, Duration> Hazard, IDistribution LostShare, IDistribution Recovery);
