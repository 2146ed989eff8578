using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.BatchCosts;

/// <summary>What a part of a batch bears of its cost.</summary>
public sealed record BatchPartFigures(
    [property: Figure("The part.")] string Part,
    [property: Figure("How many of it.")] int Count,
    [property: Figure("Mass of one.")] double MassG,
    [property: Figure("The share of its bounding box that it fills.")] double FillPercent,
    [property: Figure("The share of the batch's cost that all of it bear.")] double SharePercent,
    [property: Figure("What one of it costs.")] double Each,
    [property: Figure("What all of it cost.")] double All,
    [property: Figure("What all of it cost, component by component.")] IReadOnlyDictionary<string, double> ByComponent)
{
    internal static BatchPartFigures Of(CostBatchLine line, Share share, Func<CostComponent, Money> of)
    {
        var all = BatchCostAnswer.Amount(Enum.GetValues<CostComponent>().Aggregate(Money.Zero, (sum, component) => sum + of(component)));
        return new(line.Name, line.Part.Count, line.Part.Mass.Grams, line.Part.Fill.Percent, share.Percent, all / line.Part.Count, all, BatchCostAnswer.Words(of));
    }
}
