using System.Globalization;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline.Tests.Contract;

public class DeterminismTests
{
    /// <summary>A model that uses most of what there is, and writes down each step.</summary>
    private static string Trace(ulong seed, Action<TraceEntry>? trace = null)
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        sim.Trace = trace;
        var crew = new PreemptiveResource(sim, 2, "crew");
        var oven = new Resource(sim, 2, "oven");
        var shelf = new Store<int>(sim, 3, "shelf");
        var bell = new Signal(sim, "bell");
        var stream = new RandomStream(seed, 1, "trace");

        TimeSpan Some() => TimeSpan.FromMinutes(stream.NextInt(5));
        async Activity Bake(int i)
        {
            using (await oven.Acquire(i % 3))
                await sim.Delay(Some());
        }
        async Process Worker(int i)
        {
            for (int round = 0; round < 20; round++)
            {
                await Bake(i);
                using (Lease lease = await crew.Acquire(stream.NextInt(3)).Within(Some()))
                {
                    bool done = lease.IsHeld && await sim.Hold(Some());
                    lab.Note($"{i} {round} {lease.IsHeld} {done}");
                }
                if (!await shelf.Put(i).Within(Some()))
                    lab.Note($"{i} full");
                int first = await sim.AnyOf(bell, sim.Delay(Some()));
                lab.Note($"{i} {first}");
            }
        }
        async Process Eater()
        {
            while (true)
            {
                lab.Note($"eats {await shelf.Take()}");
                await sim.Delay(Some());
                bell.Fire();
            }
        }
        for (int i = 0; i < 10; i++)
            sim.Start(Worker(i));
        sim.Start(Eater());
        return string.Join('\n', lab.Run());
    }

    [Fact]
    public void The_same_model_gives_the_same_trace_in_any_culture()
    {
        string first = Trace(1);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(first, Trace(1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.NotEqual(first, Trace(2));
        Assert.True(first.Length > 5_000);
    }

    [Fact]
    public void Simulations_on_several_threads_are_independent()
    {
        string[] alone = [.. Enumerable.Range(0, 4).Select(i => Trace((ulong)i))];
        var together = new string[40];
        Parallel.For(0, together.Length, i => together[i] = Trace((ulong)(i % 4)));
        for (int i = 0; i < together.Length; i++)
            Assert.Equal(alone[i % 4], together[i]);
    }

    [Fact]
    public void A_trace_of_the_kernel_changes_nothing_and_is_itself_the_same_each_time()
    {
        List<string> first = [], second = [];
        Assert.Equal(Trace(1), Trace(1, entry => first.Add(entry.ToString())));
        Assert.Equal(Trace(1), Trace(1, entry => second.Add(entry.ToString())));
        Assert.Equal(first, second);
        Assert.True(first.Count > 1_000);
    }

    [Fact]
    public void The_trace_is_unchanged()
    {
        // Debug and Release, one machine and another: the fingerprint pins the total order.
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Trace(1)));
        Assert.Equal("FA218CE4D8872742", Convert.ToHexString(hash)[..16]);
    }

    [Fact]
    public void A_thread_keeps_nothing_of_a_model_that_is_over()
    {
        // The frames of the first model are those of the second, whose processes never end.
        Model(ends: true);
        WeakReference second = Model(ends: false);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(second.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Model(bool ends)
        {
            var sim = new Simulation();
            object thing = new();
            async Process Holder(object held)
            {
                await sim.Delay(1.Hours());
                if (!ends)
                    await new Signal(sim);
                GC.KeepAlive(held);
            }
            for (int i = 0; i < 10; i++)
                sim.Start(Holder(thing));
            sim.Run();
            return new WeakReference(thing);
        }
    }
}
