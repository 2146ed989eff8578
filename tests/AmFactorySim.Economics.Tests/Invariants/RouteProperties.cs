using AmFactorySim.Economics.Routes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Economics.Tests.Invariants;

/// <summary>What must hold for any conventional route.</summary>
public sealed class RouteProperties
{
    private static readonly Gen<RouteStep> Steps =
        from minutes in Gen.Choose(1, 600)
        from batch in Gen.Choose(1, 50)
        from setUp in Gen.Choose(0, 300)
        from rate in Gen.Choose(0, 200)
        from yield in Gen.Choose(50, 100)
        from power in Gen.Choose(0, 50_000)
        from wait in Gen.Choose(0, 100)
        select new RouteStep("step")
        {
            Cycle = Duration.FromMinutes(minutes),
            BatchSize = batch,
            SetUp = Duration.FromMinutes(setUp),
            HourlyRate = new(rate / 3600.0),
            Yield = new(yield / 100.0),
            Power = new(power),
            Wait = Duration.FromHours(wait),
        };

    private static readonly Arbitrary<(ConventionalRoute Route, long Quantity)> Cases = (
        from steps in Steps.NonEmptyListOf()
        from price in Gen.Choose(0, 500_000)
        from life in Gen.Choose(1, 100_000)
        from lot in Gen.Choose(1, 1000)
        from size in Gen.Choose(1, 5000)
        from mass in Gen.Choose(1, 10_000)
        from energy in Gen.Choose(0, 30)
        from quantity in Gen.Choose(1, 100_000)
        select (new ConventionalRoute
        {
            Feedstock = new() { Bought = new(mass / 1000.0), Price = new(7), EmbodiedEnergy = new(2e8), EmbodiedCarbon = new(12) },
            Tooling = new()
            {
                Price = Money.FromSi(price),
                LifeUnits = life,
                Mass = new(50),
                EmbodiedEnergy = new(1e8),
                EmbodiedCarbon = new(8),
                LeadTime = Duration.FromHours(500)
            },
            Steps = [.. steps.Take(6)],
            MinimumLot = lot,
            LotSize = size,
            Setting = new()
            {
                EnergyPrice = new(energy / 100.0 / 3.6e6),
                CarbonIntensity = new(1e-7),
                WorkingTime = new(0.6),
                MaterialLeadTime = Duration.FromHours(200)
            },
        }, (long)quantity)).ToArbitrary();

    private static void Holds(Action<(ConventionalRoute Route, long Quantity)> check) => Prop.ForAll(Cases, check).Holds(500);

    [Fact]
    public void More_units_never_take_less() => Holds(c =>
    {
        var (few, many) = (c.Route.Of(c.Quantity), c.Route.Of(c.Quantity + 1 + c.Quantity / 3));
        Assert.True(many.Cost.Micros >= few.Cost.Micros);
        Assert.True(many.Energy >= few.Energy && many.Carbon >= few.Carbon);
        Assert.True(many.LastPart.Seconds >= few.LastPart.Seconds * (1 - 1e-12));
        Assert.True(few.LastPart >= few.FirstPart);
    });

    [Fact]
    public void Costs_are_the_sum_of_their_parts_and_none_is_negative() => Holds(c =>
    {
        var figures = c.Route.Of(c.Quantity);
        Assert.Equal(figures.Tooling + figures.Material + figures.SetUp + figures.Work + figures.Electricity, figures.Cost);
        Assert.All(new[] { figures.Tooling, figures.Material, figures.SetUp, figures.Work, figures.Electricity },
            cost => Assert.True(cost.Micros >= 0));
    });

    /// <summary>In a currency of a tenth of the worth, everything costs ten times as much, and nothing else changes.</summary>
    [Fact]
    public void The_currency_is_only_a_scale() => Holds(c =>
    {
        var other = c.Route with
        {
            Feedstock = c.Route.Feedstock with { Price = c.Route.Feedstock.Price * 10 },
            Tooling = c.Route.Tooling! with { Price = c.Route.Tooling.Price * 10 },
            Steps = [.. c.Route.Steps.Select(step => step with { HourlyRate = step.HourlyRate * 10 })],
            Setting = c.Route.Setting with { EnergyPrice = c.Route.Setting.EnergyPrice * 10 },
        };
        var (one, ten) = (c.Route.Of(c.Quantity), other.Of(c.Quantity));
        Assert.Equal(10 * one.Cost.Si, ten.Cost.Si, 1e-4);
        Assert.Equal((one.Energy, one.Carbon, one.FirstPart, one.LastPart), (ten.Energy, ten.Carbon, ten.FirstPart, ten.LastPart));
    });

    [Fact]
    public void A_better_yield_never_costs_more() => Holds(c =>
    {
        var better = c.Route with { Steps = [.. c.Route.Steps.Select(step => step with { Yield = new((1 + step.Yield.Fraction) / 2) })] };
        Assert.True(better.Of(c.Quantity).Cost.Micros <= c.Route.Of(c.Quantity).Cost.Micros + 10);
    });
}
