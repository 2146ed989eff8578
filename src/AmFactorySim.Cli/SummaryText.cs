using System.Globalization;
using AmFactorySim.Experiments;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>Prints what a run found the way a planner reads it.</summary>
internal static class SummaryText
{
    // The states of a machine or station, as table headings, in the order of its day.
    private static readonly (string Heading, string[] States)[] Columns =
    [
        ("printing", ["printing"]), ("working", ["processing"]), ("set-up, unload", ["setting_up", "unloading"]), ("heat, cool", ["heating", "cooling"]),
        ("waiting crew", ["waiting_crew"]), ("waiting powder", ["waiting_powder"]), ("off shift", ["off_shift"]),
        ("starved", ["starved"]), ("blocked", ["blocked"]), ("down", ["down"]),
    ];

    public static void Print(RunSummary run) => Screen.Draw(console =>
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(run.Scenario)}[/]    {Times(run.Replications)} of {Numbers.Plain(run.HorizonD, 0)} d, seed {run.Seed}"
            + $"    {Numbers.Plain(run.WallS, 1)} s, {Events(run.Events)}");
        console.WriteLine();
        console.Write(Headlines(run));
        console.WriteLine();
        console.Write(States(run));
        console.MarkupLine($"  results in [bold]{Markup.Escape(run.Results)}[/]");
    });

    private static Grid Headlines(RunSummary run)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Line(string name, string figure, string rest) => grid.AddRow(name, $"[bold]{Markup.Escape(figure)}[/]", Markup.Escape(rest));

        Line("shipped", $"{Numbers.Figure(run.ThroughputUnitsPerY, 0)} a year",
            $"of {Numbers.Whole(run.Units.Ordered.Mean)} ordered, {Numbers.Whole(run.Units.Shipped.Mean)} shipped, {Numbers.Whole(run.Units.Scrapped.Mean)} scrapped, {Numbers.Whole(run.Units.InProcess.Mean)} in process");
        Line("lead time", $"{Numbers.Time(run.LeadTimeH.Mean)} mean",
            $"{Numbers.Time(run.LeadTimeH.P95)} at 95 %; {Numbers.Percent(run.OrdersLatePercent)} of orders late");
        Line("WIP", $"{Numbers.Figure(run.WipUnits, 0)} units", $"{Numbers.Whole(run.ShopWipUnits.Mean)} of them on plates or at stations");
        Line("builds", Numbers.Figure(run.Builds.Printed, 0), $"{Numbers.Whole(run.Builds.Failed.Mean)} lost units");
        Line("cost", $"{Numbers.Figure(run.CostPerGoodUnit.Total, 2)} {run.Currency} a good unit", string.Join("  ", run.CostPerGoodUnit.ByAccount
            .Where(account => account.Value.Mean is not (null or 0)).OrderByDescending(account => account.Value.Mean)
            .Select(account => $"{account.Key.Replace('_', ' ')} {Numbers.Plain(account.Value.Mean, 2)}")));
        if (run.Bottleneck is { } bottleneck) Line("bottleneck", bottleneck.Name, Busy(run, bottleneck));
        return grid;
    }

    private static string Busy(RunSummary run, BottleneckFigures bottleneck)
    {
        var queue = run.Groups.FirstOrDefault(group => group.Group == bottleneck.Name)?.QueueMean;
        var isCrew = run.Crews.Any(crew => crew.Crew == bottleneck.Name);
        return $"busy {Numbers.Percent(bottleneck.UtilisationPercent)} of its {(isCrew ? "paid hours" : "working time")}"
            + (queue?.Mean is { } waiting ? $", {Numbers.Whole(waiting)} waiting on average" : "");
    }

    private static Table States(RunSummary run)
    {
        var shown = Columns.Where(column => run.Groups.Any(group => ShareOf(group, column.States) > 0)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("group").AddColumn(new TableColumn("busy").RightAligned());
        foreach (var (heading, _) in shown) table.AddColumn(new TableColumn(heading).RightAligned());
        table.AddColumn(new TableColumn("queue").RightAligned());
        foreach (var group in run.Groups)
            table.AddRow([Markup.Escape($"{group.Group} ({group.Count})"), $"[bold]{Percent(group.UtilisationPercent.Mean)}[/]",
                .. shown.Select(column => Percent(ShareOf(group, column.States))), group.QueueMean is { } queue ? Numbers.Plain(queue.Mean, 1) : ""]);
        foreach (var crew in run.Crews)
            table.AddRow([Markup.Escape($"{crew.Crew} ({crew.Count} people)"), $"[bold]{Percent(crew.UtilisationPercent.Mean)}[/]"]);
        return table;
    }

    private static double ShareOf(GroupFigures group, string[] states) =>
        states.Sum(state => group.StatePercent.TryGetValue(state, out var share) ? share.Mean ?? 0 : 0);

    private static string Percent(double? percent) => percent is null ? "-" : percent == 0 ? "" : Numbers.Plain(percent, 1) + " %";

    private static string Times(int replications) => replications == 1 ? "1 replication" : $"{replications} replications";

    private static string Events(long events) => events >= 100_000
        ? string.Create(CultureInfo.InvariantCulture, $"{events / 1e6:0.0} million events")
        : $"{Numbers.Whole(events)} events";
}
