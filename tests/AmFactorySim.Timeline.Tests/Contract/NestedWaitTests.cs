using System.Reflection;
using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>AllOf and AnyOf as elements of each other.</summary>
public class NestedWaitTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public NestedWaitTests() => _sim = _lab.Sim;

    private Request<Lease> Need(Resource resource) => resource.Acquire().AsRequest();

    private void Hold(PreemptiveResource crew, double from, double hours)
    {
        async Process Urgent()
        {
            await _sim.Delay(H(from));
            using (await crew.Acquire(0))
                await _sim.Delay(H(hours));
        }
        _sim.Start(Urgent(), "urgent");
    }

    [Fact]
    public void A_worker_and_the_first_of_two_machines()
    {
        Resource worker = new(_sim, 0, "worker"), press = new(_sim, 0, "press"), lathe = new(_sim, 0, "lathe");
        async Process Job()
        {
            Request<Lease> hands = Need(worker), onPress = Need(press), onLathe = Need(lathe);
            Assert.True(await _sim.AllOf(hands, _sim.AnyOf(onPress, onLathe)).Within(H(9)));
            Assert.Equal((true, false, true), (hands.IsGranted, onPress.IsGranted, onLathe.IsGranted));
            _lab.Note("begins");
            hands.Result.Dispose();
            onLathe.Result.Dispose();
        }
        _sim.Start(Job(), "job");
        _lab.At(0.5, () => Assert.Equal(
            "job waits for all of the resource worker (0 of 0 in use, 1 queued), "
                + "(the first of the resource press (0 of 0 in use, 1 queued), the resource lathe (0 of 0 in use, 1 queued)) "
                + "until 09:00:00",
            _sim.WaitingProcesses().Single(waiting => waiting.Process.Name == "job").ToString()));
        _lab.At(1, () => lathe.Capacity = 1);
        _lab.At(2, () => Assert.Equal((0, 1, 1), (press.Queued, lathe.InUse, worker.Queued)));
        // Too late for the press: the choice is final.
        _lab.At(3, () => press.Capacity = 1);
        _lab.At(4, () => Assert.Equal((0, 1), (press.InUse, lathe.InUse)));
        _lab.At(5, () => worker.Capacity = 1);
        Assert.Equal(["begins@5"], _lab.Run());
        Assert.Equal((0, 0, 0), (worker.InUse, press.InUse, lathe.InUse));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_of_several_requests_or_a_signal(bool signalFirst)
    {
        Resource press = new(_sim, 1), lathe = new(_sim, 0);
        var stop = new Signal(_sim);
        async Process Job()
        {
            Request<Lease> onPress = Need(press), onLathe = Need(lathe);
            int which = await _sim.AnyOf(_sim.AllOf(onPress, onLathe), stop);
            Assert.Equal((which == 0, which == 0), (onPress.IsGranted, onLathe.IsGranted));
            _lab.Note($"{which}");
            if (which == 0)
            {
                onPress.Result.Dispose();
                onLathe.Result.Dispose();
            }
        }
        _sim.Start(Job());
        _lab.At(1, () => Assert.Equal((1, 1), (press.InUse, lathe.Queued)));
        _lab.At(signalFirst ? 2 : 3, stop.Fire);
        _lab.At(signalFirst ? 3 : 2, () => lathe.Capacity = 1);
        Assert.Equal([signalFirst ? "1@2" : "0@2"], _lab.Run());
        Assert.Equal((0, 0, 0, 0), (press.InUse, lathe.InUse, lathe.Queued, stop.Waiting));
    }

    [Theory]
    [InlineData(1, "passed@4")]      // a signal, then the rest of the innermost delay
    [InlineData(6, "passed@6")]      // the delay of the middle level comes first
    [InlineData(99, "passed@6")]
    public void Three_levels_with_delays_at_every_level(double fired, string expected)
    {
        var bell = new Signal(_sim);
        async Process Job()
        {
            Assert.True(await _sim.AllOf(_sim.Delay(H(2)), _sim.AnyOf(_sim.Delay(H(6)), _sim.AllOf(bell, _sim.Delay(H(4))))).Within(H(6)));
            _lab.Note("passed");
            Assert.False(await _sim.AllOf(_sim.Delay(H(2)), _sim.AnyOf(_sim.Delay(H(6)), _sim.AllOf(bell, _sim.Delay(H(4))))).Within(H(5)));
            Assert.Equal(0, bell.Waiting);
        }
        _sim.Start(Job());
        _lab.At(fired, bell.Fire);
        Assert.Equal([expected], _lab.Run());
    }

    [Fact]
    public void A_limit_or_an_interruption_of_the_whole_returns_everything()
    {
        foreach (bool interrupted in (bool[])[false, true])
        {
            var lab = new Lab();
            Simulation sim = lab.Sim;
            Resource press = new(sim, 1), lathe = new(sim, 0), saw = new(sim, 1);
            var shelf = new Store<int>(sim);
            var tank = new Container(sim, 10, 5);
            var bell = new Signal(sim);
            shelf.TryPut(7);
            async Process Job()
            {
                try
                {
                    Assert.False(await sim.AllOf(
                        press.Acquire().AsRequest(),
                        sim.AnyOf(bell, sim.AllOf(shelf.Take().AsRequest(), lathe.Acquire().AsRequest())),
                        sim.AnyOf(saw.Acquire().AsRequest(), tank.Get(3).AsRequest())).Within(H(3)));
                }
                catch (Interrupted)
                {
                    lab.Note("out");
                }
                lab.Note("back");
            }
            Process job = sim.Start(Job());
            lab.At(1, () =>
            {
                Assert.Equal((1, 1, 1), (press.InUse, lathe.Queued, saw.InUse));
                Assert.Equal((0, 5.0, 1), (shelf.Count, tank.Level, bell.Waiting));
                if (interrupted)
                    job.Interrupt();
            });
            Assert.Equal(interrupted ? ["out@1", "back@1"] : ["back@3"], lab.Run());
            Assert.Equal((0, 0, 0, 0), (press.InUse, lathe.Queued, lathe.InUse, saw.InUse));
            Assert.Equal((1, 5.0, 0), (shelf.Count, tank.Level, bell.Waiting));
        }
    }

    [Fact]
    public void Of_grants_of_one_instant_the_first_is_chosen_and_the_other_goes_to_the_next()
    {
        Resource press = new(_sim, 0, "press"), lathe = new(_sim, 0, "lathe");
        var bell = new Signal(_sim);
        Request<Lease> onPress = Need(press), onLathe = Need(lathe);
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(onPress, onLathe));
            onLathe.Result.Dispose();
            _lab.Note("job");
        }
        async Process Next()
        {
            using (await press.Acquire())
                _lab.Note("next");
        }
        _sim.Start(Job());
        _sim.Start(Next());
        _lab.At(1, () =>
        {
            (lathe.Capacity, press.Capacity) = (1, 1);
            Assert.Equal((1, 1), (press.InUse, lathe.InUse));
        });
        _lab.At(2, bell.Fire);
        Assert.Equal(["next@1", "job@2"], _lab.Run());
        Assert.Equal((0, 0), (press.InUse, lathe.InUse));
    }

    [Fact]
    public void If_the_choice_is_preempted_hours_later_its_requests_are_made_again()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var lathe = new Resource(_sim, 0, "lathe");
        var bell = new Signal(_sim);
        Request<Lease> ofCrew = crew.Acquire(5).AsRequest(), onLathe = Need(lathe);
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(ofCrew, onLathe));
            Assert.Equal((false, true), (ofCrew.IsGranted, onLathe.IsGranted));
            onLathe.Result.Dispose();
            _lab.Note("job");
        }
        _sim.Start(Job());
        _lab.At(1, () => Assert.Equal((1, 0), (crew.InUse, lathe.Queued)));
        Hold(crew, from: 2, hours: 20);
        _lab.At(3, () => Assert.Equal((1, 1), (crew.Queued, lathe.Queued)));
        _lab.At(4, bell.Fire);
        _lab.At(5, () => lathe.Capacity = 1);
        Assert.Equal(["job@5"], _lab.Run());
        Assert.Equal((0, 0, 0, 0), (crew.InUse, crew.Queued, lathe.InUse, lathe.Queued));
    }

    [Fact]
    public void A_preempted_unit_that_comes_back_first_is_chosen_again()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var lathe = new Resource(_sim, 0, "lathe");
        var bell = new Signal(_sim);
        Request<Lease> ofCrew = crew.Acquire(5).AsRequest(), onLathe = Need(lathe);
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(onLathe, ofCrew));
            ofCrew.Result.Dispose();
            _lab.Note("job");
        }
        _sim.Start(Job());
        Hold(crew, from: 2, hours: 2);
        _lab.At(3, () => Assert.Equal((1, 1), (crew.Queued, lathe.Queued)));
        _lab.At(5, () => Assert.Equal((1, 0, 0), (crew.InUse, crew.Queued, lathe.Queued)));
        _lab.At(6, bell.Fire);
        Assert.Equal(["job@6"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, lathe.InUse));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_has_happened_meanwhile_counts_when_the_choice_is_preempted(int kind)
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var lathe = new Resource(_sim, 1, "lathe");
        Signal bell = new(_sim), recall = new(_sim);
        var done = new Event(_sim);
        Request<Lease> onLathe = Need(lathe);
        async Process Print() => await _sim.Delay(H(2));
        Process print = _sim.Start(Print());
        Waitable other = kind switch
        {
            0 => recall,
            1 => print,
            _ => _sim.AllOf(recall, done, print),
        };
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(crew.Acquire(5).AsRequest(), onLathe, other));
            Assert.False(onLathe.IsGranted);
            _lab.Note("job");
        }
        _sim.Start(Job());
        _lab.At(1, recall.Fire);
        _lab.At(2, done.Succeed);
        _lab.At(3, () => Assert.Equal((1, 0), (crew.InUse, lathe.InUse)));
        Hold(crew, from: 4, hours: 20);
        _lab.At(5, () => Assert.Equal((0, 0), (crew.Queued, lathe.InUse)));
        _lab.At(6, bell.Fire);
        Assert.Equal(["job@6"], _lab.Run());
        Assert.Equal((0, 0, 0), (crew.InUse, lathe.InUse, recall.Waiting));
    }

    [Theory]
    [InlineData(3, "job@6")]         // has passed when the unit is preempted
    [InlineData(8, "job@8")]         // is still to come
    public void A_delay_beside_the_choice_counts_when_the_choice_is_preempted(double delay, string expected)
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var bell = new Signal(_sim);
        async Process Job()
        {
            Request<Lease> ofCrew = crew.Acquire(5).AsRequest();
            await _sim.AllOf(bell, _sim.AnyOf(_sim.Delay(H(delay)), ofCrew));
            Assert.False(ofCrew.IsGranted);
            _lab.Note("job");
        }
        _sim.Start(Job());
        Hold(crew, from: 4, hours: 20);
        _lab.At(4.5, () => Assert.Equal(delay > 4 ? 1 : 0, crew.Queued));
        _lab.At(6, bell.Fire);
        Assert.Equal([expected], _lab.Run());
        Assert.Equal(0, crew.InUse);
    }

    [Fact]
    public void A_delay_that_no_longer_matters_does_not_prolong_the_run()
    {
        var crew = new Resource(_sim);
        async Process Job() =>
            await _sim.AllOf(new Signal(_sim), _sim.AnyOf(Need(crew), _sim.AllOf(_sim.Delay(H(1000))), _sim.Delay(H(99))));
        _sim.Start(Job());
        _lab.At(1, () => { });
        _lab.Run();
        Assert.Equal(H(1), _sim.Now);
    }

    [Fact]
    public void A_nested_all_of_that_is_not_chosen_makes_its_requests_when_the_choice_is_preempted()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        Resource press = new(_sim, 1, "press"), lathe = new(_sim, 1, "lathe");
        Signal bell = new(_sim), ready = new(_sim);
        Request<Lease> ofCrew = crew.Acquire(5).AsRequest(), onPress = Need(press), onLathe = Need(lathe);
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(ofCrew, _sim.AllOf(onPress, ready, onLathe, _sim.Delay(H(1)))));
            Assert.Equal((false, true, true), (ofCrew.IsGranted, onPress.IsGranted, onLathe.IsGranted));
            onPress.Result.Dispose();
            onLathe.Result.Dispose();
            _lab.Note("job");
        }
        _sim.Start(Job());
        _lab.At(1, ready.Fire);
        _lab.At(2, () => Assert.Equal((1, 0, 0), (crew.InUse, press.InUse, lathe.InUse)));
        Hold(crew, from: 4, hours: 20);
        _lab.At(5, () => Assert.Equal((0, 1, 1), (crew.Queued, press.InUse, lathe.InUse)));
        _lab.At(6, bell.Fire);
        Assert.Equal(["job@6"], _lab.Run());
        Assert.Equal((0, 0, 0), (crew.InUse, press.InUse, lathe.InUse));
    }

    [Fact]
    public void A_delay_beside_a_choice_within_a_choice_does_not_prolong_the_run()
    {
        var crew = new Resource(_sim, 0);
        var never = new Signal(_sim);
        async Process Job() => await _sim.AllOf(never, _sim.AnyOf(never, _sim.AnyOf(Need(crew), _sim.Delay(H(99)))));
        _sim.Start(Job());
        _lab.At(1, () => crew.Capacity = 1);
        _lab.Run();
        Assert.Equal((H(1), 1), (_sim.Now, crew.InUse));
    }

    [Fact]
    public void What_a_nested_all_of_has_returned_does_not_count_when_the_choice_is_preempted()
    {
        var crew = new PreemptiveResource(_sim, 0, "crew");
        var press = new Resource(_sim, 0, "press");
        var bell = new Signal(_sim);
        Request<Lease> ofCrew = crew.Acquire(5).AsRequest(), onPress = Need(press);
        async Process Job()
        {
            await _sim.AllOf(bell, _sim.AnyOf(ofCrew, _sim.AllOf(onPress)));
            Assert.Equal((false, true), (ofCrew.IsGranted, onPress.IsGranted));
            onPress.Result.Dispose();
            _lab.Note("job");
        }
        _sim.Start(Job());
        _lab.At(1, () => (crew.Capacity, press.Capacity) = (1, 1));
        _lab.At(2, () => Assert.Equal((1, 0), (crew.InUse, press.InUse)));
        Hold(crew, from: 4, hours: 20);
        _lab.At(5, () => Assert.Equal((0, 1), (crew.Queued, press.InUse)));
        _lab.At(6, bell.Fire);
        Assert.Equal(["job@6"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, press.InUse));
    }

    [Fact]
    public void Nested_waits_that_are_over_at_the_beginning_need_no_event()
    {
        var done = new Event(_sim);
        done.Succeed();
        var bell = new Signal(_sim);
        var press = new Resource(_sim);
        async Process Job()
        {
            Request<Lease> onPress = Need(press);
            await _sim.AllOf(done, _sim.AnyOf(bell, onPress, done), _sim.AllOf());
            Assert.Equal(1, await _sim.AnyOf(bell, _sim.AllOf(done, _sim.AnyOf(done, onPress))));
            Assert.False(onPress.IsGranted);
            _lab.Note("job");
        }
        _sim.Start(Job());
        Assert.Equal(["job@0"], _lab.Run());
        Assert.Equal((1, 0, 0), (_sim.EventCount, bell.Waiting, press.InUse));
    }

    [Fact]
    public void A_delay_of_zero_in_a_nested_wait_comes_after_everything_that_is_due()
    {
        var bell = new Signal(_sim);
        async Process Job()
        {
            _lab.Note($"{await _sim.AnyOf(_sim.AllOf(_sim.Delay(TimeSpan.Zero)), bell)}");
            _lab.Note($"{await _sim.AnyOf(_sim.AllOf(_sim.Delay(TimeSpan.Zero)), _sim.AnyOf(bell, _sim.Delay(H(1))))}");
        }
        _sim.Start(Job());
        _lab.At(0, bell.Fire);
        // The first script is due already; nobody fires again.
        Assert.Equal(["0@0", "0@0"], _lab.Run());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_failure_in_a_nested_wait_fails_the_whole(int kind)
    {
        Resource press = new(_sim, 1), lathe = new(_sim, 0);
        var bell = new Signal(_sim);
        async Process Print()
        {
            await _sim.Delay(H(1));
            throw new FormatException("the powder is out");
        }
        Process printer = _sim.Start(Print());
        async Process Job()
        {
            try
            {
                if (kind == 0)
                    await _sim.AllOf(Need(press), _sim.AnyOf(bell, Need(lathe), printer));
                else
                    await _sim.AnyOf(Need(lathe), _sim.AllOf(Need(press), bell, printer));
            }
            catch (FormatException failure)
            {
                _lab.Note(failure.Message);
            }
            try
            {
                await _sim.AllOf(bell, _sim.AnyOf(Need(lathe), printer));
            }
            catch (FormatException)
            {
                _lab.Note("at once");
            }
        }
        _sim.Start(Job());
        Assert.Equal(["the powder is out@1", "at once@1"], _lab.Run());
        Assert.Equal((0, 0, 0), (press.InUse, lathe.Queued, bell.Waiting));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failure_that_no_wait_accepts_or_whose_wait_is_interrupted_fails_the_run(bool interrupted)
    {
        var bell = new Signal(_sim);
        async Process Print()
        {
            await _sim.Delay(H(1));
            throw new FormatException("the powder is out");
        }
        if (!interrupted)
            _lab.At(1, bell.Fire);
        Process printer = _sim.Start(Print(), "printer");
        async Process Job() => await _sim.AllOf(new Signal(_sim), _sim.AnyOf(bell, _sim.AllOf(printer, new Signal(_sim))));
        Process job = _sim.Start(Job());
        if (interrupted)
            _lab.At(1, () => job.Interrupt());
        Assert.Equal("printer", Assert.Throws<SimulationException>(() => _sim.Run()).Process);
    }

    [Fact]
    public void A_condition_that_throws_in_a_nested_wait_is_thrown_by_the_whole()
    {
        var shelf = new Store<int>(_sim);
        var press = new Resource(_sim);
        async Process Job()
        {
            try
            {
                await _sim.AllOf(Need(press), _sim.AnyOf(new Signal(_sim), shelf.Take(_ => throw new FormatException()).AsRequest()));
            }
            catch (FormatException)
            {
                _lab.Note("thrown");
            }
        }
        _sim.Start(Job());
        _lab.At(1, () => Assert.True(shelf.TryPut(1)));
        Assert.Equal(["thrown@1"], _lab.Run());
        Assert.Equal((0, 0, 1), (press.InUse, shelf.Takers, shelf.Count));
    }

    [Theory]
    [InlineData(typeof(AllOfWithin))]
    [InlineData(typeof(AnyOfWithin))]
    public void The_compiler_refuses_a_time_limit_of_a_nested_wait(Type limited)
    {
        ObsoleteAttribute refusal = limited.GetMethod("op_Implicit")!.GetCustomAttribute<ObsoleteAttribute>()!;
        Assert.True(refusal.IsError);
        Assert.Contains("has no time limit of its own: set it on the whole wait", refusal.Message);
    }

    [Fact]
    public void Misuse_has_a_clear_message_and_leaves_nothing_behind()
    {
        var bell = new Signal(_sim);
        var shelf = new Store<int>(_sim);
        Request<int> item = shelf.Take().AsRequest();
        Process self = default;
        async Process Job()
        {
            AnyOf first = _sim.AnyOf(bell, _sim.Delay(H(1)));
            AllOf whole = _sim.AllOf(first);
            Assert.Contains("awaited already", Assert.Throws<InvalidOperationException>(() => _sim.AllOf(first)).Message);
            Assert.Contains("awaited already", Record.Exception(() => first.GetAwaiter()).Message);
            await whole;
            Assert.Contains("awaited already", Assert.Throws<InvalidOperationException>(() => _sim.AllOf(whole)).Message);
            Assert.Contains("only one wait",
                Record.Exception(() => _sim.AllOf(item, _sim.AnyOf(bell, _sim.AllOf(bell, item))).GetAwaiter()).Message);
            Assert.Contains("its own end", Record.Exception(() => _sim.AllOf(item, _sim.AnyOf(bell, self)).GetAwaiter()).Message);
            // The item is free for other waits.
            Assert.False(await _sim.AllOf(item, _sim.AnyOf(bell, bell)).Within(H(1)));
            _lab.Note("job");
        }
        self = _sim.Start(Job());
        Assert.Equal(["job@2"], _lab.Run());
        Assert.Throws<ArgumentException>(() => _sim.AllOf(new Simulation().AllOf()));
        Assert.Equal((0, 0), (bell.Waiting, shelf.Takers));
    }

    [Fact]
    public void The_delay_of_a_nested_wait_comes_before_the_time_limit_also_when_both_are_open_again()
    {
        var crew = new PreemptiveResource(_sim, name: "crew");
        async Process Job()
        {
            await _sim.Delay(H(1));
            Assert.True((await _sim.AnyOf(_sim.AnyOf(crew.Acquire(1).AsRequest(), _sim.Delay(H(2)))).Within(H(2))).InTime);
            _lab.Note("in time");
        }
        _sim.Start(Job(), "job");
        Hold(crew, from: 1, hours: 9);
        Assert.Equal(["in time@3"], _lab.Run());
    }

    [Fact]
    public void A_process_in_nested_waits_says_when_it_resumes_at_the_latest()
    {
        var bell = new Signal(_sim, "bell");
        async Process First() => await _sim.AnyOf(bell, _sim.AnyOf(bell, _sim.Delay(H(2))));
        async Process Last() =>
            await _sim.AllOf(_sim.AnyOf(bell, _sim.Delay(H(2))), _sim.AllOf(_sim.Delay(H(3)), _sim.Delay(H(1)))).Within(H(4));
        async Process Never() => await _sim.AllOf(bell, _sim.AnyOf(bell, _sim.Delay(H(2))));
        async Process Limited() => await _sim.AllOf(bell, _sim.AnyOf(bell, _sim.Delay(H(2)))).Within(H(1));
        Event start = new(_sim, "start"), verdict = new(_sim, "verdict");
        async Process NotFailed() => await _sim.AllOf(_sim.AllOf(bell, _sim.AnyOf(verdict, start)));
        foreach (Process process in (Process[])[First(), Last(), Never(), Limited(), NotFailed()])
            _sim.Start(process);
        _lab.At(0.2, start.Succeed);
        _lab.At(0.3, () => verdict.Fail(new InvalidOperationException("too late to count")));
        _sim.RunUntil(H(0.5));
        Assert.Equal([H(2), H(3), null, H(1), null], _sim.WaitingProcesses().Select(waiting => waiting.Until));
    }

    /// <summary>A job waits for the nested wait or the crew, and for a bell. It has the crew from 1 to 2 and from 3.</summary>
    private void Rests(Waitable nested)
    {
        var crew = new PreemptiveResource(_sim, 0, "crew");
        var bell = new Signal(_sim, "bell");
        async Process Job()
        {
            await _sim.AllOf(_sim.AnyOf(nested, crew.Acquire(1).AsRequest()), bell);
            _lab.Note("continues");
        }
        _sim.Start(Job(), "job");
        _lab.At(1, () => crew.Capacity = 1);
        Hold(crew, from: 2, hours: 1);
        _lab.At(2.5, bell.Fire);
        Assert.Equal(["continues@3"], _lab.Run());
    }

    [Fact]
    public void A_grant_to_an_any_of_whose_requests_are_leaving_does_not_count()
    {
        var powder = new Container(_sim, capacity: 9, name: "powder");
        // The small request waits behind the large one, and is granted when that leaves first.
        _lab.At(0.5, () => Assert.True(powder.TryPut(2)));
        _lab.At(1.5, () => Assert.True(powder.TryGet(2)));
        Rests(_sim.AnyOf(powder.Get(2, priority: 1).AsRequest(), powder.Get(4, priority: 0).AsRequest()));
    }

    [Fact]
    public void A_grant_to_an_all_of_whose_requests_are_leaving_does_not_count()
    {
        var oven = new Resource(_sim, 0, "oven");
        // The oven is granted to the nested request, goes to the other one when that leaves, and then to somebody else.
        _lab.At(0.5, () => oven.Capacity = 1);
        async Process Somebody()
        {
            using (await oven.Acquire(priority: 2))
                await _sim.Delay(H(2));
        }
        _sim.Start(Somebody(), "somebody");
        Rests(_sim.AllOf(oven.Acquire(priority: 1).AsRequest(), _sim.AnyOf(oven.Acquire(priority: 0).AsRequest())));
    }

    [Fact]
    public void A_delay_that_passes_while_another_element_is_chosen_comes_last_when_the_choice_is_preempted()
    {
        PreemptiveResource crew = new(_sim, 0, "crew");
        var oven = new Resource(_sim, 0, "oven");
        Request<Lease> place = Need(oven);
        async Process Job()
        {
            await _sim.AllOf(_sim.AnyOf(_sim.AnyOf(place, _sim.Delay(H(1.5))), crew.Acquire(1).AsRequest()), _sim.Delay(H(2.5)));
            _lab.Note($"continues, {place.IsGranted}");
        }
        _sim.Start(Job(), "job");
        _lab.At(1, () => crew.Capacity = 1);
        _lab.At(1.7, () => oven.Capacity = 1);
        Hold(crew, from: 2, hours: 1);
        Assert.Equal(["continues, True@2.5"], _lab.Run());
    }

    [Fact]
    public void A_nested_wait_that_loses_its_unit_makes_no_requests_once_the_wait_around_it_has_its_first()
    {
        PreemptiveResource crew = new(_sim, name: "crew");
        Resource spare = new(_sim, name: "spare"), oven = new(_sim, 0, "oven");
        var bell = new Signal(_sim, "bell");
        async Process Job()
        {
            Waitable either = _sim.AnyOf(crew.Acquire(1).AsRequest(), Need(spare));
            Assert.Equal(1, await _sim.AnyOf(_sim.AllOf(either, bell), Need(oven)));
            _lab.Note("on the oven");
        }
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            oven.Capacity = 1;
            using (await crew.Acquire(0))
                Assert.Equal(0, spare.InUse);
        }
        _sim.Start(Job(), "job");
        _sim.Start(Urgent(), "urgent");
        Assert.Equal(["on the oven@1"], _lab.Run());
    }
}
