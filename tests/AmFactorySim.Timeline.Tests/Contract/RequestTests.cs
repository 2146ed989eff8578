using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Waits for a place, an item or an amount beside others: what came is one's own, everything else goes back.</summary>
public class RequestTests
{
    private readonly Lab _lab = new();
    private readonly Simulation _sim;

    public RequestTests() => _sim = _lab.Sim;

    [Fact]
    public void The_first_of_two_ovens_is_granted_and_the_other_queue_is_left()
    {
        var ovens = new[] { new Resource(_sim, 0, "a"), new Resource(_sim, 0, "b") };
        async Process Baker()
        {
            Request<Lease>[] requests = [.. ovens.Select(oven => oven.Acquire().AsRequest())];
            int which = await _sim.AnyOf(requests[0], requests[1]);
            Assert.Equal((false, true), (requests[0].IsGranted, requests[1].IsGranted));
            Assert.Contains("not been granted", Assert.Throws<InvalidOperationException>(() => requests[0].Result).Message);
            using (requests[which].Result)
            {
                _lab.Note($"{which}");
                await _sim.Delay(H(1));
            }
        }
        _sim.Start(Baker());
        _lab.At(1, () => ovens[1].Capacity = 1);
        _lab.At(1.5, () => Assert.Equal((0, 1), (ovens[0].Queued, ovens[1].InUse)));
        _lab.At(5, () => ovens[0].Capacity = 1);
        Assert.Equal(["1@1"], _lab.Run());
        Assert.Equal((0, 0), (ovens[0].InUse, ovens[1].InUse));
    }

    [Fact]
    public void A_free_unit_is_granted_in_this_instant_and_later_requests_are_not_enqueued()
    {
        var a = new Resource(_sim, 1, "a");
        var b = new PreemptiveResource(_sim, 1, "b");
        async Process Holder()
        {
            using (await b.Acquire(5))
                Assert.True(await _sim.Hold(H(3)));
        }
        async Process Baker()
        {
            await _sim.Delay(H(1));
            Request<Lease> first = a.Acquire().AsRequest();
            Assert.Equal(0, await _sim.AnyOf(first, b.Acquire(1).AsRequest()));
            first.Result.Dispose();
            _lab.Note("done");
        }
        _sim.Start(Holder());
        _sim.Start(Baker());
        Assert.Equal(["done@1"], _lab.Run());
    }

    [Fact]
    public void A_signal_cancels_a_request_and_nothing_leaks()
    {
        var oven = new Resource(_sim, 0);
        var shelf = new Store<string>(_sim);
        var tank = new Container(_sim, 10);
        var recall = new Signal(_sim, "recall");
        async Process Wait(Func<Request> request) => _lab.Note($"{await _sim.AnyOf(request(), recall)}");
        _sim.Start(Wait(() => oven.Acquire().AsRequest()));
        _sim.Start(Wait(() => shelf.Take().AsRequest()));
        _sim.Start(Wait(() => tank.Get(3).AsRequest()));
        _lab.At(2, recall.Fire);
        _lab.At(3, () => oven.Capacity = 1);
        _lab.At(3, () => Assert.True(shelf.TryPut("x") && tank.TryPut(5)));
        Assert.Equal(["1@2", "1@2", "1@2"], _lab.Run());
        Assert.Equal((0, 0, 0, 0), (oven.Queued, oven.InUse, shelf.Takers, tank.Getters));
        Assert.Equal((1, 5.0), (shelf.Count, tank.Level));
    }

    [Fact]
    public void The_earlier_of_signal_and_grant_in_one_instant_wins_and_the_grant_goes_to_the_next()
    {
        foreach (bool signalFirst in (bool[])[true, false])
        {
            var lab = new Lab();
            var oven = new Resource(lab.Sim, 0);
            var recall = new Signal(lab.Sim);
            async Process First()
            {
                Request<Lease> place = oven.Acquire().AsRequest();
                int which = await lab.Sim.AnyOf(recall, place);
                lab.Note($"{which}");
                if (place.IsGranted)
                    place.Result.Dispose();
            }
            async Process Second()
            {
                using (await oven.Acquire())
                    lab.Note("second");
            }
            lab.Sim.Start(First());
            lab.Sim.Start(Second());
            lab.At(1, () =>
            {
                if (signalFirst)
                    recall.Fire();
                oven.Capacity = 1;
                recall.Fire();
            });
            Assert.Equal([signalFirst ? "0@1" : "1@1", "second@1"], lab.Run());
            Assert.Equal(0, oven.InUse);
        }
    }

