using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>When plates and batches that are not full are started: worked out by hand.</summary>
public class StartRuleTests
{
    private static readonly PowderPlan Powder = Plans.Powder with { Stock = new(1000) };

    [Fact]
    public void A_plate_is_started_when_full_or_when_its_oldest_unit_has_waited_long_enough()
    {
        // Ten units fill a plate. Of 14 at once, ten start at 0:00 and four wait; three more at 20:00 do not fill it, so seven start at
        // 24:00.
        var part = Plans.Part(Powder);
        var run = MemoryRecorder.Run(Plans.Factory(TimeSpan.FromHours(60),
            [new(part, 14, TimeSpan.Zero, null, false), new(part, 3, TimeSpan.FromHours(20), null, false)], Plans.Machines(3, null, part),
            [], []));
        Assert.Equal([(0.0, 10), (24.0, 7)], run.Builds.Select(build => (build.Started.TotalHours, build.Units)));
    }

    [Fact]
    public void Where_only_full_plates_start_the_rest_of_a_part_starts_with_its_last_lot()
    {
        // Ten units fill a plate. Four of 14 wait until the last lot, at 20:00, brings three more: seven start then.
        var part = Plans.Part(Powder);
        var plan = Plans.Factory(TimeSpan.FromHours(600),
            [new(part, 14, TimeSpan.Zero, null, false), new(part, 3, TimeSpan.FromHours(20), null, false)],
            Plans.Machines(3, null, part) with { StartsAfter = null }, [], []);
        Assert.Equal([(0.0, 10), (20.0, 7)], StartsOf(plan));
        // With more units to be released after the end of the run, they wait for those.
        var goesOn = plan with { UnitsAfterHorizon = new Dictionary<PartPlan, long> { [part] = 1 } };
        Assert.Equal([(0.0, 10)], StartsOf(goesOn));
        Assert.Empty(WaitingForFull(plan));
        Assert.Equal([KeyValuePair.Create("press", 7L)], WaitingForFull(goesOn));

        static IEnumerable<(double, int)> StartsOf(FactoryPlan plan) =>
            MemoryRecorder.Run(plan).Builds.Select(build => (build.Started.TotalHours, build.Units));
    }

    [Fact]
    public void Where_only_full_batches_start_the_rest_starts_when_no_ordered_unit_is_still_to_come()
    {
        // Three plates a batch; plates come at 0:00, 1:00, 2:00, 5:00 and 6:00.
        Assert.Equal([2, 2, 2, 6, 6], Ovens(2, 3, null, null, 1, [0, 1, 2, 5, 6]).Operations.Select(o => o.Started!.Value.TotalHours));
    }

    [Fact]
    public void A_unit_that_is_lost_on_its_way_is_not_waited_for()
    {
        // Some of 20 units are lost while printing; those that are not fill baths of three, and the last bath takes what is left.
        var gate = Plans.Station("gate", Workpiece.Unit, 1, Plans.Minutes(60));
        var bath = Plans.Station("bath", Workpiece.Unit, 1, Plans.Minutes(60)) with { BatchSize = 3, StartsAfter = null };
        var part = Plans.Part(Powder, gate, bath);
        var machines = Instant(Plans.Machines(2, null, part), part);
        var failing = machines with
        {
            BuildFailure = new(Rate.Of(new Share(1), Duration.FromHours(1)), Distribution.Constant(1), Distribution.Constant(0)),
            Recipes = [machines.Recipes[0] with { Recoat = Duration.FromHours(1) }],
        };
        var run = MemoryRecorder.Run(
            Plans.Factory(TimeSpan.FromHours(100), [new(part, 20, TimeSpan.Zero, null, false)], failing, [gate, bath], []));
        var good = run.Operations.Count(o => o.Station == "gate");
        Assert.InRange(good, 1, 19);
        Assert.Equal(good, run.Operations.Count(o => o is { Station: "bath", Result: OperationResult.Passed }));
    }

    [Fact]
    public void A_unit_in_place_of_a_scrapped_one_waits_behind_all_others()
    {
        // The first plate is lost; its ten are released again behind the eight that came meanwhile: eight and two, then eight.
        var part = Plans.Part(Powder);
        var machines = Plans.Machines(1, null, part) with
        {
            BuildFailure = new(Rate.Of(new Share(1000), Duration.FromHours(1)), Distribution.Constant(1), Distribution.Constant(0)),
        };
        var run = MemoryRecorder.Run(Plans.Factory(TimeSpan.FromHours(6),
            [new(part, 10, TimeSpan.Zero, null, true), new(part, 8, TimeSpan.FromHours(1), null, false)], machines, [], []));
        Assert.Equal([(1, 1, 10), (2, 2, 8), (2, 1, 2)], run.Units.Where(unit => unit.Build is 1 or 2).OrderBy(unit => unit.Unit)
            .GroupBy(unit => ((int)unit.Build!, unit.Lot)).Select(group => (group.Key.Item1, group.Key.Lot, group.Count())));
    }

