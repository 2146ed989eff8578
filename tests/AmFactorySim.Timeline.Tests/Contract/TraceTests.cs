using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>The trace says who does what, when and why.</summary>
public class TraceTests
{
    private readonly Lab _lab = new();
    private readonly List<string> _entries = [];

    private Simulation Sim => _lab.Sim;

    /// <summary>Runs with a trace, without its first and last entry, and without the scripts' own starts, delays and ends.</summary>
    private string[] Traced()
    {
        Sim.Trace = entry => _entries.Add($"{entry.Time.TotalHours} {entry.Process?.Name ?? "-"} {entry.What}");
        Sim.Run();
        Assert.Equal(("0 - the run begins", $"{Sim.Now.TotalHours} - the run ends: no more events are due"), (_entries[0], _entries[^1]));
        return [.. _entries[1..^1].Where(line => !line.Contains(" begins") && !line.Contains(" delay") && !line.EndsWith(" ends"))];
    }

    [Fact]
    public void A_unit_is_waited_for_granted_and_released()
    {
        var oven = new Resource(Sim, name: "oven");
        async Process Plate()
        {
            using (await oven.Acquire())
                await Sim.Delay(H(3));
        }
        Sim.Start(Plate(), "A");
        Sim.Start(Plate(), "B");
        Assert.Equal(
            [
                "0 A gets the resource oven (1 of 1 in use, 0 queued) at once",
                "0 B waits for the resource oven (1 of 1 in use, 1 queued)",
                "3 A releases the resource oven (1 of 1 in use, 0 queued), which resumes B",
                "3 B gets the resource oven (1 of 1 in use, 0 queued), because of A",
                "6 B releases the resource oven (0 of 1 in use, 0 queued)",
            ],
            Traced());
    }

    [Fact]
    public void A_process_starts_begins_waits_continues_and_ends()
    {
        async Process Child() => await Sim.Delay(H(1));
        async Process Parent()
        {
            await Sim.Delay(H(2));
            await Sim.Start(Child(), "child").Ended;
        }
        Sim.Trace = entry => _entries.Add(entry.ToString());
        Sim.Start(Parent(), "parent");
        Sim.RunUntil(H(5));
        Assert.Equal(
            [
                "00:00:00  -            starts parent",
                "00:00:00  -            the run begins, until 05:00:00",
                "00:00:00  parent       begins",
                "00:00:00  parent       waits for a delay of 02:00:00, until 02:00:00",
                "02:00:00  parent       continues after its delay",
                "02:00:00  parent       starts child",
                "02:00:00  parent       waits for the end of child",
                "02:00:00  child        begins",
                "02:00:00  child        waits for a delay of 01:00:00, until 03:00:00",
                "03:00:00  child        continues after its delay",
                "03:00:00  child        ends, which resumes parent",
                "03:00:00  parent       resumes at the end of the process, because of child",
                "03:00:00  parent       ends",
                "03:00:00  -            the run ends: no more events are due",
            ],
            _entries);
    }

    [Fact]
    public void An_interruption_says_by_whom_and_why_and_what_it_passes_on()
    {
        var oven = new Resource(Sim, 0, "oven");
        async Process Plate()
        {
            try
            {
                await oven.Acquire();
            }
            catch (Interrupted)
            {
                await Sim.Hold(H(1));
            }
        }
        async Process Alarm(params Process[] all)
        {
            await Sim.Delay(H(1));
            oven.Capacity = 1;
            all[0].Interrupt("smoke");
            all[0].Interrupt();
        }
        Process a = Sim.Start(Plate(), "A");
        Sim.Start(Plate(), "B");
        Sim.Start(Alarm(a), "alarm");
        Assert.Equal(
            [
                "0 A waits for the resource oven (0 of 0 in use, 1 queued)",
                "0 B waits for the resource oven (0 of 0 in use, 2 queued)",
                "1 alarm sets the capacity of the resource oven to 1, which resumes A",
                "1 alarm returns the resource oven (1 of 1 in use, 0 queued), which resumes B",
                "1 alarm interrupts A: smoke",
                "1 alarm will interrupt A in its next wait",
                "1 A is interrupted by alarm: smoke",
                "1 A is interrupted by alarm",
                "1 B gets the resource oven (1 of 1 in use, 0 queued), because of alarm",
            ],
            Traced());
    }

