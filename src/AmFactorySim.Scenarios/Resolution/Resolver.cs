using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Makes the factory's plan of a scenario's keys: parts are sliced, rates and costs worked out, names become the things they name.</summary>
/// <param name="keys">The scenario.</param>
/// <param name="binder">Knows where each path is written.</param>
/// <param name="folder">The scenario's folder.</param>
/// <param name="faults">Takes what cannot be.</param>
internal sealed class Resolver(ScenarioFile keys, Binder binder, string folder, FaultList faults)
{
    /// <summary>The plan; only of use if there are no faults.</summary>
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
        foreach (var powder in powders.Values) CheckPowder(powder, machines);
        return new FactoryPlan
        {
            Name = name,
            Horizon = keys.Horizon.ToTimeSpan(),
            WarmUp = keys.WarmUp.ToTimeSpan(),
            Orders = Orders.Lots(keys, parts),
            Machines = machines,
            Stations = [.. keys.Stations.Keys.Select(s => stations[s])],
            Crews = [.. keys.Crews.Keys.Select(c => crews[c])],
            Powders = [.. keys.Powder.Keys.Select(p => powders[p])],
            Overhead = keys.Overhead,
        };
    }

    private CrewPlan Crew(string name, CrewSection crew) =>
        new(name, crew.Count, Shifts.Calendar(keys.Shifts[crew.Shift].Hours), crew.Wage);

    // The mesh, ready to be sliced; nothing if it cannot be used.
    private PartShape? Shape(string name, PartSection part)
    {
        try
        {
            return new PartShape(StlReader.Read(Path.Combine(folder, part.Mesh), part.Unit));
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
        return new(name, powder, mass, mass * part.Supports.Fraction, [.. part.Route.Select(s => stations[s])]);
    }

    // A run's folder bears the scenario's name, on any system.
    private void CheckName(string name)
    {
        if (name.Length is 0 or > 100 || name[0] is '.' or ' ' || name[^1] is '.' or ' ' || name.Any(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c)))
            Fault("name", $"\"{FaultList.Shortened(name)}\" cannot be the name of a folder of results; letters, digits, spaces, - and _ can");
    }

    // Before powder comes back from a first build, that build must have got its powder.
    private void CheckPowder(PowderPlan powder, IReadOnlyList<MachineGroupPlan> machines)
    {
        var most = powder.Stock > powder.ReorderAt + powder.OrderSize ? powder.Stock : powder.ReorderAt + powder.OrderSize;
        foreach (var machine in machines)
            foreach (var recipe in machine.Recipes.Where(r => r.Part.Powder == powder && r.Charge(r.PlateCapacity) > most))
                Fault($"powder.{powder.Material}.order", $"a plate of {recipe.Part.Name} on {machine.Name} needs {recipe.Charge(recipe.PlateCapacity).Kilograms:F0} kg, but there would never be more than {most} in stock; raise order, reorder_at or stock");
    }

    private void Fault(string path, string message) => faults.Add(binder.MarkOf(path), path, null, message);
}
