using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Random models on a coarse clock, so that ties are the rule: processes come and go, wait with and without limits,
/// are interrupted and preempted at any moment. Nothing may be lost, doubled or held by two.
/// </summary>
public class SoakTests
{
    private static readonly Arbitrary<(int Seed, int Processes, int Size)> s_models = (
        from seed in Gen.Choose(1, 1_000_000)
        from processes in Gen.Choose(1, 30)
        from size in Gen.Choose(1, 4)
        select (seed, processes, size)).ToArbitrary();

    private static void Soak(Action<(int Seed, int Processes, int Size)> model) =>
        Prop.ForAll(s_models, given =>
        {
            model(given);
            return true;
        }).Holds(300);

    /// <summary>A simulation with a coarse clock, chance, and somebody who interrupts.</summary>
    private sealed class Chaos((int Seed, int Processes, int Size) model)
    {
        private const int Hours = 200;

        internal Simulation Sim { get; } = new();

        internal RandomStream Stream => Sim.Stream($"{model.Seed}");

        internal TimeSpan Some() => TimeSpan.FromHours(Stream.NextInt(4));

        /// <summary>Lets all processes do random steps, and checks after each.</summary>
        internal void Run(Func<Activity> step, Action check)
        {
            var processes = new List<Process>();
            async Process Live()
            {
                while (Sim.Now < TimeSpan.FromHours(Hours))
                {
                    try
                    {
                        await step();
                        await Sim.Delay(Some());
                    }
                    catch (Interrupted)
                    {
                        // It goes on with something else.
                    }
                    check();
                }
            }
            async Process Interrupt()
            {
                while (Sim.Now < TimeSpan.FromHours(Hours))
                {
                    if (!await Sim.Hold(Some()))
                        throw new InvalidOperationException("Nobody interrupts the interrupter.");
                    for (int n = Stream.NextInt(3); n > 0; n--)
                    {
                        Process victim = processes[Stream.NextInt(processes.Count)];
                        if (victim.IsAlive)
                            victim.Interrupt(n);
                    }
                    check();
                }
                // Whoever still waits without a limit is sent home.
                while (processes.Exists(process => process.IsAlive))
                {
                    foreach (Process process in processes.Where(process => process.IsAlive))
                        process.Interrupt();
                    await Sim.Delay(TimeSpan.FromHours(1));
                    check();
                }
            }
            Sim.Start(Interrupt());
            for (int i = 0; i < model.Processes; i++)
                processes.Add(Sim.Start(Live(), $"p{i}"));
            Sim.Run();
            Assert.Empty(Sim.WaitingProcesses());
        }
    }

    [Fact]
    public void A_resource_never_has_more_holders_than_capacity_and_ends_free() => Soak(model =>
    {
        int held = 0;
        int capacity = model.Size;
        var chaos = new Chaos(model);
        var oven = new Resource(chaos.Sim, model.Size, "oven");
        async Activity Use()
        {
            Acquire claim = oven.Acquire(chaos.Stream.NextInt(3));
            using Lease lease = await (chaos.Stream.Chance(0.5) ? claim.Within(chaos.Some()) : claim);
            if (!lease.IsHeld)
                return;
            held++;
            Assert.True(held <= model.Size);
            try
            {
                if (chaos.Stream.Chance(0.2))
                    oven.Capacity = capacity = chaos.Stream.NextInt(model.Size + 1);
                await chaos.Sim.Delay(chaos.Some());
            }
            finally
            {
                held--;
            }
        }
        chaos.Run(Use, () =>
        {
            Assert.InRange(oven.InUse, held, Math.Max(held, model.Size));
            Assert.True(oven.Queued == 0 || oven.InUse >= oven.Capacity);
        });
        Assert.Equal((0, 0, 0), (held, oven.InUse, oven.Queued));
        Assert.Equal(capacity, oven.Capacity);
    });

