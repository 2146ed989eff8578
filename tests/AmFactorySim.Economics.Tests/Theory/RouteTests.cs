using AmFactorySim.Economics.Routes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Theory;

/// <summary>Conventional routes against figures worked out by hand.</summary>
public sealed class RouteTests
{
    private static readonly RoutePart Bracket = new(Volume.FromCubicCentimetres(29.1), Volume.FromCubicCentimetres(46.875), new(2670));

    private static readonly RouteSetting Shop =
        new()
        {
            EnergyPrice = new(0.12 / 3.6e6),
            CarbonIntensity = new(0.4 / 3.6e6),
            WorkingTime = new(0.5),
            MaterialLeadTime = Duration.FromHours(48)
        };

    private static readonly ConventionalRoute Simple = new()
    {
        Feedstock = new() { Bought = new(1), Price = new(5) },
        Tooling = new() { Price = Money.FromSi(10_000), LifeUnits = 100_000 },
        Steps = [new("work") { Cycle = Duration.FromHours(0.1), HourlyRate = new(60 / 3600.0) }],
        Setting = new(),
    };

    [Fact]
    public void Tools_are_paid_once_and_material_and_work_for_each_unit()
    {
        Assert.Equal(21_000, Simple.Of(1000).Cost.Si, 6);
        Assert.Equal(11, Simple.Of(1_000_000).Cost.Si / 1_000_000 - 0.1, 9);
    }

    [Fact]
    public void A_worn_tool_is_bought_again()
    {
        Assert.Equal(10_000, Simple.Of(100_000).Tooling.Si, 6);
        Assert.Equal(20_000, Simple.Of(100_001).Tooling.Si, 6);
    }

    /// <summary>What is spoilt at a step had all the steps before it.</summary>
    [Fact]
    public void Yields_multiply_and_each_step_begins_what_is_left()
    {
        var route = Simple with
        {
            Tooling = null,
            Steps = [.. new[] { 0.98, 0.95, 0.99 }.Select(
                (y, i) => new RouteStep($"{i}") { Cycle = Duration.FromHours(1), HourlyRate = new(1 / 3600.0), Yield = new(y) })],
        };
        Assert.Equal(0.921690, route.Yield.Fraction, 9);
        Assert.Equal(1000 / 0.99 + 1000 / (0.95 * 0.99) + 1000 / (0.98 * 0.95 * 0.99), route.Of(1000).Work.Si, 5);
    }

    [Fact]
    public void Less_than_the_smallest_lot_costs_as_much_as_it() =>
        Assert.Equal((Simple with { MinimumLot = 50 }).Of(50).Cost, (Simple with { MinimumLot = 50 }).Of(1).Cost);

    [Fact]
    public void Each_lot_is_set_up_and_a_furnace_takes_whole_batches()
    {
        var route = Simple with
        {
            Tooling = null,
            LotSize = 100,
            Steps = [new("sinter") { Cycle = Duration.FromHours(16), BatchSize = 400, SetUp = Duration.FromHours(2),
            HourlyRate = new(30 / 3600.0) }]
        };
        Assert.Equal((10 * 2 * 30, 3 * 16 * 30), (route.Of(1000).SetUp.Si, route.Of(1000).Work.Si));
    }

    /// <summary>A flow line of equal jobs: all steps once, and then the slowest for each job but the first.</summary>
    [Fact]
    public void The_last_part_waits_for_the_slowest_step()
    {
        var route = Simple with
        {
            Tooling = new() { Price = Money.Zero, LifeUnits = 1e9, LeadTime = Duration.FromHours(100) },
            Setting = Shop,
            Steps = [new("a") { Cycle = Duration.FromHours(1) }, new("b") { Cycle = Duration.FromHours(3), Wait = Duration.FromHours(10) },
                new("c") { Cycle = Duration.FromHours(2) }],
        };
        Assert.Equal(100 + 10 + 6 / 0.5, route.Of(1).FirstPart.Hours, 9);
        Assert.Equal(route.Of(1).FirstPart, route.Of(1).LastPart);
        Assert.Equal(100 + 10 + 6 / 0.5 + 9 * 3 / 0.5, route.Of(10).LastPart.Hours, 9);
    }

