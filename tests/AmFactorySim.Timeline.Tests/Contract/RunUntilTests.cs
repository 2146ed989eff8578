using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Runs until a process has ended or an event has been triggered.</summary>
public class RunUntilTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public RunUntilTests() => _sim = _lab.Sim;

    private async Process<string> Print(string part, double hours)
    {
        await _sim.Delay(H(hours));
        _lab.Note(part);
        return part;
    }

    private Process Clock(int ticks)
    {
        async Process Tick()
        {
            for (int i = 0; i < ticks; i++)
                await _sim.Delay(H(1));
        }
        return _sim.Start(Tick(), "clock");
    }

    [Fact]
    public void A_run_until_the_end_of_a_process_ends_with_it_and_can_be_continued()
    {
        Process<string> bracket = _sim.Start(Print("bracket", 3)), nozzle = _sim.Start(Print("nozzle", 3));
        Process<string> last = _sim.Start(Print("last", 9));
        Assert.Equal("bracket", _sim.RunUntil(bracket));
        Assert.Equal(["bracket@3"], _lab.Log);
        Process plain = nozzle;
        _sim.RunUntil(plain);
        Assert.Equal(["bracket@3", "nozzle@3"], _lab.Log);
        // They have ended: nothing is run.
        Assert.Equal("bracket", _sim.RunUntil(bracket));
        _sim.RunUntil(plain);
        Assert.Equal(H(3), _sim.Now);
        _sim.Run();
        Assert.Equal(("last", H(9)), (_sim.RunUntil(last), _sim.Now));
    }

    [Fact]
    public void A_run_until_an_event_returns_its_value()
    {
        var reply = new Event<int>(_sim);
        var open = new Event(_sim);
        Clock(9);
        _lab.At(2, () =>
        {
            reply.Succeed(7);
            _lab.Note("the step is finished");
        });
        _lab.At(3, open.Succeed);
        Assert.Equal((7, H(2)), (_sim.RunUntil(reply), _sim.Now));
        Assert.Equal(["the step is finished@2"], _lab.Log);
        _sim.RunUntil(open);
        Assert.Equal(H(3), _sim.Now);
        Assert.Equal(7, _sim.RunUntil(reply));
        _sim.RunUntil(open);
        Assert.Equal(H(3), _sim.Now);
        _sim.Run();
        Assert.Equal(H(9), _sim.Now);
    }

    [Fact]
    public void Processes_that_wait_for_the_same_resume_when_the_run_is_continued()
    {
        Process<string> print = _sim.Start(Print("bracket", 1));
        async Process Wait() => _lab.Note($"after {await print.Ended}");
        _sim.Start(Wait());
        _sim.RunUntil(print);
        Assert.Equal(["bracket@1"], _lab.Log);
        Assert.Equal(["bracket@1", "after bracket@1"], _lab.Run());
    }

    [Fact]
    public void A_failure_is_thrown_and_the_simulation_can_be_used_further()
    {
        async Process Fail()
        {
            await _sim.Delay(H(1));
            throw new FormatException("the powder is out");
        }
        var reply = new Event<int>(_sim);
        _lab.At(2, () => reply.Fail(new FormatException("unreadable")));
        Process failing = _sim.Start(Fail());
        for (int i = 0; i < 2; i++)
            Assert.Equal("the powder is out", Assert.Throws<FormatException>(() => _sim.RunUntil(failing)).Message);
        Assert.Equal(H(1), _sim.Now);
        for (int i = 0; i < 2; i++)
            Assert.Equal("unreadable", Assert.Throws<FormatException>(() => _sim.RunUntil(reply)).Message);
        Assert.Equal(H(2), _sim.Now);
        _sim.Run();
    }

    [Fact]
    public void It_is_an_error_if_no_events_are_left_before()
    {
        var reply = new Event<int>(_sim, "reply");
        async Process Wait() => await reply;
        Process waiter = _sim.Start(Wait(), "waiter");
        Assert.Equal("No events are left before the end of waiter: see WaitingProcesses().",
            Assert.Throws<InvalidOperationException>(() => _sim.RunUntil(waiter)).Message);
        Assert.Equal("No events are left before the event reply: see WaitingProcesses().",
            Assert.Throws<InvalidOperationException>(() => _sim.RunUntil(reply)).Message);
        Assert.Equal(1, reply.Waiting);
        reply.Succeed(1);
        _sim.RunUntil(waiter);
    }

    [Fact]
    public void Runs_that_end_in_another_way_leave_no_waiter_behind()
    {
        var reply = new Event<int>(_sim, "reply");
        Clock(9);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => _sim.RunUntil(reply, cancel.Token));
        Assert.Equal(0, reply.Waiting);

        _lab.At(1, _sim.Stop);
        Assert.Equal("The run was stopped before the event reply. It can be continued.",
            Assert.Throws<InvalidOperationException>(() => _sim.RunUntil(reply)).Message);
        Assert.Equal((0, H(1)), (reply.Waiting, _sim.Now));

        // Nothing stops this run.
        _lab.At(1, () => reply.Succeed(1));
        _sim.Run();
        Assert.Equal(H(9), _sim.Now);

        async Process Fail()
        {
            await _sim.Delay(H(1));
            throw new FormatException();
        }
        _sim.Start(Fail(), "printer");
        var other = new Event(_sim);
        Assert.Equal("printer", Assert.Throws<SimulationException>(() => _sim.RunUntil(other)).Process);
        Assert.Equal(0, other.Waiting);
    }

    [Fact]
    public void A_process_cannot_run_its_own_simulation_but_another_one()
    {
        var inner = new Simulation();
        async Process<int> Short()
        {
            await inner.Delay(H(5));
            return 5;
        }
        Process<int> part = inner.Start(Short());
        var never = new Event(_sim);
        async Process Outer()
        {
            await _sim.Delay(H(1));
            Assert.Contains("running already", Assert.Throws<InvalidOperationException>(() => _sim.RunUntil(never)).Message);
            Assert.Equal(0, never.Waiting);
            Assert.Equal(5, inner.RunUntil(part));
            await _sim.Delay(H(1));
            _lab.Note("done");
        }
        Process outer = _sim.Start(Outer());
        _sim.RunUntil(outer);
        Assert.Equal(["done@2"], _lab.Log);
        Assert.Throws<ArgumentException>(() => _sim.RunUntil(new Event(inner)));
        Assert.Throws<InvalidOperationException>(() => _sim.RunUntil(Short()));
    }

    [Fact]
    public void A_run_until_an_event_is_no_process_that_waits_for_it()
    {
        Event ready = new(_sim), other = new(_sim);
        async Process Wait() => await ready;
        _sim.Start(Wait());
        _lab.At(1, () => _lab.Note($"{ready.Waiting} {other.Waiting}"));
        _lab.At(2, () =>
        {
            ready.Succeed();
            _lab.Note($"{ready.Waiting}");
        });
        _sim.RunUntil(ready);
        Assert.Equal(["1 0@1", "0@2"], _lab.Log);
    }
}
