using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>Stations that wait for room in front of one another.</summary>
public class DeadlockTests
{
    private static readonly PowderPlan Powder = Plans.Powder with { Stock = new(1000) };

    [Fact]
    public void Parts_that_go_round_in_opposite_directions_through_full_buffers_wait_without_end()
    {
        // Three of each part come at 0:00; lathe and mill take one hour and have room for two. At 1:00 both want to hand on and cannot.
        var (lathe, mill) = (Station("lathe", 2), Station("mill", 2));
        var (model, run) = Run(Factory(3, [[lathe, mill], [mill, lathe]]));
        Assert.Equal(TimeSpan.FromHours(1), model.Deadlock!.Since);
        Assert.Equal([("lathe", "mill"), ("mill", "lathe")], model.Deadlock.Waits);
        Assert.DoesNotContain(run.Units, unit => unit.Status == UnitStatus.Shipped);
        Assert.Equal(2 * 999, run.States.Where(row => row is { State: EquipmentState.Blocked, Group: "lathe" or "mill" })
            .Sum(row => (row.End - row.Start).TotalHours));
    }

    [Fact]
    public void With_one_more_place_or_one_station_more_the_same_parts_get_through()
    {
        var (lathe, mill) = (Station("lathe", 2), Station("mill", 2));
        AssertDone(Factory(3, [[lathe with { Buffer = null }, mill], [mill, lathe with { Buffer = null }]]));
        AssertDone(Factory(2, [[lathe, mill], [mill, lathe]]));
    }

    [Fact]
    public void Rework_into_a_full_buffer_gets_through()
    {
        var check = Station("check", 1) with { Rework = new(0.3), ReworkTo = "check" };
        AssertDone(Factory(40, [[check]]));
        var polish = Station("polish", 1);
        AssertDone(Factory(40, [[polish, check with { ReworkTo = "polish" }]]));
    }

    [Fact]
    public void A_run_gets_through_or_says_that_it_cannot() => Prop.ForAll(Lines, line =>
    {
        var (model, run) = Run(line.Plan, line.Seed);
        if (model.Deadlock is not { } deadlock)
        {
            Assert.All(run.Units, unit => Assert.Equal(UnitStatus.Shipped, unit.Status));
            return;
        }
        var stuck = deadlock.Waits.Select(wait => wait.Station).ToHashSet();
        Assert.All(deadlock.Waits, wait => Assert.Contains(wait.For, stuck));
        Assert.DoesNotContain(run.Operations, o => stuck.Contains(o.Station) && (o.Started > deadlock.Since || o.Ended > deadlock.Since));
        Assert.NotNull(line.Plan.Stations.FirstOrDefault(station => station.Buffer is not null));
    }).Holds(500);

    private static Arbitrary<(FactoryPlan Plan, ulong Seed)> Lines => Arb.From(
        from stations in Gen.CollectToArray(new[] { "drill", "lathe", "mill" }.Select(name =>
            from buffer in Gen.Elements<int?>(null, 1, 2, 5)
            from count in Gen.Choose(1, 2)
            from rework in Gen.Elements(0, 0.2)
            select Station(name, buffer) with { Count = count, Rework = new(rework), ReworkTo = name }))
        from routes in Gen.CollectToArray(Enumerable.Range(0, 2).Select(_ =>
            from order in Gen.Shuffle(stations) from length in Gen.Choose(1, 3) select order.Take(length).ToArray()))
        from units in Gen.Choose(1, 12)
        from seed in Gen.Choose(1, 1000)
        select (Factory(units, routes, stations), (ulong)seed));

    private static StationPlan Station(string name, int? buffer) =>
        Plans.Station(name, Workpiece.Unit, 1, Plans.Minutes(60)) with { Buffer = buffer };

    // So many units of a part with each route, all at once, each printed on a machine of its own in no time.
    private static FactoryPlan Factory(int units, StationPlan[][] routes, params StationPlan[] stations)
    {
        if (stations.Length == 0) stations = [.. routes.SelectMany(route => route).Distinct()];
        var parts = routes.Select((route, i) => Plans.Part(Powder, route) with { Name = $"part {i + 1}" }).ToList();
        var machines = Plans.Machines(units * parts.Count, null) with
        {
            Recipes = [.. parts.Select(part => new BuildRecipe(part, default, 1, 1, default, default, new(1e-3)))],
            SetUp = Plans.Minutes(0),
            Unload = Plans.Minutes(0),
            InertAndHeat = default,
            Cool = default,
        };
        return Plans.Factory(TimeSpan.FromHours(1000),
            [.. parts.Select(part => new LotPlan(part, units, TimeSpan.Zero, null, false))], machines, stations, []);
    }

    private static void AssertDone(FactoryPlan plan)
    {
        var (model, run) = Run(plan);
        Assert.Null(model.Deadlock);
        Assert.All(run.Units, unit => Assert.Equal(UnitStatus.Shipped, unit.Status));
    }

    private static (FactoryModel Model, MemoryRecorder Run) Run(FactoryPlan plan, ulong seed = 1)
    {
        var recorder = new MemoryRecorder();
        var model = new FactoryModel(plan, seed, 1, recorder);
        model.Run();
        return (model, recorder);
    }
}
