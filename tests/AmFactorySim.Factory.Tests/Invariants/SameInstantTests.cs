using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Invariants;

/// <summary>What happens in one instant is seen together, and decided in an order that the scenario gives.</summary>
public class SameInstantTests
{
    [Fact]
    public void A_line_full_of_ties_does_what_the_rules_say() => Prop.ForAll(Lines, line =>
    {
        var run = MemoryRecorder.Run(PlanOf(line));
        var starts = run.Builds.Select(build => (Hour(build.Started), build.Machine, build.Build, (long?)null, 0))
            .Concat(run.Operations.Where(o => o.Started is not null)
                .Select(o => (Hour(o.Started!.Value), o.Server!, o.Build, o.Unit, Hour(o.Queued))));
        Assert.Equal(new SmallLineByHand(line).Starts.Order(), starts.Order());
    }).Holds(1000);

    [Fact]
    public void Splitting_an_order_into_several_of_the_same_instant_changes_nothing_but_the_numbers_of_orders_and_lots() => Prop.ForAll(
        RandomFactories.All, factory =>
        {
            var split = factory.Plan with { Lots = [.. factory.Plan.Lots.SelectMany(Split)] };
            AssertSame(MemoryRecorder.Run(factory.Plan, factory.Seed), MemoryRecorder.Run(split, factory.Seed));
        }).Holds(100);

    [Fact]
    public void The_order_of_equal_orders_of_one_instant_changes_nothing_but_the_numbers_of_orders_and_lots() => Prop.ForAll(
        RandomFactories.All, factory =>
        {
            var lots = factory.Plan.Lots.SelectMany(Split).ToList();
            var turned = lots.GroupBy(lot => lot.Release).OrderBy(group => group.Key).SelectMany(group => group.Reverse());
            AssertSame(MemoryRecorder.Run(factory.Plan with { Lots = lots }, factory.Seed),
                MemoryRecorder.Run(factory.Plan with { Lots = [.. turned] }, factory.Seed));
        }).Holds(100);

    // A lot as up to three lots of the same instant.
    private static IEnumerable<LotPlan> Split(LotPlan lot)
    {
        int[] parts = [lot.Quantity / 2, lot.Quantity / 3, lot.Quantity - lot.Quantity / 2 - lot.Quantity / 3];
        return parts.Where(units => units > 0).Select(units => lot with { Quantity = units });
    }

    private static void AssertSame(MemoryRecorder one, MemoryRecorder other)
    {
        Assert.Equal(one.Builds, other.Builds);
        Assert.Equal(one.Operations.Select(row => row with { Lot = null }), other.Operations.Select(row => row with { Lot = null }));
        Assert.Equal(one.States, other.States);
        Assert.Equal(one.Powder, other.Powder);
        Assert.Equal(one.Ledger, other.Ledger);
        Assert.Equal(one.Units.Select(row => row with { Lot = 0 }), other.Units.Select(row => row with { Lot = 0 }));
    }

    private static int Hour(TimeSpan time) => (int)(time.Ticks / TimeSpan.TicksPerHour);

    private static Arbitrary<SmallLine> Lines => Arb.From(
        from lots in Gen.Choose(1, 8).SelectMany(count => Gen.ListOf(
            from hour in Gen.Choose(0, 20) from units in Gen.Choose(1, 7) select (hour, units), count))
        from first in Group("press", 4, [2, 4, 1], [true, false, true], hasBuffer: false)
        from second in Group("printer", 3, [1, 3, 1], [true, false, true], hasBuffer: false)
        from oven in Group("oven", 3, [4], [false], hasBuffer: true)
        from saw in Group("saw", 1, [2], [true], hasBuffer: true)
        from isAlone in Gen.Elements(true, false)
        from people in Gen.Choose(1, 3)
        select new SmallLine([.. lots.OrderBy(lot => lot.hour)], [first, second], oven,
            isAlone ? saw with { Attended = [false] } : saw, people, 80));

    private static Gen<SmallLine.Group> Group(string name, int batch, int[] longest, bool[] attended, bool hasBuffer) =>
        from count in Gen.Choose(1, 3)
        from size in Gen.Choose(1, batch)
        from patience in Gen.Elements<int?>(null, 0, 2, 5)
        from hours in Gen.CollectToArray(longest.Select(most => Gen.Choose(1, most)))
        from buffer in Gen.Elements<int?>(null, 1, 2)
        select new SmallLine.Group(name, count, size, patience, hours, attended, hasBuffer ? buffer : null);

    private static FactoryPlan PlanOf(SmallLine line)
    {
        var crew = Plans.Crew("people", line.People, WorkCalendar.Always);
        StationPlan Station(SmallLine.Group group, Workpiece takes) =>
            Plans.Station(group.Name, takes, group.Count, Plans.Minutes(group.Hours[0] * 60), group.Attended[0] ? crew : null) with
            {
                BatchSize = group.Batch,
                Buffer = group.Buffer,
                StartsAfter = After(group),
            };
        TimeSpan? After(SmallLine.Group group) => group.Patience is { } hours ? TimeSpan.FromHours(hours) : null;
        StationPlan[] stations = [Station(line.Oven, Workpiece.Plate), Station(line.Saw, Workpiece.Unit)];
        var part = Plans.Part(Plans.Powder with { Stock = new(1e6) }, stations);
        MachineGroupPlan Printers(SmallLine.Group group) => Plans.Machines(group.Count, crew, part) with
        {
            Name = group.Name,
            Recipes = [new(part, default, group.Batch, 1, default, Duration.FromHours(group.Hours[1]), new(1e-3))],
            SetUp = Plans.Minutes(group.Hours[0] * 60),
            Unload = Plans.Minutes(group.Hours[2] * 60),
            InertAndHeat = default,
            Cool = default,
            StartsAfter = After(group),
        };
        var lots = line.Lots.Select(lot => new LotPlan(part, lot.Units, TimeSpan.FromHours(lot.Hour), null, false)).ToList();
        return Plans.Factory(TimeSpan.FromHours(line.Horizon), lots, Printers(line.Printers[0]), stations, [crew]) with
        {
            Machines = [.. line.Printers.Select(Printers)],
        };
    }
}
