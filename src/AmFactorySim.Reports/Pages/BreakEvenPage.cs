using System.Text.RegularExpressions;
using AmFactorySim.Experiments.BreakEven;

namespace AmFactorySim.Reports;

/// <summary>The page of printing against conventional routes.</summary>
public static partial class BreakEvenPage
{
    private static readonly BreakEvenMeasure[] Measures = [BreakEvenMeasure.Cost, BreakEvenMeasure.Carbon, BreakEvenMeasure.Energy,
        BreakEvenMeasure.LastPart, BreakEvenMeasure.FirstPart];

    /// <summary>The page.</summary>
    public static Page Of(BreakEvenAnswer answer)
    {
        var page = new Page($"Make or print: {answer.Part}", Lead(answer))
            .Facts(answer.Routes.Select(route =>
                new Fact(BreakEvenWords.Name(route.Route), BreakEvenWords.Outcome(route.In(BreakEvenMeasure.Cost)),
                $"cheaper than printing{(route.MadeOf == answer.Material ? "" : $", in {route.MadeOf}")}; samples: "
                    + BreakEvenWords.Range(route.In(BreakEvenMeasure.Cost), answer))))
            .Heading("Cost")
            .Chart(Curves(answer, BreakEvenMeasure.Cost, $"cost of a unit, {answer.Currency}",
                row => row.CostEach, row => (row.CostEachLow, row.CostEachHigh))
                .Chart("Cost of a good unit against the quantity. Bands: 90 % ranges. Steps of printing: one more build. Dots: from there "
                    + "on the route stays cheaper. Upright lines: published break-even quantities, not calculated here.", 560))
            .Table("From which quantity on is the route better than printing?", ["route", .. Measures.Select(BreakEvenWords.Name)],
                answer.Routes.Select(route => (string[])[BreakEvenWords.Name(route.Route), .. Measures.Select(measure =>
                    Whole($"{BreakEvenWords.Outcome(route.In(measure))}; {BreakEvenWords.Range(route.In(measure), answer)}"))]))
            .Note("From: the route stays better from that quantity on, even if the better one changes before, where plates, tools or "
                + "minimum lots make steps. Up to: the route is better below, printing above. Always and never refer to the quantities on "
                + "the chart. Ranges hold 90 % of the Monte Carlo samples.")
            .Heading("Greenhouse gases")
            .Chart(Curves(answer, BreakEvenMeasure.Carbon, "CO2 of a unit, kg",
                row => row.CarbonKgEach, row => (row.CarbonKgEachLow, row.CarbonKgEachHigh))
                .Chart("From electricity, material and tools, as carbon dioxide equivalent. No credit for recycled scrap; the use phase "
                    + "is not included.", 460))
            .Heading("Lead time")
            .Chart(Curves(answer, BreakEvenMeasure.LastPart, "from the order to the last part, days",
                row => row.LastPartD, row => (row.LastPartDLow, row.LastPartDHigh))
                .Chart("Tools and material first, then the slowest step; one machine per step, and for printing as many as the constant "
                    + "printing.machines says.", 460));
        if (!answer.HasPostProcessing) page.Note("Printing is compared without post-processing; name its stations with --route.");
        if (answer.Chain is { } chain) Add(page, chain);
        page.Heading("Method").Text(BreakEvenAnswer.Combination);
        foreach (var left in answer.LeftOut) page.Note($"Not compared: {BreakEvenWords.Name(left.Route)}, {left.Reason}.");
        if (answer.Constants is { } constants)
            page.Table("Assumptions: minimum, typical and maximum value; each can be set with --set", ["constant", "value", "source"],
                constants.Select(c => new[] { c.Path, c.Value, c.Source }));
        return page.Note("Printing's own figures: activity-based cost after Gee et al. 2022, section 2.5; cost --explain lists its "
            + "constants.");
    }

