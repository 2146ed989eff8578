using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Contract;

/// <summary>Inputs that make no sense are refused with one plain sentence.</summary>
public sealed class ErrorTests
{
    private static readonly OwnershipRate Sound = new() { Price = Money.FromSi(1000), Life = CapitalRecovery.Year };

    [Fact]
    public void Interest_below_nothing() =>
        Says("the interest must be at least 0 %, but is -1 %", () => CapitalRecovery.Factor(new(-0.01), CapitalRecovery.Year));

    [Fact]
    public void A_life_of_nothing()
    {
        Says("the life must be above 0, but is 0 ms", () => CapitalRecovery.Factor(new(0.08), default));
        Says("the life must be above 0, but is -365 d", () => _ = (Sound with { Life = new(-365 * 86400) }).Total);
    }

    [Fact]
    public void Numbers_that_are_none()
    {
        Assert.Throws<ArgumentException>(() => CapitalRecovery.Factor(new(double.NaN), CapitalRecovery.Year));
        Assert.Throws<ArgumentException>(() => CapitalRecovery.Factor(new(0.08), new(double.NaN)));
        Assert.Throws<ArgumentException>(() => CapitalRecovery.Factor(new(0.08), new(double.PositiveInfinity)));
        Assert.Throws<ArgumentException>(() => (Sound with { SiteCost = new(double.NaN) }).Total);
        Assert.Throws<ArgumentException>(() => new PlateCost(Money.FromSi(1), 1, new(double.NaN)).PerUse);
        Assert.Throws<ArgumentException>(() => new PlateCost(Money.FromSi(1), 1, new(double.PositiveInfinity)).PerUse);
    }

    [Fact]
    public void Ownership_below_nothing()
    {
        Says("the price must be at least 0, but is -1 kUSD", () => _ = (Sound with { Price = Money.FromSi(-1000) }).Total);
        Says("the infrastructure must be at least 0, but is -15 %", () => _ = (Sound with { Infrastructure = new(-0.15) }).Total);
        Says("the maintenance must be at least 0, but is -9 %", () => _ = (Sound with { Maintenance = new(-0.09) }).Total);
        Says("the site cost must be at least 0, but is -1 USD/h", () => _ = (Sound with { SiteCost = new(-1 / 3600.0) }).Total);
    }

    [Fact]
    public void Plates_below_nothing()
    {
        Says("the plate's price must be at least 0, but is -1 kUSD", () => _ = new PlateCost(Money.FromSi(-1000), 1, default).PerUse);
        Says("the plate's refurbishments must be at least 0, but are -1", () => _ = new PlateCost(Money.Zero, -1, default).PerUse);
        Says("the cost of resurfacing the plate must be at least 0 %, but is -10 %",
            () => _ = new PlateCost(Money.Zero, 1, new(-0.1)).PerUse);
    }

    private static void Says(string message, Action act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);
}
