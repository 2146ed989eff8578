using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What a printing machine costs, builds apart and hour by hour, and how long it takes beside printing.</summary>
public sealed record PrinterCosts
{
    /// <summary>Capital, infrastructure, maintenance and site.</summary>
    public required OwnershipRate Ownership { get; init; }

    /// <summary>What is taken off the price of a machine for a larger fleet, by the number of machines.</summary>
    public PriceBreaks FleetDiscounts { get; init; } = PriceBreaks.None;

    /// <summary>U, the share of the calendar in which it does work that counts; the rest is waiting, failing and standing idle.</summary>
    public Share Uptime { get; init; } = Share.Whole;

    /// <summary>Setting a build up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>Flooding with gas and heating.</summary>
    public Duration InertAndHeat { get; init; }

    /// <summary>Cooling down.</summary>
    public Duration Cool { get; init; }

    /// <summary>Taking a build out.</summary>
    public Duration Unload { get; init; }

    /// <summary>A build plate, its price and refurbishments spread over its uses.</summary>
    public Money PlatePerUse { get; init; }

    /// <summary>Filters, blades and the like, for each hour of printing.</summary>
    public Rate<Money, Duration> Consumables { get; init; }

    /// <summary>Gas before a build.</summary>
    public Volume GasToInert { get; init; }

    /// <summary>Gas while printing.</summary>
    public Rate<Volume, Duration> GasFlow { get; init; }

    /// <summary>The price of gas.</summary>
    public Rate<Money, Volume> GasPrice { get; init; }

    /// <summary>Electric power while heating and printing.</summary>
    public Power PowerPrinting { get; init; }

    /// <summary>Electric power while a build is set up, cools down and is taken out.</summary>
    public Power PowerIdle { get; init; }

    /// <summary>The price of electricity.</summary>
    public Rate<Money, Energy> EnergyPrice { get; init; }
}
