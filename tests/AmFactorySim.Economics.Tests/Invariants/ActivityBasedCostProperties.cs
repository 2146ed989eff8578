using AmFactorySim.Economics.Tests.Theory;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Economics.Tests.Invariants;

/// <summary>What holds for the cost of any quantity of any part.</summary>
public sealed class ActivityBasedCostProperties
{
    private sealed record Case(long Quantity, int Capacity, double ScanMinutes, double PowderUsd, double PriceUsd, double Uptime,
        double Yield, int Batch, double FailuresOfABuild, double Lost)
    {
        public ActivityBasedCost Cost => ActivityBasedCostTests.Cube with
        {
            Part = ActivityBasedCostTests.Cube.Part with { PlateCapacity = Capacity, ScanPerUnit = Duration.FromMinutes(ScanMinutes) },
            Powder = ActivityBasedCostTests.Cube.Powder with { Price = new(PowderUsd) },
            Printer = ActivityBasedCostTests.Cube.Printer with
            {
                Ownership =
                ActivityBasedCostTests.Cube.Printer.Ownership with { Price = Money.FromSi(PriceUsd) },
                Uptime = new(Uptime)
            },
            Yield = new(Yield),
            Operations = [ActivityBasedCostTests.Oven with { BatchSize = Batch, TakesPlates = Batch % 2 == 0, Uptime = new(Uptime) }],
            Failures = new(new(FailuresOfABuild / PlateTime.Seconds), [(Lost, 1)], Duration.FromHours(4)),
        };

        private Duration PlateTime => ActivityBasedCostTests.Cube.Part.Recoat + Duration.FromMinutes(ScanMinutes) * (double)Capacity;
    }

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from quantity in Gen.Choose(1, 100_000)
        from capacity in Gen.Choose(1, 400)
        from scan in Gen.Choose(1, 600)
        from powder in Gen.Choose(1, 500)
        from price in Gen.Choose(1, 3_000_000)
        from uptime in Gen.Choose(1, 100)
        from yield in Gen.Choose(1, 100)
        from batch in Gen.Choose(1, 40)
        from failures in Gen.Elements(0, 0.1, 1)
        from lost in Gen.Elements(0, 0.4, 1)
        select new Case(quantity, capacity, scan, powder, price, uptime / 100.0, yield / 100.0, batch, failures, lost));

    [Fact]
    public void The_lines_add_up_to_the_total_to_the_last_millionth() => Prop.ForAll(Cases, c =>
    {
        var cost = c.Cost.Of(c.Quantity);
        return cost.Total.Micros == Enum.GetValues<CostCategory>().Sum(category => (long)cost.Of(category).Micros);
    }).Holds();

    [Fact]
    public void More_units_never_cost_less_in_all() =>
        Prop.ForAll(Cases, c => c.Cost.Of(c.Quantity + 1).Total.Micros >= c.Cost.Of(c.Quantity).Total.Micros).Holds();

    /// <summary>What a plate's worth of units costs does not depend on how many plates there are, without price breaks.</summary>
    [Fact]
    public void Full_plates_cost_in_proportion() => Prop.ForAll(Cases, c =>
    {
        var cost = c.Cost with { Yield = Share.Whole, Operations = [] };
        var (one, three) = ((decimal)cost.Of(c.Capacity).Total.Micros, (decimal)cost.Of(3L * c.Capacity).Total.Micros);
        return Math.Abs(three - (3 * one)) <= 20;
    }).Holds();

    [Fact]
    public void Slower_scanning_dearer_powder_and_less_uptime_never_make_it_cheaper() => Prop.ForAll(Cases, c =>
    {
        var cost = c.Cost.Of(c.Quantity).Total.Micros;
        return (c with { ScanMinutes = c.ScanMinutes * 1.5 }).Cost.Of(c.Quantity).Total.Micros > cost
            && (c with { PowderUsd = c.PowderUsd * 1.5 }).Cost.Of(c.Quantity).Total.Micros > cost
            && (c with { Uptime = c.Uptime * 0.8 }).Cost.Of(c.Quantity).Total.Micros > cost
            && (c with { Yield = c.Yield * 0.8 }).Cost.Of(c.Quantity).Total.Micros >= cost;
    }).Holds();

    /// <summary>
    /// However much powder is bought and whatever is taken off for it, cost stays above the metal in the good units at its least price.
    /// </summary>
    [Fact]
    public void No_cost_is_below_the_metal_s_least_price() => Prop.ForAll(Cases, Arb.From(Gen.Choose(0, 99)), (c, percentOff) =>
    {
        var cost = c.Cost with
        {
            Powder =
            c.Cost.Powder with { Breaks = new([(100, new(percentOff / 200.0)), (10_000, new(percentOff / 100.0))]) }
        };
        return cost.Of(c.Quantity).Total.Si > (cost.Powder.LeastPrice * (cost.Part.UnitMass * c.Quantity)).Si;
    }).Holds();

    /// <summary>With every amount of money so many times as large, as in another currency, the cost is so many times as large.</summary>
    [Fact]
    public void Cost_is_free_of_the_currency_s_scale() => Prop.ForAll(Cases, Arb.From(Gen.Choose(2, 200)), (c, factor) =>
    {
        var (cost, scaled) = (c.Cost, InOtherMoney(c.Cost, factor));
        var expected = cost.Of(c.Quantity).Total.Si * factor;
        return Math.Abs(scaled.Of(c.Quantity).Total.Si - expected) <= 1e-9 * expected + (1e-5 * factor);
    }).Holds();

    private static ActivityBasedCost InOtherMoney(ActivityBasedCost cost, double factor) => cost with
    {
        Powder = cost.Powder with { Price = cost.Powder.Price * factor },
        Printer = cost.Printer with
        {
            Ownership = cost.Printer.Ownership with
            {
                Price = cost.Printer.Ownership.Price * factor,
                SiteCost = cost.Printer.Ownership.SiteCost * factor
            },
            PlatePerUse = cost.Printer.PlatePerUse * factor,
            Consumables = cost.Printer.Consumables * factor,
            GasPrice = cost.Printer.GasPrice * factor,
            EnergyPrice = cost.Printer.EnergyPrice * factor,
        },
        Attendance = cost.Attendance! with { Wage = cost.Attendance.Wage * factor },
        Operations = [.. cost.Operations.Select(step => step with
        {
            Wage = step.Wage * factor, EnergyPrice = step.EnergyPrice * factor, ConsumablesPerBatch = step.ConsumablesPerBatch * factor,
            Ownership = step.Ownership with { SiteCost = step.Ownership.SiteCost * factor },
        })],
    };
}
