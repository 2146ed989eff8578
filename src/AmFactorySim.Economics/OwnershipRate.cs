using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What owning a machine or station costs for each hour of the calendar, whether it works or stands idle.</summary>
/// <remarks>
/// <para>
/// R = (C (1 + i) CRF(r, n) + C m + F) / 8760 h. Source: Gee et al. 2022, section 2.5 (capital, infrastructure and yearly maintenance,
/// discounted by yearly cash flows). The paper spreads them over the hours of an assumed uptime; here over all hours, because the
/// simulation knows when a machine stands idle and what that costs.
/// </para>
/// <para>Worked number: 1.4 MUSD, 15 % infrastructure, 6 years at 8 %, 9 % maintenance, 35 kUSD a year: 39.757 + 14.384 + 3.995 = 58.136 USD/h.</para>
/// </remarks>
public sealed record OwnershipRate
{
    /// <summary>What costs nothing to own.</summary>
    public static OwnershipRate Free { get; } = new() { Price = Money.Zero, Life = CapitalRecovery.Year };

    /// <summary>C, the price.</summary>
    public required Money Price { get; init; }

    /// <summary>i, what installing and connecting adds to the price, in shares of it.</summary>
    public Share Infrastructure { get; init; }

    /// <summary>n, over how long the price is written off.</summary>
    public required Duration Life { get; init; }

    /// <summary>r, the yearly interest on what is not yet written off.</summary>
    public Share Interest { get; init; }

    /// <summary>m, maintenance in a year, in shares of the price.</summary>
    public Share Maintenance { get; init; }

    /// <summary>F, floor, safety and the like.</summary>
    public Rate<Money, Duration> SiteCost { get; init; }

    /// <summary>The price with its interest, spread over the life.</summary>
    public Rate<Money, Duration> CapitalCost =>
        new(NotNegative(Price.Si, "price", Price) * CapitalRecovery.Factor(Interest, Life) / CapitalRecovery.Year.Seconds);

    /// <summary>The infrastructure with its interest, spread over the life.</summary>
    public Rate<Money, Duration> InfrastructureCost => CapitalCost * NotNegative(Infrastructure.Fraction, "infrastructure", Infrastructure);

    /// <summary>Maintenance, spread over the year.</summary>
    public Rate<Money, Duration> MaintenanceCost =>
        new(NotNegative(Price.Si, "price", Price) * NotNegative(Maintenance.Fraction, "maintenance", Maintenance) / CapitalRecovery.Year.Seconds);

    /// <summary>R, all of it.</summary>
    public Rate<Money, Duration> Total => CapitalCost + InfrastructureCost + MaintenanceCost + new Rate<Money, Duration>(NotNegative(SiteCost.Si, "site cost", SiteCost));

    private static double NotNegative<T>(double value, string name, T quantity) =>
        value >= 0 && double.IsFinite(value) ? value : throw new ArgumentException($"the {name} must be at least 0, but is {quantity}");
}
