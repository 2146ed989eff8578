using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Makes the factory's plan of a scenario's keys: parts are sliced, rates and costs worked out, names become the things they name.</summary>
/// <param name="keys">The scenario.</param>
/// <param name="binder">Knows where each path is written.</param>
/// <param name="folder">The scenario's folder.</param>
/// <param name="faults">Takes what cannot be.</param>
internal sealed class Resolver(ScenarioFile keys, Binder binder, string folder, FaultList faults)
{
    private readonly List<string> _warnings = [];

    /// <summary>What the plan rests on that should be looked at, a line each.</summary>
    public ImmutableArray<string> Warnings => [.. _warnings];

    /// <summary>The plan.</summary>
    /// <exception cref="FaultException">The plan cannot be; it holds all that is wrong.</exception>
    public FactoryPlan Plan(string name)
    {
        if (keys.WarmUp >= keys.Horizon) Fault("warm_up", $"{keys.WarmUp} is not before the end; less than the horizon of {keys.Horizon}");
        var crews = keys.Crews.ToImmutableSortedDictionary(c => c.Key, c => Crew(c.Key, c.Value), StringComparer.Ordinal);
        var powders = keys.Powder.ToImmutableSortedDictionary(p => p.Key, p => Powders.Plan(p.Key, p.Value, keys.Materials[p.Key]), StringComparer.Ordinal);
        var stations = new StationResolver(keys, crews, Fault).Plan();
        var shapes = keys.Parts.ToImmutableSortedDictionary(p => p.Key, p => Shape(p.Key, p.Value), StringComparer.Ordinal);
        var parts = keys.Parts.ToImmutableSortedDictionary(p => p.Key, p => Part(p.Key, p.Value, shapes[p.Key], powders, stations), StringComparer.Ordinal);
        var machines = new MachineResolver(keys, crews, parts, shapes, Fault).Plan();
        CheckName(name);
        CheckNamesApart();
        foreach (var powder in powders.Values) CheckPowder(powder, machines);
        CheckRising("costing.fleet_discounts", [.. keys.Costing.FleetDiscounts.Select(d => (double)d.From)]);
        CheckRising("costing.powder_breaks", [.. keys.Costing.PowderBreaks.Select(b => b.From.Kilograms)]);
        RunLimits.Check(keys, Fault);
        faults.ThrowIfAny();
        var orders = Orders.Lots(keys, parts);
        return new FactoryPlan
        {
            Name = name,
            Horizon = keys.Horizon.ToTimeSpan(),
            WarmUp = keys.WarmUp.ToTimeSpan(),
            Orders = orders,
            UnitsAfterHorizon = keys.Orders.Sum(order => (long)order.Quantity) - orders.Sum(lot => (long)lot.Quantity),
            Machines = machines,
            Stations = [.. keys.Stations.Keys.Select(s => stations[s])],
            Crews = [.. keys.Crews.Keys.Select(c => crews[c])],
            Powders = [.. keys.Powder.Keys.Select(p => powders[p])],
            Overhead = keys.Overhead,
            WipInterest = keys.WipInterest,
            CarbonIntensity = keys.CarbonIntensity,
        };
    }

    private CrewPlan Crew(string name, CrewSection crew) =>
        new(name, crew.Count, Shifts.Calendar(keys.Shifts[crew.Shift].Hours), crew.Wage);

    // The mesh, ready to be sliced; nothing if it cannot be used.
    private PartShape? Shape(string name, PartSection part)
    {
        try
        {
            var mesh = MeshReader.Read(Path.Combine(folder, part.Mesh), part.Unit);
            var shape = new PartShape(mesh, new PartStance(part.Rotate?.Rotation ?? Rotation.None, part.Orientation, part.Supports));
            var path = $"parts.{name}.mesh";
            _warnings.AddRange(mesh.Warnings.Select(warning => $"{binder.MarkOf(path)}: {path}: warning: {part.Mesh}: {warning}"));
            return shape;
        }
        catch (MeshException problem)
        {
            Fault($"parts.{name}.mesh", problem.Message);
            return null;
        }
    }

    private static PartPlan Part(
        string name, PartSection part, PartShape? shape, ImmutableSortedDictionary<string, PowderPlan> powders, ImmutableSortedDictionary<string, StationPlan> stations)
    {
        var powder = powders[part.Material];
        var mass = shape is null ? default : powder.Density * shape.Volume;
        return new(name, powder, mass, [.. part.Route.Select(s => stations[s])])
        {
            Qualification = part.Qualification is { } campaign ? new(campaign.Total, campaign.Units) : null,
        };
    }

    // A run's folder bears the scenario's name, on any system.
    private void CheckName(string name)
    {
        if (name.Length is 0 or > 100 || name[0] is '.' or ' ' || name[^1] is '.' or ' ' || name.Any(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c)))
            Fault("name", $"\"{FaultList.Shortened(name)}\" cannot be the name of a folder of results; letters, digits, spaces, - and _ can");
    }

    // Rows, figures and chance are told apart by the names of machines, stations and crews.
    private void CheckNamesApart()
    {
        foreach (var station in keys.Stations.Keys.Where(keys.Machines.ContainsKey))
            Fault($"stations.{station}", "machines have this name already; give the station or the machines another");
        foreach (var crew in keys.Crews.Keys)
            if (keys.Machines.ContainsKey(crew)) Fault($"crews.{crew}", "machines have this name already; give the crew or the machines another");
            else if (keys.Stations.ContainsKey(crew)) Fault($"crews.{crew}", "a station has this name already; give the crew or the station another");
    }

    // Powder is ordered until there is enough; a spoonful at a time would take more deliveries than anyone makes.
    private void CheckPowder(PowderPlan powder, IReadOnlyList<MachineGroupPlan> machines)
    {
        const int MostOrders = 1000;
        var charges = machines.SelectMany(m => m.Recipes).Where(r => r.Part.Powder == powder).Select(r => r.Charge(r.PlateCapacity));
        var most = charges.Append(powder.ReorderAt).MaxBy(mass => mass.Kilograms);
        if (most > powder.OrderSize * MostOrders)
            Fault($"powder.{powder.Material}.order", $"{powder.OrderSize} is too little; a full build or reorder_at needs {most.Kilograms:G3} kg, which is more than {MostOrders} deliveries");
    }

    private void CheckRising(string path, IReadOnlyList<double> amounts)
    {
        for (var i = 1; i < amounts.Count; i++)
            if (amounts[i] <= amounts[i - 1]) Fault($"{path}[{i + 1}]", "begins no later than the step before it; steps from small to large amounts");
    }

    private void Fault(string path, string message) => faults.Add(binder.MarkOf(path), path, null, message);
}
