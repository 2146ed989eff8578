using AmFactorySim.Economics;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests;

/// <summary>
/// Factories of every shape that the invariants must hold for: short of machines, people, powder or room, failing, reworking, ending in the
/// middle of things.
/// </summary>
internal static class RandomFactories
{
    private static readonly WorkCalendar Day = WorkCalendar.Weekly(
        Enumerable.Range(0, 5).Select(day => (TimeSpan.FromHours(day * 24 + 8), TimeSpan.FromHours(day * 24 + 16))));

    /// <summary>A factory and its seed.</summary>
    public static Arbitrary<(FactoryPlan Plan, ulong Seed)> All => Arb.From(
        from shape in Shape
        from seed in Gen.Choose(1, 1_000_000)
        select (shape, (ulong)seed));

    private static Gen<FactoryPlan> Shape =>
        from operators in CrewNamed("operators")
        from finishers in CrewNamed("finishers")
        from depowder in Gen.Choose(1, 2)
        from oven in Oven
        from removal in Gen.Choose(1, 4)
        from minutes in Gen.Choose(1, 40)
        from buffer in Gen.Elements<int?>(null, 3, 20)
        from scrap in Gen.Choose(0, 20)
        from rework in Gen.Choose(0, 30)
        from powder in PowderKind
        from machines in Gen.Choose(1, 3)
        from hazard in Gen.Elements(0.0, 0.01, 0.2)
        from lost in Gen.Elements<IDistribution>(Distribution.Constant(1), Distribution.Uniform(0.05, 0.6))
        from startsAfter in Gen.Elements<TimeSpan?>(null, TimeSpan.Zero, TimeSpan.FromHours(30))
        from replace in Gen.Elements(false, true)
        from lots in Gen.Choose(0, 5)
        from quantity in Gen.Choose(1, 60)
        from hours in Gen.Choose(1, 400)
        from warmUp in Gen.Choose(0, 2)
        let stations = new[]
        {
            Plans.Station("depowder", Workpiece.Plate, depowder, Plans.Minutes(45, 20), operators) with
            {
                Consumables = new(PerUnit: Money.FromSi(0.3)),
            },
            oven,
            Plans.Station("removal", Workpiece.Unit, removal, new(Distribution.Triangular(30, minutes * 30, minutes * 90)), finishers) with
            {
                Buffer = buffer,
            },
            Plans.Station("check", Workpiece.Unit, 1, Plans.Minutes(3, 1), finishers) with
            {
                Scrap = new(scrap / 100.0), Rework = new(rework / 100.0), ReworkTo = "removal",
            },
        }
        let part = Plans.Part(powder, stations)
        let qualified = part with { Qualification = new(Money.FromSi(1000), 7) }
        from bed in Gen.Elements(1000, 110, 90) // the metal of a full plate takes 110 cm3
        from storey in Gen.Elements(10, 4) // units side by side, of the ten of a full plate
        from binder in Gen.Elements(
            null, new BinderCosts("binder", new(30_000), new(1e-4), false), new BinderCosts("resin", new(60_000), new(2e-4), true))
        let ring = part with { Name = "ring", UnitMass = part.UnitMass * 1.2 }
        let machine = Plans.Machines(machines, operators, qualified, ring)
        let fleet = machine with
        {
            Recipes = [.. machine.Recipes.Select(recipe => recipe with
            {
                BedVolume = Volume.FromCubicCentimetres(bed * storey / 10.0), UnitsPerStorey = storey, LayersBetween = 20,
                Density = new(binder is null ? 1 : 0.97), DensityAsBuilt = binder is null ? Share.Whole : powder.Packing, Binder = binder,
            })],
            StartsAfter = startsAfter,
            BuildFailure = new(Rate.Of(new Share(hazard), Duration.FromHours(1)), lost, Distribution.Exponential(3600)),
        }
        let orders = Enumerable.Range(0, lots).Select(i => new LotPlan(
            i % 3 == 2 ? ring : qualified, quantity, TimeSpan.FromHours(i * 17), TimeSpan.FromHours(i * 17 + 90), replace)
        {
            Order = i % 3 + 1,
        }).ToList()
        let horizon = TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(minutes)
        select Plans.Factory(horizon, orders, fleet, stations, [operators, finishers]) with
        {
            WarmUp = horizon * (warmUp / 4.0),
            WipInterest = new(0.1),
        };

    private static Gen<CrewPlan> CrewNamed(string name) =>
        from count in Gen.Choose(1, 3)
        from shifts in Gen.Elements(WorkCalendar.Always, Day)
        select Plans.Crew(name, count, shifts);

    private static Gen<StationPlan> Oven =>
        from batch in Gen.Choose(1, 3)
        from count in Gen.Choose(1, 2)
        from patience in Gen.Elements<TimeSpan?>(null, TimeSpan.FromHours(8))
        select Plans.Station("oven", Workpiece.Plate, count, Plans.Minutes(240)) with
        {
            BatchSize = batch,
            StartsAfter = patience,
            Consumables = new(PerHour: Rate.Of(Money.FromSi(2), Duration.FromHours(1)), PerBatch: Money.FromSi(10)),
        };

    private static Gen<PowderPlan> PowderKind =>
        from stock in Gen.Choose(0, 60)
        from order in Gen.Choose(1, 60)
        from refresh in Gen.Choose(0, 100)
        from uses in Gen.Choose(1, 5)
        select Plans.Powder with
        {
            Stock = new(stock),
            OrderSize = new(order),
            ReorderAt = new(Math.Min(stock, 20)),
            Refresh = new(refresh / 100.0),
            MaxUses = uses,
        };
}
