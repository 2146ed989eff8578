using AmFactorySim.Economics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>A group of identical post-processing stations.</summary>
public sealed record StationPlan
{
    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it takes: whole plates or single units.</summary>
    public required Workpiece Takes { get; init; }

    /// <summary>How many stations.</summary>
    public required int Count { get; init; }

    /// <summary>How many plates or units it takes at once.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>How long a batch waits to be full; after that it starts as it is. Null: it starts only when full.</summary>
    public TimeSpan? StartsAfter { get; init; }

    /// <summary>Who works here; null where it happens without people.</summary>
    public CrewPlan? Crew { get; init; }

    /// <summary>The work on one plate, unit or batch.</summary>
    public required WorkPlan Work { get; init; }

    /// <summary>
    /// Room in front of the stations, in plates or units; null: as much as needed. When it is full, what delivers to it is blocked.
    /// </summary>
    public int? Buffer { get; init; }

    /// <summary>The probability that a unit is scrapped here.</summary>
    public Share Scrap { get; init; }

    /// <summary>The probability that a unit is sent back.</summary>
    public Share Rework { get; init; }

    /// <summary>The station of the route that units are sent back to.</summary>
    public string? ReworkTo { get; init; }

    /// <summary>What owning one station costs, for each hour of the calendar, used or not.</summary>
    public OwnershipRate Ownership { get; init; } = OwnershipRate.Free;

    /// <summary>What the work uses up.</summary>
    public StationConsumables Consumables { get; init; }

    /// <summary>Electric power while working.</summary>
    public Power PowerWorking { get; init; }

    /// <summary>The price of electricity.</summary>
    public Rate<Money, Energy> EnergyPrice { get; init; }
}

/// <summary>What a station takes.</summary>
public enum Workpiece
{
    /// <summary>A plate with all its units.</summary>
    Plate,

    /// <summary>A single unit.</summary>
    Unit,
}

/// <summary>What the work of a station uses up: tools, wire, gas, media.</summary>
/// <param name="PerHour">For each hour of processing.</param>
/// <param name="PerBatch">For each batch; its plates or units share it.</param>
/// <param name="PerUnit">For each unit, also where whole plates are worked on.</param>
public readonly record struct StationConsumables(
    Rate<Money, Duration> PerHour = default, Money PerBatch = default, Money PerUnit = default);