    [Fact]
    public void Preemption_names_the_victim_and_a_displaced_process_waits_again()
    {
        var crew = new PreemptiveResource(Sim, name: "crew");
        async Process Job(double start, int priority, double length)
        {
            await Sim.Delay(H(start));
            using (await crew.Acquire(priority))
                await Sim.Hold(H(length));
        }
        Sim.Start(Job(0, 2, 5), "A");
        Sim.Start(Job(1, 1, 1), "B");
        Sim.Start(Job(1, 2, 1), "C");
        Sim.Start(Job(2, 0, 1), "D");
        Assert.Equal(
            [
                "0 A gets the preemptive resource crew (1 of 1 in use, 0 queued) at once",
                "1 B interrupts A: preempted at crew by B",
                "1 B gets the preemptive resource crew (1 of 1 in use, 0 queued) at once",
                "1 A is interrupted: preempted at crew by B",
                "1 C waits for the preemptive resource crew (1 of 1 in use, 1 queued)",
                "2 D interrupts B: preempted at crew by D",
                "2 D gets the preemptive resource crew (1 of 1 in use, 1 queued) at once",
                "2 B is interrupted: preempted at crew by D",
                "3 D releases the preemptive resource crew (1 of 1 in use, 0 queued), which resumes C",
                "3 C gets the preemptive resource crew (1 of 1 in use, 0 queued), because of D",
                "4 C releases the preemptive resource crew (0 of 1 in use, 0 queued)",
            ],
            Traced());
    }

    [Fact]
    public void Whoever_loses_a_unit_before_resuming_is_displaced()
    {
        var crew = new PreemptiveResource(Sim, name: "crew");
        async Process Holder()
        {
            Lease mine = await crew.Acquire();
            await Sim.Delay(H(1));
            mine.Dispose();
        }
        async Process Waiting()
        {
            using (await crew.Acquire(1))
                await Sim.Delay(H(1));
        }
        async Process Urgent()
        {
            await Sim.Delay(H(1));
            using (await crew.Acquire(0))
                await Sim.Delay(H(1));
        }
        Sim.Start(Holder(), "holder");
        Sim.Start(Waiting(), "waiting");
        Sim.Start(Urgent(), "urgent");
        Assert.Contains(
            "1 waiting is displaced by urgent and waits again for the preemptive resource crew (1 of 1 in use, 1 queued)", Traced());
    }

    [Fact]
    public void Items_amounts_levels_and_signals_are_named_with_those_who_act()
    {
        var shelf = new Store<string>(Sim, 1, "shelf");
        var bin = new Container(Sim, 10, 0, "bin");
        var hopper = new Tank(Sim, 10, 0, "hopper");
        var bell = new Signal(Sim, "bell");
        async Process Left()
        {
            await shelf.Put("a");
            await shelf.Put("b");
            await bin.Get(2);
            await hopper.WhenAtLeast(1);
            await bell;
            await Sim.Settled();
        }
        async Process Right()
        {
            await Sim.Delay(H(1));
            await shelf.Take();
            shelf.Overfill("c");
            await bin.Put(3);
            await Sim.Delay(H(1));
            hopper.Inflow = 1 / 3600.0;
            await Sim.Delay(H(2));
            hopper.Pour(1);
            hopper.TryDraw(0.5);
            bell.Fire();
            await Sim.Delay(TimeSpan.Zero);
        }
        Sim.Start(Left(), "left");
        Sim.Start(Right(), "right");
        Assert.Equal(
            [
                "0 left puts a into the store shelf at once",
                "0 left waits for room in the store shelf (1 item)",
                "1 right takes a from the store shelf at once, which resumes left",
                "1 right overfills the store shelf with c",
                "1 right puts 3 into the container bin at once",
                "1 left puts b into the store shelf, because of right",
                "1 left gets 2 of the container bin at once",
                "1 left waits for the tank hopper to have at least 1 (level 0 of 10)",
                "2 right sets the flow of the tank hopper to 0.0002777777777777778 in and 0 out (level 0 of 10)",
                "3 - the tank hopper reaches a level (level 1 of 10), which resumes left",
                "3 left finds the tank hopper to have at least 1 (level 1 of 10), because of the tank hopper",
                "3 left waits for the signal bell",
                "4 right pours 1 into the tank hopper (level 3 of 10)",
                "4 right draws 0.5 from the tank hopper (level 2.5 of 10)",
                "4 right fires the signal bell, which resumes left",
                "4 left resumes at the signal bell, because of right",
                "4 left waits for the instant to settle",
                "4 left continues, as the instant has settled",
            ],
            Traced());
    }

