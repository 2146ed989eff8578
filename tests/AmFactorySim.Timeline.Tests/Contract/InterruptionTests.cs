using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class InterruptionTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    private Process Sleeper(double hours)
    {
        async Process Sleep()
        {
            try
            {
                await Sim.Delay(H(hours));
                _lab.Note("awake");
            }
            catch (Interrupted e)
            {
                _lab.Note($"interrupted by {e.Cause}");
            }
        }
        return Sim.Start(Sleep(), "sleeper");
    }

    [Fact]
    public void An_interruption_throws_at_the_await_and_cancels_the_wait()
    {
        Process sleeper = Sleeper(2);
        _lab.At(1, () => sleeper.Interrupt("alarm"));
        Assert.Equal(["interrupted by alarm@1"], _lab.Run());
        Assert.Equal(H(1), Sim.Now);
        // Start and wake of each of the two: the outdated wake-up at hour 2 is no event.
        Assert.Equal(4, Sim.EventCount);
    }

    [Fact]
    public void An_interrupted_hold_returns_false()
    {
        async Process Hold()
        {
            _lab.Note($"{await Sim.Hold(H(1))}");
            _lab.Note($"{await Sim.Hold(H(1))} {Sim.InterruptionCause}");
            _lab.Note($"{await Sim.Hold(H(1))}");
        }
        Process holder = Sim.Start(Hold());
        _lab.At(1.5, () => holder.Interrupt("alarm"));
        Assert.Equal(["True@1", "False alarm@1.5", "True@2.5"], _lab.Run());
    }

    [Fact]
    public void An_interruption_before_a_time_out_of_the_same_instant_wins()
    {
        // The script is entered first, so that its event comes before the sleeper's time-out.
        Process sleeper = default;
        _lab.At(1, () => sleeper.Interrupt("alarm"));
        sleeper = Sleeper(1);
        Assert.Equal(["interrupted by alarm@1"], _lab.Run());
    }

    [Fact]
    public void An_interruption_after_a_time_out_of_the_same_instant_finds_an_ended_process()
    {
        Process sleeper = Sleeper(1);
        _lab.At(1, () => _lab.Note($"{sleeper.IsAlive}"));
        Assert.Equal(["awake@1", "False@1"], _lab.Run());
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => sleeper.Interrupt());
        Assert.Equal("The process sleeper cannot be interrupted: it has ended.", refused.Message);
    }

    [Fact]
    public void Interruptions_come_before_all_other_events_of_the_instant()
    {
        Process sleeper = Sleeper(9);
        _lab.At(1, () =>
        {
            async Process Plain()
            {
                _lab.Note("plain");
                await Sim.Delay(TimeSpan.Zero);
            }
            Sim.Start(Plain());
            sleeper.Interrupt("alarm");
        });
        _lab.At(1, () => _lab.Note("calendar"));
        Assert.Equal(["interrupted by alarm@1", "calendar@1", "plain@1"], _lab.Run());
    }

    [Fact]
    public void Several_interruptions_are_delivered_one_by_one_at_the_next_waits()
    {
        async Process Stubborn()
        {
            for (int i = 0; i < 3; i++)
            {
                try
                {
                    await Sim.Delay(H(5));
                    _lab.Note("rested");
                }
                catch (Interrupted e)
                {
                    _lab.Note($"{e.Cause}");
                }
            }
        }
        Process stubborn = Sim.Start(Stubborn());
        _lab.At(1, () =>
        {
            stubborn.Interrupt("one");
            stubborn.Interrupt("two");
        });
        Assert.Equal(["one@1", "two@1", "rested@6"], _lab.Run());
    }

    [Fact]
    public void A_process_that_has_not_begun_is_interrupted_at_its_first_wait()
    {
        Process sleeper = Sleeper(2);
        sleeper.Interrupt("early");
        Assert.Equal(["interrupted by early@0"], _lab.Run());
    }

    [Fact]
    public void Pending_interruptions_of_an_ended_process_are_dropped()
    {
        async Process Short() => await Sim.Hold(H(5));
        Process brief = Sim.Start(Short());
        _lab.At(1, () =>
        {
            brief.Interrupt();
            brief.Interrupt();
        });
        Process sleeper = Sleeper(3);
        Assert.Equal(["awake@3"], _lab.Run());
        Assert.False(sleeper.IsAlive);
    }

    [Fact]
    public void An_interruption_reaches_every_kind_of_wait_and_leaves_every_queue()
    {
        var oven = new Resource(Sim, 0, "oven");
        var shelf = new Store<int>(Sim, 1, "shelf");
        var tank = new Container(Sim, 10, 5, "tank");
        var bell = new Signal(Sim, "bell");
        Process other = Sleeper(100);
        Assert.True(shelf.TryPut(1));
        Func<Activity>[] waits =
        [
            async () => await oven.Acquire(),
            async () => await oven.Acquire().Within(H(9)),
            async () => await shelf.Put(2),
            async () => await shelf.Take(item => item == 7),
            async () => await shelf.Take(item => item == 7).Within(H(9)),
            async () => await tank.Get(6),
            async () => await tank.Put(6),
            async () => await bell,
            async () => await bell.Within(H(9)),
            async () => await other.Ended,
            async () => await Sim.AllOf(other, bell, Sim.Delay(H(3))),
            async () => await Sim.AnyOf(other, bell, Sim.Delay(H(3))),
        ];
        async Process Waiter(int i)
        {
            try
            {
                await waits[i]();
                _lab.Note("should not");
            }
            catch (Interrupted)
            {
                _lab.Note("out");
            }
        }
        List<Process> waiters = [.. Enumerable.Range(0, waits.Length).Select(i => Sim.Start(Waiter(i), $"w{i}"))];
        _lab.At(1, () =>
        {
            Assert.Equal((2, 1, 2, 1, 1, 4), (oven.Queued, shelf.Putters, shelf.Takers, tank.Getters, tank.Putters, bell.Waiting));
            waiters.ForEach(waiter => waiter.Interrupt());
        });
        _lab.At(1, () =>
            Assert.Equal((0, 0, 0, 0, 0, 0), (oven.Queued, shelf.Putters, shelf.Takers, tank.Getters, tank.Putters, bell.Waiting)));
        _lab.At(2, () =>
        {
            oven.Capacity = 5;
            bell.Fire();
        });
        List<string> log = _lab.Run();
        Assert.Equal([.. Enumerable.Repeat("out@1", waits.Length), "awake@100"], log);
        Assert.Equal((0, 5.0), (oven.InUse, tank.Level));
    }

    [Fact]
    public void A_process_that_has_been_interrupted_waits_for_its_interruption()
    {
        async Process Wait() => await Sim.AllOf(new Signal(Sim), Sim.Delay(H(5)));
        Process waiting = Sim.Start(Wait(), "a");
        Sim.RunUntil(H(1));
        waiting.Interrupt();
        Assert.Equal("a waits for its interruption until 01:00:00", Sim.WaitingProcesses().Single().ToString());
    }
}
