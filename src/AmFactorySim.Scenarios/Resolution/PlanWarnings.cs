using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Finds what can be simulated but is probably not meant.</summary>
/// <param name="keys">The scenario.</param>
/// <param name="binder">Knows where each path is written.</param>
internal sealed class PlanWarnings(ScenarioFile keys, Binder binder)
{
    private readonly List<Warning> _warnings = [];

    /// <summary>All warnings, by line; what several parts or machines have in common is one warning.</summary>
    public IReadOnlyList<Warning> All => [.. _warnings.OrderBy(w => w.Mark.Line).DistinctBy(w => (w.Mark, w.Message))];

    /// <summary>Warnings of a part's mesh: what was repaired, and a size that suggests another unit.</summary>
    /// <returns>The warning of the size; null if the size is usual.</returns>
    public string? OfMesh(string part, Mesh mesh)
    {
        var (file, path) = (keys.Parts[part].Mesh, $"parts.{part}.mesh");
        foreach (var repair in mesh.Warnings) Add(path, $"{file}: {repair}");
        var isOption = binder.MarkOf(path).File == "--part";
        var doubt = PartSize.Doubt(
            file, mesh, unit => isOption ? $"--unit {unit}" : $"unit: 1 {unit}", keys.Machines.Values.Select(machine => machine.Chamber));
        if (doubt is not null) Add(path, $"{file}: {doubt}");
        return doubt;
    }

    /// <summary>A warning of how a machine builds.</summary>
    public void OfMachine(string machine, string message) => Add($"machines.{machine}.laser", message);

    /// <summary>Warnings of keys that have no effect.</summary>
    public void OfKeys()
    {
        var orders = new Orders(keys);
        for (var i = 0; i < keys.Orders.Count; i++)
            if (orders.Released(keys.Orders[i]).Units == 0)
                Add(FormattableString.Invariant($"orders[{i + 1}].release"), $"nothing is released within the horizon of {keys.Horizon}");
        foreach (var (name, station) in keys.Stations)
            if (!keys.Parts.Values.Any(part => part.Route.Contains(name)))
                Add($"stations.{name}", "no part's route goes through it");
            else if (station is { Crew: null, CrewTime: { Distribution.Mean: > 0 } time })
                Add($"stations.{name}", $"a batch takes {time.Mean} of a person's time, but no crew is named, so this work is free; name a "
                    + "crew, or write crew_time: 0 min");
        var crews = keys.Machines.Values.Select(m => m.Crew).Concat(keys.Stations.Values.Select(s => s.Crew)).ToHashSet();
        foreach (var crew in keys.Crews.Keys.Where(crew => !crews.Contains(crew)))
            Add($"crews.{crew}", "no machine and no station uses it");
        foreach (var (metal, powder) in keys.Powder) OfUses(metal, powder);
        OfCircles();
        foreach (var (name, shift) in keys.Shifts) OfHours(name, shift);
    }

    /// <summary>Warnings of lots that are late when they are released.</summary>
    public void OfLots(IReadOnlyList<LotPlan> lots)
    {
        foreach (var order in lots.GroupBy(lot => lot.Order))
            if (order.Count(lot => lot.Due < lot.Release) is > 0 and var late)
                Add(FormattableString.Invariant($"orders[{order.Key}].due"),
                    $"{late} of the {order.Count()} lots released within the horizon are released after it");
    }

    /// <summary>Warnings of sieves that get more powder than they can sieve.</summary>
    public void OfSieves(IReadOnlyList<LotPlan> lots, IReadOnlyList<MachineGroupPlan> machines)
    {
        // The least that is left of a unit's powder, on full plates of any machine.
        var loose = machines.SelectMany(group => group.Recipes).Where(recipe => recipe.Binder is not { IsInLoosePowder: true })
            .GroupBy(recipe => recipe.Part.Name).ToDictionary(part => part.Key, part => part.Min(recipe =>
                ((recipe.Charge(recipe.PlateCapacity) - recipe.FusedMass(recipe.PlateCapacity)) / recipe.PlateCapacity).Kilograms));
        foreach (var lotsOfPowder in lots.GroupBy(lot => lot.Part.Powder))
        {
            var powder = lotsOfPowder.Key;
            var mass = new Mass(lotsOfPowder.Sum(lot => lot.Quantity * loose.GetValueOrDefault(lot.Part.Name))
                * (1 - powder.HandlingLoss.Fraction));
            if (powder.MaxUses > 1 && mass / powder.SieveRate > keys.Horizon)
                Add($"powder.{powder.Material}.sieve_rate", FormattableString.Invariant($"{powder.SieveRate} is less than the ")
                    + FormattableString.Invariant($"{mass.Kilograms / keys.Horizon.Hours:G3} kg/h of unfused powder to be sieved for the ")
                    + "orders; it waits for the sieve, and more new powder is bought");
        }
    }

    // Stations with buffers that routes lead through in a circle: each can wait for room in front of the next. Units to be reworked need
    // no room.
    private void OfCircles()
    {
        var steps = keys.Parts.Values.SelectMany(part => part.Route.Zip(part.Route.Skip(1)))
            .Where(step => keys.Stations[step.Second].Buffer is not null).ToLookup(step => step.First, step => step.Second);
        var buffered = keys.Stations.Keys.Where(station => keys.Stations[station].Buffer is not null);
        var reached = buffered.ToDictionary(station => station, station => ReachedFrom(station, steps));
        var circles = reached.Keys.Where(station => reached[station].Contains(station))
            .GroupBy(station => reached.Keys.First(other => reached[station].Contains(other) && reached[other].Contains(station)));
        foreach (var circle in circles)
            Add($"stations.{circle.Key}.buffer", $"routes lead in a circle through {string.Join(", ", circle)}, each with a buffer: when "
                + "the buffers are full, the stations wait for one another without end; leave out one of the buffers");
    }

    private static HashSet<string> ReachedFrom(string station, ILookup<string, string> steps)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>(steps[station]));
        while (open.TryPop(out var next))
            if (reached.Add(next))
                foreach (var further in steps[next]) open.Push(further);
        return reached;
    }

    private void OfHours(string name, ShiftSection shift)
    {
        var windows = shift.Hours.SelectMany(hours => hours.Windows()).OrderBy(window => window.Start).ToList();
        if (windows.Zip(windows.Skip(1)).Any(pair => pair.Second.Start < pair.First.End))
            Add($"shifts.{name}", "its hours overlap; the people of a crew work, and are paid, once in the time of the overlap");
    }

    // A blend contains at most the share 1 - r of used powder, r being the refresh share. If no used powder has more than M uses, a
    // build leaves powder with at most 1 + (1 - r) M uses. Starting from virgin powder, this series stays below its limit 1/r,
    // whatever the builds.
    private void OfUses(string metal, PowderSection powder)
    {
        var path = $"powder.{metal}.max_uses";
        // A resolved scenario, which has no catalogue, repeats every default.
        if (keys.Catalogue == "none" || powder.MaxUses * powder.Refresh.Fraction <= 1 || !binder.IsWritten(path)) return;
        var limit = FormattableString.Invariant($"{1 / powder.Refresh.Fraction:0.##}");
        Add(path, $"{powder.MaxUses} can never be reached: with a refresh of {powder.Refresh} powder stays below {limit} uses, "
            + "the reciprocal of refresh");
    }

    private void Add(string path, string message) => _warnings.Add(new(binder.MarkOf(path), path, message));
}
