using AmFactorySim.Experiments.Rates;
using Spectre.Console;

namespace AmFactorySim.Cli.Rate;

/// <summary>Prints the steps of a part's rate for people.</summary>
internal static class RateExplanationText
{
    public static void Draw(IAnsiConsole console, Explanation explanation)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Inputs[/]");
        console.WriteLine();
        var grid = new Grid();
        foreach (var _ in Enumerable.Range(0, 4)) grid.AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var given in explanation.Given)
            grid.AddRow(new[] { given.Symbol, given.Name, given.Value, given.Source }.Select(Markup.Escape).ToArray());
        console.WriteWhole(grid);
        console.WriteLine();
        console.MarkupLine("[bold]Calculation[/]");
        foreach (var step in explanation.Steps)
        {
            console.WriteLine();
            console.WriteWhole(new Markup($"  {Markup.Escape(step.Name)}: {Markup.Escape(step.Equation)}\n"));
            console.WriteWhole(new Markup($"    = {Markup.Escape(step.Numbers)}\n"));
            console.WriteWhole(new Markup($"    = [bold]{Markup.Escape(step.Result)}[/]    [grey]{Markup.Escape(step.Source)}[/]\n"));
        }
    }
}