    [Fact]
    public void A_preemptive_resource_never_has_more_holders_than_capacity_and_ends_free() => Soak(model =>
    {
        var leases = new List<Lease>();
        var chaos = new Chaos(model);
        var crew = new PreemptiveResource(chaos.Sim, model.Size, "crew");
        async Activity Use()
        {
            Acquire claim = crew.Acquire(chaos.Stream.NextInt(4), preempt: chaos.Stream.Chance(0.8));
            using Lease lease = await (chaos.Stream.Chance(0.5) ? claim.Within(chaos.Some()) : claim);
            leases.Add(lease);
            try
            {
                if (!lease.IsHeld)
                    return;
                // A preempted process hears of it before any other wait of its ends.
                bool completed = await chaos.Sim.Hold(chaos.Some());
                Assert.True(lease.IsHeld || !completed);
            }
            finally
            {
                leases.Remove(lease);
            }
        }
        chaos.Run(Use, () =>
        {
            Assert.True(leases.Count(lease => lease.IsHeld) <= model.Size);
            Assert.InRange(crew.InUse, 0, model.Size);
            Assert.True(crew.Queued == 0 || crew.InUse == model.Size);
        });
        Assert.Equal((0, 0, 0), (leases.Count, crew.InUse, crew.Queued));
    });

    [Fact]
    public void A_store_neither_loses_nor_duplicates_an_item() => Soak(model =>
    {
        int next = 0;
        var put = new List<int>();
        var taken = new List<int>();
        var chaos = new Chaos(model);
        var shelf = new Store<int>(chaos.Sim, model.Size, "shelf");
        async Activity Use()
        {
            int item = next++;
            switch (chaos.Stream.NextInt(6))
            {
                case 0:
                    if (await shelf.Put(item))
                        put.Add(item);
                    break;
                case 1:
                    if (await shelf.Put(item).Within(chaos.Some()))
                        put.Add(item);
                    break;
                case 2:
                    if (shelf.TryPut(item))
                        put.Add(item);
                    break;
                case 3:
                    taken.Add(await shelf.Take());
                    break;
                case 4:
                    (bool inTime, int odd) = await shelf.Take(x => x % 2 == 1).Within(chaos.Some());
                    if (inTime)
                    {
                        Assert.Equal(1, odd % 2);
                        taken.Add(odd);
                    }
                    break;
                default:
                    if (shelf.TryTake(out int any))
                        taken.Add(any);
                    break;
            }
        }
        chaos.Run(Use, () => Assert.InRange(shelf.Count, 0, model.Size));
        Assert.Equal(put.Order(), taken.Concat(shelf.Items).Order());
        Assert.Equal((0, 0), (shelf.Takers, shelf.Putters));
    });

    [Fact]
    public void A_container_conserves_its_amount() => Soak(model =>
    {
        const int Capacity = 20;
        double balance = 5;
        var chaos = new Chaos(model);
        var tank = new Container(chaos.Sim, Capacity, balance, "tank");
        async Activity Use()
        {
            int amount = chaos.Stream.NextInt(Capacity + 1);
            switch (chaos.Stream.NextInt(6))
            {
                case 0:
                    await tank.Put(amount);
                    balance += amount;
                    break;
                case 1:
                    if (await tank.Put(amount).Within(chaos.Some()))
                        balance += amount;
                    break;
                case 2:
                    if (tank.TryPut(amount))
                        balance += amount;
                    break;
                case 3:
                    await tank.Get(amount);
                    balance -= amount;
                    break;
                case 4:
                    if (await tank.Get(amount).Within(chaos.Some()))
                        balance -= amount;
                    break;
                default:
                    if (tank.TryGet(amount))
                        balance -= amount;
                    break;
            }
        }
        chaos.Run(Use, () => Assert.InRange(tank.Level, 0, Capacity));
        Assert.Equal(balance, tank.Level);
        Assert.Equal((0, 0), (tank.Getters, tank.Putters));
    });

    [Fact]
    public void Signals_and_composite_waits_resume_all_processes() => Soak(model =>
    {
        var chaos = new Chaos(model);
        var red = new Signal(chaos.Sim, "red");
        var green = new Signal(chaos.Sim, "green");
        async Process Child() => await chaos.Sim.Delay(chaos.Some());
        async Activity Use()
        {
            Process child = chaos.Sim.Start(Child());
            switch (chaos.Stream.NextInt(6))
            {
                case 0:
                    red.Fire();
                    break;
                case 1:
                    green.Fire();
                    break;
                case 2:
                    await red;
                    break;
                case 3:
                    await child.Ended.Within(chaos.Some());
                    break;
                case 4:
                    await chaos.Sim.AllOf(child, red, green, chaos.Sim.Delay(chaos.Some()));
                    Assert.False(child.IsAlive);
                    break;
                default:
                    TimeSpan limit = chaos.Some();
                    TimeSpan start = chaos.Sim.Now;
                    int first = await chaos.Sim.AnyOf(child, red, green, chaos.Sim.Delay(limit));
                    Assert.True(first == 3 ? chaos.Sim.Now == start + limit : chaos.Sim.Now <= start + limit);
                    Assert.True(first != 0 || !child.IsAlive);
                    break;
            }
        }
        chaos.Run(Use, () => { });
        Assert.Equal((0, 0), (red.Waiting, green.Waiting));
    });

