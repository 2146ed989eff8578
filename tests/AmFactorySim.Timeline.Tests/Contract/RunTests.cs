namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>How a run ends, and how it continues.</summary>
public class RunTests
{
    private static TimeSpan H(double hours) => TimeSpan.FromHours(hours);

    [Fact]
    public void RunBefore_leaves_the_events_at_its_end_to_the_next_run()
    {
        var lab = new Lab();
        lab.At(1, () => lab.Note("a"));
        lab.At(2, () => lab.Note("b"));
        lab.Sim.RunBefore(H(2));
        Assert.Equal(["a@1"], lab.Log);
        Assert.Equal(H(2), lab.Sim.Now);

        // What is inserted now comes after what was inserted for this time before.
        lab.At(0, () => lab.Note("c"));
        lab.Sim.RunBefore(H(2));
        Assert.Equal(["a@1"], lab.Log);
        lab.Sim.RunUntil(H(2));
        Assert.Equal(["a@1", "b@2", "c@2"], lab.Log);
        Assert.Throws<ArgumentOutOfRangeException>(() => lab.Sim.RunBefore(H(1.5)));
    }

    [Fact]
    public void RunBefore_time_zero_processes_nothing()
    {
        var lab = new Lab();
        lab.At(0, () => lab.Note("a"));
        lab.Sim.RunBefore(TimeSpan.Zero);
        Assert.Empty(lab.Log);
        Assert.Equal(0, lab.Sim.EventCount);
    }

