using AmFactorySim.Experiments.Runs;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>The figures of each part.</summary>
internal static class PartTable
{
    private const int Shown = 12;

    public static void Draw(IAnsiConsole console, RunSummary run, bool hasAll)
    {
        var parts = hasAll ? run.Parts : [.. run.Parts.OrderByDescending(part => part.Units.Ordered.Mean).Take(Shown)];
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        string[] headings = ["shipped", "on time", "lead time", "first pass", $"planned\n{run.Currency}", $"actual\n{run.Currency}"];
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(["[grey]part[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
        foreach (var part in parts)
            table.AddRow(Markup.Escape(part.Part), Numbers.Whole(part.Units.Shipped.Mean), Numbers.Percent(part.OnTimeDeliveryPercent.Mean),
                part.LeadTimeH.Mean.Mean is { } lead ? Numbers.Hours(lead) : "-", Numbers.Percent(part.FirstPassYieldPercent.Mean),
                Numbers.Plain(part.PlannedCostPerGoodUnit.Mean, 2), $"[bold]{Numbers.Plain(part.CostPerGoodUnit.Mean, 2)}[/]");
        console.WriteWhole(table);
        if (parts.Count < run.Parts.Count)
            console.WriteLine($"  and {Numbers.Count(run.Parts.Count - parts.Count, "more part", "more parts")}");
    }
}
