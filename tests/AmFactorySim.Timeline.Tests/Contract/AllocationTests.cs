using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class AllocationTests
{
    private readonly Simulation _sim = new();

    /// <summary>
    /// Runs on until a stretch of simulated time allocates nothing at all. The first ones do, while pools fill and
    /// queues grow. A model that allocates for each event never gets there.
    /// </summary>
    private void AssertAllocatesNothing()
    {
        long least = long.MaxValue;
        for (int i = 0; i < 50 && least > 0; i++)
        {
            long events = _sim.EventCount;
            long before = GC.GetAllocatedBytesForCurrentThread();
            _sim.RunUntil(_sim.Now + H(100));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(_sim.EventCount - events >= 1_000);
        }
        Assert.Equal(0, least);
    }

    [OptimisedFact]
    public void Delays_and_holds_allocate_nothing()
    {
        RandomStream stream = _sim.Stream("a");
        ExponentialDistribution gap = Distribution.Exponential(TimeSpan.TicksPerHour);
        async Process Clock()
        {
            while (true)
            {
                await _sim.Delay(new TimeSpan((long)gap.Sample(stream)));
                await _sim.Hold(TimeSpan.Zero);
            }
        }
        for (int i = 0; i < 50; i++)
            _sim.Start(Clock());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Waits_for_the_instant_to_settle_allocate_nothing()
    {
        async Process Decider(int i)
        {
            while (true)
            {
                await _sim.Delay(H(1 + i % 3));
                await _sim.Settled(i % 7);
            }
        }
        for (int i = 0; i < 50; i++)
            _sim.Start(Decider(i));
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void New_processes_activities_and_leases_allocate_nothing()
    {
        var oven = new Resource(_sim, 2);
        async Activity<int> Bake(int i)
        {
            using (await oven.Acquire(i % 2).Within(H(9)))
                await _sim.Delay(H(0.09));
            return i;
        }
        async Activity Twice(int i)
        {
            await Bake(i);
            await Bake(i + 1);
        }
        async Process Customer(int i) => await Twice(i);
        async Process Source()
        {
            for (int i = 0; ; i++)
            {
                await _sim.Delay(H(0.1));
                _sim.Start(Customer(i), "customer");
            }
        }
        _sim.Start(Source());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Stores_containers_signals_and_composite_waits_allocate_nothing()
    {
        var shelf = new Store<int>(_sim, 1);
        var tank = new Container(_sim, 10, 5);
        var bell = new Signal(_sim);
        async Process Maker()
        {
            while (true)
            {
                await shelf.Put(1, priority: 2);
                await tank.Put(3, priority: -1);
                bell.Fire();
                await _sim.Delay(H(0.1));
            }
        }
        async Process Taker(int priority)
        {
            while (true)
            {
                await shelf.Take(priority);
                await tank.Get(3, priority).Within(H(1));
                await _sim.Delay(H(0.1));
            }
        }
        async Process Short() => await _sim.Delay(H(0.05));
        async Process Listener()
        {
            while (true)
            {
                await bell;
                await _sim.AnyOf(bell, _sim.Delay(H(0.03)));
                await _sim.AllOf(_sim.Start(Short()), bell);
            }
        }
        _sim.Start(Maker());
        _sim.Start(Taker(0));
        _sim.Start(Taker(1));
        _sim.Start(Listener());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Waits_for_events_allocate_nothing()
    {
        Event<int> pending = new(_sim);
        Event done = new(_sim);
        done.Succeed();
        async Process Listener()
        {
            while (true)
            {
                await pending.Within(H(0.1));
                await done;
                await _sim.AnyOf(pending, _sim.Delay(H(0.1)));
                await _sim.AllOf(done, _sim.Delay(H(0.1)));
            }
        }
        _sim.Start(Listener());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Nested_waits_allocate_nothing()
    {
        var crew = new PreemptiveResource(_sim);
        var shelf = new Store<int>(_sim);
        var bell = new Signal(_sim);
        Request<Lease> ofCrew = crew.Acquire(2).AsRequest();
        Request<int> item = shelf.Take().AsRequest();
        async Process Job()
        {
            while (true)
            {
                await _sim.AllOf(_sim.AnyOf(ofCrew, item, bell), _sim.AnyOf(_sim.Delay(H(0.1)), _sim.AllOf(bell, _sim.Delay(H(0.05)))));
                if (ofCrew.IsGranted)
                    ofCrew.Result.Dispose();
                await _sim.AnyOf(_sim.AllOf(ofCrew, item), _sim.Delay(H(0.1)));
                if (ofCrew.IsGranted)
                    ofCrew.Result.Dispose();
            }
        }
        async Process Urgent()
        {
            while (true)
            {
                using (await crew.Acquire(1))
                    await _sim.Delay(H(0.05));
                shelf.TryPut(1);
                await _sim.Delay(H(0.11));
                bell.Fire();
            }
        }
        _sim.Start(Job());
        _sim.Start(Urgent());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void A_process_with_a_result_allocates_one_small_object()
    {
        async Process<int> Short(int i)
        {
            await _sim.Delay(H(0.05));
            return i;
        }
        int ended = 0;
        async Process Supervisor()
        {
            while (true)
            {
                ended += await _sim.Start(Short(1)).Ended;
                ended += (await _sim.Start(Short(1)).Ended.Within(H(1))).Value;
            }
        }
        _sim.Start(Supervisor());
        long least = long.MaxValue;
        for (int i = 0; i < 50; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int endedBefore = ended;
            _sim.RunUntil(_sim.Now + H(100));
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / (ended - endedBefore));
        }
        Assert.InRange(least, 1, 32);
    }

    [OptimisedFact]
    public void Pools_allocate_nothing()
    {
        var machines = new ResourcePool<int>(_sim, [1, 2, 3], "machines");
        machines.Observe();
        Predicate<int> isOdd = machine => machine % 2 == 1;
        async Process Job(int i)
        {
            using (Lease<int> lease = await (i % 3 == 0 ? machines.Acquire(i % 2) : machines.Acquire(isOdd, i % 4).Within(H(0.3))))
            {
                if (lease.IsHeld)
                    await _sim.Delay(H(0.05 * lease.Item));
            }
        }
        async Process Source()
        {
            for (int i = 0; ; i++)
            {
                await _sim.Delay(H(0.05));
                _sim.Start(Job(i));
            }
        }
        _sim.Start(Source());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Preemptions_of_holds_allocate_nothing()
    {
        var crew = new PreemptiveResource(_sim);
        async Process Work(int priority)
        {
            while (true)
            {
                using (await crew.Acquire(priority))
                    await _sim.Hold(H(0.1));
                await _sim.Delay(H(0.1 * priority));
            }
        }
        for (int priority = 1; priority < 5; priority++)
            _sim.Start(Work(priority));
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Preemptions_of_new_processes_and_of_running_ones_allocate_nothing()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var other = new PreemptiveResource(_sim, 1, "other");
        async Process Job(int priority)
        {
            // Both units are preempted in one instant: the second preemption waits for the next hold.
            using (await crew.Acquire(priority, preempt: priority != 3))
            using (await other.Acquire(priority))
                await _sim.Hold(H(0.1));
            await _sim.Hold(H(0.01));
        }
        async Process Source()
        {
            while (true)
            {
                for (int priority = 5; priority > 0; priority--)
                {
                    _sim.Start(Job(priority));
                    await _sim.Delay(H(0.02));
                }
                await _sim.Delay(H(0.5));
            }
        }
        _sim.Start(Source());
        AssertAllocatesNothing();
    }

    [OptimisedFact]
    public void Unused_time_limits_do_not_accumulate()
    {
        var bell = new Signal(_sim);
        async Process Ring()
        {
            while (true)
            {
                await _sim.Delay(H(0.1));
                bell.Fire();
            }
        }
        async Process Listen()
        {
            while (true)
                await bell.Within(H(1_000_000));
        }
        _sim.Start(Ring());
        _sim.Start(Listen());
        AssertAllocatesNothing();
        Assert.True(_sim.CalendarCount <= 256);
    }
}
