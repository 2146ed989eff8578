using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Random processes that use all kinds of resources at once, in any-of, all-of and single waits with limits, and are interrupted,
/// preempted and short of capacity meanwhile. All on a clock of whole hours, so that ties are the rule.
/// </summary>
public class MixedSoakTests
{
    private static readonly int s_hours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AMFACTORYSIM_SOAK")) ? 40 : 400;

    [Fact]
    public void Nothing_is_lost_doubled_or_held_by_the_dead_and_whoever_can_be_served_does_not_wait() =>
        Prop.ForAll((
            from seed in Gen.Choose(1, 1_000_000)
            from processes in Gen.Choose(2, 12)
            from size in Gen.Choose(1, 3)
            select (seed, processes, size)).ToArbitrary(), given =>
        {
            new Shop(given.seed, given.processes, given.size).Run(s_hours);
            return true;
        }).Holds(300);

    private sealed class Shop
    {
        private const int Litres = 10;

        private readonly int _processes, _size;
        private readonly Simulation _sim = new();
        private readonly RandomStream _stream;
        private readonly PreemptiveResource _crew;
        private readonly Resource _oven;
        private readonly Units _fitters, _places;
        private readonly Store<int> _shelf, _sorted;
        private readonly Container _tank;
        private readonly Signal _bell;
        private readonly List<Process> _alive = [];
        private int _inAllOf, _onShelf, _inOrder, _balance = Litres / 2;

        internal Shop(int seed, int processes, int size)
        {
            (_processes, _size, _stream) = (processes, size, _sim.Stream($"{seed}"));
            _crew = new PreemptiveResource(_sim, size, "crew");
            _oven = new Resource(_sim, size, "oven");
            _fitters = new Units(() => (_crew.InUse, _crew.Queued, _crew.Capacity), size);
            _places = new Units(() => (_oven.InUse, _oven.Queued, _oven.Capacity), size);
            _shelf = new Store<int>(_sim, size, "shelf");
            _sorted = new Store<int>(_sim, size + 1, "sorted", Comparer<int>.Default);
            _tank = new Container(_sim, Litres, _balance, "tank");
            _bell = new Signal(_sim, "bell");
        }

        internal void Run(int hours)
        {
            for (int hour = 0; hour < hours; hour++)
            {
                _alive.RemoveAll(process => !process.IsAlive);
                while (_alive.Count < _processes)
                    _alive.Add(_sim.Start(Live()));
                _sim.Start(Disturb());
                _sim.RunUntil(TimeSpan.FromHours(hour));
                CheckAfterInstant();
            }
            // Those that wait without a limit are interrupted.
            for (int hour = hours; _alive.Exists(process => process.IsAlive); hour++)
            {
                Assert.True(hour < hours + 100);
                foreach (Process process in _alive.Where(process => process.IsAlive))
                    process.Interrupt();
                _sim.RunUntil(TimeSpan.FromHours(hour));
                CheckAfterInstant();
            }
            _sim.Run();
            Assert.Empty(_sim.WaitingProcesses());
            Assert.Equal((0, 0, 0, 0), (_crew.InUse, _crew.Queued, _oven.InUse, _oven.Queued));
            Assert.Equal((0, 0, 0, 0), (_shelf.Takers, _shelf.Putters, _sorted.Takers, _sorted.Putters));
            Assert.Equal((0, 0, 0, 0), (_tank.Getters, _tank.Putters, _bell.Waiting, _inAllOf));
        }

        private async Process Live()
        {
            for (int steps = 1 + _stream.NextInt(4); steps > 0; steps--)
            {
                try
                {
                    await Step(0);
                }
                catch (Interrupted)
                {
                    // It continues with its next step.
                }
            }
        }

        private async Process Disturb()
        {
            for (int times = 1 + _stream.NextInt(3); times > 0; times--)
            {
                switch (_stream.NextInt(5))
                {
                    case 0:
                        _bell.Fire();
                        break;
                    case 1:
                        _crew.Capacity = _stream.NextInt(_size + 1);
                        break;
                    case 2:
                        _oven.Capacity = _stream.NextInt(_size + 1);
                        break;
                    default:
                        if (_alive[_stream.NextInt(_alive.Count)] is { IsAlive: true } victim)
                            victim.Interrupt();
                        break;
                }
                _fitters.AllowCapacity();
                _places.AllowCapacity();
                await _sim.Delay(TimeSpan.Zero);
            }
            if (_stream.Chance(0.7))
                (_crew.Capacity, _oven.Capacity) = (_size, _size);
        }

