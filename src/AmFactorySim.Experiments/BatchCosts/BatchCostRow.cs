using AmFactorySim.Economics.DiYang;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.BatchCosts;

/// <summary>What a part of a batch bears of one component.</summary>
[Table("batch_costs", "What a part of a batch bears of one component of its cost. The sum of all is the batch's cost.")]
public readonly record struct BatchCostRow(
    [property: Column("The part.")] string Part,
    [property: Column("How many of it.")] int Count,
    [property: Column("Mass of one, in g.")] double MassG,
    [property: Column("The share of its bounding box that it fills, in percent.")] double FillPercent,
    [property: Column("The component.")] CostComponent Component,
    [property: Column("What all of the part bear, in the batch's currency.")] Money Amount);
