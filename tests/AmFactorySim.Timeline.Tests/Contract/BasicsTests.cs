namespace AmFactorySim.Timeline.Tests.Contract;

public class BasicsTests
{
    private static TimeSpan H(double hours) => TimeSpan.FromHours(hours);

    [Fact]
    public void Processes_run_in_order_of_time_and_insertion()
    {
        var sim = new Simulation();
        var log = new List<string>();
        async Process Say(string what, double hours)
        {
            await sim.Delay(H(hours));
            log.Add($"{what}@{sim.Now.TotalHours}");
        }
        sim.Start(Say("c", 2));
        sim.Start(Say("a", 1));
        sim.Start(Say("b", 1));
        sim.Start(Say("z", 0));
        sim.Run();
        Assert.Equal(["z@0", "a@1", "b@1", "c@2"], log);
        Assert.Equal(H(2), sim.Now);
        Assert.Equal(8, sim.EventCount);
    }

    [Fact]
    public void RunUntil_processes_the_events_at_its_end_and_can_be_continued()
    {
        var sim = new Simulation();
        int ticks = 0;
        async Process Clock()
        {
            while (true)
            {
                await sim.Delay(H(1));
                ticks++;
            }
        }
        sim.Start(Clock());
        sim.RunUntil(H(3));
        Assert.Equal(3, ticks);
        sim.RunUntil(H(3));
        Assert.Equal(3, ticks);
        sim.RunUntil(H(3.5));
        Assert.Equal((3, H(3.5)), (ticks, sim.Now));
        sim.RunUntil(H(5));
        Assert.Equal(5, ticks);
        Assert.Throws<ArgumentOutOfRangeException>(() => sim.RunUntil(H(4)));
    }

    [Fact]
    public void Activities_run_as_part_of_the_awaiting_process()
    {
        var sim = new Simulation();
        var log = new List<string>();
        async Activity<int> Inner(int n)
        {
            if (n == 0)
                return 0;
            await sim.Delay(H(1));
            return 1 + await Inner(n - 1);
        }
        async Activity Fail()
        {
            await sim.Delay(H(1));
            throw new FormatException("no");
        }
        async Process Outer()
        {
            log.Add($"{await Inner(3)}@{sim.Now.TotalHours}");
            try
            {
                await Fail();
            }
            catch (FormatException e)
            {
                log.Add($"{e.Message}@{sim.Now.TotalHours}");
            }
            try
            {
                await Inner(2);
            }
            catch (Interrupted e)
            {
                log.Add($"{e.Cause}@{sim.Now.TotalHours}");
            }
        }
        Process outer = sim.Start(Outer());
        async Process Stop()
        {
            await sim.Delay(H(5.5));
            outer.Interrupt("stop");
        }
        sim.Start(Stop());
        sim.Run();
        Assert.Equal(["3@3", "no@4", "stop@5.5"], log);
        Assert.False(outer.IsAlive);
        Assert.Equal("Outer", outer.Name);
    }

    [Fact]
    public void A_resource_serves_by_priority_then_first_come()
    {
        var sim = new Simulation();
        var oven = new Resource(sim, 1, "oven");
        var log = new List<string>();
        async Process Use(string who, int priority)
        {
            using (await oven.Acquire(priority))
            {
                log.Add($"{who}@{sim.Now.TotalHours}");
                await sim.Delay(H(1));
            }
        }
        sim.Start(Use("first", 5));
        sim.Start(Use("late", 1));
        sim.Start(Use("later", 1));
        sim.Start(Use("urgent", 0));
        sim.Run();
        Assert.Equal(["first@0", "urgent@1", "late@2", "later@3"], log);
        Assert.Equal(0, oven.InUse);
    }

    [Fact]
    public void Stores_containers_and_signals_resume_processes_in_order()
    {
        var sim = new Simulation();
        var store = new Store<int>(sim, 2, "shelf");
        var tank = new Container(sim, 10, 0, "tank");
        var bell = new Signal(sim, "bell");
        var log = new List<string>();
        async Process Maker()
        {
            for (int i = 0; i < 4; i++)
            {
                await store.Put(i);
                log.Add($"put {i}@{sim.Now.TotalHours}");
            }
            await tank.Put(6);
            bell.Fire();
        }
        async Process Taker()
        {
            await sim.Delay(H(1));
            log.Add($"took {await store.Take(i => i == 1)}@{sim.Now.TotalHours}");
            await sim.Delay(H(1));
            log.Add($"took {await store.Take()}@{sim.Now.TotalHours}");
            await tank.Get(5);
            log.Add($"got 5@{sim.Now.TotalHours}");
        }
        async Process Listener()
        {
            bool early = await bell.Within(H(0.5));
            await bell;
            log.Add($"bell {early}@{sim.Now.TotalHours}");
        }
        sim.Start(Maker());
        sim.Start(Taker());
        sim.Start(Listener());
        sim.Run();
        Assert.Equal(["put 0@0", "put 1@0", "took 1@1", "put 2@1", "took 0@2", "put 3@2", "got 5@2", "bell False@2"], log);
        Assert.Empty(sim.WaitingProcesses());
        Assert.Equal([2, 3], store.Items);
        Assert.Equal(1, tank.Level);
    }

    [Fact]
    public void All_of_and_any_of_wait_for_the_last_and_the_first()
    {
        var sim = new Simulation();
        var bell = new Signal(sim);
        var log = new List<string>();
        async Process Work(double hours) => await sim.Delay(H(hours));
        async Process Boss()
        {
            Process a = sim.Start(Work(1));
            Process b = sim.Start(Work(2));
            log.Add($"{await sim.AnyOf(b, a, sim.Delay(H(5)))}@{sim.Now.TotalHours}");
            await sim.AllOf(a, b, sim.Delay(H(2)));
            log.Add($"all@{sim.Now.TotalHours}");
            log.Add($"{await sim.AnyOf(bell, sim.Delay(H(1)))}@{sim.Now.TotalHours}");
            await sim.AllOf(a, b);
            log.Add($"{await sim.AnyOf(bell, a)}@{sim.Now.TotalHours}");
            await a.Ended;
            Assert.True(await b.Ended.Within(H(1)));
        }
        sim.Start(Boss());
        sim.Run();
        Assert.Equal(["1@1", "all@3", "1@4", "1@4"], log);
        Assert.Equal(0, bell.Waiting);
    }

    [Fact]
    public void WaitingProcesses_includes_events_due_in_the_current_instant()
    {
        var sim = new Simulation();
        var oven = new Resource(sim, 1, "oven");
        async Process Bake()
        {
            using (await oven.Acquire())
                await sim.Delay(TimeSpan.Zero);
        }
        sim.Start(Bake(), "loaf");
        Assert.Equal(sim.Now, sim.WaitingProcesses().Single().Until);
        Assert.Equal("its start", sim.WaitingProcesses().Single().For);
        sim.Run();
        Assert.Empty(sim.WaitingProcesses());
    }

    [Fact]
    public void An_activity_cannot_be_awaited_by_two_processes()
    {
        var sim = new Simulation();
        async Activity Long() => await sim.Delay(H(2));
        Activity activity = Long();
        async Process First() => await activity;
        async Process Second()
        {
            await sim.Delay(H(1));
            await activity;
        }
        sim.Start(First());
        sim.Start(Second(), "second");
        Assert.StartsWith("The process second failed at 01:00:00: An activity can be awaited only once",
            Assert.Throws<SimulationException>(() => sim.Run()).Message);
    }
}