        private async Activity Step(int depth)
        {
            var mine = new List<(Units Units, Lease Lease)>();
            try
            {
                if (_stream.Chance(0.25))
                {
                    (TimeSpan start, TimeSpan limit) = (_sim.Now, Limit());
                    Lease fitter = await _crew.Acquire(_stream.NextInt(4)).Within(limit);
                    Assert.True(fitter.IsHeld || _sim.Now - start == limit);
                    Keep(_fitters, fitter, mine);
                }
                else
                {
                    (Request Request, Action Book)[] wishes = [.. Enumerable.Range(0, 1 + _stream.NextInt(3)).Select(_ => Wish(mine))];
                    int granted = await Wait([.. wishes.Select(wish => wish.Request)]);
                    Assert.Equal(granted, wishes.Count(wish => wish.Request.IsGranted));
                    foreach ((_, Action book) in wishes.Where(wish => wish.Request.IsGranted))
                        book();
                }
                _fitters.Check();
                _places.Check();
                if (depth < 2 && _stream.Chance(0.4))
                    await Step(depth + 1);
                else
                    await _sim.Delay(Some());
            }
            finally
            {
                foreach ((Units units, Lease lease) in mine)
                {
                    units.Held.Remove(lease);
                    // Some do not dispose what they have lost.
                    if (lease.IsHeld || _stream.Chance(0.8))
                        lease.Dispose();
                }
            }
        }

        /// <summary>Waits for one or all of the requests, and returns how many are granted.</summary>
        private async Activity<int> Wait(Request[] requests)
        {
            bool inTime;
            if (_stream.Chance(0.5))
            {
                Process other = _alive.Find(process => process != _sim.Current);
                Waitable last = _stream.NextInt(3) switch
                {
                    0 when other != default => other,
                    1 => _bell,
                    _ => _sim.Delay(Some()),
                };
                (inTime, int which) = await _sim.AnyOf([.. requests.Select(request => (Waitable)request), last]).Within(Limit());
                return inTime && which < requests.Length ? 1 : 0;
            }
            _inAllOf++;
            try
            {
                inTime = await _sim.AllOf([.. requests.Select(request => (Waitable)request)]).Within(Limit());
            }
            finally
            {
                _inAllOf--;
            }
            return inTime ? requests.Length : 0;
        }

        private (Request Request, Action Book) Wish(List<(Units, Lease)> mine)
        {
            int amount = _stream.NextInt(Litres / 2);
            switch (_stream.NextInt(11))
            {
                case 0:
                    Request<Lease> place = _oven.Acquire(_stream.NextInt(3)).AsRequest();
                    return (place, () => Keep(_places, place.Result, mine));
                case 1:
                    return (_shelf.Put(amount).AsRequest(), () => _onShelf++);
                case 2:
                    return (_shelf.Take(item => item % 2 == amount % 2).AsRequest(), () => _onShelf--);
                case 3:
                    return (_sorted.Put(amount).AsRequest(), () => _inOrder++);
                case 4:
                    return (_sorted.Take().AsRequest(), () => _inOrder--);
                case 5:
                    return (_tank.Get(amount).AsRequest(), () => _balance -= amount);
                case 6:
                    return (_tank.Put(amount).AsRequest(), () => _balance += amount);
                default:
                    Request<Lease> fitter = _crew.Acquire(_stream.NextInt(4)).AsRequest();
                    return (fitter, () => Keep(_fitters, fitter.Result, mine));
            }
        }

        private static void Keep(Units units, Lease lease, List<(Units, Lease)> mine)
        {
            units.Held.Add(lease);
            mine.Add((units, lease));
        }

        private TimeSpan Limit() => _stream.Chance(0.8) ? Some() : TimeSpan.MaxValue;

        private TimeSpan Some() => TimeSpan.FromHours(_stream.NextInt(4));

        private void CheckAfterInstant()
        {
            // Only an all-of can have been granted something that it has not received in the same instant.
            bool exact = _inAllOf == 0;
            _fitters.CheckAfterInstant(exact);
            _places.CheckAfterInstant(exact);
            Assert.Equal(_sorted.Items.Order(), _sorted.Items);
            Assert.True(_sorted.Takers == 0 || _sorted.Count == 0);
            Assert.InRange(_tank.Level, 0, Litres);
            if (!exact)
                return;
            Assert.Equal((_onShelf, _inOrder, _balance), (_shelf.Count, _sorted.Count, _tank.Level));
            Assert.True(_shelf.Putters == 0 || _shelf.Count == _shelf.Capacity);
            Assert.True(_sorted.Putters == 0 || _sorted.Count == _sorted.Capacity);
        }
    }

    /// <summary>Who holds units of a resource, according to those who hold them.</summary>
    private sealed class Units(Func<(int InUse, int Queued, int Capacity)> state, int capacity)
    {
        // After a reduction of capacity, units in excess are kept until they are released.
        private int _most = capacity;

        internal List<Lease> Held { get; } = [];

        internal void AllowCapacity() => _most = Math.Max(_most, state().Capacity);

        internal void Check()
        {
            (int inUse, int queued, int now) = state();
            Assert.InRange(inUse, Held.Count(lease => lease.IsHeld), Math.Max(now, _most));
            Assert.True(queued == 0 || inUse >= now);
        }

        internal void CheckAfterInstant(bool exact)
        {
            Check();
            (int inUse, _, int now) = state();
            if (exact)
                Assert.Equal(inUse, Held.Count(lease => lease.IsHeld));
            _most = Math.Max(now, inUse);
        }
    }
}
