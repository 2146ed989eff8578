using AmFactorySim.Economics;
using AmFactorySim.Experiments.Costing;

namespace AmFactorySim.Reports;

/// <summary>The page of what parts cost.</summary>
public static class CostPage
{
    /// <summary>The page, with all parts, machines and activities.</summary>
    public static Page Of(CostAnswer answer)
    {
        var (costs, currency) = (answer.Costs, answer.Costs[0].Currency);
        var cheapest = costs.MinBy(cost => cost.CostPerCm3)!;
        var page = new Page(
            costs.Count == 1 ? $"What {cheapest.Part} costs" : "What parts cost",
            $"{Numbers.Plain((double)cheapest.PerUnit, 2)} {currency} per good unit, {Numbers.Plain(cheapest.CostPerCm3, 2)} "
                + $"{currency}/cm3, of {cheapest.Material} on {cheapest.Machine} for {Numbers.Count(cheapest.Quantity, "unit", "units")}"
            + (costs.Count > 1 ? ": the lowest cost by volume of those compared." : "."));
        if (costs.Count == 1) page.Facts(Facts(cheapest));
        page.Chart(Bars(costs));
        page.Table($"Cost of a good unit, {currency}",
            ["part", "material", "machine", "units", "cost", "per cm3", .. Categories(costs).Select(Word)],
            costs.Select(cost => Row(cost, Categories(costs))));
        page.Heading("Activity by activity");
        page.Table($"Cost of a good unit, {currency}", ["category", "activity", .. Names(costs)], Activities(costs));
        foreach (var cost in costs) Explain(page, cost, costs.Count > 1);
        return page.Note("Activity-based cost after Gee et al. 2022, section 2.5, without waiting and idle time except for the uptime; "
            + "failed builds cost what they cost on average. The calculation below names the source of every value; assumptions are "
            + "labelled.");
    }

    private static IEnumerable<Fact> Facts(PartCost cost)
    {
        yield return new("per good unit", $"{Numbers.Plain((double)cost.PerUnit, 2)} {cost.Currency}",
            $"{Numbers.Plain(cost.CostPerCm3, 2)} {cost.Currency}/cm3");
        yield return new("quantity", Numbers.Whole(cost.Quantity), $"{Numbers.Plain((double)cost.Total, 0)} {cost.Currency} in total");
        yield return new("builds", Numbers.Whole(cost.Builds),
            $"{Numbers.Count(cost.PlateCapacityUnits, "unit", "units")} on a full plate");
        yield return new("machines", Numbers.Whole(cost.Machines), $"{Numbers.Plain(cost.PlatePrintH, 1)} h of printing for a full plate");
    }

    private static IEnumerable<string[]> Activities(IReadOnlyList<PartCost> costs) =>
        costs.SelectMany(cost => cost.Lines).Select(line => (line.Category, line.Activity)).Distinct()
        .GroupBy(line => line.Category).OrderBy(category => category.Key).SelectMany(category => category)
        .Select(activity =>
            (string[])[Word(activity.Category), activity.Activity,
            .. costs.Select(cost =>
            Numbers.Plain((double?)cost.Lines.SingleOrDefault(line => (line.Category, line.Activity) == activity)?.PerUnit, 3))]);

    private static Chart Bars(IReadOnlyList<PartCost> costs)
    {
        var chart = new BarChart([.. Names(costs)], new($"cost of a good unit, {costs[0].Currency}")) { Lying = true };
        foreach (var category in Categories(costs)) chart.Pieces(Word(category), costs.Select(cost => Sum(cost, category)));
        return chart.Chart("Cost of a good unit by category", 110 + (44 * costs.Count));
    }

    private static void Explain(Page page, PartCost cost, bool isOneOfMany)
    {
        if (cost.Explanation is not { } explanation) return;
        page.Heading(isOneOfMany
            ? $"Calculation: {cost.Part}, {cost.Material} on {cost.Machine}, {Numbers.Count(cost.Quantity, "unit", "units")}"
            : "Calculation");
        page.Table("Inputs", ["symbol", "input", "value", "source"],
            explanation.Given.Select(given => new[] { given.Symbol, given.Name, given.Value, given.Source }));
        page.Table("Steps", ["step", "equation", "result", "source"],
            explanation.Steps.Select(step => new[] { step.Name, step.Equation, step.Result, step.Source }));
    }

    private static string[] Row(PartCost cost, IReadOnlyList<CostCategory> categories) =>
    [
        cost.Part, cost.Material, cost.Machine, Numbers.Whole(cost.Quantity), Numbers.Plain((double)cost.PerUnit, 2),
        Numbers.Plain(cost.CostPerCm3, 2),
        .. categories.Select(category => Numbers.Plain(Sum(cost, category), 2)),
    ];

    private static IReadOnlyList<CostCategory> Categories(IReadOnlyList<PartCost> costs) =>
        [.. costs.SelectMany(cost => cost.Lines).Select(line => line.Category).Distinct().Order()];

    private static double Sum(PartCost cost, CostCategory category) =>
        (double)cost.Lines.Where(line => line.Category == category).Sum(line => line.PerUnit);

    // Parts and quantities are named where there are several.
    private static IEnumerable<string> Names(IReadOnlyList<PartCost> costs)
    {
        var several = costs.Select(cost => cost.Part).Distinct().Count() > 1;
        var quantities = costs.Select(cost => cost.Quantity).Distinct().Count() > 1;
        return costs.Select(cost => (several ? $"{cost.Part} on {cost.Machine}" : $"{cost.Material} on {cost.Machine}")
            + (quantities ? $", {Numbers.Count(cost.Quantity, "unit", "units")}" : ""));
    }

    private static string Word(CostCategory category) =>
        category == CostCategory.ScrapRecovery ? "scrap recovery" : category.ToString().ToLowerInvariant();
}
