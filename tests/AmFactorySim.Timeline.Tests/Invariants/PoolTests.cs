using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

public class PoolTests
{
    private const int Hours = 100;

    [Fact]
    public void An_item_has_one_holder_whom_it_suits_and_is_not_free_while_somebody_waits_for_it() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (seed, count) =>
        {
            var sim = new Simulation((ulong)seed);
            RandomStream stream = sim.Stream("chaos");
            int[] items = [.. Enumerable.Range(0, 1 + stream.NextInt(4))];
            var pool = new ResourcePool<int>(sim, items, "pool");
            ResourceMonitor monitor = pool.Observe();
            var held = new HashSet<int>();
            // Masks of the items that those who wait would take.
            var waiting = new List<int>();
            var processes = new List<Process>();
            TimeSpan Some() => TimeSpan.FromHours(stream.NextInt(4));

            void Check()
            {
                Assert.InRange(pool.InUse, held.Count, items.Length);
                Assert.Equal(items.Length - pool.InUse, pool.Free.Count);
                Assert.Equal(pool.Free.Order(), pool.Free);
                Assert.DoesNotContain(pool.Free, held.Contains);
                Assert.True(pool.Queued <= waiting.Count);
                if (pool.Queued == waiting.Count)
                    Assert.DoesNotContain(pool.Free, item => waiting.Exists(mask => (mask >> item & 1) == 1));
            }

            async Process Live()
            {
                while (sim.Now < TimeSpan.FromHours(Hours))
                {
                    int mask = stream.NextInt(16);
                    PoolAcquire<int> acquire = pool.Acquire(item => (mask >> item & 1) == 1, stream.NextInt(3));
                    waiting.Add(mask);
                    int suits = mask;
                    Lease<int> lease = default;
                    try
                    {
                        switch (stream.NextInt(3))
                        {
                            case 0:
                                lease = await acquire.Within(Some());
                                break;
                            case 1:
                                Request<Lease<int>> request = acquire.AsRequest();
                                Request<Lease<int>> other = pool.Acquire(9).AsRequest();
                                waiting.Add(15);
                                try
                                {
                                    int which = await sim.AnyOf(request, other, sim.Delay(Some()));
                                    if (which < 2)
                                        lease = (which == 0 ? request : other).Result;
                                    suits = which == 1 ? 15 : mask;
                                }
                                finally
                                {
                                    waiting.Remove(15);
                                }
                                break;
                            default:
                                lease = await acquire;
                                break;
                        }
                    }
                    catch (Interrupted)
                    {
                        Assert.False(lease.IsHeld);
                    }
                    finally
                    {
                        waiting.Remove(mask);
                    }
                    using (lease)
                    {
                        if (lease.IsHeld)
                        {
                            Assert.Equal(1, suits >> lease.Item & 1);
                            Assert.True(held.Add(lease.Item));
                        }
                        await sim.Hold(Some());
                        if (lease.IsHeld)
                            held.Remove(lease.Item);
                    }
                    Check();
                    await sim.Hold(Some());
                }
            }

            async Process Interrupt()
            {
                while (processes.Exists(process => process.IsAlive))
                {
                    await sim.Delay(Some());
                    Process[] alive = [.. processes.Where(process => process.IsAlive)];
                    if (sim.Now > TimeSpan.FromHours(Hours))
                        await sim.Delay(TimeSpan.FromHours(1));
                    else if (alive.Length > 0)
                        alive = [alive[stream.NextInt(alive.Length)]];
                    foreach (Process process in alive.Where(process => process.IsAlive))
                        process.Interrupt();
                    Check();
                }
            }
            for (int i = 0; i < count; i++)
                processes.Add(sim.Start(Live()));
            sim.Start(Interrupt());
            sim.Run();
            Assert.Equal((0, 0), (pool.InUse, pool.Queued));
            Assert.Equal(items, pool.Free);
            Assert.Equal((monitor.Waits.Total + monitor.Reneges.Total).TotalSeconds, monitor.Queue.Integral);
            Assert.Equal(monitor.Holds.Total.TotalSeconds, monitor.InUse.Integral);
        }).Holds(200);

    [Fact]
    public void Items_are_granted_as_a_search_of_the_whole_list_and_queue_would() =>
        Prop.ForAll(
            (from kind in Gen.Choose(0, 3)
             from priority in Gen.Choose(0, 2)
             from mask in Gen.Choose(0, 15)
             select (Returns: kind == 0, Priority: priority, Mask: mask)).ListOf(60).ToArbitrary(),
            steps =>
            {
                var sim = new Simulation();
                var pool = new ResourcePool<int>(sim, [0, 1, 2, 3]);
                var leases = new Dictionary<int, Lease<int>>();
                var actual = new List<(int Number, int Item)>();
                var expected = new List<(int Number, int Item)>();
                var waiting = new List<(int Number, int Priority, int Mask)>();
                List<int> free = [0, 1, 2, 3];

                async Process Acquire(int number, int priority, int mask)
                {
                    Lease<int> lease = await pool.Acquire(item => (mask >> item & 1) == 1, priority);
                    leases.Add(lease.Item, lease);
                    actual.Add((number, lease.Item));
                }

                async Process Script()
                {
                    for (int number = 0; number < steps.Count; number++)
                    {
                        (bool returns, int priority, int mask) = steps[number];
                        await sim.Delay(TimeSpan.FromHours(1));
                        if (!returns)
                        {
                            sim.Start(Acquire(number, priority, mask));
                            waiting.Add((number, priority, mask));
                        }
                        else if (leases.Count > 0)
                        {
                            int item = leases.Keys.Order().ElementAt(mask % leases.Count);
                            leases.Remove(item, out Lease<int> lease);
                            lease.Dispose();
                            free.Add(item);
                        }
                        foreach ((int Number, int Priority, int Mask) next in
                            waiting.OrderBy(request => (request.Priority, request.Number)).ToList())
                        {
                            int item = free.Order().FirstOrDefault(item => (next.Mask >> item & 1) == 1, -1);
                            if (item < 0)
                                continue;
                            free.Remove(item);
                            waiting.Remove(next);
                            expected.Add((next.Number, item));
                        }
                    }
                }
                sim.Start(Script());
                sim.Run();
                Assert.Equal(expected, actual);
                Assert.Equal(waiting.Count, pool.Queued);
                Assert.Equal(free.Order(), pool.Free);
            }).Holds(200);
}