    [Fact]
    public void Energy_and_carbon_count_electricity_material_and_tools()
    {
        var route = Simple with
        {
            Feedstock = Simple.Feedstock with { EmbodiedEnergy = new(200e6), EmbodiedCarbon = new(12) },
            Tooling = Simple.Tooling! with { Mass = new(100), EmbodiedEnergy = new(100e6), EmbodiedCarbon = new(8) },
            Steps = [Simple.Steps[0] with { Power = new(10_000) }],
            Setting = Shop,
        };
        Assert.Equal(10 + (200 * 10 + 100 * 100) / 3.6, route.Of(10).Energy.KilowattHours, 6);
        Assert.Equal(10 * 0.4 + 12 * 10 + 8 * 100, route.Of(10).Carbon.Kilograms, 6);
        Assert.Equal(10 * 0.12, route.Of(10).Electricity.Si, 6);
    }

    [Fact]
    public void Machining_cuts_the_box_down_to_the_part()
    {
        var machining = new Machining
        {
            Allowance = 1.3,
            RemovalRate = new(1000e-6 / 3600),
            Stock = new() { Bought = default, Price = new(6), ScrapPrice = new(1) },
            Tooling = Simple.Tooling!,
            Steps = [new("mill") { Cycle = Duration.FromMinutes(6) }],
            CuttingStep = 0,
        };
        Assert.Equal(2.094, machining.BuyToFlyOf(Bracket), 3);
        var route = machining.Route(Bracket, Shop, 1, 100);
        Assert.Equal(6 + 1.9103, route.Steps[0].Cycle.Hours * 60, 3);
        Assert.Equal(46.875 * 1.3 * 2.67, route.Feedstock.Bought.Grams, 9);
        Assert.Equal((46.875 * 1.3 - 29.1) * 2.67, route.Feedstock.Scrap.Grams, 9);
    }

    /// <summary>Scaling DMLS: conventional cutting wastes 80-90 % of the billet on complex parts, a buy-to-fly ratio of 5 to 10.</summary>
    [Theory]
    [InlineData(0.8, 5)]
    [InlineData(0.9, 10)]
    public void Waste_of_the_billet_is_a_ratio_to_what_flies(double waste, double ratio)
    {
        var machining = new Machining
        {
            Allowance = 1,
            BuyToFly = ratio,
            RemovalRate = new(1),
            Stock = new() { Bought = default, Price = new(1) },
            Tooling = Simple.Tooling!,
            Steps = Simple.Steps,
            CuttingStep = 0
        };
        var stock = machining.Route(Bracket, Shop, 1, 1).Feedstock;
        Assert.Equal(waste, stock.Scrap / stock.Bought, 9);
    }

    [Fact]
    public void Casting_and_moulding_use_runners_again_but_for_what_is_spoilt()
    {
        var kilogram = new RoutePart(new(1e-3), new(1e-3), new(1000));
        var casting = new Casting
        {
            Poured = 1.8,
            Remelted = new(0.9),
            Melting = new(3.6e6),
            Consumables = new(2),
            Ingot = Simple.Feedstock,
            Tooling = Simple.Tooling!,
            Steps = Simple.Steps
        };
        var stock = casting.Route(kilogram, Shop, 1, 1).Feedstock;
        Assert.Equal((1.08, 1.8, 3.6),
            (Math.Round(stock.Bought.Kilograms, 12), Math.Round(stock.Melting.KilowattHours, 12), Math.Round(stock.Consumables.Si, 6)));
        var moulding = new MetalInjectionMoulding
        {
            Shot = 1.2,
            Reground = new(0.95),
            Feedstock = Simple.Feedstock,
            Mould = Simple.Tooling!,
            Steps = Simple.Steps
        };
        Assert.Equal(0.0505, moulding.Route(kilogram.DividedBy(20), Shop, 1, 1).Feedstock.Bought.Kilograms, 12);
        var plastic = new InjectionMoulding
        {
            PlasticDensity = new(1140),
            Shot = 1.05,
            Plastic = Simple.Feedstock,
            Mould = Simple.Tooling!,
            Steps = Simple.Steps
        };
        Assert.Equal(34.833, plastic.Route(Bracket, Shop, 1, 1).Feedstock.Bought.Grams, 3);
    }