    [Fact]
    public void Events_that_succeed_or_fail_are_named_with_those_who_trigger_them()
    {
        Event<int> result = new(Sim, "result"), second = new(Sim, "second");
        async Process Waiting() => await result;
        async Process Failing()
        {
            try
            {
                await Sim.AllOf(result, second);
            }
            catch (FormatException)
            {
                // As it is expected.
            }
        }
        async Process Acting()
        {
            await Sim.Delay(H(1));
            result.Succeed(1);
            second.Fail(new FormatException("no number"));
        }
        Sim.Start(Waiting(), "waiting");
        Sim.Start(Failing(), "failing");
        Sim.Start(Acting(), "acting");
        Assert.Equal(
            [
                "0 waiting waits for the event result",
                "0 failing waits for all of the event result, the event second",
                "1 acting triggers the event result, which resumes waiting and grants a part of what failing waits for",
                "1 acting fails the event second: no number, which resumes failing",
                "1 waiting resumes at the event result, because of acting",
                "1 failing resumes, as something that it waits for has failed, because of acting",
            ],
            Traced());
    }

    [Fact]
    public void Time_limits_and_several_waits_say_which_has_come_first()
    {
        var oven = new Resource(Sim, 0, "oven");
        var bell = new Signal(Sim, "bell");
        async Process Waiting()
        {
            await oven.Acquire().Within(H(1));
            await Sim.AnyOf(oven.Acquire().AsRequest(), bell);
            await Sim.AnyOf(bell, Sim.Delay(H(1)));
            await Sim.AllOf(oven.Acquire().AsRequest(), bell).Within(H(2));
            await Sim.AllOf(bell, Sim.Delay(H(1)));
        }
        async Process Acting()
        {
            await Sim.Delay(H(2));
            bell.Fire();
            await Sim.Delay(H(2));
            oven.Capacity = 1;
            await Sim.Delay(H(2));
            bell.Fire();
        }
        Sim.Start(Waiting(), "waiting");
        Sim.Start(Acting(), "acting");
        Assert.Equal(
            [
                "0 waiting waits for the resource oven (0 of 0 in use, 1 queued), until 01:00:00",
                "1 waiting is out of time for the resource oven (0 of 0 in use, 1 queued)",
                "1 waiting waits for the first of the resource oven (0 of 0 in use, 1 queued), the signal bell",
                "2 acting fires the signal bell, which resumes waiting",
                "2 waiting resumes at the signal bell, the first of 2, because of acting",
                "3 waiting waits for all of the resource oven (0 of 0 in use, 1 queued), the signal bell, until 05:00:00",
                "4 acting sets the capacity of the resource oven to 1, which grants a part of what waiting waits for",
                "5 waiting is out of time for all of the signal bell",
                "5 waiting returns the resource oven (0 of 1 in use, 0 queued)",
                "6 acting fires the signal bell, which resumes waiting",
                "6 waiting has all that it waits for, because of acting",
            ],
            Traced());
    }

    [Fact]
    public void What_a_wait_for_several_gets_at_once_is_reported_by_the_process_itself()
    {
        Resource oven = new(Sim, 1, "oven"), press = new(Sim, 0, "press");
        async Process Both()
        {
            await Sim.AllOf(oven.Acquire().AsRequest(), press.Acquire().AsRequest()).Within(H(1));
            await Sim.AnyOf(oven.Acquire().AsRequest(), press.Acquire().AsRequest());
        }
        Sim.Start(Both(), "both");
        Assert.Equal(
            [
                "0 both gets the resource oven (1 of 1 in use, 0 queued) at once, as a part of what it waits for",
                "0 both waits for all of the resource press (0 of 0 in use, 1 queued), until 01:00:00",
                "1 both is out of time for all of the resource press (0 of 0 in use, 1 queued)",
                "1 both returns the resource oven (0 of 1 in use, 0 queued)",
                "1 both waits for its turn in this instant",
                "1 both gets the resource oven (1 of 1 in use, 0 queued), the first of 2",
            ],
            Traced());
    }

    [Fact]
    public void A_process_can_begin_and_end_the_trace_of_its_run()
    {
        async Process Watched()
        {
            await Sim.Delay(H(1));
            Sim.Trace = entry => _entries.Add(entry.What);
            await Sim.Delay(H(1));
            await Sim.Delay(H(1));
            Sim.Trace = null;
            await Sim.Delay(H(1));
        }
        Sim.Start(Watched());
        Sim.Run();
        Assert.Equal(
            [
                "waits for a delay of 01:00:00, until 02:00:00",
                "continues after its delay",
                "waits for a delay of 01:00:00, until 03:00:00",
                "continues after its delay",
            ],
            _entries);
        Assert.Equal(H(4), Sim.Now);
    }

