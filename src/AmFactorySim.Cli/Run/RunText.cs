using System.Globalization;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>Prints what a run found: the verdict, what it rests on, the parts, the warnings; and on request the details.</summary>
internal static class RunText
{
    public static void Print(RunSummary run, bool hasDetails) => Screen.Draw(console => Draw(console, run, hasDetails));

    public static void Draw(IAnsiConsole console, RunSummary run, bool hasDetails)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(run.Scenario)}[/]    {Numbers.Count(run.Replications, "replication", "replications")}"
            + $" of {Days(run.HorizonD)}{Dates(run)}, seed {run.Seed}    {Numbers.Plain(run.WallS, 1)} s, {Events(run.Events)}");
        console.WriteLine();
        foreach (var sentence in RunVerdict.Of(run)) Paragraph(console, "", sentence);
        console.WriteLine();
        HeadlinesOf(run).Draw(console);
        console.WriteLine();
        PartTable.Draw(console, run, hasDetails);
        if (run.Orders.Count > 1 || hasDetails)
        {
            console.WriteLine();
            OrderTable.Draw(console, run, hasDetails);
        }
        if (hasDetails) Details(console, run);
        console.WriteLine();
        if (run.Replications > 1) console.WriteLine("  ± half of the 95 % confidence interval of the mean over the replications");
        if (run.WarmUpD > 0)
            Paragraph(console, "",
                $"Units, orders and powder count the whole run; all else is measured after the warm-up of {Days(run.WarmUpD)}.");
        console.WriteLine();
        foreach (var warning in run.Warnings) Paragraph(console, "warning: ", warning.Message);
        console.WriteWhole(new Markup($"  results in [bold]{Markup.Escape(Shortest(run.Results))}[/]\n"));
        if (!hasDetails) console.WriteLine("  --details prints the cost, lead time and resources in full");
        if (run.Deadlock is { } deadlock) Paragraph(console, "", deadlock.Message);
    }

    private static void Details(IAnsiConsole console, RunSummary run)
    {
        console.WriteLine();
        DetailsOf(run).Draw(console);
        console.WriteLine();
        CostBridgeTable.Draw(console, run);
        console.WriteLine();
        LeadTimeTable.Draw(console, run);
        console.WriteLine();
        ResourceTables.Draw(console, run);
    }

    private static Headlines HeadlinesOf(RunSummary run)
    {
        var lines = new Headlines();
        var yield = run.FirstPassYieldPercent.Mean is null ? null
            : $"first-pass yield {Numbers.Percent(run.FirstPassYieldPercent)}, {Numbers.Whole(run.Units.Scrapped.Mean)} scrapped";
        lines.Add("shipped", Numbers.Figure(run.Units.Shipped, 0),
            $"of {Numbers.Count((long)(run.Units.Ordered.Mean ?? 0), "unit", "units")} ordered", yield);
        lines.Add("WIP", Numbers.Figure(run.WipUnits, 0),
            $"units on average, {Numbers.Whole(run.ShopWipUnits.Mean)} of them on plates or at stations",
            $"{Numbers.Whole(run.Units.InProcess.Mean)} at the end");
        if (run.LeadTimeH.Mean.Mean is not null)
            lines.Add("lead time", Numbers.Time(run.LeadTimeH.Mean), "mean, from the order's release to shipping",
                $"95th percentile {Numbers.Time(run.LeadTimeH.P95)}");
        if (run.OnTimeDeliveryPercent.Mean is not null)
            lines.Add("on time", Numbers.Percent(run.OnTimeDeliveryPercent), "of the lots due",
                run.LatenessH.Mean is null ? null : $"the late lots by {Numbers.Time(run.LatenessH)} on average");
        if (run.CostPerGoodUnit.Total.Mean is not null)
            lines.Add("cost", $"{Numbers.Figure(run.CostPerGoodUnit.Total, 2)} {run.Currency}", "per good unit", Added(run));
        return lines;
    }

    // The plan, and the steps from it to the cost that matter most; the details show them all.
    private static string Added(RunSummary run)
    {
        var steps = Words<BridgeStep, StepAttribute>.All.Where(step => step.Value != BridgeStep.Planned)
            .Select(step => (step.Declaration.Heading, Amount: run.CostBridge[step.Value].Mean ?? 0))
            .Where(step => Math.Abs(step.Amount) >= 0.005).OrderByDescending(step => Math.Abs(step.Amount)).Take(3);
        return $"planned {Numbers.Plain(run.CostBridge[BridgeStep.Planned].Mean, 2)}; largest additions: "
            + string.Join(", ", steps.Select(step => $"{step.Heading} {Numbers.Signed(step.Amount, 2)}"));
    }

    private static Headlines DetailsOf(RunSummary run)
    {
        var lines = new Headlines();
        if (run.Builds.Printed.Mean > 0) lines.Add("builds", Numbers.Figure(run.Builds.Printed, 0), Lost(run.Builds), Fill(run));
        else lines.Add("builds", "none", "no build was printed to its end");
        if (run.LotLeadTimeH.Mean.Mean is not null)
            lines.Add("lots", Numbers.Time(run.LotLeadTimeH.Mean), "from release until the whole lot is shipped, mean",
                $"95th percentile {Numbers.Time(run.LotLeadTimeH.P95)}");
        var accounts = run.CostPerGoodUnit.ByAccount
            .Where(account => Math.Abs(account.Value.Mean ?? 0) >= 0.005).OrderByDescending(account => account.Value.Mean)
            .Select(account => $"{account.Key.Replace('_', ' ')} {Numbers.Plain(account.Value.Mean, 2)}").ToList();
        if (accounts.Count > 0) lines.Add("cost by account", "", string.Join(", ", accounts));
        var places = run.Groups
            .Where(group => group.CostPerGoodUnit.Mean >= 0.005).OrderByDescending(group => group.CostPerGoodUnit.Mean)
            .Select(group => $"{group.Group} {Numbers.Plain(group.CostPerGoodUnit.Mean, 2)}").ToList();
        var elsewhere = run.CostPerGoodUnit.Total.Mean - run.Groups.Sum(group => group.CostPerGoodUnit.Mean);
        if (elsewhere >= 0.005) places.Add($"people without work and the factory {Numbers.Plain(elsewhere, 2)}");
        if (places.Count > 0) lines.Add("cost by place", "", string.Join(", ", places));
        lines.Add("total cost", $"{Numbers.Figure(run.CostTotal.Total, 0)} {run.Currency}",
            run.WarmUpD > 0 ? $"in the {Days(run.HorizonD - run.WarmUpD)} after the warm-up" : $"in {Days(run.HorizonD)}");
        Energy(run, lines);
        foreach (var powder in run.Powders)
            lines.Add("powder", $"{Numbers.Figure(powder.BoughtKg, 0)} kg", $"of {powder.Material} bought",
                $"{Numbers.Whole(powder.FusedKg.Mean)} kg fused, {Numbers.Whole(powder.LostKg.Mean)} kg lost");
        return lines;
    }

    private static string Lost(BuildFigures builds) => builds.Failed.Mean > 0
        ? $"{Numbers.Plain(builds.Failed.Mean, builds.Failed.Mean < 10 ? 1 : 0)} of them failed, "
            + $"{Numbers.Count((long)Math.Round(builds.LostUnits.Mean ?? 0), "unit", "units")} lost"
        : "none of them failed";

    private static string Fill(RunSummary run) => "plates full to " + string.Join(", ", run.Groups
        .Where(group => group.PlateFillPercent?.Mean is not null)
        .Select(group => $"{Numbers.Plain(group.PlateFillPercent!.Value.Mean, 0)} % on {group.Group}"));

    private static void Energy(RunSummary run, Headlines lines)
    {
        if (run.EnergyPerGoodUnitKwh.Total.Mean is null) return;
        var gases = run.Co2PerGoodUnitKg;
        string[] sources = [.. new[] { ("powder", gases.Powder), ("electricity", gases.Electricity), ("gas", gases.Gas) }
            .Where(source => source.Item2.Mean >= 0.05).Select(source => $"{source.Item1} {Numbers.Plain(source.Item2.Mean, 1)}")];
        lines.Add("energy", $"{Numbers.Figure(run.EnergyPerGoodUnitKwh.Total, 1)} kWh", "per good unit",
            $"{Numbers.Figure(gases.Total, 1)} kg CO2e" + (sources.Length > 0 ? $": {string.Join(", ", sources)}" : ""));
    }

    // A sentence, wrapped at the width of the terminal behind its indent, and never within a number.
    private static void Paragraph(IAnsiConsole console, string label, string text)
    {
        const int Indent = 2;
        foreach (var line in Headlines.Wrapped(label + text, console.Profile.Width - Indent).Split('\n'))
            console.WriteLine(new string(' ', Indent) + line);
    }

    private static string Dates(RunSummary run) => run.Start is { } start
        ? $" from {start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

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