    /// <summary>A share of the part is printed, the rest moulded.</summary>
    [Fact]
    public void A_hybrid_costs_its_share_of_printing_and_its_moulding()
    {
        var printing = Simple with { Tooling = null, Feedstock = Simple.Feedstock with { Price = new(80) } };
        var hybrid = new HybridMoulding(printing, new(0.35), Simple);
        Assert.Equal(0.35 * printing.Of(1000).Cost.Si + Simple.Of(1000).Cost.Si, hybrid.Of(1000).Cost.Si, 5);
    }

    [Fact]
    public void An_assembly_has_tools_for_each_part_and_loses_all_of_them_at_a_bad_joint()
    {
        var assembly = new AssembledRoute(
            Simple, 5, new("joining") { Cycle = Duration.FromHours(0.1), HourlyRate = new(45 / 3600.0), Yield = new(0.99) }, new());
        Assert.Equal(5 * 10_000, assembly.Of(1000).Tooling.Si, 6);
        Assert.Equal(Math.Ceiling(1000 / Math.Pow(0.99, 4)) * 5 * 5, assembly.Of(1000).Material.Si, 6);
        Assert.Equal(Simple.Of(1000), (assembly with { Parts = 1 }).Of(1000));
    }

    [Fact]
    public void A_chain_multiplies_yields_and_adds_variation_as_roots_of_squares()
    {
        var chain = ProcessChain.Of(12, new(new(0.98), new(0.05e-3), Money.FromSi(1), new(0.3)));
        Assert.Equal(0.78472, chain.Yield.Fraction, 5);
        Assert.Equal(173.2, chain.Variation.Micrometres, 1);
    }

    [Theory]
    [InlineData(0, 3.80, 1)]
    [InlineData(1, 2.80, 0.09 / 0.19)]
    public void Errors_cost_what_had_been_added_when_they_were_seen(double found, double lost, double last)
    {
        var chain = ProcessChain.Of(2, new(new(0.9), default, Money.FromSi(10), new(found)));
        Assert.Equal(lost, chain.Lost.Si, 6);
        Assert.Equal(last, chain.FoundLast.Fraction, 9);
    }

    [Fact]
    public void A_quantity_is_at_least_one() => Assert.Equal("the quantity must be at least 1, but is "
        + "0", Assert.Throws<ArgumentException>(() => Simple.Of(0)).Message);

    [Fact]
    public void What_cannot_be_is_told()
    {
        void Told(string said, ConventionalRoute route) => Assert.Equal(said, Assert.Throws<ArgumentException>(() => route.Of(1)).Message);
        Told("a route must have at least one step", Simple with { Steps = [] });
        Told("the smallest lot must be at least 1, but is 0.5", Simple with { MinimumLot = 0.5 });
        Told("the lot size must be above 0, but is 0", Simple with { LotSize = 0 });
        Told("a tool's life must be above 0 units, but is 0", Simple with { Tooling = Simple.Tooling! with { LifeUnits = 0 } });
        Told("the working time must be above 0 % and at most 100 %, but is 0 %", Simple with { Setting = new() { WorkingTime = default } });
        Told("work: the yield must be above 0 % and at most 100 %, but is 0 %",
            Simple with { Steps = [Simple.Steps[0] with { Yield = default }] });
        Told("work: a batch must hold at least 1 unit, but holds 0.5", Simple with { Steps = [Simple.Steps[0] with { BatchSize = 0.5 }] });
    }

    /// <summary>Twice the box and twice the complexity: 2^0.6 × 2^0.5. Left out, neither counts.</summary>
    [Fact]
    public void Tools_cost_more_for_larger_and_more_complex_parts()
    {
        var scale = new ToolScale
        {
            Box = Volume.FromCubicCentimetres(50),
            SizeExponent = 0.6,
            Complexity = 1.5,
            ComplexityExponent = 0.5,
        };
        var part = new RoutePart(Volume.FromCubicCentimetres(30), Volume.FromCubicCentimetres(100), new(2670)) { Complexity = 3 };
        Assert.Equal(2.144, scale.For(part), 3);
        Assert.Equal(Math.Pow(2, 0.6), (scale with { Complexity = null }).For(part), 12);
        Assert.Equal(1, (scale with { Complexity = null, Box = null }).For(part), 12);
    }
}
