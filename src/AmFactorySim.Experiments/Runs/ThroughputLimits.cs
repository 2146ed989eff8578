using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Finds what limits throughput where demand is not met: the resource that all that is ordered would take most time of.</summary>
/// <remarks>
/// The load of a resource is the time that all orders would take of it, by the time it has: the resource with the highest load can make
/// least of what is ordered. Machines that print the same parts are one resource. Time in which a group is blocked by a full buffer counts
/// with its load unless what blocks it is itself at the limit. Where no load explains how little is shipped, groups without spare time that
/// work on plates or in batches that are not full are named. Where loads are within 3 % of each other, one more of a single resource
/// changes little, and all of them are named. A group that waits for a crew at the limit, and would be below it without that wait, is not
/// named, the crew is. A test compares this with brute force on generated lines.
/// </remarks>
internal static class ThroughputLimits
{
    // Assumptions. Loads this close are one limit; waiting for people longer than this, in percent of the active time, is worth a name,
    // and so is being blocked.
    private const double Near = 0.97, WaitsPercent = 3, BlockedPercent = 1;

    // What is shipped may fall short of what the highest load explains by this factor, before the limit named is called uncertain.
    private const double Unexplained = 1.07;

    // Below this percentage of its time, a group has no time to spare.
    private const double NoSpare = 1;

    /// <summary>The summary with what limits its throughput.</summary>
    public static RunSummary In(RunSummary run, FactoryPlan plan, Figure powderShortage)
    {
        if (run.DemandMet.Mean is null or >= 1) return run;
        if (powderShortage.Mean is not null)
            return run with { LimitsThroughput = [new(LimitFigures.Powder, powderShortage, LimitReason.Powder)] };
        var resources = Resources(run, plan);
        var limits = Highest(resources);
        if (limits.Count == 0) return run;
        var highest = limits.Max(limit => limit.Limit);
        var isCertain = !(Shortfall(run) * 100 > Unexplained * highest);
        if (!isCertain && resources.Where(resource => resource.IsPartlyFilled).ToList() is { Count: > 0 } partlyFilled)
            return run with { LimitsThroughput = [.. partlyFilled.SelectMany(limit => limit.ToFigures(LimitReason.Batches))] };
        return run with
        {
            LimitsThroughput = Figures(limits),
            NextLimits = Figures(Highest([.. resources.Where(resource => resource.Limit < Near * highest)])),
            LimitIsCertain = isCertain,
        };
    }

    // What is ordered, by what is shipped.
    private static double? Shortfall(RunSummary run) =>
        run.DemandUnitsPerY.Mean * (1 - (run.UnreplacedPercent.Mean ?? 0) / 100) / run.ThroughputUnitsPerY.Mean;

    private static List<Resource> Highest(List<Resource> resources)
    {
        var highest = resources.Select(resource => resource.Limit).DefaultIfEmpty(0).Max();
        if (!(highest > 0)) return [];
        var near = resources.Where(resource => resource.Limit >= Near * highest).ToList();
        bool IsNear(string? crew) => near.Any(resource => resource.Names.Contains(crew));
        return [.. near.Where(group => group.LimitAlone >= Near * highest || !IsNear(group.Crew))];
    }

    // What a single resource waits for matters; where several limit together, that they do.
    private static List<LimitFigures> Figures(List<Resource> limits) =>
        [.. limits.SelectMany(limit => limit.ToFigures(limits.Count == 1))];