    [Fact]
    public void AllOf_holds_what_is_granted_until_the_rest_is_granted()
    {
        var oven = new Resource(_sim, 1);
        var shelf = new Store<int>(_sim);
        async Process Baker()
        {
            Request<Lease> place = oven.Acquire().AsRequest();
            Request<int> tray = shelf.Take().AsRequest();
            Assert.True(await _sim.AllOf(place, tray, _sim.Delay(H(1))).Within(H(9)));
            using (place.Result)
                _lab.Note($"tray {tray.Result}");
        }
        _sim.Start(Baker());
        _lab.At(2, () => Assert.Equal(1, oven.InUse));
        _lab.At(4, () => shelf.TryPut(7));
        Assert.Equal(["tray 7@4"], _lab.Run());
        Assert.Equal(0, oven.InUse);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AllOf_returns_everything_after_a_time_limit_or_an_interruption(bool interrupted)
    {
        var oven = new Resource(_sim, 1);
        var shelf = new Store<int>(_sim);
        var tank = new Container(_sim, 10, 4);
        async Process Baker()
        {
            try
            {
                Assert.False(await _sim.AllOf(
                    oven.Acquire().AsRequest(), shelf.Take().AsRequest(), tank.Get(4).AsRequest(), new Signal(_sim)).Within(H(3)));
            }
            catch (Interrupted)
            {
                _lab.Note("interrupted");
            }
            _lab.Note("back");
        }
        Process baker = _sim.Start(Baker());
        shelf.TryPut(7);
        _lab.At(1, () => Assert.Equal((1, 0, 0.0), (oven.InUse, shelf.Count, tank.Level)));
        _lab.At(2, () =>
        {
            if (interrupted)
                baker.Interrupt();
        });
        Assert.Equal(interrupted ? ["interrupted@2", "back@2"] : ["back@3"], _lab.Run());
        Assert.Equal((0, 1, 4.0), (oven.InUse, shelf.Count, tank.Level));
    }

    [Fact]
    public void AllOf_waits_again_for_a_unit_that_was_preempted_before_the_rest_was_granted()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var bell = new Signal(_sim);
        async Process Fitter()
        {
            Request<Lease> place = crew.Acquire(2).AsRequest();
            await _sim.AllOf(place, bell);
            using (place.Result)
                _lab.Note("fitter");
        }
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            using (await crew.Acquire(1))
                await _sim.Delay(H(4));
        }
        _sim.Start(Fitter());
        _sim.Start(Urgent());
        _lab.At(2, bell.Fire);
        Assert.Equal(["fitter@5"], _lab.Run());
        Assert.Equal(0, crew.InUse);
    }

    [Fact]
    public void AnyOf_continues_to_wait_if_its_unit_was_preempted_before_it_resumed()
    {
        var crew = new PreemptiveResource(_sim, 0, "crew");
        var other = new Resource(_sim, 1, "other");
        async Process Fitter()
        {
            Request<Lease> place = crew.Acquire(2).AsRequest();
            Request<Lease> second = other.Acquire().AsRequest();
            int which = await _sim.AnyOf(place, second);
            _lab.Note($"{which}");
            (which == 0 ? place : second).Result.Dispose();
        }
        async Process Thief()
        {
            await _sim.Delay(H(1));
            Process fitter = _sim.Start(Fitter());
            crew.Capacity = 1;
            await _sim.Delay(TimeSpan.Zero);
            using (await crew.Acquire(1))
                await _sim.Delay(H(4));
        }
        _sim.Start(Thief());
        // The fitter asks, is granted the crew, loses it before it has woken, and is given the other.
        Assert.Equal(["1@1"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, other.InUse));
    }

    [Fact]
    public void A_signal_is_heard_although_a_request_that_was_granted_at_once_was_the_first_until_it_was_preempted()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var bell = new Signal(_sim);
        async Process Fitter()
        {
            _lab.Note($"{await _sim.AnyOf(crew.Acquire(2).AsRequest(), bell)}");
            Assert.Equal(0, crew.Queued);
        }
        async Process Urgent()
        {
            bell.Fire();
            using (await crew.Acquire(1))
                await _sim.Delay(H(1));
        }
        _sim.Start(Fitter());
        _sim.Start(Urgent());
        Assert.Equal(["1@0"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, bell.Waiting));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_preemption_the_earliest_of_the_other_elements_counts(bool secondBellFirst)
    {
        var crew = new PreemptiveResource(_sim, 0, "crew");
        var first = new Signal(_sim);
        var second = new Signal(_sim);
        async Process Fitter() => _lab.Note($"{await _sim.AnyOf(crew.Acquire(2).AsRequest(), first, second)}");
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            crew.Capacity = 1;
            (secondBellFirst ? second : first).Fire();
            (secondBellFirst ? first : second).Fire();
            using (await crew.Acquire(1))
                await _sim.Delay(H(1));
        }
        _sim.Start(Fitter());
        _sim.Start(Urgent());
        Assert.Equal([secondBellFirst ? "2@1" : "1@1"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void An_event_that_fails_counts_after_the_first_was_preempted()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var reply = new Event(_sim);
        async Process Fitter()
        {
            try
            {
                await _sim.AnyOf(crew.Acquire(2).AsRequest(), reply);
            }
            catch (FormatException)
            {
                _lab.Note("failed");
            }
        }
        async Process Urgent()
        {
            reply.Fail(new FormatException());
            using (await crew.Acquire(1))
                await _sim.Delay(H(1));
        }
        _sim.Start(Fitter());
        _sim.Start(Urgent());
        Assert.Equal(["failed@0"], _lab.Run());
        Assert.Equal((0, 0), (crew.InUse, crew.Queued));
    }

    [Fact]
    public void A_condition_that_has_thrown_is_thrown_although_a_unit_is_preempted_in_the_same_instant()
    {
        var crew = new PreemptiveResource(_sim, 1, "crew");
        var shelf = new Store<int>(_sim);
        async Process Fitter()
        {
            try
            {
                await _sim.AllOf(crew.Acquire(2).AsRequest(), shelf.Take(_ => throw new FormatException()).AsRequest());
            }
            catch (FormatException)
            {
                _lab.Note("thrown");
            }
        }
        async Process Urgent()
        {
            await _sim.Delay(H(1));
            Assert.True(shelf.TryPut(1));
            using (await crew.Acquire(1))
                await _sim.Delay(H(1));
        }
        _sim.Start(Fitter());
        _sim.Start(Urgent());
        Assert.Equal(["thrown@1"], _lab.Run());
        Assert.Equal((0, 0, 1), (crew.InUse, crew.Queued, shelf.Count));
    }

    [Fact]
    public void Composite_waits_can_have_time_limits()
    {
        var never = new Signal(_sim);
        async Process Waiter()
        {
            (bool inTime, int which) = await _sim.AnyOf(never, _sim.Delay(H(5))).Within(H(2));
            Assert.Equal((false, -1), (inTime, which));
            (inTime, which) = await _sim.AnyOf(never, _sim.Delay(H(2))).Within(H(2));
            Assert.Equal((true, 1), (inTime, which));
            _lab.Note("any");
            Assert.False(await _sim.AllOf(never).Within(H(1)));
            Assert.False(await _sim.AllOf(_sim.Delay(H(3))).Within(H(1)));
            Assert.True(await _sim.AllOf(_sim.Delay(H(3)), _sim.Delay(H(1))).Within(H(3)));
            _lab.Note("all");
        }
        _sim.Start(Waiter());
        Assert.Equal(["any@4", "all@9"], _lab.Run());
        Assert.Equal(0, never.Waiting);
    }

    [Fact]
    public void A_request_can_be_used_again_but_by_one_wait_at_a_time()
    {
        var shelf = new Store<int>(_sim);
        Request<int> item = shelf.Take().AsRequest();
        async Process Taker()
        {
            for (int i = 0; i < 3; i++)
            {
                if (await _sim.AnyOf(item, _sim.Delay(H(2))) == 0)
                    _lab.Note($"{item.Result}");
                else
                    _lab.Note("none");
            }
            Assert.IsType<InvalidOperationException>(Record.Exception(() => _sim.AnyOf(item, item).GetAwaiter()));
        }
        _sim.Start(Taker());
        _lab.At(1, () => shelf.TryPut(1));
        _lab.At(4, () => shelf.TryPut(2));
        Assert.Equal(["1@1", "none@3", "2@4"], _lab.Run());
        Assert.Throws<InvalidOperationException>(() => new Resource(_sim).Acquire().Within(H(1)).AsRequest());
    }

    [Fact]
    public void A_store_with_an_order_gives_the_first_item_and_equal_ones_in_order_of_arrival()
    {
        var jobs =
            new Store<(int Due, string Name)>(_sim, order: Comparer<(int Due, string Name)>.Create((a, b) => a.Due.CompareTo(b.Due)));
        async Process Worker()
        {
            await _sim.Delay(H(1));
            while (true)
                _lab.Note((await jobs.Take()).Name);
        }
        Process worker = _sim.Start(Worker());
        foreach ((int, string) job in ((int, string)[])[(5, "e1"), (3, "c1"), (5, "e2"), (1, "a"), (3, "c2")])
            Assert.True(jobs.TryPut(job));
        Assert.Equal(["a", "c1", "c2", "e1", "e2"], jobs.Items.Select(job => job.Name));
        Assert.True(jobs.TryTake(out (int Due, string Name) first));
        Assert.Equal("a", first.Name);
        _sim.RunUntil(H(2));
        Assert.Equal(["c1@1", "c2@1", "e1@1", "e2@1"], _lab.Log);
        // Handed over and given back in one instant: ahead of its equals, behind who goes first.
        jobs.TryPut((4, "d"));
        worker.Interrupt();
        jobs.TryPut((4, "later"));
        jobs.TryPut((2, "b"));
        Assert.Equal(["b", "d", "later"], jobs.Items.Select(job => job.Name));
    }

    [Fact]
    public void Another_kind_of_async_method_that_waits_ends_the_run_with_a_clear_error()
    {
        foreach (int kind in (int[])[0, 1, 2, 3])
        {
            var sim = new Simulation();
            var oven = new Resource(sim, 0);
            async Activity Part() => await sim.Delay(H(1));
            async Activity Whole() => await Part();
            async Task Plain()
            {
                switch (kind)
                {
                    case 0:
                        await sim.Delay(H(1));
                        break;
                    case 1:
                        await oven.Acquire();
                        break;
                    case 2:
                        await Whole();
                        break;
                    default:
                        await sim.Work(H(1), WorkCalendar.Always).Hold();
                        break;
                }
            }
            async Process Print()
            {
                await sim.Delay(H(1));
                _ = Plain();
                await sim.Delay(H(1));
            }
            sim.Start(Print(), "laser");
            SimulationException failure = Assert.Throws<SimulationException>(() => sim.Run());
            Assert.Equal(("laser", H(1)), (failure.Process, failure.Time));
            Assert.StartsWith("Only processes can wait in simulated time", failure.InnerException!.Message);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void If_the_order_of_a_store_throws_everything_else_that_was_granted_is_returned(bool nested)
    {
        var oven = new Resource(_sim, 1, "oven");
        var powder = new Container(_sim, 10, 10);
        var bin = new Container(_sim, 5);
        var shelf = new Store<int>(_sim);
        var rack = new Store<int>(_sim, order: Comparer<int>.Create((_, _) => throw new FormatException()));
        Assert.True(rack.TryPut(0));
        Assert.True(shelf.TryPut(0));
        async Process Job(int place)
        {
            List<Request> requests = [oven.Acquire().AsRequest(), powder.Get(4).AsRequest(), bin.Put(5).AsRequest(),
                shelf.Take().AsRequest()];
            requests.Insert(place, rack.Put(1).AsRequest());
            Waitable[] all = [.. requests.Select(request => nested ? _sim.AnyOf(_sim.AllOf(request)) : (Waitable)request)];
            await _sim.AllOf(all);
        }
        for (int place = 0; place <= 4; place++)
        {
            Process job = _sim.Start(Job(place));
            async Process Watcher()
            {
                try
                {
                    await job.Ended;
                }
                catch (FormatException)
                {
                    _lab.Note("refused");
                }
            }
            _sim.Start(Watcher());
            _sim.Run();
            Assert.Equal((0, 10, 0), (oven.InUse, powder.Level, bin.Level));
            Assert.Equal((1, 1, 0), (shelf.Count, rack.Count, rack.Putters));
            Assert.True(bin.TryPut(5) && bin.TryGet(5));
        }
        Assert.Equal(5, _lab.Log.Count);
    }

    [Fact]
    public void Items_that_an_all_of_put_before_the_order_of_a_store_throws_stay()
    {
        var rack = new Store<int>(_sim, order: Comparer<int>.Create((a, b) => b == 3 ? throw new FormatException() : a.CompareTo(b)));
        async Process Job()
        {
            Request<bool>[] puts = [.. Enumerable.Range(1, 4).Select(item => rack.Put(item).AsRequest())];
            try
            {
                await _sim.AllOf([.. puts]);
            }
            catch (FormatException)
            {
                _lab.Note("refused");
            }
            Assert.Equal([true, true, false, false], puts.Select(put => put.IsGranted));
        }
        _sim.Start(Job());
        Assert.Equal(["refused@0"], _lab.Run());
        Assert.Equal([1, 2], rack.Items);
        Assert.Equal(0, rack.Putters);
    }
}
