using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Events that occur once: they succeed or fail, and stay so.</summary>
public class EventTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public EventTests() => _sim = _lab.Sim;

    private Process Listen(string name, Event<int> reply, double from = 0, double? limit = null)
    {
        async Process Wait()
        {
            await _sim.Delay(H(from));
            try
            {
                (bool inTime, int value) = limit is { } hours ? await reply.Within(H(hours)) : new TimedResult<int>(true, await reply);
                _lab.Note($"{name} {(inTime ? value : "late")}");
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

    [Fact]
    public void All_who_wait_get_the_value_in_the_order_of_their_arrival_and_later_ones_at_once()
    {
        var reply = new Event<int>(_sim, "reply");
        Listen("b", reply, from: 1);
        Listen("a", reply);
        Listen("never", reply, limit: 1);
        Listen("in time", reply, limit: 2);
        Listen("after", reply, from: 3);
        Listen("after, with a limit", reply, from: 3, limit: 0);
        _lab.At(1.5, () => Assert.Equal((false, 3), (reply.IsTriggered, reply.Waiting)));
        _lab.At(2, () =>
        {
            reply.Succeed(7);
            Assert.Equal((true, 7, 0), (reply.IsTriggered, reply.Value, reply.Waiting));
        });
        Assert.Equal(["never late@1", "a 7@2", "in time 7@2", "b 7@2", "after 7@3", "after, with a limit 7@3"], _lab.Run());
    }

    [Fact]
    public void A_triggered_event_is_awaited_without_an_event_of_the_simulation()
    {
        var open = new Event(_sim, "door");
        open.Succeed();
        async Process Enter()
        {
            await open;
            Assert.True(await open.Within(TimeSpan.Zero));
            Assert.Equal(0, await _sim.AnyOf(open, _sim.Delay(TimeSpan.Zero)));
            await _sim.AllOf(open, open);
            _lab.Note("in");
        }
        _sim.Start(Enter());
        Assert.Equal(["in@0"], _lab.Run());
        Assert.Equal(1, _sim.EventCount);
    }

    [Fact]
    public void A_failed_event_throws_its_exception_in_every_await_before_and_after()
    {
        var reply = new Event<int>(_sim, "reply");
        Listen("before", reply);
        Listen("with a limit", reply, limit: 2);
        Listen("after", reply, from: 2);
        _lab.At(1, () =>
        {
            reply.Fail(new FormatException("unreadable"));
            Assert.True(reply.IsTriggered);
            Assert.Throws<FormatException>(() => reply.Value);
        });
        Assert.Equal(["before unreadable@1", "with a limit unreadable@1", "after unreadable@2"], _lab.Run());
    }

    [Fact]
    public void Nobody_has_to_wait_for_an_event_that_fails()
    {
        var reply = new Event(_sim);
        Process waiter = Listen("a", new Event<int>(_sim));
        var other = new Event<int>(_sim);
        Process interrupted = Listen("b", other);
        _lab.At(1, () =>
        {
            reply.Fail(new FormatException());
            other.Fail(new FormatException("not seen"));
            interrupted.Interrupt();
        });
        Assert.Equal(["b out@1"], _lab.Run());
        Assert.True(waiter.IsAlive);
    }

    [Fact]
    public void An_event_succeeds_or_fails_once()
    {
        var open = new Event(_sim, "door");
        var reply = new Event<int>(_sim, "reply");
        Assert.Contains("reply has no value yet", Assert.Throws<InvalidOperationException>(() => reply.Value).Message);
        Assert.Throws<ArgumentNullException>(() => open.Fail(null!));
        open.Succeed();
        reply.Fail(new FormatException());
        foreach (Action again in (Action[])[open.Succeed, () => open.Fail(new FormatException())])
            Assert.StartsWith("The event door has succeeded already", Assert.Throws<InvalidOperationException>(again).Message);
        foreach (Action again in (Action[])[() => reply.Succeed(1), () => reply.Fail(new FormatException())])
            Assert.StartsWith("The event reply has failed already", Assert.Throws<InvalidOperationException>(again).Message);
        Assert.Throws<FormatException>(() => reply.Value);
    }

    [Fact]
    public void An_event_is_an_element_of_any_of_and_all_of()
    {
        var open = new Event(_sim, "door");
        var reply = new Event<int>(_sim, "reply");
        async Process Any()
        {
            _lab.Note($"any {await _sim.AnyOf(_sim.Delay(H(9)), reply, open)}");
            _lab.Note($"any {await _sim.AnyOf(_sim.Delay(H(1)), reply)}");
        }
        async Process All()
        {
            Assert.False(await _sim.AllOf(open, reply).Within(H(1)));
            await _sim.AllOf(open, reply, _sim.Delay(H(1)));
            _lab.Note($"all {reply.Value}");
        }
        _sim.Start(Any(), "any");
        _sim.Start(All(), "all");
        _lab.At(0.5, () => Assert.Equal(
            ["any waits for the first of the event reply, the event door, a delay until 09:00:00",
                "all waits for all of the event door, the event reply until 01:00:00"],
            _sim.WaitingProcesses().Where(waiting => waiting.Process.Name.Length == 3).Select(waiting => waiting.ToString())));
        _lab.At(3, open.Succeed);
        _lab.At(4, () => reply.Succeed(5));
        Assert.Equal(["any 2@3", "all 5@4", "any 1@4"], _lab.Run());
    }

    [Fact]
    public void An_all_of_fails_with_the_first_element_and_its_requests_leave_their_queues()
    {
        var oven = new Resource(_sim, 1);
        var press = new Resource(_sim, 0);
        var reply = new Event<int>(_sim);
        var other = new Event(_sim);
        async Process Job()
        {
            Request<Lease> granted = oven.Acquire().AsRequest(), waiting = press.Acquire().AsRequest();
            Exception failure = await Failure<FormatException>(async () => await _sim.AllOf(granted, reply, waiting, other).Within(H(9)));
            _lab.Note(failure.Message);
            Assert.Equal((false, false), (granted.IsGranted, waiting.IsGranted));
        }
        _sim.Start(Job());
        _lab.At(1, () =>
        {
            reply.Fail(new FormatException("first"));
            other.Fail(new FormatException("second"));
            Assert.Equal((1, 1), (oven.InUse, press.Queued));
        });
        Assert.Equal(["first@1"], _lab.Run());
        Assert.Equal((0, 0, 0), (oven.InUse, press.Queued, press.InUse));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_any_of_fails_only_if_the_failure_comes_first(bool failureFirst)
    {
        var bell = new Signal(_sim);
        var reply = new Event<int>(_sim);
        async Process Job()
        {
            if (failureFirst)
                _lab.Note((await Failure<FormatException>(async () => await _sim.AnyOf(bell, reply))).Message);
            else
                _lab.Note($"{await _sim.AnyOf(bell, reply)}");
        }
        _sim.Start(Job());
        _lab.At(1, () =>
        {
            if (failureFirst)
                reply.Fail(new FormatException("failed"));
            bell.Fire();
            if (!failureFirst)
                reply.Fail(new FormatException("failed"));
        });
        Assert.Equal([failureFirst ? "failed@1" : "0@1"], _lab.Run());
        Assert.Equal((0, 0), (bell.Waiting, reply.Waiting));
    }

    [Fact]
    public void Waits_that_contain_a_failed_event_throw_at_once()
    {
        var reply = new Event<int>(_sim);
        var bell = new Signal(_sim);
        var shelf = new Store<int>(_sim);
        Request<int> item = shelf.Take().AsRequest();
        reply.Fail(new FormatException());
        async Process Job()
        {
            await Failure<FormatException>(async () => await _sim.AllOf(bell, item, reply));
            await Failure<FormatException>(async () => await _sim.AnyOf(bell, item, reply));
            // The request is free for other waits.
            Assert.Equal(1, await _sim.AnyOf(item, _sim.Delay(H(1))));
            _lab.Note("done");
        }
        _sim.Start(Job());
        Assert.Equal(["done@1"], _lab.Run());
        Assert.Equal((0, 0), (bell.Waiting, shelf.Takers));
    }

    [Fact]
    public void An_interruption_in_the_instant_of_the_event_wins()
    {
        var reply = new Event<int>(_sim);
        Process a = Listen("a", reply);
        Listen("b", reply);
        _lab.At(1, () =>
        {
            reply.Succeed(1);
            a.Interrupt();
        });
        Assert.Equal(["a out@1", "b 1@1"], _lab.Run());
    }

    [Fact]
    public void An_event_of_another_simulation_is_refused()
    {
        var foreign = new Event(new Simulation());
        Assert.Throws<ArgumentException>(() => _sim.AllOf(foreign));
        async Process Wait() => await foreign;
        _sim.Start(Wait());
        Assert.IsType<InvalidOperationException>(Assert.Throws<SimulationException>(() => _sim.Run()).InnerException);
    }

    /// <summary>The exception that an await throws.</summary>
    private static async Activity<TException> Failure<TException>(Func<Activity> wait) where TException : Exception
    {
        try
        {
            await wait();
        }
        catch (TException failure)
        {
            return failure;
        }
        throw new InvalidOperationException($"No {typeof(TException).Name} was thrown.");
    }
}
