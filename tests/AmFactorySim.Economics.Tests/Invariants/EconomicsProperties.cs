using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Economics.Tests.Invariants;

/// <summary>What must hold for any price, interest and life.</summary>
public sealed class EconomicsProperties
{
    private static readonly Arbitrary<(double Price, double Interest, int Years)> Cases = (
        from price in Gen.Choose(1, 5_000_000)
        from interest in Gen.Choose(0, 400)
        from years in Gen.Choose(1, 40)
        select ((double)price, interest / 1000.0, years)).ToArbitrary();

    private static void Holds(Action<(double Price, double Interest, int Years)> check) =>
        Prop.ForAll(Cases, check).Holds(1000);

    /// <summary>The meaning of the factor: a debt that bears interest and is paid off by it every year is gone at the end.</summary>
    [Fact]
    public void Yearly_payments_pay_off_the_price() => Holds(c =>
    {
        var payment = c.Price * CapitalRecovery.Factor(new(c.Interest), CapitalRecovery.Year * c.Years);
        var debt = c.Price;
        for (var year = 0; year < c.Years; year++) debt = debt * (1 + c.Interest) - payment;
        Assert.InRange(debt / c.Price, -1e-9 * Math.Pow(1 + c.Interest, c.Years), 1e-9 * Math.Pow(1 + c.Interest, c.Years));
    });

    [Fact]
    public void More_interest_costs_more_and_a_longer_life_less() => Holds(c =>
    {
        var life = CapitalRecovery.Year * c.Years;
        var factor = CapitalRecovery.Factor(new(c.Interest), life);
        Assert.True(CapitalRecovery.Factor(new(c.Interest + 0.01), life) > factor);
        Assert.True(CapitalRecovery.Factor(new(c.Interest), life + CapitalRecovery.Year) < factor);
        Assert.InRange(factor, Math.Max(c.Interest, 1.0 / c.Years), c.Interest + 1.0 / c.Years + 1e-12);
    });

    /// <summary>No jump where the series takes over from the formula.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(6)]
    [InlineData(40)]
    public void Almost_no_interest_is_almost_the_same_as_none(double years)
    {
        var life = CapitalRecovery.Year * years;
        Assert.Equal(1 / years, CapitalRecovery.Factor(new(1e-17), life), 12);
        Assert.Equal(1, CapitalRecovery.Factor(new(0.99999e-7), life) / CapitalRecovery.Factor(new(1.00001e-7), life), 8);
    }

    [Fact]
    public void Costs_are_the_sum_of_their_parts_and_follow_the_price() => Holds(c =>
    {
        var one = new OwnershipRate
        {
            Price = Money.FromSi(c.Price),
            Infrastructure = new(0.1),
            Life = CapitalRecovery.Year * c.Years,
            Interest = new(c.Interest),
            Maintenance = new(0.05)
        };
        var three = one with { Price = Money.FromSi(3 * c.Price) };
        var hourly = one.Hourly();
        Assert.Equal(one.Total, hourly.Capital + hourly.Infrastructure + hourly.Maintenance + hourly.Site);
        Assert.Equal(3, three.Total / one.Total, 9);
        Assert.Equal(one.Total.Si + 1, (one with { SiteCost = new(1) }).Total.Si, 9);
    });

    [Fact]
    public void A_plate_costs_at_least_its_share_of_the_price_and_all_uses_cost_it_all() => Holds(c =>
    {
        var plate = new PlateCost(Money.FromSi(c.Price), c.Years, new(c.Interest));
        var all = c.Price * (1 + c.Years * c.Interest);
        Assert.InRange(plate.PerUse.Si * (c.Years + 1) - all, -1e-6 * (c.Years + 1), 1e-6 * (c.Years + 1));
    });
}