    private static string Lead(BreakEvenAnswer answer)
    {
        var won = answer.Routes.Where(route => route.In(BreakEvenMeasure.Cost).RouteWins)
            .OrderBy(route => route.In(BreakEvenMeasure.Cost).FromUnits).ToList();
        var about = $"{answer.Material} on {answer.Machine}, {Numbers.Whole(answer.LeastUnits)} to "
            + $"{Numbers.Count(answer.MostUnits, "unit", "units")}.";
        if (won.Count == 0) return $"{about} Printing is the cheapest at the largest quantity.";
        var figures = won[0].In(BreakEvenMeasure.Cost);
        return figures.IsAlways
            ? $"{about} {Sentence(won[0].Route)} is cheaper than printing for any quantity."
            : $"{about} Printing is the cheapest up to {BreakEvenWords.Rounded(figures.FromUnits - 1)} units; from "
                + $"{BreakEvenWords.Rounded(figures.FromUnits)} units on, {BreakEvenWords.Name(won[0].Route)} is cheaper.";
    }

    private static LineChart Curves(BreakEvenAnswer answer, BreakEvenMeasure measure, string axis, Func<BreakEvenRow, double> value,
        Func<BreakEvenRow, (double Low, double High)> range)
    {
        var chart = new LineChart(new("quantity, units") { Logarithmic = true, From = answer.LeastUnits, To = answer.MostUnits },
            new(axis) { Logarithmic = true });
        foreach (var way in answer.Rows().GroupBy(row => row.Route))
        {
            chart.Line(BreakEvenWords.Name(way.Key), way.Select(row => ((double)row.Quantity, value(row))));
            chart.Band(BreakEvenWords.Name(way.Key), way.Select(row => ((double)row.Quantity, range(row).Low, range(row).High)));
        }
        var marks = Marks(answer, measure, value).ToList();
        if (marks.Count > 0) chart.Marks("break-even", marks);
        foreach (var mark in answer.Documents.Where(mark =>
            mark.Measure == (measure == BreakEvenMeasure.Cost ? "cost" : measure == BreakEvenMeasure.Carbon ? "carbon" : "")
            && mark.UnitsAYear >= answer.LeastUnits && mark.UnitsAYear <= answer.MostUnits))
            chart.Upright(mark.UnitsAYear, $"{Numbers.Whole(mark.UnitsAYear)} per year (published)");
        return chart;
    }

    // On the curve of printing; a label that would lie on the one before is left to the table.
    private static IEnumerable<(double, double, string)> Marks(
        BreakEvenAnswer answer, BreakEvenMeasure measure, Func<BreakEvenRow, double> value)
    {
        const double Room = 2.5;
        var printing = answer.Rows().Where(row => row.Route == "printing").ToList();
        var labelled = 0.0;
        foreach (var from in answer.Routes.Select(route => route.In(measure)).Where(figures => !figures.IsAlways)
            .Select(figures => figures.FromUnits).Order())
        {
            var isFree = from >= labelled * Room;
            if (isFree) labelled = from;
            var at = printing.MinBy(row => Math.Abs(Math.Log((double)row.Quantity / from)));
            yield return (from, value(at), isFree ? BreakEvenWords.Rounded(from) : "");
        }
    }

    private static void Add(Page page, ChainComparison chain)
    {
        string Percent(double value) => $"{Numbers.Plain(value, 1)} %";
        string[] Row(string name, Func<ChainFigures, string> figure) => [name, figure(chain.Conventional), figure(chain.Printed)];
        page.Heading("In one piece")
            .Table("An assembly of separate parts, and the printed part that replaces it", ["", "assembly", "printed"],
        [
            ["parts", Numbers.Whole(chain.Parts), "1"],
            Row("steps", figures => Numbers.Whole(figures.Steps)),
            Row("yield of the chain", figures => Percent(figures.YieldPercent)),
            Row("variation, plus or minus", figures => $"{Numbers.Plain(figures.VariationUm, 0)} um"),
            Row("errors found only at the end", figures => Percent(figures.FoundLastPercent)),
            Row("work lost by errors, as a share of the work in a unit", figures => Percent(figures.LostPercent)),
        ]).Note("Yields multiply, tolerances add as the root of their squares, and an error costs all the work that was added before it "
            + "was found (Manufacturing Challenges in Micro Metal Production).");
    }

    // Numbers and ranges are not broken over lines.
    private static string Whole(string cell) => NextToANumber().Replace(cell, "\u00a0");

    [GeneratedRegex(@"(?<=\d|from|up|to|\.\.) (?=\d|to|%|\.\.|never|always)")]
    private static partial Regex NextToANumber();

    private static string Sentence(string route) => char.ToUpperInvariant(route[0]) + BreakEvenWords.Name(route)[1..];
}
