using AmFactorySim.Experiments.BreakEven;
using Spectre.Console;

namespace AmFactorySim.Cli.BreakEven;

/// <summary>Prints printing against conventional routes for people.</summary>
internal static class BreakEvenText
{
    private static readonly BreakEvenMeasure[] Shown = [BreakEvenMeasure.Cost, BreakEvenMeasure.Carbon, BreakEvenMeasure.Energy,
        BreakEvenMeasure.LastPart];

    public static void Draw(IAnsiConsole console, BreakEvenAnswer answer)
    {
        console.MarkupLine($"[bold]{Markup.Escape(answer.Part)}[/]    {Markup.Escape(answer.Material)} on "
            + $"{Markup.Escape(answer.Machine)}, {Numbers.Whole(answer.LeastUnits)} to {Numbers.Count(answer.MostUnits, "unit", "units")}");
        console.WriteLine();
        console.WriteLine("  From which quantity on is a conventional route better than printing?");
        console.WriteLine();
        BreakEvens(console, answer);
        foreach (var left in answer.LeftOut) console.Note($"{BreakEvenWords.Name(left.Route)}: not compared, {left.Reason}");
        if (!answer.HasPostProcessing) console.Note("Printing is compared without post-processing; name its stations with --route.");
        console.WriteLine();
        Units(console, answer);
        if (answer.Chain is { } chain) Draw(console, chain);
        foreach (var mark in answer.Documents.Where(mark => mark.UnitsAYear != 87_000))
            console.Note($"Published, not calculated here: {mark.Says} ({mark.Source}).");
        if (answer.Constants is { } constants) Draw(console, constants);
    }

    private static void BreakEvens(IAnsiConsole console, BreakEvenAnswer answer)
    {
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in Shown) table.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(["", .. Shown.Select(measure => $"[grey]{BreakEvenWords.Name(measure)}[/]")]);
        foreach (var route in answer.Routes)
        {
            table.AddRow([Markup.Escape(BreakEvenWords.Name(route.Route)),
                .. Shown.Select(measure =>
                $"[bold]{BreakEvenWords.Outcome(route.In(measure))}[/]{(route.In(measure).Changes > 1 ? " *" : "")}")]);
            table.AddRow(["[grey]  range[/]", .. Shown.Select(measure => $"[grey]{BreakEvenWords.Range(route.In(measure), answer)}[/]")]);
        }
        console.WriteWhole(table);
        console.WriteLine();
        if (answer.Routes.Any(route => Shown.Any(measure => route.In(measure).Changes > 1)))
            console.Note("* The better way changes more than once; from this quantity on it stays the same.");
        console.Note("Range: 90 % of the Monte Carlo samples of the uncertain constants; \"86 % agree\" is the share of samples with the "
            + "same outcome.");
        foreach (var route in answer.Routes.Where(route => route.BuyToFly is not null))
            console.Note($"{BreakEvenWords.Name(route.Route)}: buy-to-fly ratio {Numbers.Plain(route.BuyToFly, 1)}");
        console.Note($"Tools are priced for a box of {Numbers.Plain(answer.BoxCm3, 1)} cm3 and a complexity of "
            + $"{Numbers.Plain(answer.Complexity, 2)}, the surface over that of a cube of the same volume.");
        var plastic = answer.Routes.Where(route => route.MadeOf != answer.Material).Select(route => BreakEvenWords.Name(route.Route))
            .ToList();
        if (plastic.Count > 0) console.Note($"{string.Join(", ", plastic)}: in plastic instead of {answer.Material}");
    }

    private static void Units(IAnsiConsole console, BreakEvenAnswer answer)
    {
        var quantities = answer.Points.Select(point => point.Quantity).Distinct().ToList();
        console.MarkupLine($"  [bold]Cost of a unit[/] in {answer.Currency}, by quantity, with the typical constants");
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in quantities) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(1, 0, 0, 0));
        table.AddRow(["", .. quantities.Select(q => $"[grey]{Tight(q)}[/]")]);
        foreach (var way in answer.Points.GroupBy(point => point.Route))
            table.AddRow([Markup.Escape(BreakEvenWords.Name(way.Key)),
                .. way.Select(point => Numbers.Plain(point.CostEach, point.CostEach < 99.95 ? 2 : 0))]);
        console.WriteWhole(table);
        console.WriteLine();
    }

    private static string Tight(long quantity) =>
        quantity % 1_000_000 == 0 ? $"{quantity / 1_000_000} M" : quantity % 1000 == 0 ? $"{quantity / 1000} k" : Numbers.Whole(quantity);

    private static void Draw(IAnsiConsole console, ChainComparison chain)
    {
        var lines = new Headlines();
        string Percent(double from, double to) => $"{Numbers.Plain(from, 1)} % -> {Numbers.Plain(to, 1)} %";
        var (before, after) = (chain.Conventional, chain.Printed);
        lines.Add("parts", $"{Numbers.Whole(chain.Parts)} -> 1", $"{Numbers.Whole(chain.Parts - 1)} fewer, and as many joints");
        lines.Add("steps", $"{Numbers.Whole(before.Steps)} -> {Numbers.Whole(after.Steps)}",
            $"{Numbers.Whole(before.Steps - after.Steps)} fewer");
        lines.Add("yield of the chain", Percent(before.YieldPercent, after.YieldPercent), "the product of the steps'");
        lines.Add("variation", $"{Numbers.Plain(before.VariationUm, 0)} -> {Numbers.Plain(after.VariationUm, 0)} um",
            "plus or minus, root-sum-square of the steps");
        lines.Add("errors found last", Percent(before.FoundLastPercent, after.FoundLastPercent), "of all errors, only at the end");
        lines.Add("work lost with them", Percent(before.LostPercent, after.LostPercent), "of the work in a unit");
        console.MarkupLine("  [bold]In one piece[/]");
        lines.Draw(console);
        console.WriteLine();
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<RouteConstant> constants)
    {
        console.WriteLine();
        var table = new Grid();
        foreach (var _ in Enumerable.Range(0, 3)) table.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow("[grey]constant[/]", "[grey]value[/]", "[grey]source[/]");
        foreach (var constant in constants)
            table.AddRow(Markup.Escape(constant.Path), Markup.Escape(constant.Value), Markup.Escape(constant.Source));
        console.WriteWhole(table);
        console.WriteLine();
        console.WriteLine("  Printing's own constants: see cost --explain.");
    }
}
