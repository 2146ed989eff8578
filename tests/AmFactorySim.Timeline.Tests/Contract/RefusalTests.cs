using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>An await that is refused leaves nothing behind, and its exception reaches the process whose fault it is.</summary>
public class RefusalTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public RefusalTests() => _sim = _lab.Sim;

    /// <summary>Awaits something with a unit in hand, and catches what it throws.</summary>
    private Process Refused<TException>(Resource oven, Func<Activity> wait) where TException : Exception
    {
        async Process Try()
        {
            await _sim.Delay(H(1));
            try
            {
                using (await oven.Acquire())
                    await wait();
            }
            catch (TException)
            {
                _lab.Note("caught");
            }
            Assert.Equal(0, oven.InUse);
            await _sim.Delay(H(1));
            _lab.Note("continued");
        }
        return _sim.Start(Try());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_delay_beyond_the_latest_time_can_be_caught_and_using_blocks_run(bool hold)
    {
        var oven = new Resource(_sim);
        async Process Direct()
        {
            await _sim.Delay(H(1));
            try
            {
                using (await oven.Acquire())
                {
                    if (hold)
                        await _sim.Hold(TimeSpan.MaxValue);
                    else
                        await _sim.Delay(TimeSpan.MaxValue);
                }
            }
            catch (ArgumentOutOfRangeException)
            {
                _lab.Note("caught");
            }
        }
        _sim.Start(Direct());
        Assert.Equal(["caught@1"], _lab.Run());
        Assert.Equal(0, oven.InUse);
        Refused<ArgumentOutOfRangeException>(oven, async () => await _sim.Delay(TimeSpan.MaxValue));
        Assert.Equal(["caught@1", "caught@2", "continued@3"], _lab.Run());
    }

    [Fact]
    public void A_process_inside_its_own_any_of_can_catch_the_refusal_and_using_blocks_run()
    {
        var oven = new Resource(_sim);
        var bell = new Signal(_sim);
        var shelf = new Store<int>(_sim);
        Request<int> item = shelf.Take().AsRequest();
        Process self = default;
        self = Refused<InvalidOperationException>(oven, async () => await _sim.AnyOf(item, bell, self));
        Assert.Equal(["caught@1", "continued@2"], _lab.Run());
        Assert.Equal((0, 0), (bell.Waiting, shelf.Takers));
    }

    [Fact]
    public void A_condition_that_throws_inside_an_any_of_leaves_no_taker_behind()
    {
        var oven = new Resource(_sim);
        var shelf = new Store<int>(_sim);
        var bell = new Signal(_sim);
        shelf.TryPut(1);
        Request<int> broken = shelf.Take(_ => throw new FormatException()).AsRequest();
        Refused<FormatException>(oven, async () => await _sim.AnyOf(bell, broken));
        Assert.Equal(["caught@1", "continued@2"], _lab.Run());
        Assert.Equal((0, 1, 0, false), (shelf.Takers, shelf.Count, bell.Waiting, broken.IsGranted));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_condition_must_not_act(bool waits, bool traced)
    {
        var shelf = new Store<int>(_sim);
        var pool = new ResourcePool<int>(_sim, [1]);
        Process other = default;
        async Process Other()
        {
            using (await pool.Acquire(priority: 2))
                _lab.Note("other");
            await _sim.Delay(H(3));
        }
        async Process Taker()
        {
            try
            {
                await shelf.Take(item => shelf.TryPut(item + 1));
            }
            catch (InvalidOperationException refusal)
            {
                _lab.Note(refusal.Message);
            }
            try
            {
                await pool.Acquire(_ =>
                {
                    other.Interrupt();
                    return false;
                });
            }
            catch (InvalidOperationException refusal)
            {
                Assert.StartsWith("A condition", refusal.Message);
                _lab.Note("refused");
            }
        }
        async Process Holder()
        {
            using Lease<int> lease = await pool.Acquire();
            await _sim.Delay(H(1));
        }
        if (traced)
            _sim.Trace = _ => { };
        if (waits)
            _sim.Start(Holder());
        else
            shelf.TryPut(7);
        other = _sim.Start(Other());
        _sim.Start(Taker());
        _lab.At(0.5, () => Assert.Equal(waits, shelf.TryPut(8) && shelf.Count == 1));
        string[] expected =
            [$"A condition, and the order of a store, must depend only on the item: it cannot start, interrupt or change anything.@"
                + (waits ? "0.5" : "0")];
        Assert.Equal(expected.Concat(waits ? ["refused@1", "other@1"] : ["refused@0"]), _lab.Run().Where(note => note != "other@0"));
    }

    [Fact]
    public void The_order_of_a_store_must_not_act()
    {
        Store<int> shelf = null!;
        shelf = new Store<int>(_sim, order: Comparer<int>.Create((a, b) => shelf.TryTake(out _) ? 1 : a.CompareTo(b)));
        shelf.TryPut(1);
        Assert.StartsWith("A condition, and the order of a store,",
            Assert.Throws<InvalidOperationException>(() => shelf.TryPut(2)).Message);
        Assert.Equal([1], shelf.Items);
        Assert.True(shelf.TryTake(out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_condition_that_throws_is_the_fault_of_the_taker_and_not_of_the_putter(int kind)
    {
        var shelf = new Store<int>(_sim);
        var bell = new Signal(_sim);
        Predicate<int> broken = _ => throw new FormatException();
        async Process Taker()
        {
            try
            {
                switch (kind)
                {
                    case 0:
                        await shelf.Take(broken);
                        break;
                    case 1:
                        await _sim.AnyOf(bell, shelf.Take(broken).AsRequest());
                        break;
                    default:
                        await _sim.AllOf(bell, shelf.Take(broken).AsRequest(), shelf.Take().AsRequest());
                        break;
                }
            }
            catch (FormatException)
            {
                _lab.Note("caught");
            }
        }
        async Process Next() => _lab.Note($"next {await shelf.Take()}");
        _sim.Start(Taker());
        _sim.Start(Next());
        _lab.At(1, () => Assert.True(shelf.TryPut(7)));
        Assert.Equal(["caught@1", "next 7@1"], _lab.Run().Order());
        Assert.Equal((0, 0, 0), (shelf.Takers, shelf.Count, bell.Waiting));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_await_of_a_task_ends_the_run_even_if_the_process_catches_everything(bool inActivity)
    {
        var oven = new Resource(_sim);
        async Activity Foreign()
        {
            using (await oven.Acquire())
                await Task.Delay(1);
        }
        async Process Real()
        {
            try
            {
                if (inActivity)
                    await Foreign();
                using (await oven.Acquire())
                    await Task.Yield();
            }
            catch (Exception)
            {
                _lab.Note("caught");
            }
        }
        Process real = _sim.Start(Real(), "real");
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.Run());
        Assert.Equal("real", failure.Process);
        Assert.Contains(inActivity ? "TaskAwaiter" : "YieldAwaiter", Assert.IsType<NotSupportedException>(failure.InnerException).Message);
        Assert.Empty(_lab.Log);
        Assert.False(real.IsAlive);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wait_in_another_simulation_that_runs_ends_the_run_even_if_it_is_caught(bool inActivity)
    {
        Exception? failure = null;
        var inner = new Simulation();
        async Activity Wait() => await _sim.Delay(H(1));
        async Process Stray()
        {
            try
            {
                if (inActivity)
                    await Wait();
                else
                    await _sim.Delay(H(1));
            }
            catch (InvalidOperationException)
            {
            }
        }
        async Process Outer()
        {
            await _sim.Delay(H(1));
            inner.Start(Stray(), "stray");
            failure = Record.Exception(() => inner.Run());
            await _sim.Delay(H(1));
            _lab.Note("outer");
        }
        _sim.Start(Outer());
        Assert.Equal(["outer@2"], _lab.Run());
        Assert.Equal("stray", Assert.IsType<SimulationException>(failure).Process);
    }

    [Fact]
    public void A_request_listed_twice_or_in_two_waits_is_refused_and_can_be_used_again()
    {
        var shelf = new Store<int>(_sim);
        Request<int> item = shelf.Take().AsRequest(), other = shelf.Take().AsRequest();
        async Process Taker()
        {
            Assert.IsType<InvalidOperationException>(Record.Exception(() => _sim.AnyOf(item, other, item).GetAwaiter()));
            shelf.TryPut(1);
            shelf.TryPut(2);
            await _sim.AllOf(item, other);
            _lab.Note($"{item.Result} {other.Result}");
        }
        async Process Outside() => await _sim.AnyOf(item);
        Assert.IsType<InvalidOperationException>(Record.Exception(() => _sim.AnyOf(item).GetAwaiter()));
        _sim.Start(Taker());
        _lab.At(1, () => _sim.Start(Outside()));
        _lab.At(2, () => shelf.TryPut(3));
        Assert.Equal(["1 2@0"], _lab.Run());
        Assert.Equal(3, item.Result);
    }

    [Fact]
    public void A_failed_process_has_ended()
    {
        async Process Fails()
        {
            await _sim.Delay(H(1));
            throw new FormatException();
        }
        Process failed = _sim.Start(Fails(), "failed");
        Assert.Throws<SimulationException>(() => _sim.Run());
        Assert.Equal((false, "failed"), (failed.IsAlive, failed.Name));
        Assert.Contains("has ended", Assert.Throws<InvalidOperationException>(() => failed.Interrupt()).Message);
    }

    [Fact]
    public void Handles_of_a_process_before_and_after_its_start_are_equal()
    {
        Process? current = null;
        async Process Short()
        {
            current = _sim.Current;
            await _sim.Delay(H(1));
        }
        Process prepared = Short(), other = Short();
        Process started = _sim.Start(prepared, "short");
        _sim.RunUntil(H(0.5));
        Assert.True(prepared == started && prepared != other && started.Equals((object)current!.Value));
        Assert.Equal(prepared.GetHashCode(), started.GetHashCode());
        Assert.Equal(("short", true), (prepared.Name, prepared.IsAlive));
        Assert.Single(new HashSet<Process> { prepared, started, current.Value });
    }

    [Fact]
    public void After_a_failure_it_can_be_seen_who_waits_for_what()
    {
        var sim = new Simulation();
        var oven = new Resource(sim, name: "oven");
        async Process Job(bool fails)
        {
            using (await oven.Acquire())
            {
                await sim.Delay(1.Hours());
                if (fails)
                    throw new InvalidOperationException("no gas");
            }
        }
        sim.Start(Job(fails: true), "first");
        sim.Start(Job(fails: false), "second");
        sim.Start(Job(fails: false), "third");
        Assert.Throws<SimulationException>(() => sim.Run());
        Assert.Equal(["second", "third"], sim.WaitingProcesses().Select(waiting => waiting.Process.ToString()));
        Assert.Equal("the resource oven (1 of 1 in use, 1 queued)", sim.WaitingProcesses()[1].For);
    }
}