    private static List<Resource> Resources(RunSummary run, FactoryPlan plan)
    {
        var found = new List<Resource>();
        foreach (var station in plan.Stations.Reverse()) Add([station.Name]);
        foreach (var pool in Pools(plan)) Add(pool);
        found.Reverse();
        found.AddRange(run.Crews.Where(crew => crew.LoadPercent.Mean is not null)
            .Select(crew => new Resource([crew.Crew], null, crew.LoadPercent, crew.LoadPercent.Mean!.Value)));
        return found;

        void Add(IReadOnlyList<string> names)
        {
            var groups = run.Groups.Where(group => names.Contains(group.Group) && group.LoadPercent.Mean is not null).ToList();
            if (groups.Count == 0) return;
            double Mean(Func<GroupFigures, double?> of) => groups.Sum(group => group.Count * of(group) ?? 0) / groups.Sum(g => g.Count);
            double Share(Func<StateAttribute, bool> isCounted) => Words<EquipmentState, StateAttribute>.All
                .Where(state => isCounted(state.Declaration)).Sum(state => Mean(group => group.PercentOf(state.Value)));
            var load = groups.Count == 1 ? groups[0].LoadPercent : new(Mean(group => group.LoadPercent.Mean), null);
            var active = Math.Max(100 - Mean(group => group.SparePercent.Mean), 1e-9);
            var blocked = Mean(group => group.PercentOf(EquipmentState.Blocked));
            var withBlocked = load.Mean!.Value * (active + blocked) / active;
            var blockers = Following(plan, names).ToList();
            var isBlocked = blocked > BlockedPercent && Math.Min(withBlocked * 0.95, 100) > blockers
                .Select(name => found.Find(resource => resource.Names.Contains(name))?.Limit ?? 0).DefaultIfEmpty(0).Max();
            found.Add(new(names, groups[0].Crew, load, isBlocked ? withBlocked : load.Mean.Value)
            {
                IsPartlyFilled = active > 100 - NoSpare && names.Any(name => !IsFull(run, plan, name)),
                ForPeople = 100 * Share(state => state.IsForPeople) / active,
                ForShift = 100 * Share(state => state.IsForShift) / active,
                BlockedBy = isBlocked ? blockers.FirstOrDefault() : null,
            });
        }
    }

    private static bool IsFull(RunSummary run, FactoryPlan plan, string name)
    {
        var station = plan.Stations.FirstOrDefault(station => station.Name == name);
        return station?.BatchSize is null or 1 && (station?.Takes == Workpiece.Unit || run.Groups
            .Where(group => station is not null || group.Group == name).All(group => group.PlateFillPercent?.Mean is null or > 99));
    }

    // Groups of machines that print the same parts can take over from each other.
    private static List<List<string>> Pools(FactoryPlan plan)
    {
        var pools = new List<(List<string> Names, HashSet<PartPlan> Parts)>();
        var ordered = plan.Lots.Select(lot => lot.Part).ToHashSet();
        foreach (var group in plan.Machines)
        {
            var parts = group.Recipes.Select(recipe => recipe.Part).Where(ordered.Contains).ToHashSet();
            var same = pools.Where(pool => pool.Parts.Overlaps(parts)).ToList();
            pools.RemoveAll(same.Contains);
            pools.Add(([.. same.SelectMany(pool => pool.Names), group.Name], [.. same.SelectMany(pool => pool.Parts), .. parts]));
        }
        return [.. pools.Select(pool => pool.Names)];
    }

    // The stations that can block a group: those that follow it in a route, as far as each has a limited buffer.
    private static IEnumerable<string> Following(FactoryPlan plan, IReadOnlyList<string> names) => plan.Lots
        .Select(lot => lot.Part).Distinct()
        .SelectMany(part => part.Route
            .Skip(part.Route.Any(station => station.Name == names[0]) ? part.StepOf(names[0]) + 1 : 0)
            .TakeWhile(station => station.Buffer is not null).Select(station => station.Name));

    private sealed record Resource(IReadOnlyList<string> Names, string? Crew, Figure Load, double Limit)
    {
        /// <summary>Waiting for people within their shift, in percent of the active time.</summary>
        public double ForPeople { get; init; }

        /// <summary>Waiting for their next shift, in percent of the active time.</summary>
        public double ForShift { get; init; }

        /// <summary>The station whose full buffer blocks it; null where that is not worth a name.</summary>
        public string? BlockedBy { get; init; }

        /// <summary>Whether it has no spare time, and its plates or batches are not full.</summary>
        public bool IsPartlyFilled { get; init; }

        /// <summary>Its limit if its people came at once.</summary>
        public double LimitAlone => Limit * (1 - ForPeople / 100);

        public IEnumerable<LimitFigures> ToFigures(bool isAlone) =>
            Names.Count > 1 ? ToFigures(LimitReason.Shared)
            : BlockedBy is not null ? ToFigures(LimitReason.Blocked, BlockedBy)
            : isAlone && Crew is not null && ForPeople > WaitsPercent ? ToFigures(LimitReason.People, Crew)
            : isAlone && Crew is not null && ForShift > WaitsPercent ? ToFigures(LimitReason.Shift, Crew)
            : ToFigures(LimitReason.Load);

        public IEnumerable<LimitFigures> ToFigures(LimitReason reason, string? waitsFor = null) =>
            Names.Select(name => new LimitFigures(name, Load, reason, waitsFor));
    }
}
