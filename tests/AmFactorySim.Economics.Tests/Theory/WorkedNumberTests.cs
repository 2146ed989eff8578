using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Theory;

/// <summary>The numbers that the formulas' documentation works out.</summary>
public sealed class WorkedNumberTests
{
    [Fact]
    public void Capital_recovery_of_8_percent_over_6_years() =>
        Assert.Equal(0.216315, CapitalRecovery.Factor(new(0.08), Years(6)), 6);

    /// <summary>The textbook case: one year gives everything back with interest.</summary>
    [Theory]
    [InlineData(0.08, 1, 1.08)]
    [InlineData(0.10, 2, 1.21 / 2.1)]
    [InlineData(0, 5, 0.2)]
    [InlineData(0, 2.5, 0.4)]
    public void Capital_recovery_in_closed_form(double interest, double years, double factor) =>
        Assert.Equal(factor, CapitalRecovery.Factor(new(interest), Years(years)), 12);

    [Fact]
    public void A_year_has_8760_hours() => Assert.Equal(8760, CapitalRecovery.Year.Hours);

    [Fact]
    public void Owning_a_large_machine_costs_58_136_an_hour()
    {
        var rate = new OwnershipRate
        {
            Price = QuantityText.Parse<Money>("1.4 MUSD"),
            Infrastructure = new(0.15),
            Life = Years(6),
            Interest = new(0.08),
            Maintenance = new(0.09),
            SiteCost = QuantityText.Parse<Rate<Money, Duration>>("35 kUSD/y"),
        };
        Assert.Equal(39.757, PerHour(rate.Hourly().Capital + rate.Hourly().Infrastructure), 3);
        Assert.Equal(14.384, PerHour(rate.Hourly().Maintenance), 3);
        Assert.Equal(3.995, PerHour(rate.SiteCost), 3);
        Assert.Equal(58.136, PerHour(rate.Total), 3);
        Assert.Equal(53.778, PerHour((rate with { ResidualValue = new(0.2) }).Total), 3);
    }

    /// <summary>
    /// Without interest a price is simply divided by the hours of its life: 87 600 USD over ten years are one dollar an hour.
    /// </summary>
    [Fact]
    public void Without_interest_the_price_is_divided_by_the_hours() =>
        Assert.Equal(1, PerHour(new OwnershipRate { Price = Money.FromSi(87_600), Life = Years(10) }.Total), 12);

    [Theory]
    [InlineData(1000, 10, 0.1, "181.818182 USD")]
    [InlineData(1000, 0, 0.1, "1 kUSD")]
    [InlineData(1000, 1, 0, "500 USD")]
    [InlineData(0, 10, 0.1, "0 USD")]
    public void A_plate_wears_by_its_price_and_refurbishing_over_its_uses(
        double price, int refurbishments, double refurbishing, string perUse) =>
        Assert.Equal(perUse, new PlateCost(Money.FromSi(price), refurbishments, new(refurbishing)).PerUse.ToString());

    private static Duration Years(double years) => CapitalRecovery.Year * years;

    private static double PerHour(Rate<Money, Duration> rate) => rate.Si * 3600;
}
