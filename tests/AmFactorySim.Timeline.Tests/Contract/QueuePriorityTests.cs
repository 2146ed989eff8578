using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Queues of stores and containers: lower numbers first, equal ones first come, first served.</summary>
public class QueuePriorityTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;
    private readonly Store<int> _shelf;
    private readonly Container _tank;

    public QueuePriorityTests()
    {
        _sim = _lab.Sim;
        _shelf = new Store<int>(_sim, 1, "shelf");
        _tank = new Container(_sim, 10, name: "tank");
    }

    private Process Taker(string name, int priority, bool asRequest = false)
    {
        async Process Take()
        {
            int item;
            if (asRequest)
            {
                Request<int> request = _shelf.Take(priority).AsRequest();
                await _sim.AnyOf(request, new Signal(_sim));
                item = request.Result;
            }
            else
            {
                item = await _shelf.Take(priority);
            }
            _lab.Note($"{name} {item}");
        }
        return _sim.Start(Take(), name);
    }

    private Process Getter(string name, double amount, int priority, bool asRequest = false)
    {
        async Process Get()
        {
            if (asRequest)
                await _sim.AllOf(_tank.Get(amount, priority).AsRequest());
            else
                await _tank.Get(amount, priority);
            _lab.Note(name);
        }
        return _sim.Start(Get(), name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takers_are_served_by_priority_and_then_by_arrival(bool asRequest)
    {
        foreach ((string name, int priority) in (ReadOnlySpan<(string, int)>)[("b1", 1), ("c", 7), ("a", -3), ("b2", 1)])
            Taker(name, priority, asRequest);
        for (int hour = 1; hour <= 4; hour++)
        {
            int item = hour;
            _lab.At(hour, () => Assert.True(_shelf.TryPut(item)));
        }
        Assert.Equal(["a 1@1", "b1 2@2", "b2 3@3", "c 4@4"], _lab.Run());
    }

    [Fact]
    public void A_taker_of_high_priority_who_wants_something_else_does_not_block_the_others()
    {
        async Process Take(string name, Predicate<int> wanted, int priority) => _lab.Note($"{name} {await _shelf.Take(wanted, priority)}");
        _sim.Start(Take("any", _ => true, 5));
        _sim.Start(Take("even", item => item % 2 == 0, 2));
        _sim.Start(Take("six", item => item == 6, 1));
        foreach (int item in (int[])[3, 6, 8])
            _lab.At(item, () => _shelf.TryPut(item));
        Assert.Equal(["any 3@3", "six 6@6", "even 8@8"], _lab.Run());
    }

    [Fact]
    public void Putters_are_served_by_priority_and_then_by_arrival()
    {
        _shelf.TryPut(0);
        async Process Put(int item, int priority)
        {
            if (await _shelf.Put(item, priority).Within(H(item == 9 ? 0.5 : 9)))
                _lab.Note($"{item}");
        }
        foreach ((int item, int priority) in (ReadOnlySpan<(int, int)>)[(1, 2), (2, 1), (9, 0), (3, 2), (4, 0)])
            _sim.Start(Put(item, priority));
        for (int hour = 1; hour <= 5; hour++)
            _lab.At(hour, () => Assert.True(_shelf.TryTake(out _)));
        Assert.Equal(["4@1", "2@2", "1@3", "3@4"], _lab.Run());
        Assert.Equal((0, 0), (_shelf.Count, _shelf.Putters));
    }

    [Fact]
    public void An_item_handed_back_after_an_interruption_goes_to_the_taker_with_the_highest_priority()
    {
        async Process First()
        {
            try
            {
                await _shelf.Take();
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
        }
        Process first = _sim.Start(First());
        Taker("last", 2);
        Taker("next", 1);
        _lab.At(1, () =>
        {
            _shelf.TryPut(5);
            Assert.Equal((0, 2), (_shelf.Count, _shelf.Takers));
            first.Interrupt();
            Assert.Equal((0, 1), (_shelf.Count, _shelf.Takers));
        });
        _lab.At(2, () => _shelf.TryPut(6));
        Assert.Equal(["interrupted@1", "next 5@1", "last 6@2"], _lab.Run());
    }

    [Fact]
    public void Room_handed_back_after_an_interruption_goes_to_the_putter_with_the_highest_priority()
    {
        _shelf.TryPut(0);
        async Process Put(int item, int priority)
        {
            try
            {
                await _shelf.Put(item, priority);
                _lab.Note($"{item}");
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
        }
        Process first = _sim.Start(Put(1, 0));
        _sim.Start(Put(2, 2));
        _sim.Start(Put(3, 1));
        _lab.At(1, () =>
        {
            Assert.True(_shelf.TryTake(out _));
            first.Interrupt();
        });
        Assert.Equal(["interrupted@1", "3@1"], _lab.Run());
        Assert.Equal([3], _shelf.Items);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Getters_are_served_by_priority_and_the_first_of_them_blocks_the_others(bool asRequest)
    {
        Getter("small", 1, 2, asRequest);
        Getter("large", 5, 1, asRequest);
        Getter("equal", 1, 1, asRequest);
        _lab.At(1, () => Assert.True(_tank.TryPut(4)));
        // Ahead of the large one: it gets its amount at once, and the others still wait.
        _lab.At(2, () => Getter("urgent", 3, 0, asRequest));
        _lab.At(3, () => Assert.Equal((1.0, 3), (_tank.Level, _tank.Getters)));
        _lab.At(4, () => Assert.True(_tank.TryPut(5)));
        _lab.At(5, () => Assert.True(_tank.TryPut(1)));
        Assert.Equal(["urgent@2", "large@4", "equal@4", "small@5"], _lab.Run());
    }

    [Fact]
    public void Container_putters_are_served_by_priority_and_the_first_of_them_blocks_the_others()
    {
        _tank.TryPut(8);
        async Process Put(string name, double amount, int priority)
        {
            await _tank.Put(amount, priority);
            _lab.Note(name);
        }
        _sim.Start(Put("small", 1, 2));
        _lab.At(1, () => Assert.Equal(9, _tank.Level));
        _lab.At(2, () => _sim.Start(Put("large", 5, 1)));
        _lab.At(3, () => _sim.Start(Put("equal", 1, 1)));
        _lab.At(4, () => _sim.Start(Put("urgent", 1, 0)));
        _lab.At(5, () => Assert.True(_tank.TryGet(5)));
        _lab.At(6, () => Assert.True(_tank.TryGet(1)));
        Assert.Equal(["small@0", "urgent@4", "large@5", "equal@6"], _lab.Run());
    }

    [Fact]
    public void Trying_succeeds_exactly_if_the_same_request_would_not_wait()
    {
        Getter("large", 5, 1);
        _lab.At(1, () =>
        {
            Assert.True(_tank.TryPut(4));
            Assert.False(_tank.TryGet(1, 1));
            Assert.False(_tank.TryGet(1, 2));
            Assert.True(_tank.TryGet(1, 0));
            Assert.True(_tank.TryGet(1));
            Assert.False(_tank.TryGet(3));
            Assert.Equal((2.0, 1), (_tank.Level, _tank.Getters));
        });
        async Process Put() => await _tank.Put(9, 1);
        _lab.At(2, () => _sim.Start(Put()));
        _lab.At(3, () =>
        {
            Assert.Equal(1, _tank.Putters);
            Assert.False(_tank.TryPut(1, 1));
            Assert.False(_tank.TryPut(1, 9));
            Assert.True(_tank.TryPut(1));
        });
        Assert.Empty(_lab.Run());
        Assert.Equal((3.0, 1, 1), (_tank.Level, _tank.Getters, _tank.Putters));
    }

    [Fact]
    public void What_a_try_can_take_from_a_store_no_waiting_taker_wants()
    {
        async Process Take() => _lab.Note($"{await _shelf.Take(item => item > 5, priority: -1)}");
        _sim.Start(Take());
        _lab.At(1, () =>
        {
            _shelf.TryPut(3);
            Assert.True(_shelf.TryTake(out int item));
            Assert.Equal(3, item);
            // Granted to the one that waits, although it has not resumed.
            _shelf.TryPut(6);
            Assert.False(_shelf.TryTake(out _));
        });
        Assert.Equal(["6@1"], _lab.Run());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_departure_of_a_getter_of_high_priority_serves_those_behind_it(bool interrupted)
    {
        async Process Large()
        {
            try
            {
                Assert.False(await _tank.Get(5, -1).Within(H(2)));
            }
            catch (Interrupted)
            {
                Assert.True(interrupted);
            }
        }
        Process large = _sim.Start(Large());
        Getter("small", 1, 3);
        _lab.At(1, () => Assert.True(_tank.TryPut(1)));
        if (interrupted)
            _lab.At(1.5, () => large.Interrupt());
        Assert.Equal([interrupted ? "small@1.5" : "small@2"], _lab.Run());
    }
}
