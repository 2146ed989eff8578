using AmFactorySim.Quantities;
using static AmFactorySim.Quantities.QuantityText;

namespace AmFactorySim.Economics.Tests.Theory;

/// <summary>Activity-based cost with round numbers, worked out with pencil and paper.</summary>
public sealed class ActivityBasedCostTests
{
    /// <summary>
    /// Ten units a plate; a unit is 40 g and 4 g of supports, scanned in 12 min; recoating a build takes 1 h. Full plates: 3 h of printing,
    /// 7 h of the machine; 0.44 kg fused, 1.78 kg loose, of which 5 % are lost.
    /// </summary>
    public static ActivityBasedCost Cube { get; } = new()
    {
        Part = new()
        {
            UnitMass = Parse<Mass>("40 g"),
            SupportMass = Parse<Mass>("4 g"),
            PlateCapacity = 10,
            ScanPerUnit = Parse<Duration>("12 min"),
            Recoat = Parse<Duration>("1 h"),
            BedVolume = Parse<Volume>("1000 cm3"),
        },
        Powder = new()
        {
            Price = Parse<Rate<Money, Mass>>("100 USD/kg"),
            Density = Parse<Rate<Mass, Volume>>("4 g/cm3"),
            Packing = new(0.5),
            Loss = new(0.05)
        },
        Printer = new()
        {
            Ownership = new()
            {
                Price = Money.FromSi(87_600 * 4),
                Life = CapitalRecovery.Year * 10,
                Infrastructure = new(0.25),
                Maintenance = new(0.1),
                SiteCost = Parse<Rate<Money, Duration>>("2 USD/h")
            },
            SetUp = Parse<Duration>("30 min"),
            InertAndHeat = Parse<Duration>("1 h"),
            Cool = Parse<Duration>("2 h"),
            Unload = Parse<Duration>("30 min"),
            PlatePerUse = Parse<Money>("25 USD"),
            Consumables = Parse<Rate<Money, Duration>>("2 USD/h"),
            GasToInert = Parse<Volume>("2 m3"),
            GasFlow = Parse<Rate<Volume, Duration>>("0.5 m3/h"),
            GasPrice = Parse<Rate<Money, Volume>>("2 USD/m3"),
            PowerPrinting = Parse<Power>("8 kW"),
            PowerIdle = Parse<Power>("1 kW"),
            EnergyPrice = Parse<Rate<Money, Energy>>("0.2 USD/kWh"),
        },
        Attendance = new()
        {
            Wage = Parse<Rate<Money, Duration>>("40 USD/h"),
            SetUp = Parse<Duration>("30 min"),
            Exchange = Parse<Duration>("15 min"),
            Supervision = new(0.1)
        },
    };

    [Theory]
    [InlineData(CostCategory.Material, "part", 2 * 40)]
    [InlineData(CostCategory.Material, "supports", 2 * 4)]
    [InlineData(CostCategory.Material, "lost powder", 2 * 1.78 * 0.05 * 100)]
    [InlineData(CostCategory.Machine, "capital", 14 * 4)]
    [InlineData(CostCategory.Machine, "infrastructure", 14)]
    [InlineData(CostCategory.Machine, "maintenance", 14 * 4)]
    [InlineData(CostCategory.Machine, "site", 14 * 2)]
    [InlineData(CostCategory.Consumables, "gas", 2 * (2 + 1.5) * 2)]
    [InlineData(CostCategory.Consumables, "plates", 50)]
    [InlineData(CostCategory.Consumables, "wear parts", 12)]
    [InlineData(CostCategory.Energy, "printing", 2 * (4 * 8 + 3 * 1) * 0.2)]
    [InlineData(CostCategory.Labour, "set-up", 40)]
    [InlineData(CostCategory.Labour, "exchange", 20)]
    [InlineData(CostCategory.Labour, "supervision", 24)]
    public void Two_full_plates(CostCategory category, string activity, double usd) =>
        Assert.Equal(usd, Cube.Of(20).Of(category, activity).Si, 5);

