using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What owning a machine or station costs for each hour of the calendar, whether it works or stands idle.</summary>
/// <remarks>
/// <para>
/// R = C ((1 - v + i) CRF(r, L) + v r) / 8760 h + C m / 8760 h + F. Source: Gee et al. 2022, section 2.5 (capital, infrastructure and
/// yearly maintenance, discounted by yearly cash flows). The paper spreads them over the hours of an assumed uptime; here over all hours,
/// because the simulation knows when a machine stands idle and what that costs. The residual value v is not in the paper: what is sold at
/// the end of the life is not written off, and bears interest until then, by the standard annuity.
/// </para>
/// <para>Worked number: 1.4 MUSD, 15 % infrastructure, 6 years at 8 %, 9 % maintenance, 35 kUSD a year: 39.757 + 14.384 + 3.995 = 58.136
/// USD/h. Sold for 20 % at the end: 35.399 + 14.384 + 3.995 = 53.778 USD/h.</para>
/// </remarks>
public sealed record OwnershipRate
{
    /// <summary>What costs nothing to own.</summary>
    public static OwnershipRate Free { get; } = new() { Price = Money.Zero, Life = CapitalRecovery.Year };

    /// <summary>C, the price.</summary>
    public required Money Price { get; init; }

    /// <summary>i, what installing and connecting adds to the price, in shares of it.</summary>
    public Share Infrastructure { get; init; }

    /// <summary>v, what it is sold for at the end of its life, in shares of the price.</summary>
    public Share ResidualValue { get; init; }

    /// <summary>L, over how long the price is written off.</summary>
    public required Duration Life { get; init; }

    /// <summary>r, the yearly interest on what is not yet written off.</summary>
    public Share Interest { get; init; }

    /// <summary>m, maintenance in a year, in shares of the price.</summary>
    public Share Maintenance { get; init; }

    /// <summary>F, floor, safety and the like.</summary>
    public Rate<Money, Duration> SiteCost { get; init; }

    /// <summary>R, all of it.</summary>
    public Rate<Money, Duration> Total => Hourly().Total;

    /// <summary>R with what it is made of.</summary>
    /// <param name="trace">Records the steps.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public OwnershipCosts Hourly(ICalculationTrace? trace = null)
    {
        const string Section = "Gee et al. 2022, section 2.5";
        var (price, year) = (NotNegative(Price.Si, "price", Price), CapitalRecovery.Year);
        var site = new Rate<Money, Duration>(NotNegative(SiteCost.Si, "site cost", SiteCost));
        var sold = ResidualValue.Fraction is >= 0 and <= 1 and var share ? share
            : throw new ArgumentException($"the residual value must be from 0 % to 100 %, but is {ResidualValue}");
        var recovery = CapitalRecovery.Factor(Interest, Life, trace);
        var capital = trace.Step(
            "capital, an hour", "R_c = C ((1 - v) CRF + v r) / 8760 h",
            $"{Price} × ((1 - {ResidualValue}) × {recovery} + {ResidualValue} × {Interest}) / {year.Hours} h",
            new Rate<Money, Duration>(price * ((1 - sold) * recovery + sold * Interest.Fraction) / year.Seconds), Section);
        var infrastructure = trace.Step(
            "infrastructure, an hour", "R_i = C i CRF / 8760 h", $"{Price} × {Infrastructure} × {recovery} / {year.Hours} h",
            new Rate<Money, Duration>(
                price * NotNegative(Infrastructure.Fraction, "infrastructure", Infrastructure) * recovery / year.Seconds), Section);
        var maintenance = trace.Step(
            "maintenance, an hour", "R_m = C m_y / 8760 h", $"{Price} × {Maintenance} / {year.Hours} h",
            new Rate<Money, Duration>(price * NotNegative(Maintenance.Fraction, "maintenance", Maintenance) / year.Seconds), Section);
        var total = trace.Step(
            "ownership, an hour", "R = R_c + R_i + R_m + F", $"{capital} + {infrastructure} + {maintenance} + {site}",
            capital + infrastructure + maintenance + site, Section);
        return new(capital, infrastructure, maintenance, site, total);
    }

    private static double NotNegative<T>(double value, string name, T quantity) =>
        value >= 0 && double.IsFinite(value) ? value : throw new ArgumentException($"the {name} must be at least 0, but is {quantity}");
}

/// <summary>What owning a machine or station costs for each hour of the calendar.</summary>
/// <param name="Capital">The price with its interest, spread over the life.</param>
/// <param name="Infrastructure">The infrastructure with its interest, spread over the life.</param>
/// <param name="Maintenance">Maintenance, spread over the year.</param>
/// <param name="Site">Floor, safety and the like.</param>
/// <param name="Total">The sum.</param>
public readonly record struct OwnershipCosts(
    Rate<Money, Duration> Capital, Rate<Money, Duration> Infrastructure, Rate<Money, Duration> Maintenance, Rate<Money, Duration> Site,
    Rate<Money, Duration> Total);
