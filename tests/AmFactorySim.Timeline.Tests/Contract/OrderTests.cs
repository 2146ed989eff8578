using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>When a wake-up is entered, and what meets in one instant: the tables of docs/timeline.md that no other test holds.</summary>
public class OrderTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    /// <summary>A process that waits once and notes that it has woken.</summary>
    private Process Waiter(string name, Func<Activity> wait)
    {
        async Process Wait()
        {
            await wait();
            _lab.Note(name);
        }
        return Sim.Start(Wait(), name);
    }

    [Fact]
    public void A_delay_is_inserted_when_its_wait_begins_and_everything_else_when_it_occurs()
    {
        var bell = new Signal(Sim);
        var oven = new Resource(Sim, 0);
        var shelf = new Store<int>(Sim);
        var tank = new Container(Sim, 10);
        Process first = Waiter("first", async () => await Sim.Delay(H(1)));
        Waiter("end of first", async () => await first.Ended);
        Waiter("bell", async () => await bell);
        Waiter("tank", async () => await tank.Get(5));
        Waiter("shelf", async () => await shelf.Take());
        Waiter("oven", async () => await oven.Acquire());
        Waiter("all", async () => await Sim.AllOf(first, Sim.Delay(H(1))));
        Waiter("any", async () => await Sim.AnyOf(bell, Sim.Delay(H(1))));
        Waiter("none too long", async () => await new Signal(Sim).Within(H(1)));
        _lab.At(1, () =>
        {
            oven.Capacity = 1;
            Waiter("started", async () => await Sim.AllOf());
            Assert.True(shelf.TryPut(1));
            Assert.True(tank.TryPut(5));
            bell.Fire();
        });
        Assert.Equal(
            ["first@1", "any@1", "none too long@1", "end of first@1", "all@1", "oven@1", "started@1", "shelf@1", "tank@1", "bell@1"],
            _lab.Run());
    }

    [Fact]
    public void Of_several_delays_only_one_is_inserted_when_the_wait_begins()
    {
        Waiter("all", async () => await Sim.AllOf(Sim.Delay(H(1)), Sim.Delay(H(2))));
        Waiter("any", async () => await Sim.AnyOf(Sim.Delay(H(3)), Sim.Delay(H(2))));
        Waiter("delay", async () => await Sim.Delay(H(2)));
        Assert.Equal(["all@2", "any@2", "delay@2"], _lab.Run());
        // A start and a wake-up each.
        Assert.Equal(6, Sim.EventCount);
    }

    [Fact]
    public void A_release_serves_the_queue_before_a_new_request()
    {
        var oven = new Resource(Sim, 1, "oven");
        Lease held = default;
        Waiter("holder", async () => held = await oven.Acquire());
        Waiter("in the queue", async () => await oven.Acquire(priority: 9));
        _lab.At(1, () =>
        {
            held.Dispose();
            Waiter("more urgent, but late", async () => await oven.Acquire(priority: 0));
        });
        Assert.Equal(["holder@0", "in the queue@1"], _lab.Run());
        Assert.Equal(["more urgent, but late"], Sim.WaitingProcesses().Select(waiting => waiting.Process.Name));
    }

    [Fact]
    public void An_item_granted_to_a_taker_cannot_be_taken_by_others()
    {
        var shelf = new Store<int>(Sim);
        var tank = new Container(Sim, 10);
        Waiter("taker", async () => await shelf.Take());
        Waiter("getter", async () => await tank.Get(3));
        _lab.At(1, () =>
        {
            Assert.True(shelf.TryPut(1));
            Assert.False(shelf.TryTake(out _));
            Assert.True(tank.TryPut(4));
            Assert.False(tank.TryGet(2));
            Assert.True(tank.TryGet(1));
        });
        Assert.Equal(["taker@1", "getter@1"], _lab.Run());
    }

    [Fact]
    public void An_overfilled_store_lets_nobody_put_until_there_is_room()
    {
        var shelf = new Store<int>(Sim, 1, "shelf");
        Assert.True(shelf.TryPut(1));
        shelf.Overfill(2);
        Waiter("putter", async () => await shelf.Put(3));
        _lab.At(1, () => Assert.True(shelf.TryTake(out _)));
        _lab.At(2, () => Assert.True(shelf.TryTake(out _)));
        Assert.Equal(["putter@2"], _lab.Run());
        Assert.Equal([3], shelf.Items);
    }

    [Fact]
    public void A_fired_signal_is_not_stored_but_an_ended_process_is()
    {
        var bell = new Signal(Sim, "bell");
        Process brief = Waiter("brief", async () => await Sim.Delay(H(1)));
        _lab.At(1, () =>
        {
            bell.Fire();
            Waiter("too late", async () => await bell);
            Waiter("at once", async () => await brief.Ended);
        });
        Assert.Equal(["brief@1", "at once@1"], _lab.Run());
        Assert.Equal(["too late waits for the signal bell"], Sim.WaitingProcesses().Select(waiting => waiting.ToString()));
    }

    [Fact]
    public void A_time_limit_of_zero_lets_everything_due_go_first()
    {
        var oven = new Resource(Sim, 1, "oven");
        // Entered before the holder, hence ahead of it at hour 1: the place is free only after it has asked.
        Waiter("just asks", async () =>
        {
            await Sim.Delay(H(1));
            using Lease lease = await oven.Acquire().Within(TimeSpan.Zero);
            _lab.Note($"{lease.IsHeld}");
        });
        Waiter("holder", async () =>
        {
            using (await oven.Acquire())
                await Sim.Delay(H(1));
        });
        Assert.Equal(["holder@1", "True@1", "just asks@1"], _lab.Run());
    }

    [Fact]
    public void A_request_that_could_not_preempt_waits_for_a_free_unit()
    {
        var crew = new PreemptiveResource(Sim, 2, "crew");
        Waiter("a", async () =>
        {
            using (await crew.Acquire(5))
                Assert.True(await Sim.Hold(H(10)));
        });
        Waiter("b", async () =>
        {
            using (await crew.Acquire(5))
                Assert.True(await Sim.Hold(H(4)));
        });
        _lab.At(1, () => crew.Capacity = 1);
        Waiter("urgent", async () =>
        {
            await Sim.Delay(H(2));
            using (await crew.Acquire(0))
                _lab.Note("urgent has it");
        });
        Assert.Equal(["b@4", "a@10", "urgent has it@10", "urgent@10"], _lab.Run());
    }

    [Fact]
    public void RunUntil_processes_the_events_at_its_time()
    {
        Waiter("due", async () => await Sim.Delay(H(2)));
        Waiter("later", async () => await Sim.Delay(H(2) + new TimeSpan(1)));
        Sim.RunUntil(H(2));
        Assert.Equal(["due@2"], _lab.Log);
        Assert.Equal(H(2), Sim.Now);
    }

    [Fact]
    public void Rounding_reserves_no_room_for_nobody()
    {
        var tank = new Container(Sim, capacity: 0.45);
        async Process Get(double amount) => await tank.Get(amount);
        foreach (double amount in (double[])[0.1, 0.1, 0.2])
            Sim.Start(Get(amount));
        // All are granted before any has resumed; 0.1 + 0.1 + 0.2 - 0.1 - 0.1 - 0.2 is not 0.
        _lab.At(1, () => Assert.True(tank.TryPut(0.45)));
        _lab.At(2, () => Assert.True(tank.TryGet(tank.Level) && tank.TryPut(0.45)));
        _lab.Run();
        Assert.Equal(0.45, tank.Level);
    }
}
