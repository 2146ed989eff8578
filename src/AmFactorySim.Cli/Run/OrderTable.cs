using System.Globalization;
using AmFactorySim.Experiments;
using AmFactorySim.Experiments.Runs;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>When each order is due and done: by date where the scenario has a start, by day otherwise.</summary>
internal static class OrderTable
{
    private const int Shown = 12;

    public static void Draw(IAnsiConsole console, RunSummary run, bool hasAll)
    {
        var orders = hasAll ? run.Orders : [.. run.Orders.Take(Shown)];
        var table = new Grid();
        for (var column = 0; column < 2; column++) table.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        string[] headings = ["units", "shipped", "last due", "done", "on time"];
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(["[grey]order[/]", "[grey]part[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
        foreach (var order in orders)
            table.AddRow(Markup.Escape(order.Order), Markup.Escape(order.Part), Numbers.Whole(order.QuantityUnits),
                Numbers.Whole(order.ShippedUnits.Mean), order.DueD is { } due ? Day(run, due) : "-", Done(run, order.CompletedH),
                Numbers.Percent(order.OnTimePercent.Mean));
        console.WriteWhole(table);
        if (orders.Count < run.Orders.Count)
            console.WriteLine($"  and {Numbers.Count(run.Orders.Count - orders.Count, "more order", "more orders")}");
    }

    private static string Done(RunSummary run, Figure hours) => hours.Mean is not { } mean ? "not in the run"
        : Day(run, mean / 24) + (hours.HalfWidth95 is { } half ? $" ± {Numbers.Plain(half / 24, 1)} d" : "");

    private static string Day(RunSummary run, double days) => run.Start is { } start
        ? start.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : $"day {Numbers.Plain(days, 1)}";
}
