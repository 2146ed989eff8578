using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Grants, releases, time limits, interruptions and preemptions of one instant, in every order.</summary>
public class TieTests
{
    private readonly Lab _lab = new();

    private Simulation Sim => _lab.Sim;

    private Process User(Resource oven, string name, double hours = 1, TimeSpan? limit = null)
    {
        async Process Use()
        {
            try
            {
                using Lease lease = limit is { } at ? await oven.Acquire().Within(at) : await oven.Acquire();
                if (!lease.IsHeld)
                {
                    _lab.Note($"{name} gives up");
                    return;
                }
                _lab.Note($"{name} has it");
                await Sim.Delay(H(hours));
            }
            catch (Interrupted)
            {
                _lab.Note($"{name} out");
            }
        }
        return Sim.Start(Use(), name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_longest_possible_limit_never_applies(double start)
    {
        var oven = new Resource(Sim, 0, "oven");
        _lab.At(start, () => User(oven, "a", limit: TimeSpan.MaxValue));
        Assert.Empty(_lab.Run());
        Assert.Equal((H(start), 1), (Sim.Now, oven.Queued));
    }

    [Fact]
    public void A_unit_granted_to_an_interrupted_process_goes_to_the_next()
    {
        var oven = new Resource(Sim, 1, "oven");
        User(oven, "a");
        Process b = User(oven, "b");
        User(oven, "c");
        // At hour 1, a's release grants b its place; the script comes after that and before b wakes.
        _lab.At(1, () =>
        {
            Assert.Equal((1, 1), (oven.InUse, oven.Queued));
            b.Interrupt();
            Assert.Equal((1, 0), (oven.InUse, oven.Queued));
        });
        Assert.Equal(["a has it@0", "b out@1", "c has it@1"], _lab.Run());
        Assert.Equal((0, 0), (oven.InUse, oven.Queued));
    }

    [Fact]
    public void A_unit_released_after_an_interruption_goes_to_the_next()
    {
        var oven = new Resource(Sim, 1, "oven");
        Process b = default;
        _lab.At(1, () => b.Interrupt());
        User(oven, "a");
        b = User(oven, "b");
        User(oven, "c");
        Assert.Equal(["a has it@0", "b out@1", "c has it@1"], _lab.Run());
        Assert.Equal(0, oven.InUse);
    }

    [Fact]
    public void A_grant_before_the_time_limit_of_the_same_instant_wins()
    {
        var oven = new Resource(Sim, 1, "oven");
        User(oven, "a", hours: 2);
        User(oven, "b", limit: H(2));
        Assert.Equal(["a has it@0", "b has it@2"], _lab.Run());
        Assert.Equal(0, oven.InUse);
    }

    [Fact]
    public void A_time_limit_before_the_grant_of_the_same_instant_wins()
    {
        var oven = new Resource(Sim, 1, "oven");
        async Process Late()
        {
            using (await oven.Acquire())
            {
                await Sim.Delay(H(1));
                await Sim.Delay(H(1));
            }
        }
        Sim.Start(Late());
        User(oven, "b", limit: H(2));
        User(oven, "c");
        Assert.Equal(["b gives up@2", "c has it@2"], _lab.Run());
        Assert.Equal((0, 0), (oven.InUse, oven.Queued));
    }

    [Fact]
    public void A_cancelled_wait_never_resumes_the_process()
    {
        var bell = new Signal(Sim);
        async Process Wait()
        {
            try
            {
                await bell;
                _lab.Note("heard");
            }
            catch (Interrupted)
            {
                await Sim.Delay(H(10));
                _lab.Note("later");
            }
        }
        Process waiter = Sim.Start(Wait());
        _lab.At(1, () =>
        {
            bell.Fire();
            waiter.Interrupt();
            bell.Fire();
        });
        _lab.At(2, bell.Fire);
        Assert.Equal(["later@11"], _lab.Run());
    }

    [Fact]
    public void An_item_of_an_interrupted_taker_goes_to_the_next_or_back_to_the_head()
    {
        var shelf = new Store<string>(Sim, 2, "shelf");
        async Process Take(string name)
        {
            try
            {
                _lab.Note($"{name} {await shelf.Take()}");
            }
            catch (Interrupted)
            {
                _lab.Note($"{name} out");
            }
        }
        Process a = Sim.Start(Take("a"));
        Process b = Sim.Start(Take("b"));
        _lab.At(1, () =>
        {
            Assert.True(shelf.TryPut("x"));
            a.Interrupt();
        });
        Process c = default;
        _lab.At(2, () => c = Sim.Start(Take("c")));
        _lab.At(3, () =>
        {
            Assert.True(shelf.TryPut("y"));
            Assert.True(shelf.TryPut("z"));
            Assert.False(shelf.TryPut("no room: y still has its place"));
            c.Interrupt();
            Assert.Equal(["y", "z"], shelf.Items);
        });
        Assert.Equal(["a out@1", "b x@1", "c out@3"], _lab.Run());
        Assert.False(b.IsAlive);
        Assert.Equal(["y", "z"], shelf.Items);
    }

    [Fact]
    public void Room_of_an_interrupted_putter_goes_to_the_next_and_its_item_is_not_put()
    {
        var shelf = new Store<string>(Sim, 1, "shelf");
        async Process Put(string item)
        {
            try
            {
                await shelf.Put(item);
                _lab.Note($"{item} in");
            }
            catch (Interrupted)
            {
                _lab.Note($"{item} out");
            }
        }
        Sim.Start(Put("a"));
        Process b = Sim.Start(Put("b"));
        Sim.Start(Put("c"));
        _lab.At(1, () =>
        {
            Assert.True(shelf.TryTake(out string? item));
            Assert.Equal("a", item);
            Assert.False(shelf.TryPut("the room is b's"));
            b.Interrupt();
        });
        Assert.Equal(["a in@0", "b out@1", "c in@1"], _lab.Run());
        Assert.Equal(["c"], shelf.Items);
    }

    [Fact]
    public void An_amount_of_an_interrupted_getter_is_returned()
    {
        var tank = new Container(Sim, 10, 0, "tank");
        async Process Get(string name, double amount)
        {
            try
            {
                Assert.True(await tank.Get(amount));
                _lab.Note($"{name} has {amount}");
            }
            catch (Interrupted)
            {
                _lab.Note($"{name} out");
            }
        }
        Process a = Sim.Start(Get("a", 7));
        Sim.Start(Get("b", 4));
        _lab.At(1, () =>
        {
            Assert.True(tank.TryPut(8));
            Assert.Equal(1, tank.Level);
            Assert.False(tank.TryPut(9));
            a.Interrupt();
        });
        Assert.Equal(["a out@1", "b has 4@1"], _lab.Run());
        Assert.Equal(4, tank.Level);
    }

    [Fact]
    public void The_first_of_several_waits_cancels_the_others()
    {
        var red = new Signal(Sim, "red");
        var green = new Signal(Sim, "green");
        async Process Wait()
        {
            _lab.Note($"{await Sim.AnyOf(red, green, Sim.Delay(H(1)))}");
            _lab.Note($"{await Sim.AnyOf(red, green, Sim.Delay(H(1)))}");
            await Sim.AllOf(red, green);
            _lab.Note("both");
        }
        _lab.At(1, () =>
        {
            green.Fire();
            red.Fire();
        });
        Sim.Start(Wait());
        _lab.At(2, () => Assert.Equal((1, 1), (red.Waiting, green.Waiting)));
        _lab.At(3, green.Fire);
        _lab.At(4, green.Fire);
        _lab.At(5, red.Fire);
        Assert.Equal(["1@1", "2@2", "both@5"], _lab.Run());
        Assert.Equal((0, 0), (red.Waiting, green.Waiting));
    }

    [Fact]
    public void The_capacity_can_change_while_units_are_held()
    {
        var oven = new Resource(Sim, 2, "oven");
        User(oven, "a", 2);
        User(oven, "b", 4);
        User(oven, "c");
        User(oven, "d");
        _lab.At(1, () => oven.Capacity = 1);
        _lab.At(3, () => Assert.Equal((1, 2), (oven.InUse, oven.Queued)));
        _lab.At(5.5, () => oven.Capacity = 0);
        _lab.At(7, () => oven.Capacity = 3);
        Assert.Equal(["a has it@0", "b has it@0", "c has it@4", "d has it@5"], _lab.Run());
        Assert.Equal(0, oven.InUse);
    }
}