    [Fact]
    public void Stop_ends_the_run_after_the_current_event_and_before_everything_else_that_is_due()
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        async Process Sleeper()
        {
            try
            {
                await sim.Delay(H(9));
            }
            catch (Interrupted)
            {
                lab.Note("interrupted");
            }
        }
        Process sleeper = sim.Start(Sleeper());
        lab.At(1, () =>
        {
            sleeper.Interrupt();
            sim.Stop();
            sim.Stop();
            lab.Note("stop");
        });
        lab.At(1, () => lab.Note("later"));
        sim.RunUntil(H(5));
        Assert.Equal(["stop@1"], lab.Log);
        Assert.Equal(H(1), sim.Now);
        sim.RunUntil(H(5));
        Assert.Equal(["stop@1", "interrupted@1", "later@1"], lab.Log);
        Assert.Equal(H(5), sim.Now);
    }

    [Fact]
    public void Stop_in_the_last_event_leaves_the_time()
    {
        var lab = new Lab();
        lab.At(1, lab.Sim.Stop);
        lab.Sim.RunUntil(H(5));
        Assert.Equal(H(1), lab.Sim.Now);
        lab.Sim.RunUntil(H(5));
        Assert.Equal(H(5), lab.Sim.Now);
    }

    [Fact]
    public void Stop_outside_a_run_is_refused_and_changes_nothing()
    {
        var lab = new Lab();
        lab.At(1, () => lab.Note("a"));
        Assert.Contains("only while the simulation runs", Assert.Throws<InvalidOperationException>(lab.Sim.Stop).Message);
        Assert.Equal(["a@1"], lab.Run());
    }

    [Fact]
    public void Step_processes_one_event()
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        lab.At(1, () => lab.Note("a"));
        lab.At(2, () => lab.Note("b"));
        Assert.True(sim.Step());
        Assert.True(sim.Step());
        Assert.Equal((0, 2), (lab.Log.Count, sim.EventCount));
        Assert.True(sim.Step());
        Assert.Equal(["a@1"], lab.Log);
        Assert.Equal(H(1), sim.Now);
        Assert.True(sim.Step());
        Assert.Equal(["a@1", "b@2"], lab.Log);
        Assert.False(sim.Step());
        Assert.Equal((H(2), 4), (sim.Now, sim.EventCount));
    }

    [Fact]
    public void Step_does_not_go_beyond_the_time_of_Peek()
    {
        var sim = new Simulation();
        var tank = new Tank(sim, 7200) { Inflow = 1 };
        async Process Waiter() =>
            await sim.AllOf(sim.AnyOf(sim.Delay(H(1)), new Signal(sim)), tank.WhenFull().AsRequest(), sim.Delay(H(5)));
        sim.Start(Waiter());
        var steps = new List<(double, long)>();
        while (sim.Peek() is { } next)
        {
            Assert.True(sim.Step());
            Assert.Equal(next, sim.Now);
            steps.Add((sim.Now.TotalHours, sim.EventCount));
        }
        // The start, the delay in the nested wait and the tank, which resume no process, and the end of the wait.
        Assert.Equal([(0, 1), (1, 1), (2, 1), (5, 2)], steps);
        Assert.False(sim.Step());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void An_interrupted_wait_for_the_instant_to_settle_is_no_event(int more)
    {
        var sim = new Simulation();
        async Process Sleeper()
        {
            try
            {
                await sim.Settled();
            }
            catch (Interrupted)
            {
                if (more > 0)
                    await sim.Delay(H(more));
            }
        }
        Process sleeper = sim.Start(Sleeper());
        sim.Step();
        sleeper.Interrupt();
        sim.Step();
        Assert.Equal(more > 0 ? H(more) : null, sim.Peek());
        Assert.Equal(more > 0, sim.Step());
        Assert.Equal(H(more), sim.Now);
    }

    [Fact]
    public void Step_skips_what_was_cancelled()
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        async Process Sleeper()
        {
            if (!await sim.Hold(H(1)))
                lab.Note("interrupted");
            await sim.Settled();
            lab.Note("settled");
        }
        Process sleeper = sim.Start(Sleeper());
        sim.Step();
        sleeper.Interrupt();
        sim.Step();
        Assert.Equal(["interrupted@0"], lab.Log);
        Assert.True(sim.Step());
        Assert.Equal(["interrupted@0", "settled@0"], lab.Log);
        Assert.False(sim.Step());
        Assert.Equal((TimeSpan.Zero, 3), (sim.Now, sim.EventCount));
    }

    [Fact]
    public void Peek_says_when_the_next_event_is_and_changes_nothing()
    {
        var lab = new Lab();
        Simulation sim = lab.Sim;
        async Process Sleeper(double hours) => await sim.Hold(H(hours));
        async Process Looker()
        {
            await sim.Delay(H(1));
            Assert.Equal(H(4), sim.Peek());
            await sim.Delay(H(1));
            lab.Note("looked");
        }
        Assert.Null(sim.Peek());
        Process first = sim.Start(Sleeper(3));
        sim.Start(Sleeper(4));
        sim.Start(Looker());
        Assert.Equal(TimeSpan.Zero, sim.Peek());
        sim.RunUntil(H(0.5));
        Assert.Equal(H(1), sim.Peek());
        first.Interrupt();
        Assert.Equal(H(0.5), sim.Peek());
        sim.RunUntil(H(0.6));
        Assert.Equal(H(1), sim.Peek());
        sim.RunUntil(H(2));
        Assert.Equal(["looked@2"], lab.Log);
        Assert.Equal(H(4), sim.Peek());
        sim.Run();
        Assert.Null(sim.Peek());
        Assert.Equal(H(4), sim.Now);
    }

    [Fact]
    public void Peek_looks_past_any_number_of_cancelled_waits()
    {
        var sim = new Simulation();
        var sleepers = new List<Process>();
        async Process Sleeper(double hours) => await sim.Hold(H(hours));
        for (int i = 0; i < 500; i++)
            sleepers.Add(sim.Start(Sleeper(10 + i % 7)));
        sim.RunUntil(H(1));
        foreach (Process sleeper in sleepers.Where((_, i) => i % 7 != 6))
            sleeper.Interrupt();
        sim.RunUntil(H(2));
        Assert.Equal(H(16), sim.Peek());
        sim.Run();
        Assert.Equal(H(16), sim.Now);
    }

    [Fact]
    public void A_process_cannot_run_or_step_its_own_simulation()
    {
        var lab = new Lab();
        lab.At(1, () => lab.Sim.Step());
        Assert.Contains("running already", Assert.Throws<SimulationException>(() => lab.Sim.Run()).Message);
    }
}