    /// <summary>
    /// One more unit than two plates hold needs a third build: half an hour of scanning less than a full one, all of its recoating.
    /// </summary>
    [Fact]
    public void A_unit_more_than_a_plate_holds_costs_a_build()
    {
        var step = Cube.Of(21).Total - Cube.Of(20).Total;
        Assert.Equal(25, (Cube.Of(21).Of(CostCategory.Consumables, "plates") - Cube.Of(20).Of(CostCategory.Consumables, "plates")).Si, 6);
        // 5.2 h of the machine at 11 USD, a plate, 1.2 h of printing and one set-up, 44 g and nearly 2 kg of loose powder around it.
        Assert.Equal(5.2 * 11 + 25 + 1.2 * 2 + (2 + 0.6) * 2 + (2.2 * 8 + 3) * 0.2 + 40 * 0.87 + 100 * (0.044 + 0.05 * (1 - 0.011) * 2),
            step.Si, 5);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 0.95)]
    [InlineData(49, 0.95)]
    [InlineData(50, 0.88)]
    [InlineData(5000, 0.88)]
    public void A_price_break_holds_from_its_amount_on(double amount, double factor) =>
        Assert.Equal(factor, new PriceBreaks([(10, new(0.05)), (50, new(0.12))]).Factor(amount), 12);

    [Fact]
    public void Powder_price_breaks_follow_what_is_bought_and_fleet_discounts_the_machines()
    {
        // 20 units buy 0.88 kg and 0.178 kg of lost powder.
        var powder = Cube with { Powder = Cube.Powder with { Breaks = new([(1.0579, new(0.1))]) } };
        Assert.Equal(72, powder.Of(20).Of(CostCategory.Material, "part").Si, 6);
        Assert.Equal(40, powder.Of(10).Of(CostCategory.Material, "part").Si, 6);
        // A machine has 8 760 h a year, or 1 251 builds of 7 h.
        var fleet = Cube with { Printer = Cube.Printer with { FleetDiscounts = new([(2, new(0.5))]) } };
        Assert.Equal((1, 2), (fleet.Machines(12_510), fleet.Machines(12_520)));
        Assert.Equal(Cube.Of(12_520).Of(CostCategory.Machine, "capital").Si / 2, fleet.Of(12_520).Of(CostCategory.Machine, "capital").Si,
            3);
    }

    [Fact]
    public void Hours_that_do_not_count_are_paid_by_those_that_do() =>
        Assert.Equal(Cube.Of(20).Of(CostCategory.Machine).Si / 0.7,
            (Cube with { Printer = Cube.Printer with { Uptime = new(0.7) } }).Of(20).Of(CostCategory.Machine).Si, 4);

    [Fact]
    public void Of_every_ten_units_one_that_is_scrapped_is_printed_too()
    {
        var cost = (Cube with { Yield = new(0.9) }).Of(18);
        Assert.Equal(18, cost.Quantity);
        Assert.Equal(Cube.Of(20).Total, cost.Total);
    }

    internal static Operation Oven { get; } = new()
    {
        Name = "oven",
        TakesPlates = true,
        BatchSize = 4,
        Time = Parse<Duration>("8 h"),
        Attended = Parse<Duration>("1 h"),
        Wage = Parse<Rate<Money, Duration>>("40 USD/h"),
        Ownership = OwnershipRate.Free with { SiteCost = Parse<Rate<Money, Duration>>("6 USD/h") },
        ConsumablesPerBatch = Parse<Money>("20 USD"),
        Power = Parse<Power>("10 kW"),
        EnergyPrice = Parse<Rate<Money, Energy>>("0.2 USD/kWh"),
    };

    /// <summary>Four plates are a full batch: a batch of one plate costs as much, and the fifth plate begins a second batch.</summary>
    [Theory]
    [InlineData(40, 1)]
    [InlineData(1, 1)]
    [InlineData(41, 2)]
    [InlineData(90, 3)]
    public void An_operation_costs_its_station_its_power_and_its_people_for_each_batch_however_full(int quantity, int batches)
    {
        var cost = (Cube with { Operations = [Oven] }).Of(quantity);
        Assert.Equal((48.0 * batches, 20.0 * batches, 16.0 * batches, 40.0 * batches), (cost.Of(CostCategory.Station, "oven").Si,
            cost.Of(CostCategory.Consumables, "oven").Si, cost.Of(CostCategory.Energy, "oven").Si,
            cost.Of(CostCategory.Labour, "oven").Si));
    }

    [Fact]
    public void A_station_that_takes_one_unit_at_a_time_works_on_the_expected_number_of_units() =>
        Assert.Equal(1.03, (Oven with { TakesPlates = false, BatchSize = 1, Visits = 1.03 }).Batches(1, 1), 12);

    [Fact]
    public void A_share_of_a_full_batch_is_what_a_full_batch_costs_over_its_plates() =>
        Assert.Equal((Cube with { Operations = [Oven] }).Of(40).Total.Si,
            (Cube with { Operations = [Oven.InFullBatches] }).Of(40).Total.Si, 5);

    [Fact]
    public void Idle_hours_of_a_station_are_paid_by_its_hours_in_use_as_those_of_a_machine_are() =>
        Assert.Equal(48 / 0.6, (Cube with { Operations = [Oven with { Uptime = new(0.6) }] }).Of(40).Of(CostCategory.Station, "oven").Si,
            6);

    /// <summary>
    /// A green part is as dense as the bed, so that parts and loose powder weigh what the bed holds: 2 kg, of which 0.44 kg are parts. Of
    /// the 1.56 kg around them 5 % are lost.
    /// </summary>
    [Fact]
    public void Around_green_parts_lies_less_powder_than_around_melted_ones()
    {
        var green = Cube with { Part = Cube.Part with { DensityAsBuilt = Cube.Powder.Packing } };
        Assert.Equal(1.56 * 0.05 * 100, green.Of(10).Of(CostCategory.Material, "lost powder").Si, 6);
    }

    /// <summary>Binder goes into parts and supports, 0.1 l/kg of 0.44 kg; resin also into the feedstock that is lost.</summary>
    [Theory]
    [InlineData(false, 0.44)]
    [InlineData(true, 0.44 + 1.78 * 0.05)]
    public void Binder_and_resin_are_paid_by_the_metal_they_go_with(bool isInLoosePowder, double kg)
    {
        var binder = new BinderCosts("resin", Parse<Rate<Money, Volume>>("60 USD/l"), new(0.1e-3), isInLoosePowder);
        Assert.Equal(60 * 0.1 * kg, (Cube with { Binder = binder }).Of(10).Of(CostCategory.Material, "resin").Si, 6);
    }

    /// <summary>Ten units, four of them side by side, a tenth of a storey apart: 3.2 storeys of recoating and powder.</summary>
    [Fact]
    public void Stacked_parts_take_recoating_and_powder_for_as_many_storeys_as_there_are()
    {
        var part = Cube.Part with { UnitsPerStorey = 4, BetweenStoreys = 0.1 };
        Assert.Equal((3.2, 1, 3.2), (part.StoreysHigh(10), part.StoreysHigh(3), part.RecoatOf(10).Hours));
        Assert.Equal(2 * (2 + 3.2) * 2, (Cube with { Part = part }).Of(20).Of(CostCategory.Consumables, "wear parts").Si, 6);
    }

    /// <summary>
    /// All units are lost in 1 - e^-0.3 of the builds: each good build of 3 h takes e^0.3 starts, of which each prints (1 - e^-0.3)/0.1 h.
    /// </summary>
    [Fact]
    public void Failed_builds_are_lines_of_their_own()
    {
        var failures = new BuildFailures(Rate.Of(new Share(0.1), Duration.FromHours(1)), [(1, 1)], Duration.FromHours(4));
        var cost = (Cube with { Failures = failures }).Of(10);
        var (starts, hours, failed) = (Math.Exp(0.3), (1 - Math.Exp(-0.3)) / 0.1, 1 - Math.Exp(-0.3));
        double Failed(CostCategory category) => cost.Of(category, CostBreakdown.FailedBuilds).Si;
        Assert.Equal(11 * (starts * (hours + 4 + 4 * failed) - 7), Failed(CostCategory.Machine), 5);
        Assert.Equal(40 * ((starts - 1) * 0.75 + 0.1 * (starts * hours - 3)), Failed(CostCategory.Labour), 5);
        Assert.Equal((starts - 1) * (25 + 4) + (starts * hours - 3) * 3, Failed(CostCategory.Consumables), 5);
        Assert.Equal(Cube.Of(10).Total.Micros,
            cost.Lines.Where(line => line.Activity != CostBreakdown.FailedBuilds).Sum(line => (long)line.Amount.Micros));
    }
}
