using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Plans the factory of a scenario: slices parts, calculates rates and costs, and replaces names by what they name.</summary>
/// <param name="keys">The scenario.</param>
/// <param name="binder">Knows where each path is written.</param>
/// <param name="folder">The scenario's folder.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class Resolver(ScenarioFile keys, Binder binder, string folder, FaultList faults)
{
    private readonly PlanFaults _faults = new(binder, faults);
    private readonly PlanWarnings _warnings = new(keys, binder);
    private readonly Dictionary<(string Path, Length Unit), Mesh> _meshes = [];
    private readonly Dictionary<string, string?> _doubtsOfSize = new(StringComparer.Ordinal);

    /// <summary>What can be simulated but is probably not meant.</summary>
    public ImmutableArray<Warning> Warnings => [.. _warnings.All];

    /// <summary>SHA-256 of each mesh file as it was read, by its path in the scenario.</summary>
    public ImmutableSortedDictionary<string, string> MeshSha256 => _meshes.DistinctBy(mesh => mesh.Key.Path)
        .ToImmutableSortedDictionary(mesh => mesh.Key.Path, mesh => mesh.Value.FileSha256!, StringComparer.Ordinal);

    /// <summary>The plan.</summary>
    /// <exception cref="FaultException">The scenario cannot be planned; the exception holds all faults.</exception>
    public FactoryPlan Plan(string name)
    {
        if (keys.WarmUp >= keys.Horizon)
            _faults.Add("warm_up", $"{keys.WarmUp} is not before the end; less than the horizon of {keys.Horizon}", "horizon");
        CheckDates();
        // Of a scenario with faults, what they leave is planned, so that its own faults are reported together with them.
        var crews = keys.Crews.Where(c => keys.Shifts.ContainsKey(c.Value.Shift) && _faults.AreKnown($"shifts.{c.Value.Shift}"))
            .ToImmutableSortedDictionary(c => c.Key, c => Crew(c.Key, c.Value), StringComparer.Ordinal);
        var powders = keys.Powder.Where(p => keys.Materials.ContainsKey(p.Key)).ToImmutableSortedDictionary(
            p => p.Key, p => Powders.Plan(p.Key, p.Value, keys.Materials[p.Key]), StringComparer.Ordinal);
        var stations = new StationResolver(keys, crews, _faults).Plan();
        var shapes = keys.Parts.ToImmutableSortedDictionary(p => p.Key, p => Shape(p.Key, p.Value), StringComparer.Ordinal);
        var parts = keys.Parts.Where(p => powders.ContainsKey(p.Value.Material)).ToImmutableSortedDictionary(
            p => p.Key, p => Part(p.Key, p.Value, shapes[p.Key], powders, stations), StringComparer.Ordinal);
        var machines = new MachineResolver(keys, crews, parts, shapes, _faults, _warnings, _doubtsOfSize).Plan();
        CheckNamesApart();
        foreach (var powder in powders.Values) CheckPowder(powder, machines);
        CheckRising("costing.fleet_discounts", [.. keys.Costing.FleetDiscounts.Select(d => (double)d.From)]);
        CheckRising("costing.powder_discounts", [.. keys.Costing.PowderDiscounts.Select(d => d.From.Kilograms)]);
        RunLimits.Check(keys, (path, message) => _faults.Add(path, message, "horizon"));
        faults.ThrowIfAny();
        _warnings.OfKeys();
        var orders = new Orders(keys);
        var lots = orders.Lots(parts);
        _warnings.OfLots(lots);
        _warnings.OfSieves(lots, machines);
        var plan = new FactoryPlan
        {
            Name = name,
            Start = keys.Start is { } start ? DateOnly.FromDateTime(start.Time) : null,
            Horizon = keys.Horizon.ToTimeSpan(),
            WarmUp = keys.WarmUp.ToTimeSpan(),
            Lots = lots,
            UnitsAfterHorizon = parts.Values.ToDictionary(part => part, orders.UnitsAfterHorizon),
            Machines = machines,
            Stations = [.. keys.Stations.Keys.Select(s => stations[s])],
            Crews = [.. keys.Crews.Keys.Select(c => crews[c])],
            Powders = [.. keys.Powder.Keys.Select(p => powders[p])],
            Overhead = keys.Overhead,
            WipInterest = keys.WipInterest,
            CarbonIntensity = keys.CarbonIntensity,
        };
        ExpectedEvents.Check(keys, plan, (path, message) => _faults.Add(path, message));
        faults.ThrowIfAny();
        return plan;
    }

    private CrewPlan Crew(string name, CrewSection crew) =>
        new(name, crew.Count, Shifts.Calendar(keys.Shifts[crew.Shift].Hours, keys.Start?.Time), crew.Wage);

    // The mesh, ready to be sliced; null if it cannot be used.
    private PartShape? Shape(string name, PartSection part)
    {
        string[] needed = ["mesh", "unit", "rotate", "orientation", "supports"];
        if (!_faults.AreKnown(needed.Select(key => $"parts.{name}.{key}"))) return null;
        try
        {
            var mesh = MeshOf(part);
            var shape = new PartShape(mesh, new PartStance(part.Rotate?.Rotation ?? Rotation.None, part.Orientation, part.Supports));
            _doubtsOfSize[name] = _warnings.OfMesh(name, mesh);
            return shape;
        }
        catch (MeshException problem)
        {
            _faults.Add($"parts.{name}.mesh", problem.Message);
            return null;
        }
    }

    // A file is read once: parts of the same mesh have the same shape, even if the file is replaced meanwhile.
    private Mesh MeshOf(PartSection part)
    {
        if (_meshes.TryGetValue((part.Mesh, part.Unit), out var known)) return known;
        var mesh = MeshReader.Read(Path.Combine(folder, part.Mesh), part.Unit == MeshReader.UsualUnit ? null : part.Unit);
        if (_meshes.Any(other => other.Key.Path == part.Mesh && other.Value.FileSha256 != mesh.FileSha256))
            throw new MeshException($"{part.Mesh} was changed while the scenario was read");
        return _meshes[(part.Mesh, part.Unit)] = mesh;
    }

    private static PartPlan Part(
        string name, PartSection part, PartShape? shape,
        ImmutableSortedDictionary<string, PowderPlan> powders, ImmutableSortedDictionary<string, StationPlan> stations)
    {
        var powder = powders[part.Material];
        var volume = shape?.Volume ?? default;
        return new(name, powder, powder.Density * volume, [.. part.Route.Where(stations.ContainsKey).Select(s => stations[s])])
        {
            Volume = volume,
            BoundingBox = shape?.BoundingBox ?? default,
            Complexity = shape?.Complexity ?? 1,
            Qualification = part.Qualification is { } campaign ? new(campaign.Total, campaign.Units) : null,
        };
    }

    private void CheckDates()
    {
        if (keys.Start is { } start && start.Time.TimeOfDay != TimeSpan.Zero)
            _faults.Add("start", $"{start} has a time of day; time zero is midnight, so write the date alone");
        for (var i = 0; i < keys.Orders.Count; i++)
        {
            var order = FormattableString.Invariant($"orders[{i + 1}]");
            CheckDate($"{order}.release", keys.Orders[i].Release.On);
            CheckDate($"{order}.due", keys.Orders[i].Due?.On);
            if (keys.Orders[i] is { Release.On: { } release, Due.On: { } due } && due.Time < release.Time)
                _faults.Add($"{order}.due", $"{due} is before the release, {release}", $"{order}.release");
            if (keys.Start is { } zero && keys.Orders[i] is { Release.At: { } at, Due.On: { } day }
                && day.Time < zero.Time + at.ToTimeSpan())
                _faults.Add($"{order}.due", $"{day} is before the release, {at} after the start", $"{order}.release", "start");
        }
    }

    private void CheckDate(string path, CalendarDate? date)
    {
        if (date is null) return;
        if (keys.Start is not { } start)
            _faults.Add(path, $"{date} is a date, but the scenario has no start; write start, the date of time zero, or give a time",
                "start");
        else if (date.Value.Time < start.Time) _faults.Add(path, $"{date} is before the start, {start}", "start");
    }

    // Rows, figures and random streams are identified by the names of machines, stations and crews.
    private void CheckNamesApart()
    {
        foreach (var station in keys.Stations.Keys.Where(keys.Machines.ContainsKey))
            _faults.Add($"stations.{station}", "machines already have this name; rename the station or the machines");
        foreach (var crew in keys.Crews.Keys)
        {
            if (keys.Machines.ContainsKey(crew))
                _faults.Add($"crews.{crew}", "machines already have this name; rename the crew or the machines");
            else if (keys.Stations.ContainsKey(crew))
                _faults.Add($"crews.{crew}", "a station already has this name; rename the crew or the station");
        }
    }

    // Powder is ordered until there is enough; tiny orders would take an absurd number of deliveries.
    private void CheckPowder(PowderPlan powder, IReadOnlyList<MachineGroupPlan> machines)
    {
        const int MostOrders = 1000;
        var charges = machines.SelectMany(m => m.Recipes).Where(r => r.Part.Powder == powder).Select(r => r.Charge(r.PlateCapacity));
        var most = charges.Append(powder.ReorderAt).MaxBy(mass => mass.Kilograms);
        if (most > powder.OrderSize * MostOrders)
            _faults.Add($"powder.{powder.Material}.order",
                $"{powder.OrderSize} is too little; a full build or reorder_at needs {most.Kilograms:G3} kg, more than {MostOrders} "
                    + "deliveries", $"powder.{powder.Material}");
    }

    private void CheckRising(string path, IReadOnlyList<double> amounts)
    {
        for (var i = 1; i < amounts.Count; i++)
            if (amounts[i] <= amounts[i - 1])
                _faults.Add($"{path}[{i + 1}]", "does not begin above the step before it; list the steps from small to large amounts");
    }
}
