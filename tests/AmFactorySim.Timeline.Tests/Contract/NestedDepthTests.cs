namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Many AllOf and AnyOf within each other, as from a loop that adds one element after the other.</summary>
public class NestedDepthTests
{
    private const int Most = 1000;

    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public NestedDepthTests() => _sim = _lab.Sim;

    public enum Kind
    {
        All,
        Any,
        Alternating,
    }

    private Waitable Chain(Kind kind, int levels, Waitable element, Waitable innermost)
    {
        for (int i = 0; i < levels; i++)
            innermost = kind == Kind.All || (kind == Kind.Alternating && i % 2 == 0) ? _sim.AllOf(innermost, element)
                : _sim.AnyOf(innermost, element);
        return innermost;
    }

    /// <summary>On a stack of 1 MB, as the main thread has on some systems. The limit ends the test if the time is exponential.</summary>
    private void RunOnSmallStack()
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => _sim.Run()), maxStackSize: 1 << 20) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
        Assert.Null(failure);
    }

    [Theory]
    [InlineData(Kind.All)]
    [InlineData(Kind.Any)]
    [InlineData(Kind.Alternating)]
    public void A_thousand_levels_are_no_problem(Kind kind)
    {
        var bell = new Signal(_sim);
        var oven = new Resource(_sim, 0);
        var open = new Event(_sim);
        async Process Waiter()
        {
            Request<Lease> place = oven.Acquire().AsRequest();
            try
            {
                await _sim.AllOf(Chain(kind, Most - 1, bell, place), bell);
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
            await _sim.AllOf(Chain(kind, Most - 1, bell, place), bell);
            _lab.Note("bell");
            open.Succeed();
            // Over already.
            await _sim.AllOf(Chain(kind, Most - 1, open, open), open);
            _lab.Note("open");
        }
        Process waiter = _sim.Start(Waiter());
        _lab.At(1, () => Assert.Equal(4, _sim.WaitingProcesses().Count));
        _lab.At(2, () => waiter.Interrupt());
        _lab.At(3, () => oven.Capacity = 1);
        _lab.At(4, bell.Fire);
        RunOnSmallStack();
        Assert.Equal(["interrupted@2", "bell@4", "open@4"], _lab.Log);
    }

    [Fact]
    public void More_than_a_thousand_levels_are_refused()
    {
        Waitable most = Chain(Kind.Any, Most, new Signal(_sim), new Signal(_sim));
        Assert.StartsWith("At most 1000 AllOf and AnyOf can be within each other",
            Assert.Throws<ArgumentException>(() => _sim.AllOf(most)).Message);
    }
}
