using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class PreemptionTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    private Process Worker(PreemptiveResource crew, string name, int priority, double start, double hours = 10, bool preempt = true)
    {
        async Process Work()
        {
            // In two steps, so that its event is entered after those of processes that have begun at once.
            await Sim.Delay(H(start / 2));
            await Sim.Delay(H(start / 2));
            using Lease lease = await crew.Acquire(priority, preempt);
            _lab.Note($"{name} starts");
            if (await Sim.Hold(H(hours)))
            {
                _lab.Note($"{name} done");
            }
            else
            {
                Assert.Equal("crew", Assert.IsType<Preempted>(Sim.InterruptionCause).Resource);
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
        Assert.Equal(["preempted at crew by Both@1", "fire@1"], _lab.Run());
        Assert.Equal(0, crew.InUse);
    }

    [Fact]
    public void A_request_that_must_not_preempt_waits_for_its_turn()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 5, 0, 4);
        Worker(crew, "patient", 0, 1, 1, preempt: false);
        Assert.Equal(["a starts@0", "a done@4", "patient starts@4", "patient done@5"], _lab.Run());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_can_have_a_time_limit_and_be_part_of_an_any_of(bool asRequest)
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 5, 0, 4);
        async Process Patient()
        {
            await Sim.Delay(H(1));
            if (asRequest)
            {
                Request<Lease> turn = crew.Acquire(0, preempt: false).AsRequest();
                Assert.Equal(1, await Sim.AnyOf(turn, Sim.Delay(H(2))));
                Assert.Equal(0, await Sim.AnyOf(turn, Sim.Delay(H(2))));
                turn.Result.Dispose();
            }
            else
            {
                Assert.False((await crew.Acquire(0, preempt: false).Within(H(2))).IsHeld);
                (await crew.Acquire(0, preempt: false).Within(H(2))).Dispose();
            }
            _lab.Note("patient");
        }
        Sim.Start(Patient());
        Assert.Equal(["a starts@0", "a done@4", "patient@4"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_a_request_that_is_first_in_the_queue_preempts(bool asRequest)
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        Worker(crew, "a", 5, 0, 4);
        Worker(crew, "patient", 2, 1, 1, preempt: false);
        async Process Claim(int priority)
        {
            await Sim.Delay(H(2));
            Request<Lease> request = crew.Acquire(priority).AsRequest();
            if (asRequest)
                await Sim.AllOf(request);
            using (asRequest ? request.Result : await crew.Acquire(priority))
            {
                _lab.Note($"{priority} starts");
                await Sim.Delay(H(0.5));
            }
        }
        // Both would preempt a if nobody else waited; those of a higher priority than the one that waits still do.
        Sim.Start(Claim(3));
        Sim.Start(Claim(2));
        _lab.At(2.5, () => Assert.Equal((1, 3), (crew.InUse, crew.Queued)));
        Assert.Equal(
            ["a starts@0", "a done@4", "patient starts@4", "patient done@5", "2 starts@5", "3 starts@5.5"], _lab.Run());
        Sim.Start(Claim(3));
        Worker(crew, "b", 5, 1, 4);
        Worker(crew, "patient", 2, 1.5, 1, preempt: false);
        Sim.Start(Claim(1));
        Assert.Equal(["b starts@7", "b preempted@8", "1 starts@8"], Sorted(_lab.Run()).Skip(6).Take(3));
    }

    [Fact]
    public void A_new_request_does_not_preempt_while_a_better_one_waits_since_the_capacity_was_reduced()
    {
        var crew = new PreemptiveResource(Sim, 2, "crew");
        Worker(crew, "a", 9, 0, 4);
        Worker(crew, "b", 9, 0, 10);
        _lab.At(1, () => crew.Capacity = 1);
        Worker(crew, "better", 1, 2, 1);
        Worker(crew, "worse", 2, 5, 1);
        // At hour 4, a has released the unit that was in excess; nothing is left to be granted.
        Assert.Equal(
            ["a starts@0", "b starts@0", "a done@4", "b done@10", "better starts@10", "better done@11", "worse starts@11",
             "worse done@12"], _lab.Run());
    }

    [Fact]
    public void The_cause_says_who_has_taken_the_unit_and_since_when_it_was_held()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        async Process Victim()
        {
            await Sim.Delay(H(1));
            using Lease lease = await crew.Acquire(5);
            try
            {
                await Sim.Delay(H(2));
                await Sim.Delay(H(2));
            }
            catch (Interrupted interrupted)
            {
                var cause = (Preempted)interrupted.Cause!;
                Assert.Same(cause, Sim.InterruptionCause);
                _lab.Note($"{cause.Resource} {cause.By.Name} {cause.Since.TotalHours}");
                Assert.True(cause.By.IsAlive);
                await cause.By.Ended;
                _lab.Note(cause.ToString());
            }
        }
        Sim.Start(Victim());
        Process urgent = Worker(crew, "urgent", 1, 4, 1);
        Assert.Equal(
            ["urgent starts@4", "crew urgent 1@4", "urgent done@5", "preempted at crew by urgent@5"], _lab.Run());
        Assert.False(urgent.IsAlive);
    }

    [Fact]
    public void Preemptions_of_one_instant_have_their_own_causes()
    {
        PreemptiveResource[] crews = [new(Sim, 1, "a"), new(Sim, 1, "b"), new(Sim, 1, "c")];
        async Process Victim()
        {
            foreach (PreemptiveResource crew in crews)
            {
                await crew.Acquire(5);
                await Sim.Delay(H(1));
            }
            for (int i = 0; i < 4; i++)
            {
                // The third is not read.
                if (!await Sim.Hold(H(9)) && i != 2)
                    _lab.Note($"{Sim.InterruptionCause} {(Sim.InterruptionCause as Preempted)?.Since.TotalHours}");
            }
        }
        Process victim = Sim.Start(Victim());
        async Process Claim(PreemptiveResource crew)
        {
            await Sim.Delay(H(4));
            using (await crew.Acquire(1))
                await Sim.Hold(H(1));
        }
        Sim.Start(Claim(crews[1]), "first");
        Sim.Start(Claim(crews[0]), "second");
        Sim.Start(Claim(crews[2]), "third");
        _lab.At(4, () => victim.Interrupt("fire"));
        Assert.Equal(["preempted at b by first 1@4", "preempted at a by second 0@4", "fire @4"], _lab.Run());
    }

    [Fact]
    public void The_cause_of_a_preemption_does_not_reach_the_next_process()
    {
        var crew = new PreemptiveResource(Sim, 1, "crew");
        async Process Job(int priority)
        {
            Assert.Null(Sim.InterruptionCause);
            using (await crew.Acquire(priority))
            {
                if (!await Sim.Hold(H(1)) && priority % 2 == 0)
                    _lab.Note($"{((Preempted)Sim.InterruptionCause!).By.Name}");
            }
        }
        async Process Source()
        {
            for (int priority = 9; priority > 0; priority--)
            {
                Sim.Start(Job(priority), $"job {priority}");
                await Sim.Delay(H(0.5));
            }
        }
        Sim.Start(Source());
        Assert.Equal(["job 7@1", "job 5@2", "job 3@3", "job 1@4"], _lab.Run());
    }
}
