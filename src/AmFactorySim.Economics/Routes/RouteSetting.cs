using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>What all conventional routes share: the place in which they work.</summary>
public sealed record RouteSetting
{
    /// <summary>The price of electricity.</summary>
    public Rate<Money, Energy> EnergyPrice { get; init; }

    /// <summary>The greenhouse gases of electricity.</summary>
    public Rate<Mass, Energy> CarbonIntensity { get; init; }

    /// <summary>The share of the calendar in which there is work; above 0 %.</summary>
    public Share WorkingTime { get; init; } = Share.Whole;

    /// <summary>From the order to the arrival of material; it runs beside the tools' lead time.</summary>
    public Duration MaterialLeadTime { get; init; }
}
