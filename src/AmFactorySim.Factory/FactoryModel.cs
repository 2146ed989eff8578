using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>
/// The simulated factory: orders are released and packed on plates, machines print them, stations work on plates and
/// then on units, crews attend, powder is drawn and used again, and everything that happens is one row and every cost one posting.
/// </summary>
public sealed class FactoryModel
{
    private const long MostEventsInInstant = 10_000_000, MostEventsOfUnitInInstant = 1_000;

    private readonly FactoryPlan _plan;
    private readonly Dictionary<PowderPlan, PowderStock> _powders;
    private readonly Dictionary<string, Station> _stations;
    private readonly List<Crew> _crews;
    private readonly List<Machine> _machines = [];
    private readonly List<StationServer> _servers;
    private readonly Dictionary<string, long> _qualified = [];
    private Accrual<Duration> _overhead;
    private int _places;
    private TimeSpan _overheadUntil;

    /// <summary>Sets up a factory; nothing has happened yet.</summary>
    /// <param name="plan">The factory.</param>
    /// <param name="seed">Everything random follows from this and the replication.</param>
    /// <param name="replication">The number of the replication, from 1.</param>
    /// <param name="recorder">Takes a row for each thing that happens.</param>
    public FactoryModel(FactoryPlan plan, ulong seed, int replication, IRecorder recorder)
    {
        (_plan, Replication, Recorder) = (plan, replication, recorder);
        // All units may be at work in one instant, but not go round in it.
        Simulation = new Simulation(seed, replication)
        {
            MostEventsInInstant = MostEventsInInstant + (MostEventsOfUnitInInstant * plan.Lots.Sum(lot => (long)lot.Quantity)),
        };
        Ledger = new Ledger(Simulation, replication, recorder);
        Orders = new OrderBook(Simulation, plan, replication, recorder);
        _overhead = new(plan.Overhead);
        _powders = plan.Powders.ToDictionary(powder => powder, powder => new PowderStock(this, powder));
        _stations = plan.Stations.ToDictionary(station => station.Name, station => new Station(this, station));
        foreach (var lot in plan.Lots) Expect(lot.Part, 0, lot.Quantity);
        foreach (var (part, units) in plan.UnitsAfterHorizon) Expect(part, 0, units);
        var crews = plan.Crews.ToDictionary(crew => crew, crew => new Crew(Simulation, crew, Ledger));
        _crews = [.. plan.Crews.Select(crew => crews[crew])];
        Crew? CrewOf(CrewPlan? crew) => crew is null ? null : crews[crew];

        foreach (var group in plan.Machines)
            for (var i = 1; i <= group.Count; i++) _machines.Add(new(this, group, $"{group.Name}/{i}", CrewOf(group.Crew)));
        foreach (var station in plan.Stations)
            for (var i = 1; i <= station.Count; i++)
                _stations[station.Name].Servers.Add(new(this, _stations[station.Name], $"{station.Name}/{i}", CrewOf(station.Crew)));
        _servers = [.. plan.Stations.SelectMany(station => _stations[station.Name].Servers)];
    }

    /// <summary>The timeline it runs on.</summary>
    public Simulation Simulation { get; }

    /// <summary>The number of the replication, from 1.</summary>
    public int Replication { get; }

    /// <summary>
    /// Stations that wait for one another and will never work again; null where there are none. The rest of the factory goes on.
    /// </summary>
    public Deadlock? Deadlock { get; private set; }

    /// <summary>How many units wait for a full plate or batch, by the groups that start no others.</summary>
    public IReadOnlyDictionary<string, long> WaitingForFull => _plan.Machines
        .Select(group => (group.Name, Units: Orders.WaitingForFull(group)))
        .Concat(_stations.Values.Select(station => (station.Plan.Name, Units: station.Servers.Sum(server => server.WaitingForFull))))
        .Where(group => group.Units > 0).ToDictionary(group => group.Name, group => group.Units);

    internal IRecorder Recorder { get; }

    internal Ledger Ledger { get; }

    internal OrderBook Orders { get; }

    /// <summary>Runs the factory to its horizon and records what is still open.</summary>
    /// <param name="progress">Receives the share of the horizon that has passed.</param>
    /// <param name="cancel">Stops the run between two events with <see cref="OperationCanceledException"/>.</param>
    public void Run(IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        const int Slices = 200;
        Open();
        for (var slice = 1; slice <= Slices; slice++)
        {
            Simulation.RunUntil(_plan.Horizon * ((double)slice / Slices), cancel);
            progress?.Report((double)slice / Slices);
        }
        Close();
    }

