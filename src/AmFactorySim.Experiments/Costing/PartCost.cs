using AmFactorySim.Economics;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Costing;

/// <summary>
/// What a quantity of a part costs on a machine; as JSON, each name ends in its unit, and amounts are in the scenario's currency.
/// </summary>
public sealed record PartCost(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The machine.")] string Machine,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("Good units.")] long Quantity,
    [property: Figure("Units that are printed for them.")] long PrintedUnits,
    [property: Figure("Units on a full plate.")] int PlateCapacityUnits,
    [property: Figure("Builds, without those that are repeated after failures.")] long Builds,
    [property: Figure("Machines that make the quantity in the time that costing.within gives.")] int Machines,
    [property: Figure("Printing a full plate: scanning and recoating.")] double PlatePrintH,
    [property: Figure("Volume of one unit.")] double VolumeCm3,
    [property: Figure("Cost of one good unit.")] decimal PerUnit,
    [property: Figure("Cost by volume.")] double CostPerCm3,
    [property: Figure("Cost of the whole quantity.")] decimal Total,
    [property: Figure("What the total is made of, activity by activity; the lines add up to it.")] IReadOnlyList<PartCostLine> Lines)
{
    /// <summary>What failed builds add to the cost of a unit.</summary>
    [Figure("What builds that fail add to it: the sum of the lines `failed builds`.")]
    public decimal FailedBuildsPerUnit => Lines.Where(line => line.Activity == CostBreakdown.FailedBuilds).Sum(line => line.PerUnit);

    /// <summary>How the cost is calculated; null unless asked for.</summary>
    [Figure("With `--explain`, the inputs and each step of the calculation; else null.")]
    public Explanation? Explanation { get; init; }

    /// <summary>The cost of so many good units.</summary>
    /// <param name="case">The part on its machine.</param>
    /// <param name="quantity">Good units.</param>
    /// <param name="isExplained">Whether the steps of the calculation are recorded.</param>
    public static PartCost Of(CostCase @case, long quantity, bool isExplained = false)
    {
        var (cost, part) = (@case.Cost, @case.Recipe);
        var trace = isExplained ? new ExplanationTrace(Currencies.UsDollars with { Own = @case.Scenario.Keys.Currency.Code }) : null;
        if (trace is not null) CostInputs.Given(trace, @case);
        var breakdown = cost.Of(quantity, trace);
        var total = Amount(breakdown.Total);
        return new(
            part.Part.Name, @case.Material, @case.Group.Name, @case.Scenario.Keys.Currency.Code, quantity, cost.Printed(quantity),
            part.PlateCapacity,
            cost.Builds(quantity), cost.Machines(quantity),
            (part.ScanPerUnit * part.PlateCapacity + part.RecoatOf(part.PlateCapacity)).Hours,
            @case.UnitVolume.CubicCentimetres, Amount(breakdown.PerUnit), breakdown.PerUnit.Si / @case.UnitVolume.CubicCentimetres, total,
            [.. breakdown.Lines.Where(line => line.Amount.Micros != 0).OrderBy(line => line.Category).Select(line => new PartCostLine(
                line.Category, line.Activity, Amount(line.Amount / quantity), total == 0
                    ? 0 : (double)(Amount(line.Amount) / total * 100), Amount(line.Amount)))])
        {
            Explanation = trace?.Explanation,
        };
    }

    private static decimal Amount(Money money) => (decimal)money.Micros / 1_000_000m;
}

/// <summary>One activity of a part's cost.</summary>
public sealed record PartCostLine(
    [property: Figure("The kind of resource.")] CostCategory Category,
    [property: Figure("What it was spent for.")] string Activity,
    [property: Figure("For one good unit.")] decimal PerUnit,
    [property: Figure("Its share of the total.")] double Percent,
    [property: Figure("For the whole quantity.")] decimal Total);
