using AmFactorySim.Experiments.CostCurves;
using Spectre.Console;

namespace AmFactorySim.Cli.Cost;

/// <summary>Prints cost against quantity for people: a table at round quantities.</summary>
internal static class CostCurveText
{
    public static void Draw(IAnsiConsole console, CostCurveAnswer answer)
    {
        console.MarkupLine($"[bold]Cost of a good unit[/]    {answer.Currency}/cm3, by quantity");
        console.WriteLine();
        var quantities = Shown(answer.Curves[0]);
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in quantities) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(3, 0, 0, 0));
        table.AddRow(["[grey]units[/]", .. quantities.Select(q => $"[grey]{Numbers.Whole(q)}[/]"), "[grey]powder[/]"]);
        foreach (var curve in answer.Curves)
            table.AddRow([Markup.Escape(NameOf(curve, answer)),
                .. quantities.Select(q => Numbers.Plain(curve.Points.Last(point => point.Quantity <= q).CostPerCm3, 2)),
                $"[grey]{Numbers.Plain(curve.MaterialCostPerCm3, 2)}[/]"]);
        console.WriteWhole(table);
        console.WriteLine();
        console.Note("powder: the cost of the metal in a part alone, the lower bound of every cost.");
        Cheapest(console, answer.Cheapest);
        PriceOfPower(console, answer);
    }

    private static void Cheapest(IAnsiConsole console, IReadOnlyList<CheapestFrom> cheapest)
    {
        if (cheapest.Count == 0) return;
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0)).AddColumn(new GridColumn().Padding(2, 0, 0, 0));
        foreach (var part in cheapest.GroupBy(from => (from.Part, from.Material)))
            table.AddRow($"cheapest for {Markup.Escape(part.Key.Material)}",
                Markup.Escape(string.Join(", ", part.Select(from => $"{from.Machine} from {Numbers.Whole(from.Quantity)}"))));
        console.WriteLine();
        console.Write(table);
    }

    private static void PriceOfPower(IAnsiConsole console, CostCurveAnswer answer)
    {
        if (answer.PriceOfPower.Count == 0) return;
        console.WriteLine();
        console.MarkupLine($"[bold]If laser power were cheaper[/]    {answer.Currency}/cm3 at "
            + $"{Numbers.Count(answer.PriceOfPower[0].Quantity, "unit", "units")}, with k times the power");
        console.WriteLine();
        var shown = answer.PriceOfPower[0].Points.Where(point => Math.Log10(point.Multiple) % 1 == 0).Select(point => point.Multiple)
            .ToList();
        var table = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        foreach (var _ in shown) table.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow(["", .. shown.Select(k => $"[grey]k = {Numbers.Whole(k)}[/]")]);
        foreach (var power in answer.PriceOfPower)
            table.AddRow([Markup.Escape($"{power.Material} on {power.Machine}"),
                .. power.Points.Where(point => shown.Contains(point.Multiple)).Select(point => Numbers.Plain(point.CostPerCm3, 2))]);
        console.WriteWhole(table);
        console.WriteLine();
        console.Note("k: multiple of the machine's laser power, at the same machine price.");
    }

    // The powers of ten that lie within the curve, and its ends.
    private static IReadOnlyList<long> Shown(CostCurve curve)
    {
        var (least, most) = (curve.Points[0].Quantity, curve.Points[^1].Quantity);
        var powers = Enumerable.Range(0, 10).Select(i => (long)Math.Pow(10, i)).Where(q => q > least && q < most);
        return [least, .. powers, most];
    }

    private static string NameOf(CostCurve curve, CostCurveAnswer answer) =>
        answer.Curves.Select(c => c.Part).Distinct().Count() > 1
            && answer.Curves.Select(c => c.Material).Distinct().Count() < answer.Curves.Select(c => c.Part).Distinct().Count()
            ? $"{curve.Part}, {curve.Material} on {curve.Machine}" : $"{curve.Material} on {curve.Machine}";
}
