namespace AmFactorySim.Timeline.Tests.Invariants;

/// <content>The waits of the processes.</content>
internal sealed partial class MixedShop
{
    private async Activity Step(int depth)
    {
        var mine = new List<Action>();
        try
        {
            switch (_stream.NextInt(4))
            {
                case 0:
                    await Alone(mine);
                    break;
                case 1:
                    PutOrTakeAtOnce();
                    break;
                default:
                    await Several(mine);
                    break;
            }
            _fitters.Check();
            _places.Check();
            if (depth < 2 && _stream.Chance(0.4))
                await Step(depth + 1);
            else
                await Sim.Delay(Some());
        }
        finally
        {
            foreach (Action giveBack in mine)
                giveBack();
        }
    }

    /// <summary>One wait, which ends by its limit or in time.</summary>
    private async Activity Alone(List<Action> mine)
    {
        (TimeSpan start, TimeSpan limit) = (Sim.Now, Limit());
        int amount = _stream.NextInt(Litres / 2);
        bool inTime = true;
        switch (_stream.NextInt(12))
        {
            case 0:
                inTime = Keep(_places, await _oven.Acquire(Priority()).Within(limit), mine);
                break;
            case 1:
                if (inTime = await _shelf.Put(amount, Priority()).Within(limit))
                    _onShelf++;
                break;
            case 2:
                inTime = await During(_wantedParities, amount % 2, TakeLike(amount, limit));
                break;
            case 3:
                if (inTime = await _bin.Get(amount, Priority()).Within(limit))
                    _inBin -= amount;
                break;
            case 4:
                if (inTime = await _bin.Put(amount, Priority()).Within(limit))
                    _inBin += amount;
                break;
            case 5:
                bool above = _stream.Chance(0.5);
                inTime = await During(_awaitedLevels, (amount, above), Level(amount, above, limit));
                break;
            case 6:
                inTime = await _bell.Within(limit);
                break;
            case 7:
                Event<int> news = _news;
                inTime = (await news.Within(limit)).InTime;
                Assert.Equal(inTime, news.IsTriggered);
                break;
            case 8:
                Process other = _alive.Find(process => process != Sim.Current);
                if (other != default)
                    inTime = await During(_awaitedEnds, other, End(other, limit));
                break;
            case 9:
                int number = _number;
                (inTime, int result) = await _part.Ended.Within(limit);
                Assert.Equal(inTime ? number : 0, result);
                break;
            case 10:
                inTime = await During(_wantedMachines, amount % 2, Machine(amount, limit, mine));
                break;
            default:
                Acquire fitter = _crew.Acquire(_stream.NextInt(4), preempt: _stream.Chance(0.8));
                inTime = Keep(_fitters, await fitter.Within(limit), mine);
                break;
        }
        Assert.True(inTime ? Sim.Now - start <= limit : Sim.Now - start == limit);
        Note(inTime ? 1 : 2);
    }

    private async Activity<bool> TakeLike(int amount, TimeSpan limit)
    {
        (bool inTime, int item) = await _shelf.Take(item => item % 2 == amount % 2, Priority()).Within(limit);
        if (!inTime)
            return false;
        Assert.Equal(amount % 2, item % 2);
        _onShelf--;
        return true;
    }

    private async Activity<bool> Level(double level, bool above, TimeSpan limit)
    {
        LevelWait wait = above ? _hopper.WhenAtLeast(level) : _hopper.WhenAtMost(level);
        return await wait.Within(limit);
    }

    private async Activity<bool> Machine(int amount, TimeSpan limit, List<Action> mine)
    {
        PoolAcquire<int> machine = _machines.Acquire(machine => machine % 2 == amount % 2, Priority());
        return Keep(await machine.Within(limit), mine);
    }

    private static async Activity<bool> End(Process process, TimeSpan limit)
    {
        bool ended = await process.Ended.Within(limit);
        Assert.True(!ended || !process.IsAlive);
        return ended;
    }

    /// <summary>A wait that is listed as long as it lasts.</summary>
    private static async Activity<bool> During<T>(List<T> list, T entry, Activity<bool> wait)
    {
        list.Add(entry);
        try
        {
            return await wait;
        }
        finally
        {
            list.Remove(entry);
        }
    }

