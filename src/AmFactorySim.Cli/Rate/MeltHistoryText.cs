using AmFactorySim.Experiments.MeltHistories;
using Spectre.Console;

namespace AmFactorySim.Cli.Rate;

/// <summary>Prints a melting history for people: a bar for each count.</summary>
internal static class MeltHistoryText
{
    private const int Widest = 44;

    public static void Draw(IAnsiConsole console, MeltHistory history)
    {
        console.MarkupLine($"[bold]overmelt {Numbers.Plain(history.Overmelt, 2)}[/]    hatch {Numbers.Plain(history.HatchToWidth, 3)} of "
            + $"the tracks' width ({Markup.Escape(history.Hatch)})");
        console.WriteLine();
        var most = history.SharePercent.Max();
        for (var times = 0; times < history.SharePercent.Count; times++)
        {
            var share = history.SharePercent[times];
            console.WriteLine($"  {Times(times),-10}{Numbers.Plain(share, 1),5} %  "
                + $"{new string('█', (int)Math.Round(share / most * Widest))}");
        }
        console.WriteLine();
        var lines = new Headlines();
        lines.Add("average", $"{Numbers.Plain(history.Mean, 2)} times", "2/3 of the overmelt divided by the hatch in track widths");
        lines.Add("guaranteed minimum", Times(history.GuaranteedMinimum), history.GuaranteedMinimum == 0
            ? "lack of fusion: some powder is left unmelted" : "every point, whatever the offset between layers");
        foreach (var step in history.Steps)
            lines.Add($"every point {Times(step.Times)}", $"from {Numbers.Plain(step.Overmelt, 3)}", "overmelt at this hatch");
        lines.Draw(console);
    }

    private static string Times(int times) => times switch { 0 => "never", 1 => "once", 2 => "twice", _ => $"{times} times" };
}
