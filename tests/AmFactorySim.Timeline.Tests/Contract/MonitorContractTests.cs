using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class MonitorContractTests
{
    private readonly Simulation _sim = new();

    [Fact]
    public void Monitors_of_stores_and_containers_agree_with_hand_calculation()
    {
        var shelf = new Store<int>(_sim, 2);
        var tank = new Container(_sim, 10, 4);
        async Process Story()
        {
            await shelf.Put(1);
            await tank.Get(4);
            await _sim.Delay(H(1));
            await shelf.Put(2);
            await shelf.Put(3).Within(H(2));
            await shelf.Take();
            await tank.Get(1).Within(H(1));
            await tank.Put(10);
            await tank.Put(1).Within(H(5));
        }
        StoreMonitor store = shelf.Observe();
        ContainerMonitor container = tank.Observe();
        Assert.Same(store, shelf.Observe());
        Assert.Same(container, tank.Observe());
        _sim.Start(Story());
        _sim.Run();
        _sim.RunUntil(H(10));
        // Items: 1 for an hour, 2 for two, then 1; one waits to put for two hours.
        Assert.Equal((1.2, 0.2, 0.0), (store.Count.Mean, store.Putters.Mean, store.Takers.Mean));
        Assert.Equal((6, 0.1, 0.5), (container.Level.Mean, container.Getters.Mean, container.Putters.Mean));
        Assert.Equal((0.4, 0.6), (container.Level.Bins(0, 5, 3)[1].Share, container.Level.Bins(0, 5, 3)[3].Share));
        store.Reset();
        container.Reset();
        Assert.Equal((1, 10, TimeSpan.Zero), (store.Count.Mean, container.Level.Mean, container.Level.Elapsed));
    }

    [Fact]
    public void A_late_monitor_counts_from_its_start()
    {
        var oven = new Resource(_sim, 1);
        async Process Use()
        {
            using (await oven.Acquire())
                await _sim.Delay(H(4));
        }
        _sim.Start(Use());
        _sim.Start(Use());
        _sim.RunUntil(H(1));
        ResourceMonitor monitor = oven.Observe();
        Assert.Equal((1, 1, 1), (monitor.Queue.Value, monitor.InUse.Value, monitor.Capacity.Value));
        _sim.Run();
        Assert.Equal((H(3), H(7)), (monitor.Waits.Total, monitor.Holds.Total));
        Assert.Equal((H(3), H(4), H(3.5)), (monitor.Holds.Minimum, monitor.Holds.Maximum, monitor.Holds.Mean));
        Assert.Equal(H(3), monitor.Holds.Quantile(0.5));
        Assert.Equal((3.0, 4.0, 0.5),
            (monitor.Holds.Bins(H(3), H(1), 2)[1].From, monitor.Holds.Bins(H(3), H(1), 2)[1].To,
            monitor.Holds.Bins(H(3), H(1), 2)[1].Share));
        Assert.Equal(1, monitor.Utilisation);
        monitor.Reset();
        Assert.Equal((0, TimeSpan.Zero), (monitor.Holds.Count, monitor.Holds.Mean));
    }

    [Fact]
    public void Values_shares_and_bins_are_validated()
    {
        var tally = new Tally();
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Record(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Bins(double.NaN, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Bins(0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Bins(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Gauge(_sim).Value = double.PositiveInfinity);
        Assert.True(double.IsNaN(tally.Mean) && double.IsNaN(tally.Variance) && double.IsNaN(tally.Quantile(0.5))
            && double.IsNaN(tally.Minimum));
    }

    [OptimisedFact]
    public void Monitoring_allocates_nothing_in_the_steady_state()
    {
        var oven = new Resource(_sim, 1);
        ResourceMonitor monitor = oven.Observe();
        async Process Use(int i)
        {
            while (true)
            {
                using (await oven.Acquire())
                    await _sim.Delay(H(0.1 * i));
            }
        }
        for (int i = 1; i < 4; i++)
            _sim.Start(Use(i));
        long least = long.MaxValue;
        for (int i = 0; i < 50 && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _sim.RunUntil(_sim.Now + H(1_000));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
        Assert.True(monitor.Waits.Count > 1_000);
    }
}
