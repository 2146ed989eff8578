using AmFactorySim.Experiments;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>How machines, stations and people were used, and where their time went, in tables that fit 80 columns.</summary>
internal static class ResourceTables
{
    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        Fitted(console, padding => Usage(run, padding));
        console.WriteLine();
        Fitted(console, padding => Time(run, padding));
    }

    private static Grid Usage(RunSummary run, int padding)
    {
        var table = Table("resource, in percent", padding, "load", "utilised", "spare", "OEE", "= avail.", "x perf.", "x quality", "queue");
        foreach (var group in run.Groups)
            table.AddRow([NameOf(group), Short(group.LoadPercent), $"[bold]{Short(group.UtilisationPercent)}[/]",
                Short(group.SparePercent), Short(group.Oee.Oee), Short(group.Oee.Availability), Short(group.Oee.Performance),
                Short(group.Oee.Quality), group.QueueMean is { } queue ? Short(queue) : ""]);
        foreach (var crew in run.Crews)
            table.AddRow(Markup.Escape($"{crew.Crew} ({Numbers.Count(crew.Count, "person", "people")})"),
                Short(crew.LoadPercent), $"[bold]{Short(crew.UtilisationPercent)}[/]", Short(crew.SparePercent));
        return table;
    }

    // A column for each heading of a state that occurs; the columns of a row add up to 100.
    private static Grid Time(RunSummary run, int padding)
    {
        var columns = Words<EquipmentState, StateAttribute>.All.GroupBy(state => state.Declaration.Heading, state => state.Name)
            .Where(column => run.Groups.Any(group => Share(group, column) > 0)).ToList();
        var table = Table("percent of time", padding, [.. columns.Select(column => column.Key)]);
        foreach (var group in run.Groups)
            table.AddRow([NameOf(group),
                .. columns.Select(column => Share(group, column)).Select(share => share == 0 ? "" : Numbers.Short(share))]);
        return table;
    }

    private static double Share(GroupFigures group, IEnumerable<string> states) => states.Sum(state => group.StatePercent[state].Mean ?? 0);

    private static Grid Table(string title, int padding, params string[] headings)
    {
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(padding, 0, 0, 0));
        return table.AddRow([$"[grey]{title}[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
    }

    private static void Fitted(IAnsiConsole console, Func<int, Grid> table)
    {
        var airy = table(2);
        console.WriteWhole(console.WidthOf(airy) <= console.Profile.Width ? airy : table(1));
    }

    private static string NameOf(GroupFigures group) => Markup.Escape($"{group.Group} ({group.Count})");

    private static string Short(Figure figure) => figure.Mean is null ? "-" : Numbers.Short(figure.Mean);
}