    [Fact]
    public void Combined_requests_leak_neither_units_nor_items_nor_amounts() => Soak(model =>
    {
        const int Capacity = 10;
        var leases = new List<Lease>();
        int put = 0, taken = 0;
        double balance = 5;
        var chaos = new Chaos(model);
        Simulation sim = chaos.Sim;
        var crew = new PreemptiveResource(sim, model.Size, "crew");
        var oven = new Resource(sim, model.Size, "oven");
        var shelf = new Store<int>(sim, model.Size, "shelf", Comparer<int>.Default);
        var tank = new Container(sim, Capacity, balance, "tank");
        ResourceMonitor monitor = oven.Observe();
        var recall = new Signal(sim, "recall");
        async Activity Use()
        {
            if (chaos.Stream.Chance(0.1))
                recall.Fire();
            Request<Lease> fitter = crew.Acquire(chaos.Stream.NextInt(4), preempt: chaos.Stream.Chance(0.8)).AsRequest();
            Request<Lease> place = oven.Acquire(chaos.Stream.NextInt(4)).AsRequest();
            int amount = chaos.Stream.NextInt(Capacity + 1);
            bool puts = chaos.Stream.Chance(0.5);
            Request item = puts ? shelf.Put(chaos.Stream.NextInt(9)).AsRequest() : shelf.Take().AsRequest();
            Request transfer = puts ? tank.Put(amount).AsRequest() : tank.Get(amount).AsRequest();
            Request[] all = [fitter, place, item, transfer];
            Waitable[] wanted = [.. all.Where(_ => chaos.Stream.Chance(0.6)), chaos.Stream.Chance(0.3) ? recall : sim.Delay(chaos.Some())];
            try
            {
                if (chaos.Stream.Chance(0.5))
                {
                    (bool inTime, int which) = await sim.AnyOf(wanted).Within(chaos.Some());
                    Assert.Equal(inTime && which < wanted.Length - 1 ? 1 : 0, all.Count(request => request.IsGranted));
                }
                else
                {
                    bool inTime = await sim.AllOf(wanted).Within(chaos.Some());
                    Assert.Equal(inTime ? wanted.Length - 1 : 0, all.Count(request => request.IsGranted));
                }
            }
            catch (Interrupted)
            {
                Assert.DoesNotContain(all, request => request.IsGranted);
                throw;
            }
            finally
            {
                (put, taken) = (put + (puts && item.IsGranted ? 1 : 0), taken + (!puts && item.IsGranted ? 1 : 0));
                balance += transfer.IsGranted ? puts ? amount : -amount : 0;
            }
            Lease[] mine = [.. new[] { fitter, place }.Where(request => request.IsGranted).Select(request => request.Result)];
            leases.AddRange(mine);
            try
            {
                if (mine.Length > 0)
                    await sim.Hold(chaos.Some());
            }
            finally
            {
                foreach (Lease lease in mine)
                {
                    leases.Remove(lease);
                    lease.Dispose();
                }
            }
        }
        chaos.Run(Use, () =>
        {
            Assert.InRange(crew.InUse, 0, model.Size);
            Assert.InRange(oven.InUse, 0, model.Size);
            Assert.True(leases.Count(lease => lease.IsHeld) <= crew.InUse + oven.InUse);
            Assert.InRange(shelf.Count, 0, model.Size);
            Assert.InRange(tank.Level, 0, Capacity);
        });
        Assert.Equal((0, 0, 0, 0), (crew.InUse, crew.Queued, oven.InUse, oven.Queued));
        Assert.Equal((put - taken, balance), (shelf.Count, tank.Level));
        Assert.Equal((0, 0, 0, 0, 0), (shelf.Takers, shelf.Putters, tank.Getters, tank.Putters, recall.Waiting));
        Assert.Equal((monitor.Waits.Total + monitor.Reneges.Total).TotalSeconds, monitor.Queue.Integral);
        Assert.Equal(monitor.Holds.Total.TotalSeconds, monitor.InUse.Integral);
    });
}
