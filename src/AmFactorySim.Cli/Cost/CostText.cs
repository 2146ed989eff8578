using AmFactorySim.Cli.Rate;
using AmFactorySim.Experiments.Costing;
using Spectre.Console;

namespace AmFactorySim.Cli.Cost;

/// <summary>Prints what parts cost, for people.</summary>
internal static class CostText
{
    public static void Draw(IAnsiConsole console, CostAnswer answer)
    {
        if (answer.Costs is [var only]) Draw(console, only);
        else if (answer.Costs.DistinctBy(cost => (cost.Part, cost.Material, cost.Machine)).Count() == 1) SideBySide(console, answer.Costs);
        else Compare(console, answer.Costs);
        foreach (var explained in answer.Costs.Where(cost => cost.Explanation is not null))
        {
            if (answer.Costs.Count > 1)
                console.MarkupLine($"\n[bold]{Markup.Escape(explained.Part)} of {Markup.Escape(explained.Material)} on "
                    + $"{Markup.Escape(explained.Machine)}, {Numbers.Count(explained.Quantity, "unit", "units")}[/]");
            RateExplanationText.Draw(console, explained.Explanation!);
        }
    }

    private static void Title(IAnsiConsole console, PartCost cost)
    {
        console.MarkupLine($"[bold]{Markup.Escape(cost.Part)}[/]    {Numbers.Plain(cost.VolumeCm3, 2)} cm3 of "
            + $"{Markup.Escape(cost.Material)} on {Markup.Escape(cost.Machine)}");
        console.WriteLine();
    }

    // One part on one machine, in several quantities: a column for each.
    private static void SideBySide(IAnsiConsole console, IReadOnlyList<PartCost> costs)
    {
        Title(console, costs[0]);
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in costs) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        Row("units", "[grey]", cost => Numbers.Whole(cost.Quantity));
        Row("builds", "[grey]", cost => Numbers.Whole(cost.Builds));
        Row("cost of a good unit", "[bold]", cost => Numbers.Plain((double)cost.PerUnit, 2));
        foreach (var category in costs.SelectMany(cost => cost.Lines).GroupBy(line => line.Category).OrderBy(lines => lines.Key))
        {
            Row(Word(category.Key.ToString()), "[default]", cost => Sum(cost, line => line.Category == category.Key));
            var activities = category.Select(line => line.Activity).Distinct().ToList();
            if (activities.Count > 1)
                foreach (var activity in activities)
                    Row($"  {activity}", "[grey]", cost => Sum(cost, line => (line.Category, line.Activity) == (category.Key, activity)));
        }
        console.WriteWhole(table);
        console.WriteLine();
        console.Note($"{costs[0].Currency} per good unit. Builds and batches are whole ones: a small quantity pays for what stays empty.");

        void Row(string name, string style, Func<PartCost, string> value) => table.AddRow(
            [$"{style}{Markup.Escape(name)}[/]", .. costs.Select(cost => $"{style}{value(cost)}[/]")]);

        static string Sum(PartCost cost, Func<PartCostLine, bool> which) =>
            Numbers.Plain((double)cost.Lines.Where(which).Sum(line => line.PerUnit), 2);
    }

    private static void Draw(IAnsiConsole console, PartCost cost)
    {
        Title(console, cost);
        var lines = new Headlines();
        lines.Add("cost", $"{Numbers.Plain((double)cost.PerUnit, 2)} {cost.Currency}",
            $"per good unit, {Numbers.Plain(cost.CostPerCm3, 2)} {cost.Currency}/cm3");
        lines.Add("quantity", Numbers.Whole(cost.Quantity), $"{Numbers.Plain((double)cost.Total, 0)} {cost.Currency} in total",
            cost.PrintedUnits > cost.Quantity ? $"{Numbers.Whole(cost.PrintedUnits)} are printed for them" : null);
        lines.Add("builds", Numbers.Whole(cost.Builds),
            $"{Numbers.Count(cost.PlateCapacityUnits, "unit", "units")} on a full plate, {Numbers.Plain(cost.PlatePrintH, 1)} h of "
                + $"printing", Numbers.Count(cost.Machines, "machine", "machines"));
        if (cost.FailedBuildsPerUnit > 0)
            lines.Add("failures", $"{Numbers.Plain((double)cost.FailedBuildsPerUnit, 2)} {cost.Currency}",
                "per good unit, for builds that fail: machine time, powder, gas and labour");
        lines.Draw(console);
        console.WriteLine();
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        for (var column = 0; column < 2; column++) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow("", $"[grey]{cost.Currency}/unit[/]", "[grey]share[/]");
        foreach (var category in cost.Lines.GroupBy(line => line.Category))
        {
            table.AddRow(Word(category.Key.ToString()), $"[bold]{Numbers.Plain((double)category.Sum(line => line.PerUnit), 2)}[/]",
                $"{Numbers.Plain(category.Sum(line => line.Percent), 1)} %");
            if (category.Count() > 1)
                foreach (var line in category)
                    table.AddRow($"  [grey]{Markup.Escape(line.Activity)}[/]", $"[grey]{Numbers.Plain((double)line.PerUnit, 2)}[/]",
                        $"[grey]{Numbers.Plain(line.Percent, 1)} %[/]");
        }
        console.Write(table);
    }

    private static void Compare(IAnsiConsole console, IReadOnlyList<PartCost> costs)
    {
        var table = new Grid();
        for (var column = 0; column < 3; column++) table.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        for (var column = 0; column < 6; column++) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(new[] { "part", "material", "machine", "units", costs[0].Currency, "per cm3", "material", "machine",
            "labour" }.Select(heading => $"[grey]{heading}[/]").ToArray());
        foreach (var cost in costs)
            table.AddRow(Markup.Escape(cost.Part), Markup.Escape(cost.Material), Markup.Escape(cost.Machine), Numbers.Whole(cost.Quantity),
                $"[bold]{Numbers.Plain((double)cost.PerUnit, 2)}[/]",
                Numbers.Plain(cost.CostPerCm3, 2), Share(cost, Economics.CostCategory.Material),
                Share(cost, Economics.CostCategory.Machine), Share(cost, Economics.CostCategory.Labour));
        console.WriteWhole(table);
        console.WriteLine();
        console.Note($"{costs[0].Currency} per good unit; the last three columns are shares of it.");
    }

    private static string Share(PartCost cost, Economics.CostCategory category) =>
        $"{Numbers.Plain(cost.Lines.Where(line => line.Category == category).Sum(line => line.Percent), 0)} %";

    private static string Word(string name) =>
        name == nameof(Economics.CostCategory.ScrapRecovery) ? "scrap recovery" : name.ToLowerInvariant();
}
