using AmFactorySim.Economics;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Costing;

/// <summary>What one activity costs for a quantity of a part on a machine.</summary>
[Table("part_costs", "What one activity costs for a quantity of a part on a machine. The sum over activities is the cost of the quantity.")]
public readonly record struct PartCostRow(
    [property: Column("The part.")] string Part,
    [property: Column("The material.")] string Material,
    [property: Column("The machine.")] string Machine,
    [property: Column("Good units.")] long Quantity,
    [property: Column("The kind of resource.")] CostCategory Category,
    [property: Column("What it was spent for.")] string Activity,
    [property: Column("For the whole quantity, in the scenario's currency.")] Money Amount);
