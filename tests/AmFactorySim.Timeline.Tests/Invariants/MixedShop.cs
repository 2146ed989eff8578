namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>A model that uses everything there is, at random, and keeps its own books about who has what.</summary>
internal sealed partial class MixedShop
{
    private const int Litres = 10;

    private readonly int _processes, _size;
    private readonly bool _isObserved;
    private readonly RandomStream _stream;
    private readonly PreemptiveResource _crew;
    private readonly Resource _oven;
    private readonly UnitBooks _fitters, _places;
    private readonly Store<int> _shelf, _sorted;
    private readonly ResourcePool<int> _machines;
    private readonly HashSet<int> _machinesHeld = [];
    private readonly Container _bin;
    private readonly Tank _hopper;
    private readonly Signal _bell;
    private readonly List<Process> _alive = [];
    private readonly List<Event<int>> _triggered = [];

    // What processes wait for with a wait of its own, outside of any-of and all-of.
    private readonly List<int> _wantedParities = [], _wantedMachines = [];
    private readonly List<Process> _awaitedEnds = [];
    private readonly List<(double Level, bool Above)> _awaitedLevels = [];
    private Event<int> _news;
    private Process<int> _part;
    private int _number;
    private int _inAllOf, _onShelf, _inOrder, _inBin = Litres / 2;
    private double _poured, _drawn;
    private long _fingerprint;

    internal MixedShop(int seed, int processes, int size)
    {
        (_processes, _size, _stream) = (processes, size, Sim.Stream($"{seed}"));
        _crew = new PreemptiveResource(Sim, size, "crew");
        _oven = new Resource(Sim, size, "oven");
        _fitters = new UnitBooks(() => (_crew.InUse, _crew.Queued, _crew.Capacity), size);
        _places = new UnitBooks(() => (_oven.InUse, _oven.Queued, _oven.Capacity), size);
        _shelf = new Store<int>(Sim, size, "shelf");
        _sorted = new Store<int>(Sim, size + 1, "sorted", Comparer<int>.Default);
        _machines = new ResourcePool<int>(Sim, Enumerable.Range(0, size + 1), "machines");
        _bin = new Container(Sim, Litres, _inBin, "bin");
        _hopper = new Tank(Sim, Litres, 0, "hopper");
        _bell = new Signal(Sim, "bell");
        _news = new Event<int>(Sim, "news");
        _isObserved = seed % 2 == 0;
        StartPart();
    }

    internal Simulation Sim { get; } = new();

    /// <summary>A number that differs, very probably, if anything happens in another way.</summary>
    internal (long Events, long Steps, TimeSpan Now) Fingerprint => (Sim.EventCount, _fingerprint, Sim.Now);

    /// <summary>Runs for so many events, checking after each instant, and then until all have ended.</summary>
    internal void Run(long events)
    {
        int hour = 0;
        for (; Sim.EventCount < events; hour++)
        {
            _alive.RemoveAll(process => !process.IsAlive);
            while (_alive.Count < _processes)
                _alive.Add(Sim.Start(Live()));
            Sim.Start(Disturb());
            Sim.RunUntil(TimeSpan.FromHours(hour));
            CheckAfterInstant();
        }
        // Those that wait without a limit are interrupted.
        for (int last = hour + 200; _alive.Exists(process => process.IsAlive); hour++)
        {
            Assert.True(hour < last);
            foreach (Process process in _alive.Where(process => process.IsAlive))
                process.Interrupt();
            Sim.RunUntil(TimeSpan.FromHours(hour));
            CheckAfterInstant();
        }
        _hopper.Inflow = _hopper.Outflow = 0;
        Sim.Run();
        CheckAtEnd();
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
            catch (BadNews)
            {
                // So it does after an event that has failed.
            }
            Note(steps);
        }
    }

    private async Process Disturb()
    {
        for (int times = 1 + _stream.NextInt(3); times > 0; times--)
        {
            switch (_stream.NextInt(10))
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
                case 3:
                    Announce();
                    break;
                case 4:
                    ChangeFlow();
                    break;
                case 5:
                    PutOrTakeAtOnce();
                    break;
                case 6:
                    StartPart();
                    break;
                default:
                    if (_alive[_stream.NextInt(_alive.Count)] is { IsAlive: true } victim)
                        victim.Interrupt(times);
                    break;
            }
            _fitters.AllowCapacity();
            _places.AllowCapacity();
            if (_stream.Chance(0.5))
                await Sim.Delay(TimeSpan.Zero);
            else
                await Sim.Settled(_stream.NextInt(3));
        }
        if (_stream.Chance(0.7))
            (_crew.Capacity, _oven.Capacity) = (_size, _size);
    }

    /// <summary>A process with a result, or a failure that reaches at least its guard.</summary>
    private void StartPart()
    {
        _number = _stream.NextInt(100);
        _part = Sim.Start(Part(_number, _stream.Chance(0.3)));
        Sim.Start(Guard(_part));
    }

    private async Process<int> Part(int number, bool fails)
    {
        await Sim.Delay(Some());
        return fails ? throw new BadNews() : number;
    }

    private async Process Guard(Process<int> part)
    {
        try
        {
            await part.Ended;
        }
        catch (BadNews)
        {
            Note(3);
        }
    }

    private void Announce()
    {
        Event<int> news = _news;
        _news = new Event<int>(Sim, "news");
        _triggered.Add(news);
        if (_stream.Chance(0.7))
            news.Succeed(_stream.NextInt(100));
        else
            news.Fail(new BadNews());
    }

    private void ChangeFlow()
    {
        // At most the whole content within two hours, in steps that do not divide it.
        const double PerSecond = 1 / 3600.0;
        switch (_stream.NextInt(4))
        {
            case 0:
                _hopper.Inflow = _stream.NextInt(4) * 1.5 * PerSecond;
                break;
            case 1:
                _hopper.Outflow = _stream.NextInt(4) * 1.5 * PerSecond;
                break;
            case 2:
                double before = _hopper.Overflow;
                _hopper.Pour(2.5);
                _poured += 2.5 - (_hopper.Overflow - before);
                break;
            default:
                if (_hopper.TryDraw(1.5))
                    _drawn += 1.5;
                break;
        }
    }

    private void PutOrTakeAtOnce()
    {
        int item = _stream.NextInt(5);
        switch (_stream.NextInt(7))
        {
            case 0:
                _onShelf += _shelf.TryPut(item) ? 1 : 0;
                break;
            case 1:
                _onShelf -= _shelf.TryTake(out _) ? 1 : 0;
                break;
            case 2:
                _inOrder += _sorted.TryPut(item) ? 1 : 0;
                break;
            case 3:
                _inOrder -= _sorted.TryTake(out _) ? 1 : 0;
                break;
            case 4:
                _inBin -= _bin.TryGet(item) ? item : 0;
                break;
            case 5:
                _inBin += _bin.TryPut(item) ? item : 0;
                break;
            default:
                if (_shelf.Count > _shelf.Capacity + 3)
                    break;
                _shelf.Overfill(item);
                _onShelf++;
                break;
        }
    }

    private void Note(long what) => _fingerprint = unchecked(_fingerprint * 31 + what + Sim.Now.Ticks);

    private int Priority() => _stream.NextInt(3);

    private TimeSpan Limit() => _stream.Chance(0.8) ? Some() : TimeSpan.MaxValue;

    private TimeSpan Some() => TimeSpan.FromHours(_stream.NextInt(4));

    /// <summary>What an event fails with.</summary>
    private sealed class BadNews : Exception;
}
