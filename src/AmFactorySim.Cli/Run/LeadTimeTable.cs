using AmFactorySim.Experiments.Runs;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>Where the lead time of a shipped unit was spent; the stages add up to the mean lead time.</summary>
internal static class LeadTimeTable
{
    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        if (run.LeadTimeH.Mean.Mean is not { } lead) return;
        var (divisor, unit) = lead < 48 ? (1.0, "h") : (24.0, "d");
        // Differences of times leave traces of rounding, which are nothing.
        string Time(double? hours) => Math.Abs(hours ?? 0) < 1e-6 ? "" : Numbers.Plain(hours / divisor, 2);
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        string[] headings = ["queue", "waiting", "working", "all"];
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow([$"[grey]lead time, {unit} per shipped unit[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
        var stages = run.LeadTimeStages;
        void Row(string name, double? queue, double? waiting, double? working)
        {
            var all = (queue ?? 0) + (waiting ?? 0) + (working ?? 0);
            if (all > 1e-6) table.AddRow(Markup.Escape(name), Time(queue), Time(waiting), Time(working), Time(all));
        }
        Row("replacement of scrapped units", stages.ReplacementH.Mean, null, null);
        foreach (var stage in stages.Groups) Row(stage.Group, stage.QueueH.Mean, stage.WaitingH.Mean, stage.WorkingH.Mean);
        Row("blocked by the next station", null, stages.BlockedH.Mean, null);
        table.AddRow("all", "", "", Time(stages.Groups.Sum(stage => stage.WorkingH.Mean ?? 0)), $"[bold]{Time(lead)}[/]");
        console.WriteWhole(table);
    }
}
