using static AmFactorySim.Timeline.Tests.Contract.Lab;

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

    private Waitable Chain(Kind kind, int levels, Waitable innermost, Waitable inAllOf, Waitable inAnyOf)
    {
        for (int i = 0; i < levels; i++)
            innermost = kind == Kind.All || (kind == Kind.Alternating && i % 2 == 0) ? _sim.AllOf(innermost, inAllOf)
                : _sim.AnyOf(innermost, inAnyOf);
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
                await _sim.AllOf(Chain(kind, Most - 1, place, bell, bell), bell);
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
            await _sim.AllOf(Chain(kind, Most - 1, place, bell, bell), bell);
            _lab.Note("bell");
            open.Succeed();
            // Over already.
            await _sim.AllOf(Chain(kind, Most - 1, open, open, open), open);
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

    [Theory]
    [InlineData(Kind.All)]
    [InlineData(Kind.Any)]
    [InlineData(Kind.Alternating)]
    public void A_unit_within_a_thousand_levels_is_displaced_and_comes_back(Kind kind)
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        Event open = new(_sim), never = new(_sim);
        var bell = new Signal(_sim);
        open.Succeed();
        async Process Waiter()
        {
            Request<Lease> place = crew.Acquire(5).AsRequest();
            await _sim.AllOf(Chain(kind, Most - 1, place, open, never), bell);
            Assert.True(place.Result.IsHeld);
            _lab.Note("all");
        }
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            using (await crew.Acquire(0))
                await _sim.Delay(H(2));
        }
        _sim.Start(Waiter());
        _sim.Start(Urgent());
        _lab.At(2, () => Assert.Equal(1, crew.Queued));
        _lab.At(2, bell.Fire);
        RunOnSmallStack();
        Assert.Equal(["all@3"], _lab.Log);
    }

    [Fact]
    public void More_than_a_thousand_levels_are_refused()
    {
        var bell = new Signal(_sim);
        Waitable most = Chain(Kind.Any, Most, bell, bell, bell);
        Assert.StartsWith("At most 1000 AllOf and AnyOf can be within each other",
            Assert.Throws<ArgumentException>(() => _sim.AllOf(most)).Message);
    }
}
