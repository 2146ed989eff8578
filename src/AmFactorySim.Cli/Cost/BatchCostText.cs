using AmFactorySim.Economics.DiYang;
using AmFactorySim.Experiments.BatchCosts;
using Spectre.Console;

namespace AmFactorySim.Cli.Cost;

/// <summary>Prints a batch's cost for people.</summary>
internal static class BatchCostText
{
    // The paper's four kinds of cost, and what each is made of.
    private static readonly (string Name, string[] Words)[] Kinds =
    [
        ("material", ["metal", "gas"]), ("overhead", ["machine", "maintenance", "administration"]), ("labour", ["labour"]),
        ("energy", ["energy"]),
    ];

    public static void Draw(IAnsiConsole console, BatchCostAnswer answer)
    {
        console.MarkupLine($"[bold]{Markup.Escape(answer.Batch)}[/]    {Numbers.Count(answer.Units, "part", "parts")}, "
            + $"{Numbers.Plain(answer.MassG, 1)} g, by Di and Yang 2021");
        console.WriteLine();
        HeadlinesOf(answer).Draw(console);
        console.WriteLine();
        if (answer.Parts.Count > 1) Parts(console, answer);
        if (answer.Constants is { } constants) Draw(console, constants);
    }

    private static Headlines HeadlinesOf(BatchCostAnswer answer)
    {
        string Money(double amount) => $"{Numbers.Plain(amount, 2)} {answer.Currency}";
        var lines = new Headlines();
        lines.Add("cost", Money(answer.Total), answer.PlanningSavesPercent is { } saved
            ? $"{Numbers.Plain(saved, 1)} % less than without planning by layers" : "");
        foreach (var (name, words) in Kinds)
            lines.Add(name, Money(Sum(answer.ByComponent, words)),
                [$"{Numbers.Plain(Sum(answer.ByComponent, words) / answer.Total * 100, 1)} %",
                .. words.Length > 1
                    ? words.Select(word => $"{word} {Numbers.Plain(answer.ByComponent[word], 2)}")
                    : [], name == "energy" ? $"{Numbers.Plain(answer.EnergyKwh, 1)} kWh" : null]);
        lines.Add("build", $"{Numbers.Plain(answer.BuildH, 2)} h", $"{Numbers.Plain(answer.ScanH, 2)} h of scanning",
            Numbers.Count(answer.Layers, "layer", "layers"));
        return lines;
    }

    private static void Parts(IAnsiConsole console, BatchCostAnswer answer)
    {
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        string[] headings = [.. Kinds.Select(kind => kind.Name), "total", "%", "each"];
        foreach (var _ in headings) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow([$"[grey]{answer.Currency}[/]", .. headings.Select(heading => $"[grey]{heading}[/]")]);
        foreach (var part in answer.Parts)
            table.AddRow([Markup.Escape(part.Count > 1 ? $"{Numbers.Whole(part.Count)} x {part.Part}" : part.Part),
                .. Kinds.Select(kind => Numbers.Plain(Sum(part.ByComponent, kind.Words), 2)),
                Numbers.Plain(part.All, 2), Numbers.Plain(part.SharePercent, 1), $"[bold]{Numbers.Plain(part.Each, 2)}[/]"]);
        console.WriteWhole(table);
        console.WriteLine();
        console.WriteLine(answer.Allocation == AllocationRule.Literal
            ? "  allocated by mass times fill, as equation 2 of the paper is printed"
            : "  allocated by mass over fill, as the text of the paper describes");
        console.WriteLine();
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<BatchConstantFigures> constants)
    {
        var table = new Grid();
        foreach (var _ in Enumerable.Range(0, 3)) table.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddColumn(new GridColumn().NoWrap().RightAligned().Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(["[grey]constant[/]", "", "[grey]value[/]", "[grey]cost per +1 %[/]", "[grey]source[/]"]);
        foreach (var c in constants)
            table.AddRow(Markup.Escape(c.Path), Markup.Escape(c.Symbol), Markup.Escape(c.Value), Effect(c.Elasticity),
                Markup.Escape(c.Source));
        console.WriteWhole(table);
        console.WriteLine();
    }

    private static string Effect(double? elasticity) => elasticity switch
    {
        null => "",
        > -0.0005 and < 0.0005 => "0 %",
        > 0 => $"+{Numbers.Plain(elasticity, 3)} %",
        _ => $"{Numbers.Plain(elasticity, 3)} %",
    };

    private static double Sum(IReadOnlyDictionary<string, double> costs, string[] words) => words.Sum(word => costs[word]);
}
