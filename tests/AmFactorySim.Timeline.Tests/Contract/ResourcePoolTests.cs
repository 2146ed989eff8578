using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class ResourcePoolTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;
    private readonly ResourcePool<Machine> _machines;

    public ResourcePoolTests()
    {
        _sim = _lab.Sim;
        _machines = new ResourcePool<Machine>(_sim, [new("small", 200), new("large", 400), new("huge", 1000)], "machines");
    }

    private Process Job(string name, int laser = 0, int priority = 0, double start = 0, double hours = 10)
    {
        async Process Print()
        {
            if (start > 0)
                await _sim.Delay(H(start));
            try
            {
                using (Lease<Machine> lease = await _machines.Acquire(machine => machine.Laser >= laser, priority))
                {
                    _lab.Note($"{name} on {lease.Item.Name}");
                    await _sim.Delay(H(hours));
                }
            }
            catch (Interrupted)
            {
                _lab.Note($"{name} interrupted");
            }
        }
        return _sim.Start(Print(), name);
    }

    private void AssertAllFree()
    {
        Assert.Equal((0, 0), (_machines.InUse, _machines.Queued));
        Assert.Equal(["small", "large", "huge"], _machines.Free.Select(machine => machine.Name));
    }

    [Fact]
    public void The_first_free_item_of_the_list_that_suits_is_granted()
    {
        Job("a", 300, hours: 1);
        Job("b", hours: 3);
        Job("c", hours: 5);
        _lab.At(2, () =>
        {
            Assert.Equal(["large"], _machines.Free.Select(machine => machine.Name));
            Assert.Equal((2, 0), (_machines.InUse, _machines.Queued));
        });
        Job("d", start: 4, hours: 3);
        Job("e", start: 4, hours: 1);
        Assert.Equal(["a on large@0", "b on small@0", "c on huge@0", "d on small@4", "e on large@4"], _lab.Run());
        AssertAllFree();
    }

    [Fact]
    public void Requests_are_served_by_priority_and_then_by_arrival_and_none_blocks_the_others()
    {
        Job("holder 1", hours: 2);
        Job("holder 2", hours: 1);
        Job("holder 3", hours: 4);
        Job("needs huge", 500, priority: -5, hours: 1);
        Job("any 2", priority: 2, hours: 1);
        Job("any 1", priority: 1, hours: 1);
        Job("large 1", 300, priority: 1, hours: 1);
        _lab.At(0.5, () =>
            Assert.Equal("needs huge waits for certain items of the pool machines (3 of 3 in use, 4 queued)",
                _sim.WaitingProcesses()[3].ToString()));
        Assert.Equal(
            ["holder 1 on small@0", "holder 2 on large@0", "holder 3 on huge@0",
             "any 1 on large@1", "any 2 on small@2", "large 1 on large@2", "needs huge on huge@4"], _lab.Run());
        AssertAllFree();
    }

    [Fact]
    public void A_waiting_process_says_that_it_waits_for_an_item()
    {
        var pool = new ResourcePool<int>(_sim, [1], "pool");
        async Process Hold() => await pool.Acquire();
        _sim.Start(Hold());
        _sim.Start(Hold(), "second");
        _sim.Run();
        Assert.Equal("second waits for an item of the pool pool (1 of 1 in use, 1 queued)", _sim.WaitingProcesses().Single().ToString());
    }

    [Fact]
    public void An_item_granted_to_a_process_that_is_interrupted_in_the_same_instant_goes_to_the_next_whom_it_suits()
    {
        ResourceMonitor monitor = _machines.Observe();
        Job("1", hours: 9);
        Job("2", hours: 1);
        Job("3", hours: 9);
        Process first = Job("first");
        Job("needs huge", 500, hours: 1);
        Job("next", 300, hours: 1);
        async Process Interrupter()
        {
            await _sim.Delay(H(0.5));
            await _sim.Delay(H(0.5));
            // Machine 2 has been returned and granted to the first process, which has not resumed.
            Assert.Equal((3, 2), (_machines.InUse, _machines.Queued));
            first.Interrupt();
            Assert.Equal((3, 1), (_machines.InUse, _machines.Queued));
        }
        _sim.Start(Interrupter());
        Assert.Equal(
            ["1 on small@0", "2 on large@0", "3 on huge@0", "first interrupted@1", "next on large@1", "needs huge on huge@9"],
            _lab.Run());
        AssertAllFree();
        Assert.Equal((1, H(1)), (monitor.Reneges.Count, monitor.Reneges.Total));
        Assert.Equal(5, monitor.Holds.Count);
    }

    [Fact]
    public void An_item_that_suits_nobody_is_free_after_an_interruption()
    {
        Job("1", hours: 1);
        Job("2", 300, hours: 9);
        Job("3", 300, hours: 9);
        Process first = Job("first");
        Job("needs huge", 500, hours: 1);
        _lab.At(0.5, () => _lab.At(0.5, () =>
        {
            first.Interrupt();
            Assert.Equal(["small"], _machines.Free.Select(machine => machine.Name));
        }));
        Assert.Equal(
            ["1 on small@0", "2 on large@0", "3 on huge@0", "first interrupted@1", "needs huge on huge@9"], _lab.Run());
        AssertAllFree();
    }

    [Fact]
    public void A_request_with_a_time_limit_says_whether_it_was_granted()
    {
        Job("1", 500, hours: 2);
        async Process Hasty(double limit)
        {
            using Lease<Machine> lease = await _machines.Acquire(machine => machine.Laser > 400, priority: 1).Within(H(limit));
            _lab.Note($"{lease.IsHeld}");
            if (!lease.IsHeld)
                Assert.Contains("check IsHeld", Assert.Throws<InvalidOperationException>(() => lease.Item).Message);
        }
        _sim.Start(Hasty(0));
        _sim.Start(Hasty(1));
        _sim.Start(Hasty(2));
        _sim.Start(Hasty(3));
        // The holder's event was inserted before the limit of the same instant.
        Assert.Equal(["1 on huge@0", "False@0", "False@1", "True@2", "True@2"], _lab.Run());
        AssertAllFree();
    }

    [Fact]
    public void Requests_are_elements_of_any_of_and_all_of()
    {
        Job("1", 500, hours: 2);
        async Process Either()
        {
            Request<Lease<Machine>> huge = _machines.Acquire(machine => machine.Laser > 400).AsRequest();
            Assert.Equal(1, await _sim.AnyOf(huge, _sim.Delay(H(1))));
            Assert.Equal(1, await _sim.AnyOf(huge, _machines.Acquire(5).AsRequest()));
            Assert.False(huge.IsGranted);
            // The item of the any-of, the small one, is still held.
            Request<Lease<Machine>> large = _machines.Acquire(machine => machine.Laser == 400).AsRequest();
            Assert.True(await _sim.AllOf(large, huge).Within(H(5)));
            _lab.Note($"{large.Result.Item.Name} and {huge.Result.Item.Name}");
            huge.Result.Dispose();
            large.Result.Dispose();
            Assert.False(await _sim.AllOf(large, huge, _machines.Acquire(machine => machine.Laser == 1).AsRequest()).Within(H(1)));
            Assert.Equal((1, 0), (_machines.InUse, _machines.Queued));
        }
        _sim.Start(Either());
        Assert.Equal(["1 on huge@0", "large and huge@2"], _lab.Run());
        Assert.Equal(["large", "huge"], _machines.Free.Select(machine => machine.Name));
    }

    [Fact]
    public void A_lease_is_held_until_it_is_disposed_and_can_be_disposed_once()
    {
        async Process Use()
        {
            Lease<Machine> lease = await _machines.Acquire();
            Assert.True(lease.IsHeld);
            lease.Dispose();
            Assert.False(lease.IsHeld);
            Assert.Equal("small", lease.Item.Name);
            Assert.Equal("This lease of the pool machines has been released already.",
                Assert.Throws<InvalidOperationException>(lease.Dispose).Message);
            Lease<Machine> again = await _machines.Acquire();
            Assert.Throws<InvalidOperationException>(lease.Dispose);
            Assert.Equal((true, false), (again.IsHeld, lease.IsHeld));
            again.Dispose();
            default(Lease<Machine>).Dispose();
            _lab.Note("done");
        }
        _sim.Start(Use());
        Assert.Equal(["done@0"], _lab.Run());
    }

    [Fact]
    public void A_condition_that_throws_does_so_at_the_await_of_the_one_who_waits()
    {
        ResourceMonitor monitor = _machines.Observe();
        Job("1", hours: 1);
        Job("2", hours: 2);
        Job("3", hours: 3);
        async Process Fails(int way)
        {
            Predicate<Machine> wanted = machine => machine.Name == "large" ? throw new FormatException() : false;
            try
            {
                if (way == 0)
                    await _machines.Acquire(wanted);
                else
                    await _sim.AnyOf(_machines.Acquire(wanted).AsRequest(), new Signal(_sim));
            }
            catch (FormatException)
            {
                _lab.Note($"{way} caught");
            }
        }
        _sim.Start(Fails(0));
        _sim.Start(Fails(1));
        Job("next", hours: 1, priority: 1, start: 0.5);
        _lab.At(5, () => _sim.Start(Fails(0)));
        _lab.At(5, () => _sim.Start(Fails(1)));
        Assert.Equal(
            ["1 on small@0", "2 on large@0", "3 on huge@0", "next on small@1", "0 caught@2", "1 caught@2", "0 caught@5", "1 caught@5"],
            _lab.Run());
        AssertAllFree();
        Assert.Equal((monitor.Waits.Total + monitor.Reneges.Total).TotalSeconds, monitor.Queue.Integral);
    }

    [Fact]
    public void A_request_whose_condition_has_thrown_returns_nothing_when_it_is_interrupted_in_the_same_instant()
    {
        var pool = new ResourcePool<int>(_sim, [1]);
        async Process Hold()
        {
            using (await pool.Acquire())
                await _sim.Delay(H(1));
        }
        async Process Fails()
        {
            try
            {
                await pool.Acquire(_ => throw new FormatException());
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
        }
        _sim.Start(Hold());
        Process fails = _sim.Start(Fails());
        _lab.At(1, () =>
        {
            Assert.Equal((0, 0), (pool.InUse, pool.Queued));
            fails.Interrupt();
            Assert.Equal((0, 0), (pool.InUse, pool.Queued));
        });
        Assert.Equal(["interrupted@1"], _lab.Run());
    }

    [Fact]
    public void A_trace_names_the_item()
    {
        var trace = new List<string>();
        var pool = new ResourcePool<string>(_sim, ["left", "right"], "vices");
        async Process Use(bool wants)
        {
            using (await (wants ? pool.Acquire(vice => vice == "left") : pool.Acquire()))
                await _sim.Delay(H(1));
        }
        _sim.Start(Use(false), "a");
        _sim.Start(Use(true), "b");
        _sim.Trace = entry => trace.Add($"{entry.Process?.Name} {entry.What}");
        _sim.Run();
        Assert.Equal(
            ["a gets left of the pool vices (1 of 2 in use, 0 queued) at once",
             "b waits for certain items of the pool vices (1 of 2 in use, 1 queued)",
             "a releases left of the pool vices (1 of 2 in use, 0 queued), which resumes b",
             "b gets left of the pool vices (1 of 2 in use, 0 queued), because of a",
             "b releases left of the pool vices (0 of 2 in use, 0 queued)"],
            trace.Where(line => line.Contains("vices")));
    }

    [Fact]
    public void The_monitor_has_queue_items_in_use_waits_and_holds()
    {
        ResourceMonitor monitor = _machines.Observe();
        Assert.Same(monitor, _machines.Observe());
        Job("a", 500, hours: 2);
        Job("b", 500, hours: 2);
        Job("c", hours: 2);
        _sim.Run();
        Assert.Equal(4, _sim.Now.TotalHours);
        Assert.Equal((0.5, 1.5, 3.0), (monitor.Queue.Mean, monitor.InUse.Mean, monitor.Capacity.Mean));
        Assert.Equal((3, H(2)), (monitor.Waits.Count, monitor.Waits.Total));
        Assert.Equal((3, H(6)), (monitor.Holds.Count, monitor.Holds.Total));
        Assert.Equal(0.5, monitor.Utilisation);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains("The pool ovens must have at least one item.",
            Assert.Throws<ArgumentException>(() => new ResourcePool<int>(_sim, [], "ovens")).Message);
        Assert.Throws<ArgumentNullException>(() => new ResourcePool<int>(_sim, null!));
        Assert.Throws<ArgumentNullException>(() => new ResourcePool<int>(null!, [1]));
        Assert.Throws<ArgumentNullException>(() => _machines.Acquire(null!));
        Assert.Throws<InvalidOperationException>(() => _machines.Acquire().Within(H(1)).AsRequest());
        Assert.Throws<ArgumentOutOfRangeException>(() => _machines.Acquire().Within(H(-1)));
        Assert.Contains("Only processes can wait",
            Assert.Throws<InvalidOperationException>(() => _machines.Acquire().GetAwaiter()).Message);
        AssertAllFree();
    }

    private sealed record Machine(string Name, int Laser);
}
