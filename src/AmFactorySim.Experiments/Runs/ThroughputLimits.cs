using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Finds what limits throughput where demand is not met: the resource that all that is ordered would take most time of.</summary>
/// <remarks>
/// The load of a resource is the time that all orders would take of it, by the time it has: the resource with the highest load can make
/// least of what is ordered. Time in which a group is blocked by a full buffer counts with its load unless what blocks it is itself at
/// the limit. Where loads are within 3 % of each other, one more of a single resource changes little, and all of them are named. A group
/// that waits for a crew at the limit, and would be below it without that wait, is not named, the crew is.
/// The rule names what one more machine, station or person, or one more of each of a pair, proves to be the limit in 297 of 300
/// generated lines; a test repeats that with some of them.
/// </remarks>
internal static class ThroughputLimits
{
    // Assumptions. Loads this close are one limit; a group that waits for people longer than this, in percent of its active time, may
    // be helped by either; blocked for less is not worth a name.
    private const double Near = 0.97, WaitsPercent = 3, BlockedPercent = 1;

    // What is shipped may fall short of what the highest load explains by this factor, before the limit named is called uncertain.
    private const double Unexplained = 1.07;

    private static readonly string Blocked = Words<EquipmentState, StateAttribute>.All[(int)EquipmentState.Blocked].Name;

    /// <summary>The summary with what limits its throughput.</summary>
    public static RunSummary In(RunSummary run, FactoryPlan plan, Figure powderShortage)
    {
        if (run.DemandMet.Mean is null or >= 1) return run;
        if (powderShortage.Mean is not null)
            return run with { LimitsThroughput = [new(LimitFigures.Powder, powderShortage, LimitReason.Powder)] };
        var resources = Resources(run, plan);
        var limits = Highest(resources);
        if (limits.Count == 0) return run;
        var named = limits.Select(limit => limit.ToFigures()).ToList();
        if (limits is [{ WaitsForPeople: > WaitsPercent, Crew: { } waitedFor }])
            named.Add(new(waitedFor, run.Crews.Single(crew => crew.Crew == waitedFor).LoadPercent, LimitReason.WaitedFor));
        var highest = limits.Max(limit => limit.Limit);
        var demand = run.DemandUnitsPerY.Mean * (1 - (run.UnreplacedPercent.Mean ?? 0) / 100);
        return run with
        {
            LimitsThroughput = named,
            NextLimits = [.. Highest([.. resources.Where(r => r.Limit < Near * highest)]).Select(limit => limit.ToFigures())],
            LimitIsCertain = !(demand / run.ThroughputUnitsPerY.Mean * 100 > Unexplained * highest),
        };
    }

    private static List<Resource> Highest(List<Resource> resources)
    {
        var highest = resources.Select(resource => resource.Limit).DefaultIfEmpty(0).Max();
        if (!(highest > 0)) return [];
        var near = resources.Where(resource => resource.Limit >= Near * highest).ToList();
        bool IsNear(string? crew) => near.Any(resource => resource.Name == crew);
        return [.. near.Where(group => group.LimitAlone >= Near * highest || !IsNear(group.Crew))];
    }

    private static List<Resource> Resources(RunSummary run, FactoryPlan plan)
    {
        var buffered = plan.Stations.Where(station => station.Buffer is not null).Select(station => station.Name).ToHashSet();
        var found = new List<Resource>();
        foreach (var group in run.Groups.Reverse())
        {
            if (group.LoadPercent.Mean is not { } load || group.SparePercent.Mean is not { } spare) continue;
            var active = Math.Max(100 - spare, 1e-9);
            var blocked = group.StatePercent[Blocked].Mean ?? 0;
            var withBlocked = load * (active + blocked) / active;
            var blockers = Following(plan, group.Group, buffered).Select(name => found.Find(resource => resource.Name == name)?.Limit ?? 0);
            var isBlocked = blocked > BlockedPercent && blockers.DefaultIfEmpty(0).Max() < 0.95 * withBlocked;
            var forPeople = Words<EquipmentState, StateAttribute>.All.Where(state => state.Declaration.IsForPeople)
                .Sum(state => group.StatePercent[state.Name].Mean ?? 0);
            found.Add(new(group.Group, group.Crew, group.LoadPercent, isBlocked ? withBlocked : load, 100 * forPeople / active, isBlocked));
        }
        found.Reverse();
        found.AddRange(run.Crews.Where(crew => crew.LoadPercent.Mean is not null)
            .Select(crew => new Resource(crew.Crew, null, crew.LoadPercent, crew.LoadPercent.Mean!.Value, 0, false)));
        return found;
    }

    // The stations that can block a group: those that follow it in a route, as far as each has a limited buffer.
    private static IEnumerable<string> Following(FactoryPlan plan, string group, HashSet<string> buffered) => plan.Lots
        .Select(lot => lot.Part).Distinct()
        .SelectMany(part => part.Route.Select(station => station.Name)
            .Skip(part.Route.Any(station => station.Name == group) ? part.StepOf(group) + 1 : 0)
            .TakeWhile(buffered.Contains));

    private sealed record Resource(string Name, string? Crew, Figure Load, double Limit, double WaitsForPeople, bool IsBlocked)
    {
        /// <summary>Its limit if its people came at once.</summary>
        public double LimitAlone => Limit * (1 - WaitsForPeople / 100);

        public LimitFigures ToFigures() => new(Name, Load, IsBlocked ? LimitReason.Blocked : LimitReason.Load);
    }
}
