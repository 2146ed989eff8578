using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What a printing machine costs, builds apart and hour by hour, and how long it takes beside printing.</summary>
public sealed record PrinterCosts
{
    /// <summary>Capital, infrastructure, maintenance and site.</summary>
    public required OwnershipRate Ownership { get; init; }

    /// <summary>What is taken off the price of a machine for a larger fleet, by the number of machines.</summary>
    public PriceBreaks FleetDiscounts { get; init; } = PriceBreaks.None;

    /// <summary>U, the share of the calendar in which it is in use; the rest is waiting and idle time.</summary>
    public Share Uptime { get; init; } = Share.Whole;

    /// <summary>Setting a build up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>Flooding with gas and heating.</summary>
    public Duration InertAndHeat { get; init; }

    /// <summary>Cooling down.</summary>
    public Duration Cool { get; init; }

    /// <summary>Taking a build out.</summary>
    public Duration Unload { get; init; }

    /// <summary>What a build occupies the machine for beside printing.</summary>
    public Duration BesidePrinting => SetUp + InertAndHeat + Cool + Unload;

    /// <summary>A build plate, its price and refurbishments spread over its uses.</summary>
    public Money PlatePerUse { get; init; }

    /// <summary>Filters, blades, printheads and the like, for each hour of printing.</summary>
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

/// <summary>What one build wears off a build plate, which can be resurfaced a finite number of times.</summary>
/// <param name="Price">c, the price of a new plate.</param>
/// <param name="Refurbishments">k, how often it is resurfaced before it is discarded.</param>
/// <param name="Refurbishing">f, what resurfacing it once costs, in shares of the price.</param>
public sealed record PlateCost(Money Price, int Refurbishments, Share Refurbishing)
{
    /// <summary>The price and all resurfacing, spread over the builds that the plate serves.</summary>
    /// <remarks>
    /// c (1 + k f) / (k + 1). Source: Gee et al. 2022, section 2.5 and Table 2 (a finite number of refurbishments), the formula by
    /// definition.
    /// Worked number: 1000 USD, resurfaced 10 times at 10 %: 2000 USD over 11 builds, 181.818182 USD each.
    /// </remarks>
    public Money PerUse => Spread();

    /// <summary>The same, with its step.</summary>
    /// <param name="trace">Records the step.</param>
    public Money Spread(ICalculationTrace? trace = null)
    {
        if (Price.Micros < 0) throw new ArgumentException($"the plate's price must be at least 0, but is {Price}");
        if (Refurbishments < 0)
            throw new ArgumentException(
                FormattableString.Invariant($"the plate's refurbishments must be at least 0, but are {Refurbishments}"));
        if (!(Refurbishing.Fraction >= 0) || !double.IsFinite(Refurbishing.Fraction))
            throw new ArgumentException($"the cost of resurfacing the plate must be at least 0 %, but is {Refurbishing}");
        return trace.Step(
            "a build plate, each use", "c_use = c_plate (1 + k q) / (k + 1)",
            $"{Price} × (1 + {Refurbishments} × {Refurbishing}) / ({Refurbishments} + 1)",
            Price * ((1 + Refurbishments * Refurbishing.Fraction) / (Refurbishments + 1.0)),
            "Gee et al. 2022, section 2.5 and Table 2, by definition");
    }
}

/// <summary>Preparing the build layout, once for a quantity: orientation, supports, nesting and slicing.</summary>
/// <param name="Time">How long a person works on it.</param>
/// <param name="Wage">What an hour of that person costs.</param>
public sealed record BuildPreparation(Duration Time, Rate<Money, Duration> Wage);

/// <summary>The people whom printing needs.</summary>
public sealed record AttendanceCosts
{
    /// <summary>What an hour of a person costs.</summary>
    public required Rate<Money, Duration> Wage { get; init; }

    /// <summary>A person's time for setting a build up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>A person's time for taking a build out.</summary>
    public Duration Exchange { get; init; }

    /// <summary>The share of the printing time in which a person watches.</summary>
    public Share Supervision { get; init; }
}
