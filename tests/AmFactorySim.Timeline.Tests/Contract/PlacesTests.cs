using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Each unit has one holder, and nobody is affected by what others request in the same instant.</summary>
public class PlacesTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public PlacesTests() => _sim = _lab.Sim;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_victim_that_returns_another_unit_does_not_give_away_that_of_the_claimant(bool asRequest)
    {
        var crew = new PreemptiveResource(_sim, 2, "crew");
        ResourceMonitor monitor = crew.Observe();
        async Process First()
        {
            using (await crew.Acquire(0))
                await _sim.Delay(H(1));
        }
        async Process Victim()
        {
            try
            {
                using (await crew.Acquire(6))
                using (await crew.Acquire(5))
                    await _sim.Delay(H(9));
            }
            catch (Interrupted interrupted)
            {
                _lab.Note($"victim {interrupted.Cause}");
            }
        }
        async Process Claimant()
        {
            await _sim.Delay(H(1));
            Request<Lease> request = crew.Acquire(1).AsRequest();
            if (asRequest)
                await _sim.AllOf(request);
            using (asRequest ? request.Result : await crew.Acquire(1))
            {
                Assert.Equal(2, crew.InUse);
                await _sim.Hold(H(1));
            }
            _lab.Note("claimant done");
        }
        async Process Waiter(string name)
        {
            using (await crew.Acquire(7))
            {
                if (!await _sim.Hold(H(5)))
                    return;
                _lab.Note($"{name} done");
            }
        }
        _sim.Start(First());
        _sim.Start(Victim());
        _sim.Start(Claimant());
        _sim.Start(Waiter("a"));
        _sim.Start(Waiter("b"));
        // At hour 1, First returns its unit to the victim, which loses the other one to the claimant before it has resumed.
        Assert.Equal(["victim preempted at crew by Claimant@1", "claimant done@2", "a done@6", "b done@7"], _lab.Run());
        Assert.Equal((0, 0, 2.0), (crew.InUse, crew.Queued, monitor.InUse.Maximum));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_claimant_whose_unit_goes_to_a_further_request_of_the_displaced_process_waits(bool asRequest)
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        async Process Either()
        {
            Request<Lease> low = crew.Acquire(3).AsRequest(), high = crew.Acquire(1).AsRequest();
            int which = await _sim.AnyOf(low, high);
            _lab.Note($"either {which}");
            using ((which == 0 ? low : high).Result)
                await _sim.Delay(H(1));
        }
        async Process Claimant()
        {
            Request<Lease> request = crew.Acquire(2).AsRequest();
            if (asRequest)
                await _sim.AnyOf(request);
            using Lease lease = asRequest ? request.Result : await crew.Acquire(2);
            Assert.True(lease.IsHeld);
            await _sim.Delay(H(1));
            _lab.Note("claimant");
        }
        _sim.Start(Either());
        _sim.Start(Claimant());
        Assert.Equal(["either 1@0", "claimant@2"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_claimant_whose_unit_goes_to_a_further_request_waits_in_front_and_does_not_preempt_again(bool asRequest)
    {
        var crew = new PreemptiveResource(_sim, 2, "crew");
        async Process Displaced()
        {
            using Lease first = await crew.Acquire(2);
            // The last of these is made when the first is displaced, and takes the unit of the claimant, not the other one of its own.
            Request<Lease> low = crew.Acquire(2).AsRequest(), same = crew.Acquire(1).AsRequest(), high = crew.Acquire(0).AsRequest();
            int which = await _sim.AnyOf(low, same, high);
            _lab.Note($"displaced {which} {first.IsHeld}");
            using (high.Result)
                await _sim.Delay(H(1));
        }
        async Process Claimant()
        {
            Request<Lease> request = crew.Acquire(1).AsRequest();
            if (asRequest)
                await _sim.AnyOf(request);
            using Lease lease = asRequest ? request.Result : await crew.Acquire(1);
            _lab.Note("claimant");
        }
        async Process Other()
        {
            using Lease lease = await crew.Acquire(1);
            _lab.Note("other");
        }
        _sim.Start(Displaced());
        _sim.Start(Claimant());
        _sim.Start(Other());
        Assert.Equal(["displaced 2 True@0", "claimant@1", "other@1"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void A_claimant_that_is_itself_preempted_elsewhere_is_interrupted_in_its_next_wait()
    {
        var a = new PreemptiveResource(_sim, 1, "a");
        var b = new PreemptiveResource(_sim, 1, "b");
        async Process Claimant()
        {
            using Lease ofB = await b.Acquire(5);
            await _sim.Delay(H(1));
            using Lease ofA = await a.Acquire(1);
            Assert.Equal((true, false), (ofA.IsHeld, ofB.IsHeld));
            Assert.False(await _sim.Hold(H(1)));
            _lab.Note($"claimant {_sim.InterruptionCause}");
        }
        async Process Either()
        {
            await _sim.Delay(H(1));
            Request<Lease> ofA = a.Acquire(2).AsRequest(), ofB = b.Acquire(2).AsRequest();
            int which = await _sim.AnyOf(ofA, ofB);
            _lab.Note($"either {which}");
            (which == 0 ? ofA : ofB).Result.Dispose();
        }
        _sim.Start(Either());
        _sim.Start(Claimant());
        Assert.Equal(["claimant preempted at b by Either@1", "either 1@1"], _lab.Run());
        Assert.Equal((0, 0, 0, 0), (a.InUse, a.Queued, b.InUse, b.Queued));
    }

    [Fact]
    public void A_displaced_process_learns_that_another_element_of_its_any_of_has_ended()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        async Process Claim()
        {
            await _sim.Delay(H(1));
            using (await crew.Acquire(1))
                await _sim.Delay(H(5));
        }
        async Process Child() => await _sim.Delay(H(1));
        Process child = default;
        async Process Either()
        {
            await _sim.Delay(H(1));
            _lab.Note($"{await _sim.AnyOf(crew.Acquire(2).AsRequest(), child)}");
        }
        // The unit is granted, the child ends, and the unit is lost to the claimant, all before the process has resumed.
        _sim.Start(Either());
        child = _sim.Start(Child());
        _sim.Start(Claim());
        Assert.Equal(["1@1"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void A_claimant_can_be_awaited_by_the_process_that_it_displaces()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        async Process Claim()
        {
            using (await crew.Acquire(1))
                await _sim.Delay(H(5));
        }
        async Process Either()
        {
            Process claimant = _sim.Start(Claim());
            Request<Lease> unit = crew.Acquire(2).AsRequest();
            Assert.Equal(0, await _sim.AnyOf(unit, claimant));
            unit.Result.Dispose();
            _lab.Note("granted");
        }
        _sim.Start(Either());
        Assert.Equal(["granted@5"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_all_of_on_one_owner_returns_everything_after_its_time_limit_or_an_interruption(bool interrupted)
    {
        var owners = new (Func<Request> Ask, Func<bool> IsAsBefore)[5];
        var crew = new Resource(_sim, 1, "crew");
        owners[0] = (() => crew.Acquire().AsRequest(), () => (crew.InUse, crew.Queued) == (0, 0));
        var fitters = new PreemptiveResource(_sim, 1, "fitters");
        owners[1] = (() => fitters.Acquire().AsRequest(), () => (fitters.InUse, fitters.Queued) == (0, 0));
        var shelf = new Store<int>(_sim, name: "shelf");
        foreach (int item in (int[])[1, 2])
            shelf.TryPut(item);
        owners[2] = (() => shelf.Take().AsRequest(), () => shelf.Takers == 0 && shelf.Items.SequenceEqual([1, 2]));
        var full = new Store<int>(_sim, 1, "full");
        owners[3] = (() => full.Put(9).AsRequest(), () => (full.Count, full.Putters) == (0, 0));
        var tank = new Container(_sim, 10, 5);
        owners[4] = (() => tank.Get(2).AsRequest(), () => (tank.Level, tank.Getters) == (5.0, 0));
        foreach ((Func<Request> ask, _) in owners)
        {
            async Process Crowd()
            {
                try
                {
                    Assert.False(await _sim.AllOf(ask(), ask(), ask()).Within(H(2)));
                }
                catch (Interrupted)
                {
                }
                _lab.Note("over");
            }
            Process crowd = _sim.Start(Crowd());
            if (interrupted)
                _lab.At(1, () => crowd.Interrupt());
        }
        Assert.Equal(Enumerable.Repeat(interrupted ? "over@1" : "over@2", 5), _lab.Run());
        Assert.All(owners, owner => Assert.True(owner.IsAsBefore()));
    }

    [Fact]
    public void A_unit_returned_by_an_all_of_goes_to_the_next_process_in_the_queue()
    {
        var crew = new Resource(_sim, 1, "crew");
        async Process Pair() => Assert.False(await _sim.AllOf(crew.Acquire().AsRequest(), crew.Acquire().AsRequest()).Within(H(2)));
        async Process Next()
        {
            using (await crew.Acquire())
                _lab.Note("next");
        }
        _sim.Start(Pair());
        _sim.Start(Next());
        Assert.Equal(["next@2"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void Preempted_leases_that_nobody_disposes_take_no_room_in_the_table()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var leases = new List<Lease>();
        async Process Careless(int priority)
        {
            leases.Add(await crew.Acquire(priority));
            await _sim.Hold(H(1));
        }
        async Process Source()
        {
            for (int i = 1000; i > 0; i--)
            {
                _sim.Start(Careless(i));
                await _sim.Delay(H(0.5));
            }
        }
        _sim.Start(Source());
        _sim.Run();
        Assert.InRange(crew.LeaseRecords, 1, 8);
        Assert.Equal(1, crew.InUse);
        // Still: a preempted lease releases nothing, and can be disposed once.
        foreach (Lease lease in leases)
            lease.Dispose();
        Assert.Equal(0, crew.InUse);
        Assert.All(leases, lease => Assert.Throws<InvalidOperationException>(lease.Dispose));
    }

    [Fact]
    public void A_request_is_not_made_again_while_its_lease_is_held()
    {
        var sim = new Simulation();
        var oven = new Resource(sim, capacity: 2, name: "oven");
        var machines = new ResourcePool<int>(sim, [1, 2], "machines");
        Request<Lease> unit = oven.Acquire().AsRequest();
        Request<Lease<int>> item = machines.Acquire().AsRequest();
        async Process Job()
        {
            await sim.AllOf(unit, item);
            Refusal(() => sim.AllOf(unit).GetAwaiter());
            Refusal(() => sim.AnyOf(sim.Delay(1.Hours()), item).GetAwaiter());
            Assert.Equal((1, 1), (oven.InUse, machines.InUse));
            unit.Result.Dispose();
            item.Result.Dispose();
            await sim.AllOf(unit, item);
            unit.Result.Dispose();
            item.Result.Dispose();
        }
        sim.Start(Job());
        sim.Run();
        Assert.Equal((0, 0), (oven.InUse, machines.InUse));
    }

    private static void Refusal(Action action)
    {
        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(action);
        Assert.Contains("not again while the lease", refusal.Message);
    }
}
