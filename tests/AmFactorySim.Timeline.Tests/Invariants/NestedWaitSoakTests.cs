using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Random AllOf and AnyOf within each other, interrupted, preempted, failed and short of capacity meanwhile. All on a clock of whole hours,
/// so that ties are the rule.
/// </summary>
public class NestedWaitSoakTests
{
    private static readonly int s_hours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AMFACTORYSIM_SOAK")) ? 40 : 400;

    private enum Form
    {
        Flat,
        Nested,
        Random,
    }

    [Fact]
    public void A_wait_within_a_wait_of_its_kind_is_the_same_as_one_with_all_elements() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
        {
            Shop flat = new(seed, Form.Flat), nested = new(seed, Form.Nested);
            flat.Run(s_hours);
            nested.Run(s_hours);
            Assert.Equal(flat.Log, nested.Log);
            Assert.Equal(flat.EventCount, nested.EventCount);
            return true;
        }).Holds(200);

    [Fact]
    public void Nothing_is_lost_or_doubled_and_each_any_of_has_one_choice() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
        {
            new Shop(seed, Form.Random).Run(s_hours);
            return true;
        }).Holds(300);

    private sealed class Shop
    {
        private const int Jobs = 6;

        private readonly Form _form;
        private readonly Simulation _sim = new();
        private readonly RandomStream _stream;
        private readonly PreemptiveResource _crew;
        private readonly Resource _oven, _saw;
        private readonly Store<int> _shelf;
        private readonly Container _tank;
        private readonly Signal _bell;
        private readonly List<Process> _alive = [];
        private Event _done;
        private int _items = 2;
        private double _litres = 6;

        internal Shop(int seed, Form form)
        {
            (_form, _stream) = (form, _sim.Stream($"{seed}"));
            _crew = new PreemptiveResource(_sim, 2, "crew");
            (_oven, _saw) = (new Resource(_sim, 1, "oven"), new Resource(_sim, 2, "saw"));
            _shelf = new Store<int>(_sim, 3, "shelf");
            _tank = new Container(_sim, 10, _litres, "tank");
            (_bell, _done) = (new Signal(_sim, "bell"), new Event(_sim));
            for (int i = 0; i < _items; i++)
                _shelf.TryPut(i);
        }

        internal List<string> Log { get; } = [];

        internal long EventCount => _sim.EventCount;

        internal void Run(int hours)
        {
            for (int hour = 0; hour < hours; hour++)
            {
                _alive.RemoveAll(process => !process.IsAlive);
                while (_alive.Count < Jobs)
                    _alive.Add(_sim.Start(Live(Log.Count)));
                _sim.Start(Disturb());
                _sim.RunUntil(TimeSpan.FromHours(hour));
                CheckAfterInstant();
            }
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
            Assert.Equal((0, 0, 0, 0, 0), (_saw.InUse, _saw.Queued, _shelf.Takers, _tank.Getters, _bell.Waiting));
            Assert.Equal((_items, _litres), (_shelf.Count, _tank.Level));
        }

        private void CheckAfterInstant()
        {
            Assert.True(_oven.InUse >= _oven.Capacity || _oven.Queued == 0);
            Assert.True(_saw.InUse >= _saw.Capacity || _saw.Queued == 0);
            Assert.True(_crew.InUse >= _crew.Capacity || _crew.Queued == 0);
            Assert.True(_shelf.Count == 0 || _shelf.Takers == 0);
        }

        private TimeSpan Hours(int most) => TimeSpan.FromHours(_stream.NextInt(most + 1));

        private async Process Live(int number)
        {
            try
            {
                await _sim.Delay(Hours(2));
                Node wait = _form == Form.Random ? Tree(3) : Row(_stream.Chance(0.5));
                bool inTime;
                try
                {
                    TimeSpan limit = Hours(8);
                    inTime = wait.All ? await _sim.AllOf(wait.Elements()).Within(limit)
                        : (await _sim.AnyOf(wait.Elements()).Within(limit)).InTime;
                }
                finally
                {
                    string granted = string.Concat(wait.Leaves().Select(request => request.IsGranted ? 1 : 0));
                    Log.Add($"{number}@{_sim.Now.TotalHours}: {granted}");
                }
                Assert.True(inTime || wait.Leaves().All(request => !request.IsGranted));
                if (inTime)
                    wait.Check();
                await _sim.Hold(Hours(3));
                foreach (Request request in wait.Leaves().Where(request => request.IsGranted))
                {
                    if (request is Request<Lease> lease)
                        lease.Result.Dispose();
                    else if (request is Request<int>)
                        _items--;
                    else
                        _litres--;
                }
            }
            catch (Interrupted)
            {
                Log.Add($"{number} out@{_sim.Now.TotalHours}");
            }
            catch (FormatException)
            {
                Log.Add($"{number} failed@{_sim.Now.TotalHours}");
            }
        }

        /// <summary>Flat, or with the first elements in waits of the same kind.</summary>
        private Node Row(bool all)
        {
            // In any-of, a unit that can be preempted is the last: a nested any-of would replace it by one of its own others.
            Request oven = _oven.Acquire(_stream.NextInt(2)).AsRequest(), crew = _crew.Acquire(2 + _stream.NextInt(2)).AsRequest();
            List<object> elements = all ? [oven, crew, Item(), _saw.Acquire().AsRequest()] : [oven, Item(), _tank.Get(1).AsRequest(), crew];
            if (_stream.Chance(0.5))
                elements.Insert(_stream.NextInt(4), (Waitable)_bell);
            if (_stream.Chance(0.3))
                elements.Insert(_stream.NextInt(4), (Waitable)_done);
            Waitable? more = _stream.Chance(0.4) ? _sim.Delay(Hours(6)) : null;
            int inner = 1 + _stream.NextInt(elements.Count - 1), innermost = 1 + _stream.NextInt(inner);
            if (_form == Form.Nested)
            {
                var deep = new Node(_sim, all, elements[..innermost]);
                elements = [new Node(_sim, all, [deep, .. elements[innermost..inner]]), .. elements[inner..]];
            }
            var row = new Node(_sim, all, elements);
            return more is null ? row : new Node(_sim, true, [row, more]);
        }

        private Node Tree(int levels)
        {
            var elements = new List<object>();
            for (int left = 1 + _stream.NextInt(3); left > 0; left--)
            {
                elements.Add(_stream.NextInt(levels > 0 ? 10 : 8) switch
                {
                    0 => _oven.Acquire(_stream.NextInt(2)).AsRequest(),
                    1 => _saw.Acquire().AsRequest(),
                    2 or 3 => _crew.Acquire(2 + _stream.NextInt(2)).AsRequest(),
                    4 => Item(),
                    5 => _tank.Get(1).AsRequest(),
                    6 => _stream.Chance(0.5) ? (Waitable)_bell : _done,
                    7 => (Waitable)_sim.Delay(Hours(6)),
                    _ => Tree(levels - 1),
                });
            }
            return new Node(_sim, _stream.Chance(0.5), elements);
        }

        private Request Item() => _shelf.Take().AsRequest();

        private async Process Disturb()
        {
            await _sim.Delay(Hours(3));
            try
            {
                switch (_stream.NextInt(9))
                {
                    case 0:
                        _bell.Fire();
                        break;
                    case 1:
                        if (_shelf.TryPut(0))
                            _items++;
                        break;
                    case 2:
                        if (_tank.TryPut(1))
                            _litres++;
                        break;
                    case 3:
                        _crew.Capacity = 1 + _stream.NextInt(2);
                        break;
                    case 4:
                        _oven.Capacity = _stream.NextInt(2);
                        break;
                    case 5:
                        Process victim = _alive[_stream.NextInt(_alive.Count)];
                        if (victim.IsAlive)
                            victim.Interrupt();
                        break;
                    case 6:
                        if (_stream.Chance(0.3))
                            _done.Fail(new FormatException());
                        else
                            _done.Succeed();
                        _done = new Event(_sim);
                        break;
                    default:
                        using (await _crew.Acquire(_stream.NextInt(2)))
                            await _sim.Delay(Hours(2));
                        break;
                }
            }
            catch (Interrupted)
            {
                // By a more urgent one.
            }
        }
    }

    /// <summary>An AllOf or AnyOf of waitables and further nodes.</summary>
    private sealed class Node(Simulation sim, bool all, List<object> elements)
    {
        internal bool All => all;

        internal Waitable[] Elements() => [.. elements.Select(element => element switch
        {
            Node { All: true } node => sim.AllOf(node.Elements()),
            Node node => sim.AnyOf(node.Elements()),
            Request request => request,
            _ => (Waitable)element,
        })];

        internal IEnumerable<Request> Leaves() => elements.SelectMany(element => element switch
        {
            Node node => node.Leaves(),
            Request request => [request],
            _ => [],
        });

        /// <summary>The wait is over: what an all-of contains is granted, and of an any-of at most one element.</summary>
        internal void Check()
        {
            foreach (object element in elements)
            {
                bool isGranted = element is Node node ? node.Leaves().Any(leaf => leaf.IsGranted) : element is Request { IsGranted: true };
                if (element is Node inner && (all || isGranted))
                    inner.Check();
                Assert.True(!all || element is not Request || isGranted);
            }
            if (!all)
                Assert.True(elements.Count(element => element is Node node ? node.Leaves().Any(leaf => leaf.IsGranted)
                    : element is Request { IsGranted: true }) <= 1);
        }
    }
}
