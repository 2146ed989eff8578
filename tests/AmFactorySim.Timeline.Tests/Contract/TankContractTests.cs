using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class TankContractTests
{
    private const double PerHour = 1 / 3600.0;
    private readonly Lab _lab = new();
    private readonly Tank _tank;

    public TankContractTests() => _tank = new Tank(_lab.Sim, 100, 50, "argon");

    [Fact]
    public void A_change_of_rate_changes_the_time_of_the_threshold()
    {
        async Process Watch()
        {
            await _tank.WhenEmpty();
            _lab.Note("empty");
            Assert.Equal(0, _tank.Level);
            await _tank.WhenFull();
            _lab.Note("full");
            Assert.Equal(100, _tank.Level);
        }
        _lab.Sim.Start(Watch());
        _tank.Outflow = 10 * PerHour;
        _lab.At(2, () => _tank.Outflow = 5 * PerHour);
        _lab.At(4, () => _tank.Inflow = 5 * PerHour);
        _lab.At(5, () => _tank.Inflow = 0);
        // 50 - 20 - 10 = 20 at four and five; empty four hours later.
        _lab.At(12, () => (_tank.Inflow, _tank.Outflow) = (30 * PerHour, 5 * PerHour));
        Assert.Equal(["empty@9", "full@16"], _lab.Run());
        Assert.Equal(15, _tank.Shortfall, 9);
        Assert.Empty(_lab.Sim.WaitingProcesses());
    }

    [Fact]
    public void Reading_the_level_changes_nothing()
    {
        async Process Watch()
        {
            await _tank.WhenAtMost(20);
            _lab.Note("low");
        }
        _lab.Sim.Start(Watch());
        _tank.Outflow = 10 * PerHour;
        for (int i = 1; i <= 6; i++)
        {
            int hour = i;
            _lab.At(hour, () => _lab.Note($"{Math.Round(_tank.Level, 9)}"));
        }
        Assert.Equal(["40@1", "30@2", "20@3", "low@3", "10@4", "0@5", "0@6"], _lab.Run());
    }

    [Fact]
    public void Limits_requests_and_interruptions_withdraw_the_wait()
    {
        async Process Watch()
        {
            Assert.False(await _tank.WhenAtMost(20).Within(H(1)));
            Request<bool> low = _tank.WhenAtMost(30).AsRequest();
            Assert.Equal(1, await _lab.Sim.AnyOf(low, _lab.Sim.Delay(H(0.5))));
            Assert.Equal(0, await _lab.Sim.AnyOf(low, _lab.Sim.Delay(H(1))));
            _lab.Note("low");
            Assert.Equal(0, await _lab.Sim.AnyOf(low, _lab.Sim.Delay(H(1))));
            _lab.Note("still low");
            await _tank.WhenFull();
        }
        Process watch = _lab.Sim.Start(Watch(), "watch");
        _tank.Outflow = 10 * PerHour;
        _lab.At(3, () =>
        {
            Assert.StartsWith("watch waits for the tank argon to have at least 100 (level ", _lab.Sim.WaitingProcesses()[0].ToString());
            Assert.True(_tank.TryDraw(5));
            Assert.False(_tank.TryDraw(16));
            _tank.Pour(500);
        });
        Assert.Equal(["low@2", "still low@2"], _lab.Run());
        Assert.False(watch.IsAlive);
        Assert.Equal(415, _tank.Overflow, 6);
    }

    /// <summary>The level is reached in the tick of the limit or of the delay: the event that was inserted earlier comes first.</summary>
    [Theory]
    [InlineData("nothing", true)]
    [InlineData("the same flow", false)]
    [InlineData("nothing poured", false)]
    [InlineData("another wait", false)]
    public void A_level_counts_in_the_tick_of_a_limit_unless_it_was_predicted_anew_since(string change, bool counts)
    {
        async Process Limited() => Assert.Equal(counts, await _tank.WhenAtLeast(100).Within(H(5)));
        AssertEnds(change, Limited());

        async Process AnyOf() =>
            Assert.Equal(counts ? 0 : 1, await _lab.Sim.AnyOf(_tank.WhenAtLeast(100).AsRequest(), _lab.Sim.Delay(H(5))));
        AssertEnds(change, AnyOf());
    }

    private void AssertEnds(string change, Process waiter)
    {
        Assert.True(_tank.TryDraw(_tank.Level - 50));
        _tank.Inflow = 10 * PerHour;
        waiter = _lab.Sim.Start(waiter);
        async Process Other() => await _tank.WhenAtMost(0).Within(H(9));
        _lab.At(1, () =>
        {
            switch (change)
            {
                case "the same flow":
                    _tank.Inflow = 10 * PerHour;
                    break;
                case "nothing poured":
                    _tank.Pour(0);
                    break;
                case "another wait":
                    _lab.Sim.Start(Other());
                    break;
            }
        });
        TimeSpan start = _lab.Sim.Now;
        _lab.Sim.RunUntil(waiter);
        Assert.Equal((start + H(5), 100), (_lab.Sim.Now, _tank.Level));
        _lab.Run();
    }

    [Fact]
    public void An_amount_can_be_drawn_as_soon_as_it_is_there()
    {
        async Process Draw(string name)
        {
            while (!_tank.TryDraw(40))
                await _tank.WhenAtLeast(40);
            _lab.Note(name);
        }
        _tank.Inflow = 10 * PerHour;
        foreach (string name in (string[])["a", "b", "c"])
            _lab.Sim.Start(Draw(name), name);
        Assert.Equal(["a@0", "b@3", "c@7"], _lab.Run());
        Assert.Equal(0, _tank.Level, tolerance: 1e-9);
    }

    [Fact]
    public void A_wait_that_has_left_causes_no_event()
    {
        _tank.Outflow = PerHour;
        async Process Watch()
        {
            Assert.False(await _tank.WhenEmpty().Within(H(1)));
            Assert.Equal(1, await _lab.Sim.AnyOf(_tank.WhenEmpty().AsRequest(), _lab.Sim.Delay(H(1))));
            // A part that is served at once: the level rises through it.
            _tank.Inflow = 2 * PerHour;
            Assert.Equal(0, await _lab.Sim.AnyOf(_tank.WhenAtMost(60).AsRequest(), _lab.Sim.Delay(H(1))));
        }
        Process watch = _lab.Sim.Start(Watch());
        _lab.Sim.Run();
        Assert.False(watch.IsAlive);
        Assert.Equal((H(2), 4), (_lab.Sim.Now, _lab.Sim.EventCount));
    }

    [Fact]
    public void Sizes_levels_and_rates_are_validated()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tank(_lab.Sim, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tank(_lab.Sim, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tank.Inflow = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => _tank.Outflow = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => _tank.Pour(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tank.TryDraw(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tank.WhenAtLeast(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tank(_lab.Sim).WhenFull());
    }

    [Fact]
    public void Amounts_that_would_add_up_to_infinity_are_refused()
    {
        var endless = new Tank(_lab.Sim);
        Assert.Contains("must be from 0 to 1E+100, but is 1E+101.",
            Assert.Throws<ArgumentOutOfRangeException>(() => endless.Inflow = 1e101).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => endless.WhenAtLeast(1e101));
        endless.Inflow = 1e100;
        _lab.Sim.RunUntil(TimeSpan.MaxValue);
        Assert.True(double.IsFinite(endless.Level));
    }

    [OptimisedFact]
    public void Rates_and_thresholds_allocate_nothing_in_the_steady_state()
    {
        async Process Cycle()
        {
            while (true)
            {
                (_tank.Inflow, _tank.Outflow) = (0, 10 * PerHour);
                await _tank.WhenAtMost(20);
                (_tank.Inflow, _tank.Outflow) = (20 * PerHour, 0);
                await _tank.WhenAtLeast(80).Within(H(9));
            }
        }
        _lab.Sim.Start(Cycle());
        long least = long.MaxValue;
        for (int i = 0; i < 50 && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _lab.Sim.RunUntil(_lab.Sim.Now + H(5_000));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
    }

    [Fact]
    public void A_level_that_nobody_waits_for_any_more_does_not_prolong_the_run()
    {
        async Process Impatient() => Assert.False(await _tank.WhenEmpty().Within(H(1)));
        _lab.Sim.Start(Impatient());
        _tank.Outflow = 10 * PerHour;
        _lab.Sim.Run();
        Assert.Equal((H(1), 2), (_lab.Sim.Now, _lab.Sim.EventCount));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(28)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(87_600)]
    public void A_level_is_reached_in_its_tick_however_long_it_takes(int hours)
    {
        var sim = new Simulation();
        var tank = new Tank(sim, capacity: 1e12) { Inflow = 1 };
        async Process Waits() => await tank.WhenAtLeast(3600.0 * hours);
        sim.RunUntil(sim.Start(Waits()));
        Assert.Equal(hours.Hours(), sim.Now);
        Assert.Equal(tank.Received, tank.Level);
    }
}