    /// <summary>A wait for one or all of several requests, with other waits between them.</summary>
    private async Activity Several(List<Action> mine)
    {
        (Request Request, Action Book)[] wishes = [.. Enumerable.Range(0, 1 + _stream.NextInt(3)).Select(_ => Wish(mine))];
        Request[] requests = [.. wishes.Select(wish => wish.Request)];
        int granted = await (_stream.Chance(0.3) ? Nested(requests) : Wait(requests));
        Assert.Equal(granted, wishes.Count(wish => wish.Request.IsGranted));
        foreach ((_, Action book) in wishes.Where(wish => wish.Request.IsGranted))
            book();
        Note(granted);
    }

    /// <summary>Waits for one or all of the requests, and returns how many are granted.</summary>
    private async Activity<int> Wait(Request[] requests)
    {
        Process other = _alive.Find(process => process != Sim.Current);
        Waitable[] waits = [.. requests.Select(request => (Waitable)request)];
        if (_stream.Chance(0.5))
        {
            Waitable last = _stream.NextInt(5) switch
            {
                0 when other != default => other,
                1 => _bell,
                2 => _news,
                3 => _part,
                _ => Sim.Delay(Some()),
            };
            (bool inTime, int which) = await Sim.AnyOf([.. waits, last]).Within(Limit());
            return inTime && which < requests.Length ? 1 : 0;
        }
        _inAllOf++;
        try
        {
            Waitable[] last = _stream.NextInt(9) switch
            {
                0 => [_bell],
                1 => [_news],
                2 => [Sim.Delay(Some())],
                3 => [_part],
                _ => [],
            };
            return await Sim.AllOf([.. waits, .. last]).Within(Limit()) ? requests.Length : 0;
        }
        finally
        {
            _inAllOf--;
        }
    }

    /// <summary>All of the requests or something else, or one of them and something else; returns how many are granted.</summary>
    private async Activity<int> Nested(Request[] requests)
    {
        Waitable[] waits = [.. requests.Select(request => (Waitable)request)];
        Waitable other = _stream.NextInt(4) switch
        {
            0 => _bell,
            1 => _news,
            2 => _part,
            _ => Sim.Delay(Some()),
        };
        _inAllOf++;
        try
        {
            if (_stream.Chance(0.5))
                return await Sim.AllOf(Sim.AnyOf(waits), other).Within(Limit()) ? 1 : 0;
            (bool inTime, int which) = await Sim.AnyOf(Sim.AllOf(waits), other).Within(Limit());
            return inTime && which == 0 ? requests.Length : 0;
        }
        finally
        {
            _inAllOf--;
        }
    }

    private (Request Request, Action Book) Wish(List<Action> mine)
    {
        int amount = _stream.NextInt(Litres / 2);
        switch (_stream.NextInt(14))
        {
            case 0:
                Request<Lease> place = _oven.Acquire(Priority()).AsRequest();
                return (place, () => Keep(_places, place.Result, mine));
            case 1:
                return (_shelf.Put(amount, Priority()).AsRequest(), () => _onShelf++);
            case 2:
                return (_shelf.Take(item => item % 2 == amount % 2, Priority()).AsRequest(), () => _onShelf--);
            case 3:
                return (_sorted.Put(amount, Priority()).AsRequest(), () => _inOrder++);
            case 4:
                return (_sorted.Take(Priority()).AsRequest(), () => _inOrder--);
            case 5:
                return (_bin.Get(amount, Priority()).AsRequest(), () => _inBin -= amount);
            case 6:
                return (_bin.Put(amount, Priority()).AsRequest(), () => _inBin += amount);
            case 7:
                return (_hopper.WhenAtLeast(amount).AsRequest(), () => { });
            case 8:
                Request<Lease<int>> machine = _machines.Acquire(machine => machine >= amount % 2, Priority()).AsRequest();
                return (machine, () => Keep(machine.Result, mine));
            default:
                Request<Lease> fitter = _crew.Acquire(_stream.NextInt(4), preempt: _stream.Chance(0.8)).AsRequest();
                return (fitter, () => Keep(_fitters, fitter.Result, mine));
        }
    }

    private bool Keep(UnitBooks units, Lease lease, List<Action> mine)
    {
        units.Held.Add(lease);
        mine.Add(() =>
        {
            units.Held.Remove(lease);
            // Some do not dispose what they have lost.
            if (lease.IsHeld || _stream.Chance(0.8))
                lease.Dispose();
        });
        return lease.IsHeld;
    }

    private bool Keep(Lease<int> machine, List<Action> mine)
    {
        if (!machine.IsHeld)
            return false;
        Assert.True(_machinesHeld.Add(machine.Item));
        mine.Add(() =>
        {
            Assert.True(_machinesHeld.Remove(machine.Item));
            machine.Dispose();
        });
        return true;
    }
}
