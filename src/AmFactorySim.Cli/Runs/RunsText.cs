using System.Globalization;
using AmFactorySim.Experiments.RunLists;
using Spectre.Console;

namespace AmFactorySim.Cli.Runs;

/// <summary>Prints a list of runs for people.</summary>
internal static class RunsText
{
    public static void Draw(IAnsiConsole console, RunList runs)
    {
        if (runs.Runs.Count == 0) console.WriteLine($"no runs in {runs.Folder}");
        else Table(console, runs);
        foreach (var folder in runs.Unreadable) console.WriteLine($"{folder}: manifest.json cannot be read");
        if (runs.Unfinished.Count > 0)
            console.WriteLine($"{Unfinished(runs.Unfinished.Count, runs.Unfinished.Sum(left => left.Bytes))}; "
                + $"--clean removes {(runs.Unfinished.Count == 1 ? "it" : "them")}");
    }

    /// <summary>How many unfinished folders there are, and how large they are.</summary>
    public static string Unfinished(int count, long bytes) =>
        $"{Numbers.Count(count, "unfinished folder", "unfinished folders")} of killed runs ({Numbers.Plain(bytes / 1e6, 1)} MB)";

    private static void Table(IAnsiConsole console, RunList runs)
    {
        var table = new Grid();
        for (var column = 0; column < 3; column++) table.AddColumn(new GridColumn().NoWrap().Padding(column == 0 ? 0 : 2, 0, 0, 0));
        string[] headings = ["seed", "repl.", "days", "released"];
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow([.. new[] { "folder", "scenario", "started (UTC)" }.Concat(headings).Select(heading => $"[grey]{heading}[/]")]);
        foreach (var run in runs.Runs)
            table.AddRow(Markup.Escape(Path.GetRelativePath(runs.Folder, run.Folder)), Markup.Escape(run.Scenario),
                run.StartedUtc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), $"{run.Seed}",
                Numbers.Whole(run.Replications), Numbers.Short(run.HorizonD), Numbers.Whole(run.Units));
        console.WriteWhole(table);
    }
}
