using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>The statistics of a tank, compared with closed forms.</summary>
public class TankMonitorTests
{
    private const double PerHour = 1 / 3600.0;
    private readonly Lab _lab = new();
    private readonly Simulation _sim;
    private readonly Tank _tank;

    public TankMonitorTests()
    {
        _sim = _lab.Sim;
        _tank = new Tank(_sim, 100, name: "argon");
    }

    [Fact]
    public void A_tank_that_fills_and_then_overflows()
    {
        TankMonitor monitor = _tank.Observe();
        Assert.Same(monitor, _tank.Observe());
        _tank.Inflow = 10 * PerHour;
        _sim.RunUntil(H(20));
        // Ten hours from 0 to 100, and ten hours full.
        Assert.Equal(75, monitor.Mean, 9);
        Assert.Equal(Math.Sqrt((10_000 / 3.0 + 10_000) / 2 - 75 * 75), monitor.StandardDeviation, 9);
        Assert.Equal((0, 100), (monitor.Minimum, monitor.Maximum));
        Assert.Equal((H(10), TimeSpan.Zero, H(20)), (monitor.TimeFull, monitor.TimeEmpty, monitor.Elapsed));
        Assert.Equal(100, monitor.Received, 9);
        Assert.Equal(100, monitor.Overflow, 9);
        Assert.Equal((0, 0), (monitor.Delivered, monitor.Shortfall));
    }

    [Fact]
    public void A_tank_that_runs_empty()
    {
        TankMonitor monitor = _tank.Observe();
        _tank.Pour(60);
        (_tank.Inflow, _tank.Outflow) = (10 * PerHour, 40 * PerHour);
        _sim.RunUntil(H(8));
        // Two hours from 60 to 0, and six hours empty.
        Assert.Equal(7.5, monitor.Mean, 9);
        Assert.Equal(Math.Sqrt(2 * 3600 / 3.0 / 8 - 7.5 * 7.5), monitor.StandardDeviation, 9);
        Assert.Equal((0, 60), (monitor.Minimum, monitor.Maximum));
        Assert.Equal((TimeSpan.Zero, H(6)), (monitor.TimeFull, monitor.TimeEmpty));
        Assert.Equal(140, monitor.Received, 9);
        Assert.Equal(140, monitor.Delivered, 9);
        Assert.Equal(180, monitor.Shortfall, 9);
    }

    [Fact]
    public void A_saw_tooth_has_the_moments_of_a_uniform_distribution()
    {
        _tank.Pour(20);
        TankMonitor monitor = _tank.Observe();
        async Process Cycle()
        {
            while (true)
            {
                _tank.Inflow = 30 * PerHour;
                await _tank.WhenAtLeast(80);
                _tank.Inflow = 0;
                _tank.Outflow = 60 * PerHour;
                await _tank.WhenAtMost(20);
                _tank.Outflow = 0;
            }
        }
        _sim.Start(Cycle());
        _sim.RunUntil(H(3000));
        Assert.Equal(50, monitor.Mean, 6);
        Assert.Equal(60 / Math.Sqrt(12), monitor.StandardDeviation, 6);
        Assert.Equal(20, monitor.Minimum, 6);
        Assert.Equal(80, monitor.Maximum, 6);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (monitor.TimeFull, monitor.TimeEmpty));
    }

    [Fact]
    public void A_reset_keeps_the_state_and_discards_everything_else_even_between_two_changes()
    {
        TankMonitor monitor = _tank.Observe();
        _tank.Inflow = 10 * PerHour;
        _sim.RunUntil(H(5));
        monitor.Reset();
        Assert.Equal((50, 0, 50, 50), (monitor.Mean, monitor.StandardDeviation, monitor.Minimum, monitor.Maximum));
        Assert.Equal((TimeSpan.Zero, 0), (monitor.Elapsed, monitor.Received));
        _sim.RunUntil(H(15));
        // Five hours from 50 to 100, and five hours full.
        Assert.Equal(87.5, monitor.Mean, 9);
        Assert.Equal((50.0, 100.0, H(5)), (monitor.Minimum, monitor.Maximum, monitor.TimeFull));
        Assert.Equal(50, monitor.Received, 9);
        Assert.Equal(50, monitor.Overflow, 9);
    }

    [Fact]
    public void A_level_of_no_duration_counts_for_the_extremes()
    {
        TankMonitor monitor = _tank.Observe();
        _lab.At(1, () =>
        {
            _tank.Pour(500);
            Assert.True(_tank.TryDraw(70));
        });
        _sim.Run();
        Assert.Equal((0, 0, 100), (monitor.Mean, monitor.Minimum, monitor.Maximum));
        Assert.Equal((100, 400, 70), (monitor.Received, monitor.Overflow, monitor.Delivered));
        _sim.RunUntil(H(3));
        Assert.Equal(20, monitor.Mean, 9);
        Assert.Equal(H(1), monitor.TimeEmpty);
    }

    [Fact]
    public void A_tank_without_limits_is_never_full()
    {
        var lake = new Tank(_sim);
        TankMonitor monitor = lake.Observe();
        lake.Inflow = 10 * PerHour;
        _sim.RunUntil(H(4));
        Assert.Equal(20, monitor.Mean, 9);
        Assert.Equal(40, monitor.Maximum, 9);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (monitor.TimeFull, monitor.TimeEmpty));
    }

    [Fact]
    public void Monitoring_and_reading_change_neither_events_nor_levels()
    {
        static (long Events, double Level, double Mean) Run(bool observed, bool read)
        {
            var sim = new Simulation();
            var tank = new Tank(sim, 7, 1);
            async Process Cycle()
            {
                while (true)
                {
                    (tank.Inflow, tank.Outflow) = (0.3, 0);
                    await tank.WhenAtLeast(5.1);
                    (tank.Inflow, tank.Outflow) = (0.1, 0.7);
                    await tank.WhenAtMost(0.3).Within(TimeSpan.FromSeconds(8));
                }
            }
            sim.Start(Cycle());
            TankMonitor? monitor = observed ? tank.Observe() : null;
            for (int second = 1; second <= 100; second++)
            {
                sim.RunUntil(TimeSpan.FromSeconds(second));
                if (read)
                    Assert.InRange(monitor!.Mean + monitor.StandardDeviation + monitor.Maximum, 0, 21);
            }
            return (sim.EventCount, tank.Level, monitor?.Mean ?? 0);
        }
        (long events, double level, double mean) = Run(observed: true, read: true);
        Assert.Equal((events, level, mean), Run(observed: true, read: false));
        Assert.Equal((events, level, 0), Run(observed: false, read: false));
    }

    [OptimisedFact]
    public void Monitoring_a_tank_allocates_nothing()
    {
        TankMonitor monitor = _tank.Observe();
        async Process Cycle()
        {
            while (true)
            {
                (_tank.Inflow, _tank.Outflow) = (0, 10 * PerHour);
                await _tank.WhenAtMost(20);
                (_tank.Inflow, _tank.Outflow) = (20 * PerHour, 0);
                await _tank.WhenAtLeast(80);
            }
        }
        _sim.Start(Cycle());
        long least = long.MaxValue;
        for (int i = 0; i < 50 && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _sim.RunUntil(_sim.Now + H(5_000));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
        Assert.InRange(monitor.Mean, 49, 51);
    }
}
