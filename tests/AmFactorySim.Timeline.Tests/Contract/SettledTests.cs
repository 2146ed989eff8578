using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary><c>await sim.Settled()</c> ends when no other event of the instant is left.</summary>
public class SettledTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    private Process Decider(string name, int priority = 0, double hour = 1, Func<Activity>? then = null)
    {
        async Process Decide()
        {
            await Sim.Delay(H(hour));
            await Sim.Settled(priority);
            _lab.Note(name);
            if (then is not null)
                await then();
        }
        return Sim.Start(Decide(), name);
    }

    [Fact]
    public void A_decision_sees_everything_of_its_instant()
    {
        var shelf = new Store<int>(Sim);
        int seen = 0;
        Decider("decision", then: async () => seen = shelf.Count);
        _lab.At(1, () => Assert.True(shelf.TryPut(1)));
        async Process LateInTheInstant()
        {
            await Sim.Delay(H(1));
            for (int i = 0; i < 10; i++)
                await Sim.Delay(TimeSpan.Zero);
            Assert.True(shelf.TryPut(2));
        }
        Sim.Start(LateInTheInstant());
        Assert.Equal(["decision@1"], _lab.Run());
        Assert.Equal(2, seen);
    }

    [Fact]
    public void Decisions_are_ordered_by_priority_and_then_by_insertion()
    {
        Decider("c", 2);
        Decider("b", 1);
        Decider("a", -1);
        Decider("b too", 1);
        Decider("earlier", 9, hour: 0.5);
        Assert.Equal(["earlier@0.5", "a@1", "b@1", "b too@1", "c@1"], _lab.Run());
    }

    [Fact]
    public void What_a_decision_causes_comes_before_the_next_decision()
    {
        Decider("first", 1, then: async () =>
        {
            await Sim.Delay(TimeSpan.Zero);
            _lab.Note("consequence");
            await Sim.Settled(0);
            _lab.Note("decides again");
        });
        Decider("second", 2);
        Assert.Equal(["first@1", "consequence@1", "decides again@1", "second@1"], _lab.Run());
    }

    [Fact]
    public void An_interruption_ends_the_wait()
    {
        async Process Hesitant()
        {
            try
            {
                await Sim.Settled();
                Assert.Fail("It was interrupted.");
            }
            catch (Interrupted interruption)
            {
                _lab.Note((string)interruption.Cause!);
            }
            await Sim.Settled();
            _lab.Note("settled");
        }
        Process hesitant = Sim.Start(Hesitant());
        async Process Interrupter()
        {
            hesitant.Interrupt("stop");
            await Sim.Settled();
        }
        Sim.Start(Interrupter());
        Assert.Equal(["stop@0", "settled@0"], _lab.Run());
    }

    [Fact]
    public void A_run_until_an_instant_settles_it()
    {
        Decider("decision");
        Sim.RunUntil(H(1));
        Assert.Equal(["decision@1"], _lab.Log);
    }

    [Fact]
    public void Only_processes_are_counted_as_events()
    {
        Decider("decision");
        Decider("another");
        Sim.Run();
        Assert.Equal(6, Sim.EventCount); // a start, a delay and a decision each
    }

    [Fact]
    public void A_process_that_waits_for_its_instant_is_among_those_that_wait()
    {
        Decider("decision");
        var waiting = new List<WaitingProcess>();
        _lab.At(1, () => waiting.AddRange(Sim.WaitingProcesses()));
        Sim.Run();
        Assert.Equal("decision waits for the instant to settle until 01:00:00", Assert.Single(waiting).ToString());
    }

    [Fact]
    public void It_can_be_awaited_by_a_process_only()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Sim.Settled().GetAwaiter().IsCompleted);
        Assert.Contains("process", error.Message, StringComparison.Ordinal);
    }
}
