using AmFactorySim.Experiments;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>Where the time of machines, stations and people went, in a table that fits 80 columns.</summary>
internal static class StateTable
{
    // The states of a machine or station, by their headings.
    private static readonly (string Heading, string[] States)[] Columns =
    [
        .. Words<EquipmentState, StateAttribute>.All.GroupBy(state => state.Declaration.Heading)
            .Select(column => (column.Key, column.Select(state => state.Name).ToArray())),
    ];

    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        var airy = Table(run, padding: 2);
        console.WriteWhole(console.WidthOf(airy) <= console.Profile.Width ? airy : Table(run, padding: 1));
    }

    private static Grid Table(RunSummary run, int padding)
    {
        var shown = Columns.Where(column => run.Groups.Any(group => ShareOf(group, column.States) > 0)).ToList();
        string[] headings = ["busy", .. shown.Select(column => column.Heading), "queue"];
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(padding, 0, 0, 0));
        table.AddRow(["[grey]percent of time[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
        foreach (var group in run.Groups)
            table.AddRow([Markup.Escape($"{group.Group} ({group.Count})"), $"[bold]{Numbers.Short(group.UtilisationPercent.Mean)}[/]",
                .. shown.Select(column => ShareOf(group, column.States)).Select(share => share == 0 ? "" : Numbers.Short(share)),
                group.QueueMean is { } queue ? Numbers.Short(queue.Mean) : ""]);
        foreach (var crew in run.Crews)
            table.AddRow([Markup.Escape($"{crew.Crew} ({Numbers.Count(crew.Count, "person", "people")})"), $"[bold]{Numbers.Short(crew.UtilisationPercent.Mean)}[/]"]);
        return table;
    }

    private static double ShareOf(GroupFigures group, string[] states) =>
        states.Sum(state => group.StatePercent.TryGetValue(state, out var share) ? share.Mean ?? 0 : 0);
}
