using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class StoreTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public StoreTests() => _sim = _lab.Sim;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_put_does_not_overtake_a_putter_that_has_been_granted_room_in_the_same_instant(bool asRequest)
    {
        var shelf = new Store<string>(_sim, 2);
        async Process Put(string item, double hour)
        {
            await _sim.Delay(H(hour));
            await shelf.Put(item);
        }
        foreach (string item in (string[])["a", "b"])
            shelf.TryPut(item);
        _sim.Start(Put("waited", 1));
        async Process Changer()
        {
            await _sim.Delay(H(2));
            Assert.Equal("a", await shelf.Take());
            Assert.Equal("b", await shelf.Take());
            Assert.False(shelf.TryPut("overtakes"));
            if (asRequest)
                Assert.Equal(0, await _sim.AnyOf(shelf.Put("new").AsRequest()));
            else
                Assert.True(await shelf.Put("new"));
            _lab.Note("put");
        }
        _sim.Start(Changer());
        Assert.Equal(["put@2"], _lab.Run());
        Assert.Equal(["waited", "new"], shelf.Items);
    }

    [Fact]
    public void An_order_that_throws_changes_nothing()
    {
        // 0 cannot be compared.
        var order = Comparer<int>.Create((a, b) => a == 0 || b == 0 ? throw new FormatException() : a.CompareTo(b));
        var shelf = new Store<int>(_sim, 4, order: order);
        foreach (int item in (int[])[3, 1, 2])
            shelf.TryPut(item);
        Assert.Throws<FormatException>(() => shelf.TryPut(0));
        Assert.Throws<FormatException>(() => shelf.Overfill(0));
        Assert.Equal([1, 2, 3], shelf.Items);
        shelf.TryPut(4);
        async Process Putter(int item)
        {
            try
            {
                await shelf.Put(item);
            }
            catch (FormatException)
            {
                _lab.Note("caught");
            }
        }
        async Process InAnyOf()
        {
            try
            {
                await _sim.AnyOf(shelf.Put(0).AsRequest(), new Signal(_sim));
            }
            catch (FormatException)
            {
                _lab.Note("caught");
            }
        }
        _sim.Start(Putter(0));
        _sim.Start(InAnyOf());
        _sim.Start(Putter(5));
        _lab.At(1, () => Assert.True(shelf.TryTake(out _)));
        Assert.Equal(["caught@1", "caught@1"], _lab.Run());
        Assert.Equal([2, 3, 4, 5], shelf.Items);
        Assert.Equal(0, shelf.Putters);
    }

    [Fact]
    public void An_order_that_throws_at_the_return_of_an_item_ends_the_run_and_not_the_interruption()
    {
        var order = Comparer<int>.Create((_, _) => throw new FormatException());
        var shelf = new Store<int>(_sim, order: order);
        async Process Taker() => await shelf.Take();
        Process taker = _sim.Start(Taker(), "taker");
        async Process Putter()
        {
            await _sim.Delay(H(1));
            shelf.TryPut(1);
            shelf.TryPut(2);
            taker.Interrupt();
            _lab.Note("interrupted");
        }
        _sim.Start(Putter());
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.Run());
        Assert.Equal("taker", failure.Process);
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal(["interrupted@1"], _lab.Log);
    }

    [Fact]
    public void Items_that_an_all_of_returns_are_in_their_old_order()
    {
        var shelf = new Store<int>(_sim);
        foreach (int item in (int[])[1, 2, 3])
            shelf.TryPut(item);
        async Process Three() =>
            Assert.False(await _sim.AllOf(shelf.Take().AsRequest(), shelf.Take().AsRequest(), new Signal(_sim)).Within(H(1)));
        _sim.Start(Three());
        _sim.Run();
        Assert.Equal([1, 2, 3], shelf.Items);
    }

    [Fact]
    public void An_item_that_is_not_there_cannot_be_read()
    {
        var shelf = new Store<int>(new Simulation());
        shelf.TryPut(7);
        Assert.Equal(7, shelf.Items[0]);
        Assert.All((int[])[-1, 1], index =>
            Assert.Contains("below the number of items, 1, but is",
                Assert.Throws<ArgumentOutOfRangeException>(() => shelf.Items[index]).Message));
    }
}
