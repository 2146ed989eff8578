using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>A process that fails: the waits for its end throw its exception, or the run fails. A failure is never lost.</summary>
public class FailureTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public FailureTests() => _sim = _lab.Sim;

    private Process Failing(double hours = 1, string message = "the powder is out", string name = "printer")
    {
        async Process Print()
        {
            await _sim.Delay(H(hours));
            throw new FormatException(message);
        }
        return _sim.Start(Print(), name);
    }

    /// <summary>A process that notes how its wait ends.</summary>
    private Process Waiter(string name, Func<Activity> wait, double from = 0)
    {
        async Process Wait()
        {
            await _sim.Delay(H(from));
            try
            {
                await wait();
                _lab.Note($"{name} ends");
            }
            catch (FormatException failure)
            {
                _lab.Note($"{name} {failure.Message}");
            }
            catch (Interrupted)
            {
                _lab.Note($"{name} out");
            }
        }
        return _sim.Start(Wait(), name);
    }

    private void AssertRunFails(double hour, string message = "the powder is out", params string[] log)
    {
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.Run());
        Assert.Equal(("printer", H(hour), message), (failure.Process, failure.Time, failure.InnerException!.Message));
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal(log, _lab.Log);
        Assert.Throws<InvalidOperationException>(() => _sim.Run());
    }

    [Fact]
    public void Every_wait_for_the_end_throws_the_original_exception_in_the_order_of_arrival_and_later()
    {
        Process printer = Failing();
        Waiter("alone", async () => await printer.Ended);
        Waiter("in time", async () => Assert.True(await printer.Ended.Within(H(1))));
        Waiter("any", async () => await _sim.AnyOf(new Signal(_sim), printer).Within(H(9)));
        Waiter("all", async () => await _sim.AllOf(new Signal(_sim), printer, _sim.Delay(H(9))));
        Waiter("later", async () => await printer.Ended, from: 2);
        Waiter("later any", async () => await _sim.AnyOf(_sim.Delay(H(1)), printer), from: 3);
        Waiter("later all", async () => await _sim.AllOf(_sim.Delay(H(1)), printer), from: 4);
        Assert.Equal(
            ["alone the powder is out@1", "in time the powder is out@1", "any the powder is out@1", "all the powder is out@1",
                "later the powder is out@2", "later any the powder is out@3", "later all the powder is out@4"],
            _lab.Run());
        Assert.False(printer.IsAlive);
        Assert.Equal("printer", printer.Name);
    }

    [Fact]
    public void The_stack_trace_names_the_method_that_threw()
    {
        async Process Print()
        {
            await _sim.Delay(H(1));
            throw new FormatException();
        }
        Process printer = _sim.Start(Print());
        async Process Wait()
        {
            try
            {
                await printer.Ended;
            }
            catch (FormatException failure)
            {
                Assert.Contains(nameof(Print), failure.StackTrace);
                _lab.Note("seen");
            }
        }
        _sim.Start(Wait());
        Assert.Equal(["seen@1"], _lab.Run());
    }

    [Fact]
    public void Without_a_wait_the_run_fails()
    {
        Process printer = Failing();
        Waiter("early", async () => await printer.Ended.Within(H(0.5)));
        AssertRunFails(1, log: "early ends@0.5");
    }

    [Fact]
    public void A_time_limit_that_is_due_before_the_failure_wins()
    {
        async Process Print()
        {
            await _sim.Delay(H(0.5));
            // Inserted after the time limit.
            await _sim.Delay(H(0.5));
            throw new FormatException("the powder is out");
        }
        Process printer = _sim.Start(Print(), "printer");
        Waiter("limit", async () => Assert.False(await printer.Ended.Within(H(1))));
        AssertRunFails(1, log: "limit ends@1");
    }

    [Fact]
    public void An_any_of_that_has_its_first_does_not_accept_the_failure()
    {
        var bell = new Signal(_sim);
        _lab.At(1, bell.Fire);
        Process printer = Failing();
        Waiter("any", async () => await _sim.AnyOf(bell, printer));
        AssertRunFails(1);
    }

    [Fact]
    public void An_all_of_that_has_failed_does_not_accept_a_second_failure()
    {
        Process other = Failing(name: "other", message: "first");
        Process printer = Failing();
        Waiter("all", async () => await _sim.AllOf(other, printer));
        AssertRunFails(1);
    }

    [Fact]
    public void Later_failures_of_the_others_fail_the_run()
    {
        Process other = Failing(name: "other", message: "first");
        Process printer = Failing(2);
        Waiter("all", async () => await _sim.AllOf(other, printer));
        AssertRunFails(2, log: "all first@1");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_run_fails_if_all_that_accepted_it_are_interrupted(int kind)
    {
        Process printer = Failing();
        Process waiter = Waiter("a", kind switch
        {
            0 => async () => await printer.Ended,
            1 => async () => await _sim.AnyOf(printer, new Signal(_sim)),
            _ => async () => await _sim.AllOf(printer, new Signal(_sim)).Within(H(9)),
        });
        _lab.At(1, () => waiter.Interrupt());
        AssertRunFails(1);
    }

    [Fact]
    public void One_wait_that_accepts_it_is_enough()
    {
        Process printer = Failing();
        Process first = Waiter("first", async () => await printer.Ended);
        Waiter("second", async () => await _sim.AnyOf(printer, new Signal(_sim)));
        _lab.At(1, () => first.Interrupt());
        Assert.Equal(["first out@1", "second the powder is out@1"], _lab.Run());
    }

    [Fact]
    public void Of_elements_that_are_complete_when_an_any_of_begins_the_first_in_the_list_counts_failed_or_not()
    {
        var good = new Event(_sim);
        var bad = new Event(_sim);
        good.Succeed();
        bad.Fail(new FormatException("is rejected"));
        Waiter("good", async () => Assert.Equal(0, await _sim.AnyOf(good, bad)));
        Waiter("bad", async () => await _sim.AnyOf(bad, good));
        Assert.Equal(["good ends@0", "bad is rejected@0"], _lab.Run());
    }

    [Fact]
    public void A_wait_that_begins_in_the_same_instant_is_enough()
    {
        Process printer = Failing();
        Process first = Waiter("first", async () => await printer.Ended);
        Waiter("second", async () => await printer.Ended, from: 1);
        // Comes after the second has thrown it, and before the first resumes.
        _lab.At(1, () => first.Interrupt());
        Assert.Equal(["second the powder is out@1", "first out@1"], _lab.Run());
    }

    [Fact]
    public void An_interruption_between_two_runs_fails_the_next_one()
    {
        Process printer = Failing();
        Process waiter = Waiter("a", async () => await printer.Ended);
        _lab.At(1, _sim.Stop);
        _sim.Run();
        waiter.Interrupt();
        AssertRunFails(1, log: "a out@1");
    }

    [Fact]
    public void An_all_of_that_fails_returns_what_its_requests_were_granted()
    {
        var oven = new Resource(_sim, 1);
        var press = new Resource(_sim, 0);
        var shelf = new Store<int>(_sim);
        shelf.TryPut(7);
        Request<Lease> granted = oven.Acquire().AsRequest(), waiting = press.Acquire().AsRequest();
        Request<int> item = shelf.Take().AsRequest();
        Process printer = Failing();
        Waiter("all", async () => await _sim.AllOf(granted, waiting, item, printer));
        _lab.At(0.5, () => Assert.Equal((1, 1, 0), (oven.InUse, press.Queued, shelf.Count)));
        Assert.Equal(["all the powder is out@1"], _lab.Run());
        Assert.Equal((0, 0, 1), (oven.InUse, press.Queued, shelf.Count));
        Assert.False(granted.IsGranted || waiting.IsGranted || item.IsGranted);
    }

    [Fact]
    public void A_failure_passes_from_process_to_process_until_it_is_caught()
    {
        Process printer = Failing();
        async Process Middle() => await printer.Ended;
        Process middle = _sim.Start(Middle(), "middle");
        Waiter("outer", async () => await middle.Ended);
        Assert.Equal(["outer the powder is out@1"], _lab.Run());

        Process second = Failing();
        async Process Last() => await second.Ended;
        _sim.Start(Last(), "last");
        Assert.Equal("last", Assert.Throws<SimulationException>(() => _sim.Run()).Process);
    }

    [Fact]
    public void A_process_with_a_result_fails_as_any_other()
    {
        async Process<int> Print()
        {
            await _sim.Delay(H(1));
            throw new FormatException("no result");
        }
        Process<int> printer = _sim.Start(Print());
        Waiter("value", async () => await printer.Ended);
        Waiter("limit", async () => await printer.Ended.Within(H(2)));
        Assert.Equal(["value no result@1", "limit no result@1"], _lab.Run());
        Assert.Throws<FormatException>(() => printer.Result);
    }

    [Fact]
    public void Failures_do_not_disturb_processes_that_use_the_same_method_later()
    {
        async Process<int> Print(int number)
        {
            await _sim.Delay(H(1));
            return number % 2 == 0 ? number : throw new FormatException($"{number}");
        }
        async Process Supervisor()
        {
            var all = new List<Process<int>>();
            for (int i = 0; i < 6; i++)
            {
                all.Add(_sim.Start(Print(i)));
                try
                {
                    _lab.Note($"{await all[^1].Ended}");
                }
                catch (FormatException failure)
                {
                    _lab.Note($"failed {failure.Message}");
                }
            }
            for (int i = 0; i < 6; i++)
                Assert.Equal(i % 2 == 0, Record.Exception(() => all[i].Result) is null);
        }
        _sim.Start(Supervisor());
        Assert.Equal(["0@1", "failed 1@2", "2@3", "failed 3@4", "4@5", "failed 5@6"], _lab.Run());
    }
}
