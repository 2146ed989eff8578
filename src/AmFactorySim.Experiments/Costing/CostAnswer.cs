using AmFactorySim.Economics;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Costing;

/// <summary>What quantities of parts cost on machines.</summary>
public sealed record CostAnswer(
    [property: Figure("One for each part on each machine and each quantity.")] IReadOnlyList<PartCost> Costs) : IWarned
{
    /// <inheritdoc/>
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>The costs of cases.</summary>
    /// <param name="cases">Parts on machines.</param>
    /// <param name="quantities">Good units; none: what the scenario orders of each part.</param>
    /// <param name="isExplained">Whether each step of the calculation is recorded.</param>
    public static CostAnswer Of(IReadOnlyList<CostCase> cases, IReadOnlyList<long> quantities, bool isExplained) =>
        new([.. cases.SelectMany(c => quantities.DefaultIfEmpty(c.Ordered).Select(quantity => PartCost.Of(c, quantity, isExplained)))])
        {
            Warnings = WarningFigures.Of(cases[0].Scenario.Warnings),
        };

    /// <summary>The same costs without the steps of their calculation.</summary>
    public CostAnswer WithoutExplanation() => this with { Costs = [.. Costs.Select(cost => cost with { Explanation = null })] };

    /// <summary>All lines, as rows of a table.</summary>
    public IEnumerable<PartCostRow> Rows() => Costs.SelectMany(cost => cost.Lines.Select(line =>
        new PartCostRow(cost.Part, cost.Material, cost.Machine, cost.Quantity, line.Category, line.Activity,
            new Money((Int128)(line.Total * 1_000_000m)))));
}

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
