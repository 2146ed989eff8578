using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Processes that return a value.</summary>
public class ProcessResultTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public ProcessResultTests() => _sim = _lab.Sim;

    private async Process<string> Print(string part, double hours)
    {
        await _sim.Delay(H(hours));
        return part;
    }

    [Fact]
    public void The_result_is_returned_by_the_await_of_the_end()
    {
        async Process Supervisor()
        {
            Process<string> bracket = _sim.Start(Print("bracket", 2), "printer");
            Assert.Equal(("printer", true), (bracket.Name, bracket.IsAlive));
            Assert.Contains("printer has no result yet", Assert.Throws<InvalidOperationException>(() => bracket.Result).Message);
            Assert.Equal(new TimedResult<string>(false, null!), await bracket.Ended.Within(H(1)));
            _lab.Note(await bracket.Ended);
            Assert.Equal(new TimedResult<string>(true, "bracket"), await bracket.Ended.Within(TimeSpan.Zero));
            Assert.Equal((false, "bracket", "bracket"), (bracket.IsAlive, bracket.Result, await bracket.Ended));
            _lab.Note(await _sim.Start(Print("nozzle", 1)).Ended);
        }
        _sim.Start(Supervisor());
        Assert.Equal(["bracket@2", "nozzle@3"], _lab.Run());
    }

    [Fact]
    public void A_result_is_kept_when_the_frame_of_the_process_is_used_again()
    {
        var prints = new List<Process<string>>();
        async Process Supervisor()
        {
            for (int i = 0; i < 5; i++)
            {
                prints.Add(_sim.Start(Print($"{i}", 1)));
                await prints[^1].Ended;
            }
        }
        _sim.Start(Supervisor());
        _lab.Run();
        Assert.Equal(["0", "1", "2", "3", "4"], prints.Select(print => print.Result));
        Assert.Equal(5, prints.Distinct().Count());
    }

    [Fact]
    public void It_is_used_where_a_process_is()
    {
        async Process Supervisor()
        {
            Process<string> slow = _sim.Start(Print("slow", 5)), fast = _sim.Start(Print("fast", 2));
            Assert.True(slow != fast && slow.Equals((object)slow) && slow.GetHashCode() == ((Process)slow).GetHashCode());
            Assert.Equal(1, await _sim.AnyOf(slow, fast));
            Assert.Equal(0, await _sim.AnyOf(fast.Ended, slow.Ended));
            await _sim.AllOf(slow, fast);
            _lab.Note($"{slow.Result} {fast.Result}");
            Process plain = slow;
            await plain.Ended;
            Process<string> last = _sim.Start(Print("last", 1));
            last.Interrupt("the shift ends");
            Assert.Equal("the shift ends", (await Thrown<Interrupted>(async () => await last.Ended)).Cause);
        }
        _sim.Start(Supervisor());
        Assert.Equal(["slow fast@5"], _lab.Run());
    }

    [Fact]
    public void It_is_started_once_and_awaited_after_its_start()
    {
        Process<string> print = Print("x", 1);
        Assert.Contains("has not been started", Assert.Throws<InvalidOperationException>(() => print.Interrupt()).Message);
        Assert.Throws<InvalidOperationException>(() => print.Ended.Within(H(1)));
        Assert.Throws<InvalidOperationException>(() => _sim.AllOf(print));
        Process<string> started = _sim.Start(print);
        Assert.True(started == print);
        Assert.Throws<InvalidOperationException>(() => _sim.Start(print));
        Assert.Throws<ArgumentException>(() => _sim.Start(default(Process<string>)));
        _sim.Run();
        Assert.Equal(("x", "x"), (started.Result, print.Result));
    }

    private static async Activity<TException> Thrown<TException>(Func<Activity> wait) where TException : Exception
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
