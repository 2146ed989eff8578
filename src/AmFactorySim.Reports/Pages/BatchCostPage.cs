using AmFactorySim.Economics.DiYang;
using AmFactorySim.Experiments.BatchCosts;

namespace AmFactorySim.Reports;

/// <summary>The page of a batch's cost.</summary>
public static class BatchCostPage
{
    private const int MostDrivers = 14;

    // As people say the components, in their order.
    private static readonly (string Name, string Word)[] Components =
    [
        ("metal", "metal"), ("gas", "gas"), ("machine", "machine"), ("maintenance", "maintenance"), ("administration", "administration"),
        ("labour", "labour"), ("electricity", "energy"),
    ];

    // The paper's four kinds of cost, and what each is made of.
    private static readonly (string Name, string[] Words)[] Kinds =
    [
        ("material", ["metal", "gas"]), ("overhead", ["machine", "maintenance", "administration"]), ("labour", ["labour"]),
        ("electricity", ["energy"]),
    ];

    /// <summary>The page, with all parts, components and constants.</summary>
    public static Page Of(BatchCostAnswer answer)
    {
        var currency = answer.Currency;
        var mostExpensive = answer.Parts.MaxBy(part => part.All)!;
        var page = new Page(
            $"What the batch {answer.Batch} costs",
            $"{Numbers.Count(answer.Units, "part costs", "parts built together cost")} {Numbers.Plain(answer.Total, 2)} {currency}"
                + (answer.Parts.Count > 1
                    ? $"; {mostExpensive.Part} has the largest share, {Numbers.Plain(mostExpensive.SharePercent, 1)} %."
                    : "."));
        page.Facts(Facts(answer));
        if (answer.Parts.Count > 1) page.Chart(ByPart(answer)).Note(AllocationNote(answer.Allocation));
        page.Table($"Cost in {currency}, all units of a part",
            ["part", "count", "mass each, g", "fill, %", .. Kinds.Select(k => k.Name), "total", "each"],
            answer.Parts.Select(Row).Append(Batch(answer)));
        page.Heading("What the cost depends on").Chart(Drivers(answer))
            .Note("Exact for small changes; for prices, wages and powers, exact for any change.");
        page.Table("Constants", ["constant", "symbol", "value", "source", "key"],
            answer.Constants!.Select(c => new[] { c.Name, c.Symbol, c.Value, c.Source, c.Path }));
        return page.Note("Di and Yang 2021, Cost Modeling and Evaluation of Direct Metal Laser Sintering with Integrated Dynamic Process "
            + "Planning, Sustainability 13, 319: equations 1 to 12. Constants marked as fit are chosen to reproduce the paper's printed "
            + "Figure 7; they are not measurements.");
    }

    private static IEnumerable<Fact> Facts(BatchCostAnswer answer)
    {
        string[] notes = [", metal and gas", ", machine, maintenance, administration", "", $", {Numbers.Plain(answer.EnergyKwh, 1)} kWh"];
        foreach (var (kind, note) in Kinds.Zip(notes))
        {
            var cost = Sum(answer.ByComponent, kind.Words);
            yield return new(kind.Name, $"{Numbers.Plain(cost, 2)} {answer.Currency}",
                $"{Numbers.Plain(cost / answer.Total * 100, 1)} %{note}");
        }
        yield return new("build", $"{Numbers.Plain(answer.BuildH, 2)} h",
            $"{Numbers.Count(answer.Layers, "layer", "layers")}, {Numbers.Plain(answer.ScanH, 2)} h of scanning");
        if (answer.PlanningSavesPercent is { } saved)
            yield return new("planning by layers", $"saves {Numbers.Plain(saved, 1)} %",
                "of the cost with the same parameters in all layers");
    }

    private static Chart ByPart(BatchCostAnswer answer)
    {
        var chart = new BarChart([.. answer.Parts.Select(part => part.Count > 1 ? $"{part.Count} x {part.Part}" : part.Part)],
            new($"cost, {answer.Currency}"))
        { Lying = true };
        foreach (var (name, word) in Components)
            if (answer.ByComponent[word] > 0) chart.Pieces(name, answer.Parts.Select(part => part.ByComponent[word]));
        return chart.Chart("Cost allocated to each part", 90 + (28 * answer.Parts.Count));
    }

    private static string AllocationNote(AllocationRule rule) => rule == AllocationRule.Literal
        ? "Allocated by mass times fill, as equation 2 is printed: a fuller shape has a larger share. The text of the paper says the "
            + "opposite of two of its parts; see --allocation inverse."
        : "Allocated by mass over fill: an intricate shape has a larger share, as the text of the paper says of two of its parts. "
            + "Equation 2 as printed is --allocation literal.";

    private static Chart Drivers(BatchCostAnswer answer)
    {
        var drivers = answer.Constants!.Where(c => Math.Abs(c.Elasticity ?? 0) >= 5e-4)
            .OrderByDescending(c => Math.Abs(c.Elasticity!.Value)).Take(MostDrivers).ToList();
        return new BarChart([.. drivers.Select(c => c.Name)], new("change of the cost per +1 %, %")) { Lying = true }
            .Pieces("change of the cost", drivers.Select(c => c.Elasticity!.Value))
            .Chart("Percent change of the batch's cost per percent increase of a constant, the others unchanged",
                80 + (24 * drivers.Count));
    }

    private static string[] Row(BatchPartFigures part) =>
    [
        part.Part, Numbers.Whole(part.Count), Numbers.Plain(part.MassG, 2), Numbers.Plain(part.FillPercent, 1),
        .. Kinds.Select(k => Numbers.Plain(Sum(part.ByComponent, k.Words), 2)), Numbers.Plain(part.All, 2), Numbers.Plain(part.Each, 2),
    ];

    private static string[] Batch(BatchCostAnswer answer) =>
        ["batch", Numbers.Whole(answer.Units), "", "", .. Kinds.Select(k => Numbers.Plain(Sum(answer.ByComponent, k.Words), 2)),
            Numbers.Plain(answer.Total, 2), ""];

    private static double Sum(IReadOnlyDictionary<string, double> costs, string[] words) => words.Sum(word => costs[word]);
}
