using System.Globalization;
using AmFactorySim.Experiments;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>Prints what a run found the way a planner reads it.</summary>
internal static class SummaryText
{
    private const double ShortPercent = 5;

    public static void Print(RunSummary run) => Screen.Draw(console => Draw(console, run));

    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(run.Scenario)}[/]    {Numbers.Count(run.Replications, "replication", "replications")} of {Days(run.HorizonD)}, seed {run.Seed}"
            + $"    {Numbers.Plain(run.WallS, 1)} s, {Events(run.Events)}");
        console.WriteLine();
        HeadlinesOf(run).Draw(console);
        console.WriteLine();
        BridgeTable.Draw(console, run);
        console.WriteLine();
        StateTable.Draw(console, run);
        console.WriteLine();
        console.WriteWhole(new Markup($"  results in [bold]{Markup.Escape(Shortest(run.Results))}[/]\n"));
    }

    private static Headlines HeadlinesOf(RunSummary run)
    {
        var lines = new Headlines();
        var ordered = $"of {Numbers.Count((long)(run.Units.Ordered.Mean ?? 0), "unit", "units")} ordered";
        var others = $"{Numbers.Whole(run.Units.Scrapped.Mean)} scrapped, {Numbers.Whole(run.Units.InProcess.Mean)} in process";
        if (run.Units.Shipped.Mean > 0) lines.Add("shipped", Numbers.Figure(run.Units.Shipped, 0), $"{ordered}, {Numbers.Figure(run.ThroughputUnitsPerY, 0)} a year", others);
        else lines.Add("shipped", "nothing", ordered, others);
        if (run.LeadTimeH.Mean.Mean is not null)
            lines.Add("lead time", Numbers.Time(run.LeadTimeH.Mean), "a unit, from release to shipping, mean", $"{Numbers.Time(run.LeadTimeH.P95)} at 95 %");
        OrderLine(run, lines);
        lines.Add("WIP", Numbers.Figure(run.WipUnits, 0), $"units, {Numbers.Whole(run.ShopWipUnits.Mean)} of them on plates or at stations");
        if (run.Builds.Printed.Mean > 0) lines.Add("builds", Numbers.Figure(run.Builds.Printed, 0), Lost(run.Builds));
        else lines.Add("builds", "none", "no build was printed to its end");
        CostLines(run, lines);
        EnergyLine(run, lines);
        foreach (var powder in run.Powders)
            lines.Add("powder", $"{Numbers.Figure(powder.BoughtKg, 0)} kg", $"of {powder.Material} bought", $"{Numbers.Whole(powder.FusedKg.Mean)} kg fused, {Numbers.Whole(powder.LostKg.Mean)} kg lost");
        BottleneckLine(run, lines);
        if (WaitingForPowder(run) is > ShortPercent and var waiting) lines.Add("short of", "powder", $"machines wait for it {Numbers.Plain(waiting, 1)} % of their time");
        return lines;
    }

    private static void OrderLine(RunSummary run, Headlines lines)
    {
        var late = run.OrdersLatePercent.Mean is null ? null : $"{Numbers.Percent(run.OrdersLatePercent)} late";
        var (mean, p95) = (run.OrderLeadTimeH.Mean, run.OrderLeadTimeH.P95);
        if (mean.Mean is null) lines.Add("orders", "none", "complete", late);
        else lines.Add("orders", Numbers.Time(mean), "to complete, mean", $"{Numbers.Time(p95)} at 95 %", late);
    }

    private static string Lost(BuildFigures builds) => builds.Failed.Mean > 0
        ? $"{Numbers.Whole(builds.Failed.Mean)} of them failed, {Numbers.Count((long)Math.Round(builds.LostUnits.Mean ?? 0), "unit", "units")} lost"
        : "none of them failed";

    private static void CostLines(RunSummary run, Headlines lines)
    {
        var accounts = run.CostPerGoodUnit.ByAccount
            .Where(account => Math.Abs(account.Value.Mean ?? 0) >= 0.005).OrderByDescending(account => account.Value.Mean)
            .Select(account => $"{account.Key.Replace('_', ' ')} {Numbers.Plain(account.Value.Mean, 2)}");
        if (run.CostPerGoodUnit.Total.Mean is not null)
            lines.Add("cost", $"{Numbers.Figure(run.CostPerGoodUnit.Total, 2)} {run.Currency}", $"a good unit: {string.Join(", ", accounts)}");
        var places = run.Groups
            .Where(group => group.CostPerGoodUnit.Mean >= 0.005).OrderByDescending(group => group.CostPerGoodUnit.Mean)
            .Select(group => $"{group.Group} {Numbers.Plain(group.CostPerGoodUnit.Mean, 2)}");
        if (places.Any()) lines.Add("spent at", "", string.Join(", ", places));
        lines.Add("total cost", $"{Numbers.Figure(run.CostTotal.Total, 0)} {run.Currency}", run.WarmUpD > 0 ? $"in the {Days(run.HorizonD - run.WarmUpD)} after the warm-up" : $"in {Days(run.HorizonD)}");
    }

    private static void EnergyLine(RunSummary run, Headlines lines)
    {
        if (run.EnergyPerGoodUnitKwh.Total.Mean is null) return;
        var gases = run.Co2PerGoodUnitKg;
        string[] sources = [.. new[] { ("powder", gases.Powder), ("electricity", gases.Electricity), ("gas", gases.Gas) }
            .Where(source => source.Item2.Mean >= 0.05).Select(source => $"{source.Item1} {Numbers.Plain(source.Item2.Mean, 1)}")];
        lines.Add("energy", $"{Numbers.Figure(run.EnergyPerGoodUnitKwh.Total, 1)} kWh", $"and {Numbers.Figure(gases.Total, 1)} kg CO2e a good unit"
            + (sources.Length > 0 ? $": {string.Join(", ", sources)}" : ""));
    }

    private static void BottleneckLine(RunSummary run, Headlines lines)
    {
        if (run.LimitsThroughput is [var limit, ..])
            lines.Add("bottleneck", limit.Name, $"without spare time in {Numbers.Percent(limit.ActivePercent)} of its planned time");
        else if (run.MakesLeadTime is { } place)
            lines.Add("bottleneck", "none", $"most of the waiting is at {place.Name}: {Numbers.Time(place.WaitingH)} for a unit");
        else lines.Add("bottleneck", "none");
    }

    // Only machines take powder; big groups count for more.
    private static double? WaitingForPowder(RunSummary run)
    {
        var machines = run.Groups.Where(group => group.QueueMean is null).ToList();
        return machines.Sum(group => group.Count * group.StatePercent["waiting_powder"].Mean) / machines.Sum(group => group.Count);
    }

    // A folder below the current one is named from here.
    private static string Shortest(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }

    private static string Days(double days) => days.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', ' ') + " d";

    private static string Events(long events) => events >= 100_000
        ? string.Create(CultureInfo.InvariantCulture, $"{events / 1e6:0.0} million events")
        : Numbers.Count(events, "event", "events");
}
