using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>A factory as it is to be simulated: everything resolved, nothing left to look up.</summary>
public sealed record FactoryPlan
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>How long to simulate.</summary>
    public required TimeSpan Horizon { get; init; }

    /// <summary>How much of the beginning is left out of the figures, because the factory is still filling up.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>The date of the first day; null where days have no dates.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>What is ordered, lot by lot, in the order of release.</summary>
    public required IReadOnlyList<LotPlan> Lots { get; init; }

    /// <summary>Units that are ordered too, and released at the horizon or later, by part.</summary>
    public IReadOnlyDictionary<PartPlan, long> UnitsAfterHorizon { get; init; } = new Dictionary<PartPlan, long>();

    /// <summary>The machines, by groups of identical ones.</summary>
    public required IReadOnlyList<MachineGroupPlan> Machines { get; init; }

    /// <summary>The post-processing stations, by groups of identical ones.</summary>
    public required IReadOnlyList<StationPlan> Stations { get; init; }

    /// <summary>The people, by skill.</summary>
    public required IReadOnlyList<CrewPlan> Crews { get; init; }

    /// <summary>The powders.</summary>
    public required IReadOnlyList<PowderPlan> Powders { get; init; }

    /// <summary>What the factory costs as a whole beside its equipment, people and material.</summary>
    public Rate<Money, Duration> Overhead { get; init; }

    /// <summary>The yearly interest on the money tied up in units in process.</summary>
    public Share WipInterest { get; init; }

    /// <summary>The greenhouse gases, as carbon dioxide, of electricity.</summary>
    public Rate<Mass, Energy> CarbonIntensity { get; init; }
}
