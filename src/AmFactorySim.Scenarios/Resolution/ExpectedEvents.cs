using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>An upper estimate of what happens in a run, so that a run that would take days is refused before it starts.</summary>
internal sealed class ExpectedEvents
{
    /// <summary>Events of all replications together; 10 million take about a minute on one processor.</summary>
    public const long Most = 3_000_000_000;

    // Measured: a replication's tables and key figures take a third of a second, whatever happens in it.
    private const double OfKeyFigures = 50_000;

    private readonly ScenarioFile _keys;
    private readonly FactoryPlan _plan;
    private readonly List<Cause> _causes = [];

    private ExpectedEvents(ScenarioFile keys, FactoryPlan plan)
    {
        (_keys, _plan) = (keys, plan);
        var released = plan.Lots.ToLookup(lot => lot.Part.Name);
        var built = plan.Machines.SelectMany(machines => machines.Recipes, (machines, recipe) => (Machines: machines, Recipe: recipe))
            .ToLookup(on => on.Recipe.Part.Name);
        foreach (var lots in released) AddPart(lots.First().Part, [.. lots], [.. built[lots.Key]]);
        var days = plan.Horizon.TotalDays;
        var equipment = plan.Machines.Sum(group => (double)group.Count) + plan.Stations.Sum(station => (double)station.Count);
        Add("horizon", $"{RunLimits.Digits((long)equipment)} machines and stations over {days:0} d", equipment * days);
        foreach (var crew in plan.Crews) AddShifts(crew);
        Add("replications", "tables and key figures", OfKeyFigures);
    }

    /// <summary>Reports a run with too many events, at the key that causes most of them.</summary>
    /// <param name="keys">The scenario.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="fault">Takes a path and what is wrong there.</param>
    public static void Check(ScenarioFile keys, FactoryPlan plan, Action<string, string> fault)
    {
        var causes = new ExpectedEvents(keys, plan)._causes;
        var events = causes.Sum(cause => cause.Events) * keys.Replications;
        if (events <= Most) return;
        var main = causes.MaxBy(cause => cause.Events);
        var replications = keys.Replications == 1 ? "" : $" in {RunLimits.Digits(keys.Replications)} replications";
        fault(main.Path, $"a run would have {Text(events)} events{replications}, most of them for {main.What}; at most "
            + $"{RunLimits.Digits(Most)} are allowed");
    }

    private void AddPart(PartPlan part, IReadOnlyList<LotPlan> lots, IReadOnlyList<(MachineGroupPlan Machines, BuildRecipe Recipe)> built)
    {
        var route = new ExpectedRoute(part);
        // What is asked for, with replacements, and what the machines can print at most.
        var good = built.Select(on => GoodBuilds(on.Machines, on.Recipe)).DefaultIfEmpty(1).Min();
        var wanted = lots.Sum(lot => lot.Quantity / (lot.ReplaceScrap ? route.Yield.Fraction * good : 1));
        var builds = Math.Min(wanted, built.Sum(on => MostBuilds(on.Machines, on.Recipe)));
        var printed = Math.Min(wanted, built.Sum(on => MostBuilds(on.Machines, on.Recipe) * on.Recipe.PlateCapacity));
        Add($"parts.{part.Name}", $"{Text(printed)} printed units", printed);
        for (var step = 0; step < part.Route.Count; step++)
        {
            var station = part.Route[step];
            var work = station.Work.MeanTime.Seconds;
            var most = work > 0 ? (double)station.Count * station.BatchSize * (_plan.Horizon.TotalSeconds / work + 1)
                : double.PositiveInfinity;
            var visits = Math.Min(printed * route.Visits(step), most);
            Add($"stations.{station.Name}", $"{Text(visits)} operations of {part.Name}", visits);
        }
        var charge = built.Select(on => on.Recipe.Charge(on.Recipe.PlateCapacity).Kilograms).DefaultIfEmpty(0).Max();
        var deliveries = builds * charge / part.Powder.OrderSize.Kilograms;
        Add($"powder.{part.Powder.Material}.order", $"{Text(deliveries)} deliveries", deliveries);
    }

    private double MostBuilds(MachineGroupPlan machines, BuildRecipe recipe)
    {
        var print = recipe.Scan(1).TotalSeconds + recipe.RecoatOf(1).Seconds;
        // A failure can end a build early.
        if (machines.BuildFailure is { } failure) print = Math.Min(print, 1 / failure.Hazard.Si);
        var cycle = print + (machines.SetUp.MeanTime + machines.InertAndHeat + machines.Cool + machines.Unload.MeanTime).Seconds;
        return machines.Count * (_plan.Horizon.TotalSeconds / cycle + 1);
    }

    // The share of full plates that no failure hits.
    private static double GoodBuilds(MachineGroupPlan machines, BuildRecipe recipe)
    {
        if (machines.BuildFailure is not { } failure) return 1;
        var print = recipe.Scan(recipe.PlateCapacity).TotalSeconds + recipe.RecoatOf(recipe.PlateCapacity).Seconds;
        return Math.Exp(-failure.Hazard.Si * print);
    }

    // Equipment with a crew is cut at the ends of shifts.
    private void AddShifts(CrewPlan crew)
    {
        var (week, inWeek) = (TimeSpan.FromDays(7), 0);
        for (var at = crew.Shifts.NextChange(TimeSpan.Zero); at <= week; at = crew.Shifts.NextChange(at)) inWeek++;
        var served = _plan.Machines.Where(group => group.Crew == crew).Sum(group => (double)group.Count)
            + _plan.Stations.Where(station => station.Crew == crew).Sum(station => (double)station.Count);
        var changes = served * inWeek * (_plan.Horizon / week);
        Add($"shifts.{_keys.Crews[crew.Name].Shift}.hours", $"{Text(changes)} changes of shift at machines and stations", changes);
    }

    private void Add(string path, string what, double events) => _causes.Add(new(path, what, events));

    private static string Text(double count) => count < 1e18 ? RunLimits.Digits((long)count) : "more than 10^18";

    private readonly record struct Cause(string Path, string What, double Events);
}
