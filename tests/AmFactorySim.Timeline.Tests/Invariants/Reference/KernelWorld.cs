namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>The resources of a random program on the timeline.</summary>
internal sealed class KernelWorld : IWorld
{
    /// <summary>So much of the silo that a flow of one an hour is a whole number per second, and its levels are exact.</summary>
    internal const double Unit = 3600;

    private readonly Resource _oven;
    private readonly PreemptiveResource[] _crews;

    internal KernelWorld(RandomProgram program)
    {
        _oven = new Resource(Simulation, program.Units.Oven, Names.Resources[0]);
        _crews =
        [
            new PreemptiveResource(Simulation, program.Units.Crew, Names.Resources[1]),
            new PreemptiveResource(Simulation, program.Units.Team, Names.Resources[2]),
        ];
        Stores =
        [
            new Store<int>(Simulation, program.Places.Shelf, Names.Stores[0]),
            new Store<int>(Simulation, program.Places.Rack, Names.Stores[1], Names.Order),
        ];
        Tools = new ResourcePool<int>(Simulation, Enumerable.Range(0, program.Tools), "tools");
        Silo = new Tank(Simulation, Names.SiloCapacity * Unit, program.Level * Unit, "silo");
        Tank = new Container(Simulation, Names.TankCapacity, program.Level, "tank");
        Signals = [new Signal(Simulation, Names.Signals[0]), new Signal(Simulation, Names.Signals[1])];
        (Start, Verdict) = (new Event(Simulation, Names.Events[0]), new Event<int>(Simulation, Names.Events[1]));
    }

    internal Simulation Simulation { get; } = new();

    internal Store<int>[] Stores { get; }

    internal ResourcePool<int> Tools { get; }

    internal Tank Silo { get; }

    internal Container Tank { get; }

    internal Signal[] Signals { get; }

    internal Event Start { get; }

    internal Event<int> Verdict { get; }

    TimeSpan IWorld.Now => Simulation.Now;

    long IWorld.Events => Simulation.EventCount;

    (double Level, int Getters, int Putters) IWorld.Tank => (Tank.Level, Tank.Getters, Tank.Putters);

    (IEnumerable<int> Free, int Queued) IWorld.Tools => (Tools.Free, Tools.Queued);

    double IWorld.Silo => Silo.Level / Unit;

    int IWorld.InUse(int resource) => resource == 0 ? _oven.InUse : _crews[resource - 1].InUse;

    int IWorld.Queued(int resource) => resource == 0 ? _oven.Queued : _crews[resource - 1].Queued;

    int IWorld.Capacity(int resource) => resource == 0 ? _oven.Capacity : _crews[resource - 1].Capacity;

    IEnumerable<int> IWorld.Items(int store) => Stores[store].Items;

    (int Takers, int Putters) IWorld.StoreQueues(int store) => (Stores[store].Takers, Stores[store].Putters);

    int IWorld.Waiting(int signal) => Signals[signal].Waiting;

    (int Waiting, bool IsTriggered) IWorld.Event(int number) =>
        number == 0 ? (Start.Waiting, Start.IsTriggered) : (Verdict.Waiting, Verdict.IsTriggered);

    internal Acquire Acquire(Wish.Unit unit) =>
        unit.Resource == 0 ? _oven.Acquire(unit.Priority) : _crews[unit.Resource - 1].Acquire(unit.Priority, unit.Preempts);

    internal PoolAcquire<int> Acquire(Wish.Tool tool) =>
        Wish.OfParity(tool.Parity) is { } wanted ? Tools.Acquire(wanted, tool.Priority) : Tools.Acquire(tool.Priority);

    internal LevelWait Level(Wish.Level wish) =>
        wish.IsAbove ? Silo.WhenAtLeast(wish.Least * Unit) : Silo.WhenAtMost(wish.Least * Unit);

    internal Take<int> Take(Wish.Item item) =>
        Wish.OfParity(item.Parity) is { } wanted ? Stores[item.Store].Take(wanted, item.Priority) : Stores[item.Store].Take(item.Priority);

    internal Transfer Transfer(Wish.Amount amount) =>
        amount.IsPut ? Tank.Put(amount.Litres, amount.Priority) : Tank.Get(amount.Litres, amount.Priority);

    internal void SetCapacity(int resource, int value)
    {
        if (resource == 0)
            _oven.Capacity = value;
        else
            _crews[resource - 1].Capacity = value;
    }
}
