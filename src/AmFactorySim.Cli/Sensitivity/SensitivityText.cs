using AmFactorySim.Experiments.Sensitivity;
using Spectre.Console;

namespace AmFactorySim.Cli.Sensitivity;

/// <summary>Prints what a cost depends on for people.</summary>
internal static class SensitivityText
{
    private const int Half = 6, Most = 20;
    private const char Low = '▒', High = '█';

    public static void Draw(IAnsiConsole console, SensitivityAnswer answer)
    {
        console.MarkupLine($"[bold]{Markup.Escape(answer.Name)}[/]    {Number(answer, answer.Given)} {answer.Currency} for "
            + $"{Markup.Escape(answer.Outcome)}");
        console.WriteLine();
        var shown = answer.Numbers.Where(number => number.Swing > 0).Take(Most).ToList();
        if (shown.Count == 0) console.WriteLine("  none of the varied numbers changes the cost");
        else Tornado(console, answer, shown);
        if (answer.Spread is { } spread) Global(console, answer, spread);
    }

    private static void Tornado(IAnsiConsole console, SensitivityAnswer answer, IReadOnlyList<SensitivityFigures> shown)
    {
        var widest = shown.Max(number => Math.Max(Math.Abs(number.AtLow - answer.Given), Math.Abs(number.AtHigh - answer.Given)));
        var table = Table(4);
        table.AddRow("[grey]one at a time[/]", "[grey]range[/]", $"[grey]{Centred($"{Low} low  high {High}")}[/]",
            $"[grey]{answer.Currency}[/]");
        foreach (var number in shown)
        {
            var (low, high) = (number.AtLow - answer.Given, number.AtHigh - answer.Given);
            table.AddRow(Markup.Escape(number.Path), Markup.Escape(Numbers.Range(number.Low, number.High)),
                Bar(low / widest, high / widest), $"{Signed(answer, low)} {Signed(answer, high)}");
        }
        console.WriteWhole(table);
        if (answer.Numbers.Count > shown.Count)
            console.MarkupLine("\n  [grey]"
                + Numbers.Count(answer.Numbers.Count - shown.Count, "more number changes", "more numbers change")
                + " the cost less or not at all[/]");
    }

    private static void Global(IAnsiConsole console, SensitivityAnswer answer, CostSpread spread)
    {
        console.WriteLine();
        var table = Table(4);
        table.AddRow("[grey]% of the variance[/]", "[grey]by itself[/]", "[grey]with interactions[/]", "");
        foreach (var number in answer.Numbers.Where(number => number.Total is not null)
            .OrderByDescending(number => number.Total!.Value.Estimate).Take(Most))
            table.AddRow(Markup.Escape(number.Path), Numbers.Percent(number.First), Numbers.Percent(number.Total),
                new string(High, (int)Math.Round(Math.Clamp(number.Total!.Value.Estimate, 0, 1) * 2 * Half)));
        console.WriteWhole(table);
        console.WriteLine();
        console.Note($"all at once: median {Number(answer, spread.P50)} {answer.Currency}, 90 % of the samples from "
            + $"{Number(answer, spread.P5)} to {Number(answer, spread.P95)}");
        console.WriteLine($"  {Numbers.Whole(spread.Evaluations)} evaluations, seed {spread.Seed}; 95 % confidence intervals in brackets");
        console.WriteLine("  assumption: uniform distributions over the ranges, independent of each other");
    }

    private static Grid Table(int columns)
    {
        var table = new Grid();
        for (var i = 0; i < columns; i++) table.AddColumn(new GridColumn().NoWrap().Padding(i == 0 ? 2 : 1, 0, 0, 0));
        return table;
    }

    // From the middle: to the left what makes it cheaper, to the right what makes it more expensive. Where both ends do the same, the
    // shorter is drawn over the longer.
    private static string Bar(double low, double high)
    {
        var bar = Enumerable.Repeat(' ', 2 * Half + 1).ToArray();
        foreach (var (move, mark) in new[] { (low, Low), (high, High) }.OrderByDescending(end => Math.Abs(end.Item1)))
            for (var i = 1; i <= (int)Math.Round(Math.Abs(move) * Half); i++) bar[Half + (move < 0 ? -i : i)] = mark;
        bar[Half] = '|';
        return new(bar);
    }

    private static string Centred(string text) => text.PadLeft((2 * Half + 1 + text.Length) / 2);

    private static string Signed(SensitivityAnswer answer, double change) => (change > 0 ? "+" : "") + Number(answer, change);

    private static string Number(SensitivityAnswer answer, double cost) =>
        Numbers.Plain(cost, answer.Given < 10 ? 3 : answer.Given < 10_000 ? 2 : 0);
}
