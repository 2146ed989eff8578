namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Units and items without a wait.</summary>
public class TryAcquireTests
{
    private readonly Simulation _sim = new();

    [Fact]
    public void A_free_unit_is_held_until_it_is_disposed()
    {
        var oven = new Resource(_sim, name: "oven");
        InProcess(() =>
        {
            Assert.True(oven.TryAcquire(out Lease lease));
            Assert.True(lease.IsHeld);
            Assert.False(oven.TryAcquire(out Lease none));
            Assert.False(none.IsHeld);
            none.Dispose();
            lease.Dispose();
            Assert.Equal(0, oven.InUse);
        });
    }

    [Fact]
    public void It_preempts_nobody_but_can_be_preempted_by_its_priority()
    {
        var fitter = new PreemptiveResource(_sim, name: "fitter");
        var log = new List<string>();
        async Process Holder()
        {
            Assert.True(fitter.TryAcquire(out Lease lease, priority: 5));
            using (lease)
                log.Add(await _sim.Hold(9.Hours()) ? "done" : "stopped");
        }
        async Process Claimant(int priority)
        {
            Assert.False(fitter.TryAcquire(out _, priority: 0));
            using (await fitter.Acquire(priority))
                log.Add($"{priority} at {_sim.Now.TotalHours}");
        }
        _sim.Start(Holder());
        _sim.Start(Claimant(5));
        _sim.Start(Claimant(4));
        _sim.Run();
        Assert.Equal(["4 at 0", "stopped", "5 at 0"], log);
    }

    [Fact]
    public void Of_the_free_items_of_a_pool_the_first_that_suits_is_held()
    {
        var machines = new ResourcePool<int>(_sim, [200, 400, 1000], "machines");
        InProcess(() =>
        {
            Assert.True(machines.TryAcquire(watts => watts > 300, out Lease<int> strong));
            Assert.Equal(400, strong.Item);
            Assert.True(machines.TryAcquire(out Lease<int> any));
            Assert.Equal(200, any.Item);
            Assert.False(machines.TryAcquire(watts => watts < 1000, out _));
            strong.Dispose();
            any.Dispose();
            Assert.Equal(0, machines.InUse);
        });
    }

    [Fact]
    public void Outside_a_process_nobody_could_hold_it()
    {
        var oven = new Resource(_sim, name: "oven");
        var machines = new ResourcePool<int>(_sim, [1], "machines");
        Assert.StartsWith("Only a process can hold a unit of the resource oven",
            Assert.Throws<InvalidOperationException>(() => oven.TryAcquire(out _)).Message);
        Assert.StartsWith("Only a process can hold an item of the pool machines",
            Assert.Throws<InvalidOperationException>(() => machines.TryAcquire(out _)).Message);
        Assert.Throws<ArgumentNullException>(() => machines.TryAcquire(null!, out _));
        Assert.Equal((0, 0), (oven.InUse, machines.InUse));
    }

    private void InProcess(Action action)
    {
        async Process Once()
        {
            await _sim.Delay(1.Hours());
            action();
        }
        _sim.Start(Once());
        _sim.Run();
        Assert.Equal(1.Hours(), _sim.Now);
    }
}
