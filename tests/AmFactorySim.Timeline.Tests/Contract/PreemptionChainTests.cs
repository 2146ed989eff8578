namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Preemptions that lead to others in the same instant, up to the process that is displaced first.</summary>
public class PreemptionChainTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_interruption_that_a_displaced_any_of_brings_upon_itself_is_not_lost(bool traced)
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        PreemptiveResource a = new(sim, name: "a"), b = new(sim, name: "b"), c = new(sim, name: "c");
        var never = new Signal(sim, "never");
        async Process First()
        {
            using Lease held = await b.Acquire(9);
            try
            {
                await sim.AnyOf(a.Acquire(5).AsRequest(), sim.AllOf(c.Acquire(3).AsRequest(), never));
            }
            catch (Interrupted interrupted)
            {
                lab.Note($"{interrupted.Cause}");
            }
        }
        // Displaced at c by the first, it takes b from it.
        async Process Second() => await sim.AnyOf(c.Acquire(4).AsRequest(), b.Acquire(4).AsRequest());
        // Displaces the first at a, which then requests c.
        async Process Third() => await a.Acquire(0);
        if (traced)
            sim.Trace = _ => { };
        sim.Start(First());
        sim.Start(Second(), "second");
        sim.Start(Third());
        Assert.Equal(["preempted at b by second@0"], lab.Run());
        Assert.Empty(sim.WaitingProcesses());
        Assert.Equal((1, 1, 0), (a.InUse, b.InUse, c.InUse));
    }

    [Fact]
    public void A_trace_changes_nothing_when_a_displaced_wait_ends_at_once()
    {
        Assert.Equal(["preempted at b by second@1", "second@9"], Chain(traced: false));
        Assert.Equal(Chain(traced: false), Chain(traced: true));

        static List<string> Chain(bool traced)
        {
            var lab = new Lab();
            Simulation sim = lab.Sim;
            PreemptiveResource a = new(sim, name: "a"), b = new(sim, name: "b"), c = new(sim, name: "c");
            async Process First()
            {
                using Lease held = await b.Acquire(9);
                try
                {
                    await sim.AllOf(sim.AnyOf(a.Acquire(5).AsRequest(), c.Acquire(3).AsRequest()), sim.Delay(10.Hours()));
                }
                catch (Interrupted interrupted)
                {
                    lab.Note($"{interrupted.Cause}");
                }
            }
            async Process Second()
            {
                await sim.AllOf(sim.AnyOf(c.Acquire(4).AsRequest(), b.Acquire(4).AsRequest()), sim.Delay(9.Hours()));
                lab.Note("second");
            }
            async Process Third()
            {
                await sim.Delay(1.Hours());
                using (await a.Acquire(0))
                    await sim.Delay(20.Hours());
            }
            if (traced)
                sim.Trace = _ => { };
            sim.Start(First());
            sim.Start(Second(), "second");
            sim.Start(Third());
            return lab.Run();
        }
    }

    [Fact]
    public void A_unit_held_by_the_dead_is_preempted_whoever_has_its_frame_now()
    {
        var sim = new Simulation();
        var crew = new PreemptiveResource(sim, name: "crew");
        int granted = 0;
        async Process Forgetful(int priority)
        {
            await crew.Acquire(priority);
            granted++;
        }
        sim.Start(Forgetful(5));
        sim.Run();
        // The only frame of this method is in the pool.
        sim.Start(Forgetful(0));
        sim.Run();
        Assert.Equal((2, 1, 0), (granted, crew.InUse, crew.Queued));
    }

    [Fact]
    public void A_chain_that_is_too_long_for_the_stack_fails_the_run()
    {
        const int Length = 50_000;
        var sim = new Simulation();
        var never = new Signal(sim, "never");
        PreemptiveResource[] tools = [.. Enumerable.Range(0, Length + 1).Select(i => new PreemptiveResource(sim, name: $"tool {i}"))];
        // Holds a tool, and if it is displaced, displaces who holds the next one.
        async Process Holder(int i) =>
            await sim.AllOf(sim.AnyOf(tools[i].Acquire(5).AsRequest(), tools[i + 1].Acquire(1).AsRequest()), never);
        for (int i = 0; i < Length; i++)
            sim.Start(Holder(i));
        async Process Claimant()
        {
            await sim.Delay(1.Hours());
            await tools[0].Acquire(0);
        }
        sim.Start(Claimant());
        Assert.Contains("a chain that is too long", Assert.Throws<SimulationException>(() => sim.Run()).Message);
    }
}
