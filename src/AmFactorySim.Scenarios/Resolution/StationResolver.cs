using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Plans the stations and checks the routes through them.</summary>
internal sealed class StationResolver(ScenarioFile keys, ImmutableSortedDictionary<string, CrewPlan> crews, PlanFaults faults)
{
    public ImmutableSortedDictionary<string, StationPlan> Plan()
    {
        foreach (var (name, part) in keys.Parts) CheckRoute($"parts.{name}.route", part.Route);
        foreach (var (name, station) in keys.Stations) CheckStation($"stations.{name}", station);
        return keys.Stations.ToImmutableSortedDictionary(s => s.Key, s => Plan(s.Key, s.Value), StringComparer.Ordinal);
    }

    private StationPlan Plan(string name, StationSection station) => new()
    {
        Name = name,
        Takes = station.Batch.Of,
        Count = station.Count,
        BatchSize = station.Batch.Count,
        StartsAfter = station.Starts.After?.ToTimeSpan(),
        Crew = station.Crew is { } crew ? crews.GetValueOrDefault(crew) : null,
        Work = new(station.Time.Distribution, station.CrewTime?.Distribution),
        Buffer = station.Buffer,
        Scrap = station.Scrap,
        Rework = station.Rework?.Share ?? default,
        ReworkTo = station.Rework?.To,
        Ownership = new()
        {
            Price = station.Price,
            Life = station.Life,
            ResidualValue = station.ResidualValue,
            Interest = station.Interest,
            Maintenance = station.Maintenance,
            SiteCost = new(keys.FloorPrice.Si * station.FloorSpace.Si),
        },
        Consumables = station.Consumables.Of,
        PowerWorking = station.Power,
        EnergyPrice = keys.EnergyPrice,
    };

    private void CheckStation(string path, StationSection station)
    {
        var batch = $"{path}.batch";
        if (station.Scrap.Fraction + (station.Rework?.Share.Fraction ?? 0) > 0.99)
            faults.Add($"{path}.scrap", $"{station.Scrap} and a rework of {station.Rework!.Share} add up to more than 99 %",
                $"{path}.rework");
        if (station.Batch.Of == Workpiece.Plate && station.Scrap.Fraction > 0)
            faults.Add($"{path}.scrap", "the station takes plates; units can be scrapped only at a station that takes units", batch);
        if (station.Rework is { } rework && !keys.Stations.ContainsKey(rework.To))
            faults.Add($"{path}.rework",
                $"\"{FaultList.Shortened(rework.To)}\" is not one of the stations; {DidYouMean.Hint(rework.To, [.. keys.Stations.Keys])}");
        if (station.Batch.Of == Workpiece.Plate && station.Rework is not null)
            faults.Add($"{path}.rework", "the station takes plates; units can be sent back only from a station that takes units", batch);
    }

    private void CheckRoute(string path, IReadOnlyList<string> route)
    {
        string? cutBy = null;
        var isKnown = faults.AreKnown(path);
        for (var i = 0; i < route.Count; i++)
        {
            var name = route[i];
            if (!keys.Stations.TryGetValue(name, out var station) || !faults.AreKnown(BatchOf(name))) continue;
            if (station.Batch.Of == Workpiece.Unit) cutBy ??= name;
            else if (cutBy is not null)
                faults.Add($"{path}[{i + 1}]", $"{name} takes plates, but comes after {cutBy}, which takes units; put it before {cutBy}");
            if (isKnown && station is { Rework: { } rework, Batch.Of: Workpiece.Unit } && keys.Stations.ContainsKey(rework.To))
                CheckRework($"stations.{name}.rework", name, rework.To, [.. route.Take(i + 1)]);
        }
    }

    private void CheckRework(string path, string name, string to, IReadOnlyList<string> before)
    {
        if (!before.Contains(to))
            faults.Add(path, $"units have not been at {to} when they are at {name}; {CanGoTo(before)}");
        else if (!TakesUnits(to))
            faults.Add(path, $"units cannot be sent back to {to}, which takes plates; {CanGoTo(before)}", BatchOf(to));
    }

    private static string BatchOf(string station) => $"stations.{station}.batch";

    // The station itself is always among them: the check is only made where units are taken.
    private string CanGoTo(IReadOnlyList<string> before) =>
        $"they can be sent back to {string.Join(" or ", before.Where(TakesUnits).Distinct())}";

    private bool TakesUnits(string station) => keys.Stations[station].Batch.Of == Workpiece.Unit;
}
