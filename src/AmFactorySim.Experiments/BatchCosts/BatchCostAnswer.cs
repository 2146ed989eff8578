using System.Text.Json;
using AmFactorySim.Economics.DiYang;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Experiments.BatchCosts;

/// <summary>What a batch costs, and what of it each part bears, after Di and Yang 2021. Amounts are in the batch's currency.</summary>
public sealed record BatchCostAnswer(
    [property: Figure("The batch's name.")] string Batch,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("How the cost is allocated: by mass times fill, `literal`, or by mass over fill, `inverse`.")]
    AllocationRule Allocation,
    [property: Figure("Parts on the plate.")] int Units,
    [property: Figure("Metal in all parts.")] double MassG,
    [property: Figure("Number of layers.")] int Layers,
    [property: Figure("Scanning time of all parts.")] double ScanH,
    [property: Figure("Scanning and the time between layers: how long gas flows and overhead is charged.")] double BuildH,
    [property: Figure("Electricity.")] double EnergyKwh,
    [property: Figure("The cost of the batch.")] double Total,
    [property: Figure("The cost of each component.")] IReadOnlyDictionary<string, double> ByComponent,
    [property: Figure("What planning layer by layer saves of the cost with the same parameters in all layers; null without.")]
    double? PlanningSavesPercent,
    [property: Figure("The parts, in the order of the file.")] IReadOnlyList<BatchPartFigures> Parts) : IWarned
{
    /// <inheritdoc/>
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>What the cost depends on, where it was asked for.</summary>
    [Figure("With `--explain`, all constants that the cost depends on; else null.")]
    public IReadOnlyList<BatchConstantFigures>? Constants { get; init; }

    /// <summary>The answer for a batch.</summary>
    public static BatchCostAnswer Of(CostBatch batch)
    {
        var (model, build, allocation) = (batch.Model, batch.Build, batch.Allocation);
        var cost = model.CostOf(build);
        var pieces = Components.ToDictionary(component => component, component => allocation.Divide(cost[component]));
        var elasticities = Elasticity.Of(model, build).ToDictionary(e => e.Symbol, e => e.Value);
        return new(
            batch.Keys.Name!, batch.Keys.Currency.Code, batch.Keys.Allocation, batch.Lines.Sum(line => line.Part.Count),
            batch.Lines.Sum(line => line.Part.Count * line.Part.Mass.Grams),
            build.Layers, build.Scan.Hours, build.BuildTime.Hours, model.Energy.Energy(build).KilowattHours, Amount(cost.Total),
            Words(component => cost[component]),
            batch.Keys.Process.Planning == LayerPlanningMode.Layerwise
                ? (1 - cost.Total / model.CostOf(batch.ConstantBuild).Total) * 100 : null,
            [.. batch.Lines.Select((line, i) => BatchPartFigures.Of(line, allocation.Shares[i], component => pieces[component][i]))])
        {
            Warnings = WarningFigures.Of(batch.Warnings),
            Constants = [.. batch.Constants.Select(c =>
                new BatchConstantFigures(c.Path, c.Symbol, c.Name, c.Value, c.Source, elasticities.TryGetValue(c.Symbol, out var elasticity)
                ? elasticity : null))],
        };
    }

    /// <summary>One row for each part and component.</summary>
    public IEnumerable<BatchCostRow> Rows() => Parts.SelectMany(part => Components.Select(component =>
        new BatchCostRow(part.Part, part.Count, part.MassG, part.FillPercent, component, Money.FromSi(part.ByComponent[Word(component)]))));

    internal static IReadOnlyDictionary<string, double> Words(Func<CostComponent, Money> of) =>
        Components.ToDictionary(Word, component => Amount(of(component)));

    // The number that prints as the amount does, to the last millionth.
    internal static double Amount(Money money) => (double)money.Micros / 1e6;

    private static CostComponent[] Components => Enum.GetValues<CostComponent>();

    private static string Word(CostComponent component) => JsonNamingPolicy.SnakeCaseLower.ConvertName(component.ToString());
}

/// <summary>What a part of a batch bears of its cost.</summary>
public sealed record BatchPartFigures(
    [property: Figure("The part.")] string Part,
    [property: Figure("Number of units.")] int Count,
    [property: Figure("Mass of one unit.")] double MassG,
    [property: Figure("The share of its bounding box that it fills.")] double FillPercent,
    [property: Figure("The share of the batch's cost that is allocated to all its units.")] double SharePercent,
    [property: Figure("Cost of one unit.")] double Each,
    [property: Figure("Cost of all its units.")] double All,
    [property: Figure("Cost of all its units by component.")] IReadOnlyDictionary<string, double> ByComponent)
{
    internal static BatchPartFigures Of(CostBatchLine line, Share share, Func<CostComponent, Money> of)
    {
        var all = BatchCostAnswer.Amount(Enum.GetValues<CostComponent>().Aggregate(Money.Zero, (sum, component) => sum + of(component)));
        return new(line.Name, line.Part.Count, line.Part.Mass.Grams, line.Part.Fill.Percent, share.Percent, all / line.Part.Count, all,
            BatchCostAnswer.Words(of));
    }
}

/// <summary>A constant that a batch's cost depends on.</summary>
public sealed record BatchConstantFigures(
    [property: Figure("The path of its key in the file.")] string Path,
    [property: Figure("Its symbol in the paper; empty where it has none.")] string Symbol,
    [property: Figure("Name of the constant.")] string Name,
    [property: Figure("The value with its unit.")] string Value,
    [property: Figure("Where it comes from: the file and line, the paper's table, `fit: ...` or `assumption`.")] string Source,
    [property: Figure("By how many percent the batch's cost changes for each percent of this constant; null where it is not a number.")]
    double? Elasticity);

/// <summary>What a part of a batch bears of one component.</summary>
[Table("batch_costs", "What a part of a batch bears of one component of its cost. The sum of all is the batch's cost.")]
public readonly record struct BatchCostRow(
    [property: Column("The part.")] string Part,
    [property: Column("Number of units.")] int Count,
    [property: Column("Mass of one, in g.")] double MassG,
    [property: Column("The share of its bounding box that it fills, in percent.")] double FillPercent,
    [property: Column("The component.")] CostComponent Component,
    [property: Column("What all of the part bear, in the batch's currency.")] Money Amount);