    [Fact]
    public void Two_ovens_do_not_share_out_what_makes_one_batch()
    {
        // Plates come at 0:00, 1:00, 2:00 and 3:00; a batch is two. The first oven has its batch at 1:00, the second at 3:00.
        var run = Ovens(2, 2, null, null, 4, [0, 1, 2, 3]);
        Assert.Equal([1, 1, 3, 3], run.Operations.Select(o => o.Started!.Value.TotalHours));
        Assert.Equal(2, run.Operations.Select(o => o.Server).Distinct().Count());
    }

    [Fact]
    public void Plates_that_wait_for_room_in_the_queue_belong_to_the_batch_too()
    {
        // One plate waits 8 h and is heated alone for 20 h. Of the four that come at 9:00 one finds room in the queue and three
        // wait on their machines; at 28:00 the oven takes them all, though the one in the queue has been patient long enough.
        var run = Ovens(1, 4, 1, 8, 20, [0, 9, 9, 9, 9]);
        Assert.Equal([8, 28, 28, 28, 28], run.Operations.Select(o => o.Started!.Value.TotalHours));
        // They came to the queue when there was room for them; until then their machines were blocked.
        Assert.Equal([0, 9, 28, 28, 28], run.Operations.Select(o => o.Queued.TotalHours));
        Assert.Equal(3 * 19, run.States.Where(row => row.State == EquipmentState.Blocked).Sum(row => (row.End - row.Start).TotalHours));
    }

    [Fact]
    public void A_batch_gathers_in_the_oven_so_that_it_may_be_larger_than_the_queue()
    {
        var run = Ovens(1, 4, 1, null, 20, [0, 1, 2, 3]);
        Assert.Equal([3, 3, 3, 3], run.Operations.Select(o => o.Started!.Value.TotalHours));
    }

    [Fact]
    public void A_batch_that_finds_no_room_further_on_is_done_all_the_same()
    {
        // Four plates come out at 1:00. One is sawn until the end, one waits in the saw's queue, two stay in the oven, which is blocked.
        var saw = Plans.Station("saw", Workpiece.Plate, 1, Plans.Minutes(6000)) with { Buffer = 1 };
        var run = Ovens(1, 4, null, null, 1, [0, 0, 0, 0], saw);
        Assert.Equal(4, run.Operations.Count(
            o => o is { Station: "oven", Result: OperationResult.Passed } && o.Ended == TimeSpan.FromHours(1)));
        Assert.Equal([OperationResult.Waiting, OperationResult.InProcess], run.Operations.Where(o => o.Station == "saw")
            .Select(o => o.Result).Order());
        Assert.Equal([("oven", 2), ("saw", 2)], run.Units.GroupBy(unit => unit.At!).Select(group => (group.Key, group.Count())).Order());
        Assert.Equal(99, run.States.Where(row => row is { Group: "oven", State: EquipmentState.Blocked })
            .Sum(row => (row.End - row.Start).TotalHours));
    }

    private static IEnumerable<KeyValuePair<string, long>> WaitingForFull(FactoryPlan plan)
    {
        var model = new FactoryModel(plan, 1, 1, new MemoryRecorder());
        model.Run();
        return model.WaitingForFull;
    }

    private static MemoryRecorder Ovens(
        int count, int batch, int? buffer, double? patience, double hours, double[] arrivals, params StationPlan[] after)
    {
        var oven = Plans.Station("oven", Workpiece.Plate, count, Plans.Minutes(hours * 60)) with
        {
            BatchSize = batch,
            Buffer = buffer,
            StartsAfter = patience is { } wait ? TimeSpan.FromHours(wait) : null,
        };
        var part = Plans.Part(Powder, [oven, .. after]);
        return MemoryRecorder.Run(
            Plans.Factory(TimeSpan.FromHours(100), [.. arrivals.Select(at => new LotPlan(part, 1, TimeSpan.FromHours(at), null, false))],
            Instant(Plans.Machines(arrivals.Length, null, part), part), [oven, .. after], []));
    }

    // Machines that print one unit at a time, in no time.
    private static MachineGroupPlan Instant(MachineGroupPlan machines, PartPlan part) => machines with
    {
        Recipes = [new(part, default, 1, 1, default, default, new(1e-3))],
        SetUp = Plans.Minutes(0),
        Unload = Plans.Minutes(0),
        InertAndHeat = default,
        Cool = default,
    };
}
