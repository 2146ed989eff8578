using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Theory;

public class MonitorTheoryTests
{
    [Fact]
    public void M_M_1_from_its_monitor_after_the_warm_up()
    {
        // With mean service 1 h and load rho: Lq = rho^2 / (1 - rho), Wq = rho / (1 - rho), busy rho; by PASTA
        // a share rho of the customers must wait; the number in the queue is n > 0 for (1 - rho) rho^(n + 1) of the time.
        const double Load = 0.7;
        var monitors = new List<ResourceMonitor>();
        for (int replication = 1; replication <= 30; replication++)
        {
            var sim = new Simulation(1, replication);
            var server = new Resource(sim);
            RandomStream arrivals = sim.Stream("arrivals");
            RandomStream services = sim.Stream("services");
            ExponentialDistribution gap = Distribution.Exponential(1 / Load);
            ExponentialDistribution service = Distribution.Exponential(1);
            async Process Customer()
            {
                using (await server.Acquire())
                    await sim.Delay(H(service.Sample(services)));
            }
            async Process Source()
            {
                while (true)
                {
                    await sim.Delay(H(gap.Sample(arrivals)));
                    sim.Start(Customer());
                }
            }
            sim.Start(Source());
            ResourceMonitor monitor = server.Observe();
            Assert.Same(monitor, server.Observe());
            sim.RunUntil(H(2_000));
            monitor.Reset();
            sim.RunUntil(H(42_000));
            Assert.Equal(H(40_000), monitor.Queue.Elapsed);
            monitors.Add(monitor);
        }
        Intervals.AssertMean(Load * Load / (1 - Load), [.. monitors.Select(monitor => monitor.Queue.Mean)]);
        Intervals.AssertMean(Load / (1 - Load), [.. monitors.Select(monitor => monitor.Waits.Mean.TotalHours)]);
        Intervals.AssertMean(Load, [.. monitors.Select(monitor => monitor.Utilisation)]);
        Intervals.AssertMean(1, [.. monitors.Select(monitor => monitor.Holds.Mean.TotalHours)]);
        Intervals.AssertMean((1 - Load) * Math.Pow(Load, 3), [.. monitors.Select(monitor => monitor.Queue.Bins(2, 1, 1)[1].Share)]);
        // The wait of those who wait is exponential with mean 1 / (1 - rho): the 90th percentile of all is ln(rho / 0.1) / (1 - rho).
        Intervals.AssertMean(Math.Log(Load / 0.1) / (1 - Load), [.. monitors.Select(monitor => monitor.Waits.Quantile(0.9).TotalHours)]);
    }

    [Fact]
    public void Littles_law_holds_to_the_tick_with_all_kinds_of_events()
    {
        // Limits, interruptions, preemptions, changing capacity, requests beside delays; from empty to empty.
        var sim = new Simulation();
        var crew = new PreemptiveResource(sim, 2, "crew");
        ResourceMonitor monitor = crew.Observe();
        RandomStream stream = sim.Stream("chaos");
        int granted = 0, gaveUp = 0;
        TimeSpan Some() => new(stream.NextInt(40));
        async Process Customer()
        {
            bool reckoned = false;
            try
            {
                if (stream.Chance(0.3))
                {
                    Request<Lease> place = crew.Acquire(stream.NextInt(4)).AsRequest();
                    if (await sim.AnyOf(place, sim.Delay(Some())) == 0)
                    {
                        (reckoned, granted) = (true, granted + 1);
                        using (place.Result)
                            await sim.Delay(Some());
                    }
                }
                else
                {
                    using Lease lease = await crew.Acquire(stream.NextInt(4)).Within(new TimeSpan(100));
                    if (lease.IsHeld)
                    {
                        (reckoned, granted) = (true, granted + 1);
                        await sim.Delay(Some());
                    }
                }
            }
            catch (Interrupted)
            {
                // It goes home.
            }
            if (!reckoned)
                gaveUp++;
        }
        async Process Source()
        {
            for (int i = 0; i < 5_000; i++)
            {
                await sim.Delay(new TimeSpan(stream.NextInt(20)));
                Process customer = sim.Start(Customer());
                if (stream.Chance(0.2))
                {
                    await sim.Delay(Some());
                    if (customer.IsAlive)
                        customer.Interrupt();
                }
                if (stream.Chance(0.1))
                    crew.Capacity = stream.NextInt(4);
            }
            crew.Capacity = 2;
        }
        sim.Start(Source());
        sim.Run();
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
        Assert.Equal((monitor.Waits.Total + monitor.Reneges.Total).TotalSeconds, monitor.Queue.Integral);
        Assert.Equal(monitor.Holds.Total.TotalSeconds, monitor.InUse.Integral);
        Assert.Equal((granted, granted), (monitor.Waits.Count, monitor.Holds.Count));
        // A customer who is interrupted before asking neither waits nor reneges.
        Assert.InRange(monitor.Reneges.Count, gaveUp / 2, gaveUp);
        Assert.True(monitor.Reneges.Count > 100 && granted > 1_000);
        Assert.InRange(monitor.InUse.Maximum, 2, 3);
    }
}
