using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>Releases what is ordered, keeps what waits for a machine, and records what becomes of every unit.</summary>
internal sealed class OrderBook
{
    private readonly Simulation _sim;
    private readonly int _replication;
    private readonly IRecorder _recorder;
    private readonly List<Lot> _lots;
    private readonly Dictionary<PartPlan, Queue<Unit>> _backlog;
    private readonly Dictionary<PartPlan, long> _toRelease;
    private readonly Dictionary<MachineGroupPlan, Resource> _choosing;
    private readonly Signal _released;
    private long _units, _builds;
    private Unit? _first, _last;

    public OrderBook(Simulation sim, FactoryPlan plan, int replication, IRecorder recorder)
    {
        (_sim, _replication, _recorder) = (sim, replication, recorder);
        _lots = [.. plan.Lots.Select((lot, index) => new Lot(index + 1, lot))];
        _backlog = plan.Lots.Select(o => o.Part).Distinct().ToDictionary(part => part, _ => new Queue<Unit>());
        _toRelease = _backlog.Keys.ToDictionary(part => part, part => plan.UnitsAfterHorizon.GetValueOrDefault(part)
            + plan.Lots.Where(lot => lot.Part == part).Sum(lot => (long)lot.Quantity));
        _choosing = plan.Machines.ToDictionary(group => group, group => new Resource(sim, 1, $"next build of {group.Name}"));
        _released = new Signal(sim, "orders released");
    }

    /// <summary>Releases each lot when its time comes.</summary>
    public async Process Release()
    {
        foreach (var lot in _lots)
        {
            await _sim.Delay(lot.Plan.Release - _sim.Now);
            for (var i = 0; i < lot.Plan.Quantity; i++) Release(lot);
            _toRelease[lot.Plan.Part] -= lot.Plan.Quantity;
            _released.Fire();
        }
    }

    /// <summary>
    /// The next plate for a machine: a full one if there is, or what waited too long; the part that waited longest goes first.
    /// </summary>
    public async Activity<Build> NextBuild(MachineGroupPlan group, Machine machine)
    {
        // Of each group, the machine that has been free longest chooses first.
        await machine.Turn(Decision.Start);
        using var turn = await _choosing[group].Acquire();
        while (true)
        {
            await machine.Turn(Decision.Start);
            if (Startable(group) is { } recipe) return Pack(group, recipe);
            if (NextPartialStart(group) is { } due) await _released.Within(due - _sim.Now);
            else await _released;
        }
    }

    /// <summary>Ships a good unit; with the last one its lot is done.</summary>
    public void Ship(Unit unit)
    {
        unit.Lot.Shipped++;
        End(unit, UnitStatus.Shipped);
        if (unit.Lot.IsDone) Record(unit.Lot, _sim.Now);
    }

    /// <summary>Scraps a unit, and releases another where the lot replaces scrap.</summary>
    public void Scrap(Unit unit)
    {
        var lot = unit.Lot;
        lot.Scrapped++;
        if (lot.Plan.ReplaceScrap)
        {
            lot.Replaced++;
            Release(lot);
            _released.Fire();
        }
        End(unit, UnitStatus.Scrapped);
    }

    /// <summary>Units that wait for a full plate of a group of machines that starts no others.</summary>
    public long WaitingForFull(MachineGroupPlan group) => group.StartsAfter is not null ? 0 : group.Recipes
        .Sum(recipe => _backlog.TryGetValue(recipe.Part, out var waiting) && waiting.Count < recipe.PlateCapacity ? waiting.Count : 0);

    /// <summary>Records what the end of the run leaves open.</summary>
    public void Close()
    {
        for (var unit = _first; unit is not null; unit = unit.Next) Record(unit, UnitStatus.InProcess, null);
        foreach (var lot in _lots)
            if (lot.Plan.Release <= _sim.Now && !lot.IsDone) Record(lot, null);
    }

    private void Release(Lot lot)
    {
        var unit = new Unit(++_units, lot, _sim.Now) { Previous = _last };
        if (_last is null) _first = unit;
        else _last.Next = unit;
        _last = unit;
        _backlog[lot.Plan.Part].Enqueue(unit);
    }

    private BuildRecipe? Startable(MachineGroupPlan group) => group.Recipes
        .Where(recipe => _backlog.TryGetValue(recipe.Part, out var waiting)
            && (waiting.Count >= recipe.PlateCapacity || PartialStart(group, waiting) <= _sim.Now))
        .MinBy(recipe => _backlog[recipe.Part].Peek().Released);

    private TimeSpan? NextPartialStart(MachineGroupPlan group) => group.Recipes
        .Select(recipe => _backlog.TryGetValue(recipe.Part, out var waiting) ? PartialStart(group, waiting) : null)
        .Min();

    // When the oldest of the waiting units has waited long enough for a plate that is not full. Where only full plates are started, units
    // do not wait any longer when the last lot of their part has been released.
    private TimeSpan? PartialStart(MachineGroupPlan group, Queue<Unit> waiting)
    {
        if (!waiting.TryPeek(out var oldest)) return null;
        return oldest.Released + (group.StartsAfter ?? (_toRelease[oldest.Part] == 0 ? TimeSpan.Zero : null));
    }

    private Build Pack(MachineGroupPlan group, BuildRecipe recipe)
    {
        var waiting = _backlog[recipe.Part];
        var units = new List<Unit>(Math.Min(recipe.PlateCapacity, waiting.Count));
        while (units.Count < recipe.PlateCapacity && waiting.TryDequeue(out var unit)) units.Add(unit);
        var build = new Build(++_builds, group.Name, recipe, units, _sim.Now);
        foreach (var unit in units) unit.Build = build;
        return build;
    }

    private void End(Unit unit, UnitStatus status)
    {
        Record(unit, status, _sim.Now);
        if (unit.Previous is null) _first = unit.Next;
        else unit.Previous.Next = unit.Next;
        if (unit.Next is null) _last = unit.Previous;
        else unit.Next.Previous = unit.Previous;
        // Whatever still refers to this unit, as the others of its build do, must not keep all that came after it.
        (unit.Previous, unit.Next) = (null, null);
    }

    private void Record(Unit unit, UnitStatus status, TimeSpan? finished) => _recorder.Units.Add(new(
        _replication, unit.Number, unit.Part.Name, unit.Lot.Number, unit.Build?.Number, status, unit.At,
        unit.Released, unit.Build?.Unloaded, finished, unit.Reworks));

    private void Record(Lot lot, TimeSpan? finished) => _recorder.Lots.Add(new(
        _replication, lot.Number, lot.Plan.Order, lot.Plan.Part.Name, lot.Plan.Quantity, lot.Replaced, lot.Shipped,
        lot.Scrapped, lot.Plan.Release, lot.Plan.Due, finished));
}