    private void Open()
    {
        Simulation.Start(Orders.Release(), "orders");
        foreach (var machine in _machines) Simulation.Start(machine.Run(), machine.Name);
        foreach (var server in _servers) Simulation.Start(server.Run(), server.Name);
        foreach (var powder in _plan.Powders) Simulation.Start(_powders[powder].Sieve(), $"{powder.Material} sieve");
        Simulation.Start(PostDaily(), "daily postings");
        if (_plan.WarmUp > TimeSpan.Zero) Simulation.Start(EndWarmUp(), "warm-up");
    }

    // Every midnight, what was paid for and not used is posted.
    private async Process PostDaily()
    {
        while (true)
        {
            await Simulation.Delay(TimeSpan.FromDays(1));
            PostUnused();
        }
    }

    private async Process EndWarmUp()
    {
        await Simulation.Delay(_plan.WarmUp);
        PostUnused();
    }

    private void PostUnused()
    {
        foreach (var machine in _machines) machine.PostIdle();
        foreach (var server in _servers) server.PostIdle();
        foreach (var crew in _crews) crew.PostUnworked();
        var passed = Duration.From(Simulation.Now - _overheadUntil);
        _overheadUntil = Simulation.Now;
        Ledger.Post(Account.Overhead, "factory", null, CostDriver.CalendarH, passed.Hours, _overhead.Next(passed), CostCause.Overhead);
        var tiedUp = Ledger.InProcess.TakeTiedUpYears();
        var interest = Money.FromSi(tiedUp * _plan.WipInterest.Fraction);
        Ledger.Post(Account.Overhead, "units in process", null, CostDriver.TiedUpY, tiedUp, interest, CostCause.Overhead);
    }

    private void Close()
    {
        PostUnused();
        foreach (var machine in _machines) machine.Close();
        foreach (var station in _plan.Stations) _stations[station.Name].Close();
        foreach (var server in _servers) server.Close();
        foreach (var powder in _plan.Powders) _powders[powder].Close();
        Orders.Close();
    }

    /// <summary>The place of a new piece of equipment in the order of the scenario.</summary>
    internal int NextPlace() => _places++;

    /// <summary>Called when a station has begun to wait for room.</summary>
    internal void LookForDeadlock() => Deadlock ??= Deadlock.Among(_stations.Values, Simulation.Now);

    internal PowderStock PowderOf(Build build) => _powders[build.Part.Powder];

    /// <summary>
    /// Sends a plate or unit to the next operation of its route; a plate whose plate operations are done is taken apart; a unit at the end
    /// is shipped.
    /// </summary>
    internal async Activity SendOn(Job job, Equipment from)
    {
        if (job is Build plate && (plate.Step == plate.Route.Count || plate.Route[plate.Step].Takes == Workpiece.Unit))
            foreach (var unit in plate.Units)
            {
                unit.Step = plate.Step;
                await SendOn(unit, from);
            }
        else if (job is Unit unit && unit.Step == unit.Route.Count) Ship(unit);
        else await StationOf(job).Enqueue(job, from);
    }

    /// <summary>The station of the present step of a plate or unit.</summary>
    internal Station StationOf(Job job) => _stations[job.Route[job.Step].Name];

    private void Ship(Unit unit)
    {
        PostQualification(unit);
        Ledger.InProcess.Remove(unit);
        Orders.Ship(unit);
    }

    // Written off unit by unit, until all is.
    private void PostQualification(Unit unit)
    {
        var part = unit.Part;
        if (part.Qualification is not { } campaign) return;
        var before = _qualified.GetValueOrDefault(part.Name);
        if (before == campaign.Units) return;
        _qualified[part.Name] = before + 1;
        Ledger.PostOverhead(part.Name, CostDriver.Units, 1, campaign.Cost.Part(before, campaign.Units), unit);
    }

    /// <summary>Scraps a unit that holds so much metal, at a group of machines or stations.</summary>
    internal void Scrap(Unit unit, Mass metal, string place)
    {
        PostScrapMetal(unit.Part.Powder, metal, place, unit);
        Ledger.InProcess.Remove(unit);
        if (unit.Lot.Plan.ReplaceScrap) Expect(unit.Part, 0, 1);
        Expect(unit.Part, unit.Furthest + 1, -1);
        Orders.Scrap(unit);
    }

    // More units are to come to the stations of a route, from a step on, or fewer.
    private void Expect(PartPlan part, int from, long units)
    {
        for (var step = from; step < part.Route.Count; step++) _stations[part.Route[step].Name].Expect(units);
    }

    internal void PostScrapMetal(PowderPlan powder, Mass metal, string place, Job job) =>
        Ledger.Post(Account.ScrapRecovery, powder.Material, place, CostDriver.MassKg, metal.Kilograms, -(powder.ScrapValue * metal), job);
}
