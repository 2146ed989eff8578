using AmFactorySim.Experiments.CostCurves;

namespace AmFactorySim.Reports;

/// <summary>The page of cost against quantity.</summary>
public static class CostCurvePage
{
    private const int MostLines = 5;

    /// <summary>The page, with the curves, who is cheapest from where, and what cheaper power would do.</summary>
    public static Page Of(CostCurveAnswer answer)
    {
        var (few, many) = (answer.Curves.MinBy(curve => curve.Points[0].CostPerCm3)!,
            answer.Curves.MinBy(curve => curve.Points[^1].CostPerCm3)!);
        var page = new Page("Cost against quantity",
            $"{Cost(few, few.Points[0], answer)}, and "
                + $"{Cost(many, many.Points[^1], answer)}{(answer.Curves.Count > 1 ? ": the cheapest of those compared" : "")}.");
        // More than a handful of lines on one chart cannot be distinguished.
        foreach (var curves in answer.Curves.GroupBy(curve => answer.Curves.Count <= MostLines ? "" : curve.Material))
            page.Chart(Curves([.. curves], answer.Currency));
        page.Note("Each step up is one more build. Activity-based cost after Gee et al. 2022, section 2.5; compare "
            + "their Figure 5.");
        if (answer.Cheapest.Count > 0)
            page.Table("The cheapest machine", ["material", "from units", "machine"],
                answer.Cheapest.Select(from => new[] { from.Material, Numbers.Whole(from.Quantity), from.Machine }));
        if (answer.PriceOfPower.Count > 0)
        {
            page.Heading("If laser power were cheaper")
                .Text($"The same machine at the same price with more laser power, which scans proportionally faster; nothing else changes. "
                    + $"At {Numbers.Count(answer.PriceOfPower[0].Quantity, "unit", "units")}.");
            foreach (var costs in answer.PriceOfPower.GroupBy(power => answer.PriceOfPower.Count <= MostLines ? "" : power.Material))
                page.Chart(Power([.. costs], answer.Currency));
            page.Note("A thought experiment of Gee et al. 2022, section 3.3 and Figure 6, not a forecast: it shows the cost that remains "
                + "when scanning costs nothing.");
            page.Table($"Cost, {answer.Currency}/cm3", ["material", "machine", "k", $"{answer.Currency}/W", "cost", "a full plate, h"],
                answer.PriceOfPower.SelectMany(power => power.Points.Select(point =>
                new[] { power.Material, power.Machine, Numbers.Whole(point.Multiple),
                    Numbers.Plain(point.PricePerW, point.PricePerW < 10 ? 2 : 0), Numbers.Plain(point.CostPerCm3, 2),
                    Numbers.Plain(point.PlatePrintH, 1) })));
        }
        return page;
    }

    private static string Cost(CostCurve curve, CostCurvePoint point, CostCurveAnswer answer) =>
        $"{Numbers.Count(point.Quantity, "unit costs", "units cost")} {Numbers.Plain(point.CostPerCm3, 2)} {answer.Currency}/cm3 in "
            + $"{curve.Material} on {curve.Machine}";

    private static Chart Curves(IReadOnlyList<CostCurve> curves, string currency)
    {
        var chart = new LineChart(
            new("quantity, units") { Logarithmic = true, From = curves[0].Points[0].Quantity, To = curves[0].Points[^1].Quantity },
            new($"cost, {currency}/cm3") { Logarithmic = true });
        foreach (var curve in curves)
            chart.Line($"{curve.Material} on {curve.Machine}", curve.Points.Select(point => ((double)point.Quantity, point.CostPerCm3)));
        foreach (var material in curves.DistinctBy(curve => curve.Material))
            chart.Line($"powder of {material.Material}",
                new[] { material.Points[0], material.Points[^1] }.Select(point => ((double)point.Quantity, material.MaterialCostPerCm3)),
                Stroke.Dashed);
        return chart.Chart("Cost by volume of a good unit; dashed: the cost of its metal alone", 480);
    }

    private static Chart Power(IReadOnlyList<PriceOfPower> costs, string currency)
    {
        var chart = new LineChart(new($"price of a watt of laser power, {currency}") { Logarithmic = true },
            new($"cost, {currency}/cm3") { From = 0 });
        foreach (var power in costs)
            chart.Line($"{power.Material} on {power.Machine}", power.Points.Select(point => (point.PricePerW, point.CostPerCm3)).Reverse());
        var prices = costs.SelectMany(power => power.Points).Select(point => point.PricePerW).ToList();
        foreach (var material in costs.DistinctBy(power => power.Material))
            chart.Line($"powder of {material.Material}",
                [(prices.Min(), material.MaterialCostPerCm3), (prices.Max(), material.MaterialCostPerCm3)], Stroke.Dashed);
        return chart.Chart("Cost by volume against the machine's price for each watt", 400);
    }
}
