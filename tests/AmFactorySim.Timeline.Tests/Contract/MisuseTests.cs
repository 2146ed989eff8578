using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class MisuseTests
{
    private readonly Simulation _sim = new();

    private static SimulationException Fails(Simulation sim, Func<Process> story, string? name = null)
    {
        sim.Start(story(), name);
        return Assert.Throws<SimulationException>(() => sim.Run());
    }

    [Fact]
    public void An_exception_ends_the_run_and_names_process_time_and_cause()
    {
        async Process Print()
        {
            await _sim.Delay(H(1.5));
            throw new FormatException("the laser is cold");
        }
        SimulationException failure = Fails(_sim, Print, "laser-3");
        Assert.Equal("The process laser-3 failed at 01:30:00: the laser is cold", failure.Message);
        Assert.Equal(("laser-3", H(1.5)), (failure.Process, failure.Time));
        Assert.IsType<FormatException>(failure.InnerException);
        foreach (Action use in (Action[])[() => _sim.Run(), () => _sim.RunUntil(H(9)), () => _sim.Start(Print()), () =>
            _sim.Stream("x"), () => new Signal(_sim).Fire(), () => new Store<int>(_sim).Observe(), () => new Container(_sim).Observe()])
            Assert.StartsWith("This simulation has failed and cannot be used any more:",
                Assert.Throws<InvalidOperationException>(use).Message);
    }

    [Fact]
    public void A_process_without_a_name_has_that_of_its_method()
    {
        async Process Print()
        {
            await _sim.Delay(H(1));
            throw new FormatException();
        }
        Assert.Equal("Print", Fails(_sim, Print).Process);
        Assert.Equal("Named", Named(_sim).Name);
    }

    private static async Process Named(Simulation sim) => await sim.Delay(H(1));

    [Fact]
    public void Durations_must_not_be_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _sim.Delay(H(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _sim.Hold(H(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Signal(_sim).Within(H(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Resource(_sim).Acquire().Within(H(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Store<int>(_sim).Take().Within(H(-1)));
    }

    [Fact]
    public void The_message_of_a_refused_argument_is_one_line_and_has_the_value_once()
    {
        Assert.Equal("A duration must not be negative, but is -01:00:00. (Parameter 'duration')",
            Assert.Throws<ArgumentOutOfRangeException>(() => _sim.Delay(H(-1))).Message);
        foreach (Action misuse in (Action[])[() => _sim.MostEventsInInstant = 0, () => _ = new Store<int>(_sim, 0),
            () => _ = new Resource(_sim, -1), () => _ = new Container(_sim, -1), () => _ = new Tank(_sim, 1, level: 2),
            () => _ = new Gauge(_sim, double.NaN), () => new Tally().Quantile(2), () => _sim.Stream("x").NextInt(0),
            () => _sim.Stream("x").Chance(2), () => Distribution.Exponential(-1), () => WorkCalendar.Always.IsOpen(H(-1)),
            () => _ = (1e300).Hours(), () => _ = new Store<int>(_sim).Items[0]])
            Assert.DoesNotContain("\n", Assert.Throws<ArgumentOutOfRangeException>(misuse).Message);
    }

    [Fact]
    public void A_wait_beyond_the_latest_time_throws_and_such_a_limit_never_applies()
    {
        var oven = new Resource(_sim, 0);
        async Process Patient()
        {
            await _sim.Delay(H(1));
            using Lease lease = await oven.Acquire().Within(TimeSpan.MaxValue);
            Assert.True(lease.IsHeld);
            await _sim.Delay(TimeSpan.MaxValue);
        }
        async Process Open()
        {
            await _sim.Delay(H(5));
            oven.Capacity = 1;
        }
        _sim.Start(Open());
        Assert.Equal(H(5), Fails(_sim, Patient).Time);
    }

    [Fact]
    public void A_lease_can_be_released_only_once()
    {
        var oven = new Resource(_sim, 2, "oven");
        async Process Twice()
        {
            Lease lease = await oven.Acquire();
            lease.Dispose();
            using (await oven.Acquire())
                lease.Dispose();
        }
        SimulationException failure = Fails(_sim, Twice);
        Assert.Equal("This lease of the resource oven has been released already.", failure.InnerException!.Message);
        default(Lease).Dispose();
        Assert.False(default(Lease).IsHeld);
    }

    [Fact]
    public void A_preempted_lease_can_be_released_only_once()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        async Process Victim()
        {
            Lease lease = await crew.Acquire(2);
            await _sim.Hold(H(5));
            lease.Dispose();
            lease.Dispose();
        }
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            using (await crew.Acquire(1))
                await _sim.Delay(H(1));
        }
        _sim.Start(Urgent());
        Assert.Equal("This lease of the preemptive resource crew has been released already.", Fails(_sim, Victim).InnerException!.Message);
    }

    [Fact]
    public void A_process_can_be_started_only_once_and_awaited_only_after_its_start()
    {
        Process prepared = Named(_sim);
        Assert.False(prepared.IsAlive);
        Assert.Contains("has not been started", Assert.Throws<InvalidOperationException>(() => prepared.Interrupt()).Message);
        Assert.Contains("has not been started", Assert.Throws<InvalidOperationException>(() => prepared.Ended.Within(H(1))).Message);
        Process started = _sim.Start(prepared);
        Assert.True(started.IsAlive);
        Assert.Contains("started already", Assert.Throws<InvalidOperationException>(() => _sim.Start(prepared)).Message);
        _sim.Run();
        Assert.False(started.IsAlive);
        Assert.Contains("started already", Assert.Throws<InvalidOperationException>(() => _sim.Start(prepared)).Message);
        Assert.Throws<ArgumentException>(() => _sim.Start(default));
    }

    [Fact]
    public void An_old_handle_does_not_affect_the_next_process_of_the_same_frame()
    {
        Process first = _sim.Start(Named(_sim));
        _sim.Run();
        Process second = _sim.Start(Named(_sim));
        Assert.False(first.IsAlive);
        Assert.True(second.IsAlive);
        Assert.Throws<InvalidOperationException>(() => first.Interrupt());
        _sim.Run();
    }

    [Fact]
    public void A_process_that_runs_cannot_be_interrupted_by_one_of_another_simulation()
    {
        Process outer = default;
        var inner = new Simulation();
        async Process Inner() => outer.Interrupt();
        async Process Outer()
        {
            inner.Start(Inner(), "inner");
            inner.Run();
        }
        outer = _sim.Start(Outer(), "outer");
        Assert.Contains("The process outer cannot be interrupted while it runs.",
            Assert.Throws<SimulationException>(() => _sim.Run()).Message);
    }

    [Fact]
    public void A_process_cannot_interrupt_or_await_itself()
    {
        Process self = default;
        async Process Interrupts()
        {
            await _sim.Delay(H(1));
            self.Interrupt();
        }
        self = _sim.Start(Interrupts(), "self");
        Assert.Equal("The process self cannot be interrupted while it runs.",
            Assert.Throws<SimulationException>(() => _sim.Run()).InnerException!.Message);

        var other = new Simulation();
        async Process Awaits()
        {
            await other.Delay(H(1));
            await self.Ended;
        }
        self = other.Start(Awaits(), "self");
        Assert.Equal("The process self cannot wait for its own end.",
            Assert.Throws<SimulationException>(() => other.Run()).InnerException!.Message);
    }

    [Fact]
    public void A_process_can_wait_only_in_its_own_simulation()
    {
        var other = new Simulation();
        async Process Stray() => await other.Delay(H(1));
        Assert.IsType<InvalidOperationException>(Fails(_sim, Stray).InnerException);
    }

    [Fact]
    public async Task Only_processes_can_wait_and_only_for_waits_of_the_simulation()
    {
        async Task Plain() => await _sim.Delay(H(1));
        await Assert.ThrowsAsync<InvalidOperationException>(Plain);
        async Task Outside()
        {
            using (await new Resource(_sim).Acquire())
            {
            }
        }
        await Assert.ThrowsAsync<InvalidOperationException>(Outside);
        async Process Real() => await Task.Delay(1);
        Assert.Contains("TaskAwaiter", Fails(_sim, Real).InnerException!.Message);
    }

    [Fact]
    public async Task Outside_of_a_process_every_wait_is_refused()
    {
        var (bell, news, calendar) = (new Signal(_sim), new Event<int>(_sim), WorkCalendar.Always);
        async Process Idle() => await _sim.Delay(H(1));
        Process idle = _sim.Start(Idle());
        Func<Task>[] waits =
        [
            async () => await _sim.Hold(H(1)),
            async () => await _sim.Settled(),
            async () => await _sim.Work(H(1), calendar),
            async () => await _sim.Work(H(1), calendar).Hold(),
            async () => await new PreemptiveResource(_sim).Acquire(),
            async () => await new ResourcePool<int>(_sim, [1]).Acquire(),
            async () => await new Store<int>(_sim).Take(),
            async () => await new Store<int>(_sim).Take().Within(H(1)),
            async () => await new Container(_sim).Get(1),
            async () => await new Tank(_sim).WhenAtLeast(1),
            async () => await bell,
            async () => await bell.Within(H(1)),
            async () => await news,
            async () => await idle.Ended,
            async () => await _sim.AllOf(bell, news),
            async () => await _sim.AnyOf(bell, idle).Within(H(1)),
        ];
        foreach (Func<Task> wait in waits)
            Assert.StartsWith("Only processes can wait", (await Assert.ThrowsAsync<InvalidOperationException>(wait)).Message);
        Assert.Equal((0, 0), (bell.Waiting, news.Waiting));
        _sim.Run();
    }

    [Fact]
    public void An_activity_can_be_awaited_only_once()
    {
        async Activity Short() => await _sim.Delay(H(1));
        async Process Twice()
        {
            Activity activity = Short();
            await activity;
            await activity;
        }
        Assert.Equal("An activity can be awaited only once: call its method again to create another one.",
            Fails(_sim, Twice).InnerException!.Message);
    }

    [Fact]
    public void A_composite_wait_can_be_awaited_only_once_and_must_not_be_empty()
    {
        Assert.Throws<ArgumentException>(() => _sim.AnyOf());
        Assert.Throws<ArgumentException>(() => _sim.AnyOf(new Signal(new Simulation())));
        async Process Twice()
        {
            await _sim.AllOf();
            AnyOf any = _sim.AnyOf(_sim.Delay(H(1)), _sim.Delay(H(2)));
            Assert.Equal(0, await any);
            await any;
        }
        Assert.IsType<InvalidOperationException>(Fails(_sim, Twice).InnerException);
    }

    [Fact]
    public void A_process_cannot_run_its_own_simulation()
    {
        async Process Nested()
        {
            await _sim.Delay(H(1));
            _sim.Run();
        }
        Assert.Contains("running already", Fails(_sim, Nested).InnerException!.Message);
    }

    [Fact]
    public void Use_by_another_thread_during_a_run_throws()
    {
        Exception? refused = null;
        async Process Foreign()
        {
            await _sim.Delay(H(1));
            var thread = new Thread(() => refused = Record.Exception(() => _sim.Start(Named(_sim))));
            thread.Start();
            thread.Join();
        }
        _sim.Start(Foreign());
        _sim.Run();
        Assert.Contains("running on another thread", Assert.IsType<InvalidOperationException>(refused).Message);
    }

    [Fact]
    public void Sizes_and_amounts_are_validated()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Resource(_sim, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Resource(_sim).Capacity = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Store<int>(_sim, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Container(_sim, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Container(_sim, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Container(_sim, level: double.PositiveInfinity));
        var tank = new Container(_sim, 10, name: "tank");
        foreach (double amount in (double[])[-1, 11, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => tank.Get(amount));
            Assert.Throws<ArgumentOutOfRangeException>(() => tank.TryPut(amount));
        }
    }

    [Fact]
    public void A_run_can_be_cancelled_between_events_and_continued()
    {
        using var stop = new CancellationTokenSource();
        long ticks = 0;
        async Process Clock()
        {
            while (ticks < 100_000)
            {
                await _sim.Delay(H(1));
                if (++ticks == 50_000)
                    stop.Cancel();
            }
        }
        _sim.Start(Clock());
        Assert.Throws<OperationCanceledException>(() => _sim.Run(stop.Token));
        Assert.InRange(ticks, 50_000, 99_999);
        _sim.Run();
        Assert.Equal((100_000, H(100_000)), (ticks, _sim.Now));
    }

    [Fact]
    public void Waiting_processes_are_listed_in_the_order_of_their_start_with_what_they_wait_for()
    {
        var oven = new Resource(_sim, 0, "oven");
        var shelf = new Store<int>(_sim, name: "shelf");
        var tank = new Container(_sim, 10, 3, "tank");
        var bell = new Signal(_sim, "bell");
        async Process Wait(Func<Activity> what) => await what();
        Process sleeper = _sim.Start(Named(_sim), "sleeper");
        _sim.Start(Wait(async () => await oven.Acquire()), "a");
        _sim.Start(Wait(async () => await shelf.Take()), "b");
        _sim.Start(Wait(async () => await tank.Get(4.5)), "c");
        _sim.Start(Wait(async () => await bell.Within(H(2))), "d");
        _sim.Start(Wait(async () => await sleeper.Ended), "e");
        _sim.Start(Wait(async () => await _sim.AllOf(sleeper, bell)), "f");
        _sim.RunUntil(H(0.5));
        Assert.Equal(
            [
                "sleeper waits for a delay until 01:00:00",
                "a waits for the resource oven (0 of 0 in use, 1 queued)",
                "b waits for an item of the store shelf (0 items)",
                "c waits for 4.5 of the container tank (level 3 of 10)",
                "d waits for the signal bell until 02:00:00",
                "e waits for the end of sleeper",
                "f waits for all of the end of sleeper, the signal bell",
            ],
            _sim.WaitingProcesses().Select(waiting => waiting.ToString()));
        _sim.Run();
        Assert.Equal(["a", "b", "c", "f"], _sim.WaitingProcesses().Select(waiting => waiting.Process.Name));
        Assert.Null(_sim.Current);
    }
}
