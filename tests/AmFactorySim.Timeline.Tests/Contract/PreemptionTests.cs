using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class PreemptionTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    private Process Worker(PreemptiveResource crew, string name, int priority, double start, double hours = 10)
    {
        async Process Work()
        {
            // In two steps, so that its event is entered after those of processes that have begun at once.
            await Sim.Delay(H(start / 2));
            await Sim.Delay(H(start / 2));
            using Lease lease = await crew.Acquire(priority);
            _lab.Note($"{name} starts");
            if (await Sim.Hold(H(hours)))
            {
                _lab.Note($"{name} done");
            }
            else
            {
                Assert.Equal(new Preempted("crew"), Sim.InterruptionCause);
                Assert.False(lease.IsHeld);
                _lab.Note($"{name} preempted");
            }
        }
        return Sim.Start(Work(), name);
    }

    [Fact]
    public void The_victim_has_the_lowest_priority_and_among_equals_is_the_most_recent()
    {
        var crew = new PreemptiveResource(Sim, 3, "crew");
        Worker(crew, "b1", 2, 0);
        Worker(crew, "a", 1, 1);
        Worker(crew, "b2", 2, 2);
        Worker(crew, "x", 0, 3);
        Worker(crew, "y", 1, 4);
        Worker(crew, "z", 1, 5, 1);
        Assert.Equal(
            ["b1 starts@0", "a starts@1", "b2 starts@2", "b2 preempted@3", "x starts@3", "b1 preempted@4", "y starts@4",
             "a done@11", "z starts@11", "z done@12", "x done@13", "y done@14"],
            Sorted(_lab.Run()));
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    // Within an instant the claimant goes on at once and its victim hears of it right after: only the hours matter here.
    private static IEnumerable<string> Sorted(List<string> log) =>
        log.Select((line, i) => (line, i, hour: double.Parse(line[(line.IndexOf('@') + 1)..])))
            .OrderBy(entry => entry.hour).ThenBy(entry => entry.line.Contains("preempted") || entry.line.Contains("done") ? 0 : 1)
                .ThenBy(entry => entry.i)
            .Select(entry => entry.line);

    [Fact]
    public void Equal_priority_does_not_preempt()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 1, 0, 3);
        Worker(crew, "b", 1, 1, 1);
        Assert.Equal(["a starts@0", "a done@3", "b starts@3", "b done@4"], _lab.Run());
    }

    [Fact]
    public void A_granted_process_that_has_not_resumed_returns_to_the_front_of_the_queue()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 1, 0, 2);
        Worker(crew, "b", 1, 0, 1);
        Worker(crew, "c", 1, 0, 1);
        // At hour 2: a is done, b is granted its place; the urgent one comes before b has woken.
        Worker(crew, "urgent", 0, 2, 1);
        Assert.Equal(
            ["a starts@0", "a done@2", "urgent starts@2", "urgent done@3", "b starts@3", "b done@4", "c starts@4", "c done@5"],
            _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void A_revoked_grant_keeps_its_time_limit()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 1, 0, 2);
        async Process Hasty()
        {
            await Sim.Delay(H(0.5));
            using Lease lease = await crew.Acquire(1).Within(H(2));
            _lab.Note($"hasty {lease.IsHeld}");
        }
        Sim.Start(Hasty());
        Worker(crew, "urgent", 0, 2, 1);
        Assert.Equal(["a starts@0", "a done@2", "urgent starts@2", "hasty False@2.5", "urgent done@3"], _lab.Run());
        Assert.Equal(0, crew.InUse);
    }

    [Fact]
    public void A_process_receives_both_a_preemption_and_an_interruption_of_one_instant()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        async Process Victim()
        {
            using (await crew.Acquire(5))
            {
                await Sim.Hold(H(9));
                _lab.Note($"{Sim.InterruptionCause}");
                await Sim.Hold(H(9));
                _lab.Note($"{Sim.InterruptionCause}");
            }
        }
        Process victim = Sim.Start(Victim());
        async Process Both()
        {
            await Sim.Delay(H(1));
            using (await crew.Acquire(-1))
                victim.Interrupt("fire");
        }
        Sim.Start(Both());
        Assert.Equal(["preempted at crew@1", "fire@1"], _lab.Run());
        Assert.Equal(0, crew.InUse);
    }
}