    [Fact]
    public void A_trace_that_throws_ends_the_run_even_if_the_process_catches_everything()
    {
        async Process Careless()
        {
            await Sim.Delay(H(1));
            try
            {
                new Signal(Sim).Fire();
            }
            catch (Exception)
            {
                _entries.Add("caught");
            }
            await Sim.Delay(H(1));
        }
        Sim.Start(Careless(), "careless");
        Sim.Trace = entry => throw new FormatException("no paper");
        Assert.Equal("The trace has thrown an exception: no paper", Assert.Throws<InvalidOperationException>(() => Sim.Run()).Message);
        Sim.Trace = entry => _entries.Add(entry.What.Contains("fires") ? throw new FormatException("no ink") : "line");
        SimulationException failure = Assert.Throws<SimulationException>(() => Sim.Run());
        Assert.Equal("The process careless failed at 01:00:00: The trace has thrown an exception: no ink", failure.Message);
        Assert.IsType<FormatException>(failure.InnerException!.InnerException);
        Assert.DoesNotContain("caught", _entries);
        Assert.Null(Sim.Trace);
    }

    [Fact]
    public void A_trace_must_not_act()
    {
        var bell = new Signal(Sim, "bell");
        async Process Quiet() => await Sim.Delay(H(1));
        Sim.Start(Quiet(), "quiet");
        Sim.Trace = entry =>
        {
            if (entry.What == "ends")
                bell.Fire();
        };
        Assert.Equal("The process quiet failed at 01:00:00: The trace has thrown an exception: "
            + "A trace must only read: it cannot start, interrupt or change anything.",
            Assert.Throws<SimulationException>(() => Sim.Run()).Message);
    }

    [Fact]
    public void A_process_that_fails_resumes_those_who_wait_for_it()
    {
        async Process Broken()
        {
            await Sim.Delay(H(1));
            throw new InvalidOperationException("no powder");
        }
        async Process Watch(Process other)
        {
            try
            {
                await other.Ended;
            }
            catch (InvalidOperationException)
            {
                // Somebody refills it.
            }
        }
        Sim.Start(Watch(Sim.Start(Broken(), "printer")), "operator");
        Assert.Equal(
            [
                "0 operator waits for the end of printer",
                "1 printer fails: no powder, which resumes operator",
                "1 operator resumes at the end of the process, because of printer",
            ],
            Traced());
    }

    [Fact]
    public void A_trace_must_not_act_after_it_has_ended_itself_either()
    {
        var bell = new Signal(Sim, "bell");
        Sim.Trace = entry =>
        {
            Sim.Trace = null;
            bell.Fire();
        };
        Assert.Contains("A trace must only read", Assert.Throws<InvalidOperationException>(() => Sim.Run()).Message);
        bell.Fire();
    }

    [Fact]
    public void A_process_whose_start_a_trace_has_refused_is_not_started()
    {
        async Process Wait() => await Sim.Delay(H(1));
        Process process = Wait();
        Sim.Trace = entry => throw new FormatException("no paper");
        Assert.Throws<InvalidOperationException>(() => Sim.Start(process));
        Assert.Empty(Sim.WaitingProcesses());
        Sim.Start(process);
        Assert.Single(Sim.WaitingProcesses());
    }

    [Fact]
    public void A_trace_may_read_what_comes_next()
    {
        async Process Wait() => await Sim.Delay(H(1));
        Sim.Start(Wait());
        Sim.Trace = entry => _entries.Add($"{Sim.Peek()} {Sim.WaitingProcesses().Count}");
        Sim.Run();
        Assert.Equal(["00:00:00 1", "01:00:00 0"], [_entries[0], _entries[2]]);
    }

    [Fact]
    public void A_failure_is_the_last_entry()
    {
        async Process Broken()
        {
            await Sim.Delay(H(1));
            throw new InvalidOperationException("no powder");
        }
        Sim.Start(Broken(), "printer");
        Sim.Trace = entry => _entries.Add($"{entry.Process?.Name} {entry.What}");
        Assert.Throws<SimulationException>(() => Sim.Run());
        Assert.Equal("printer fails: no powder", _entries[^1]);
    }
}
