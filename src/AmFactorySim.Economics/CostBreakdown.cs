using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What a quantity of a part costs, activity by activity. The lines add up to the total, to the last millionth.</summary>
/// <param name="Quantity">Good units.</param>
/// <param name="Lines">Printing first, then post-processing.</param>
public sealed record CostBreakdown(long Quantity, ImmutableArray<CostLine> Lines)
{
    /// <summary>The activity of what failed builds add; one line in each category.</summary>
    public const string FailedBuilds = "failed builds";

    /// <summary>The sum of all lines.</summary>
    public Money Total => Sum(Lines);

    /// <summary>The cost of one good unit.</summary>
    public Money PerUnit => Total / Quantity;

    /// <summary>What one category costs.</summary>
    public Money Of(CostCategory category) => Sum(Lines.Where(line => line.Category == category));

    /// <summary>What one activity costs.</summary>
    public Money Of(CostCategory category, string activity) =>
        Sum(Lines.Where(line => line.Category == category && line.Activity == activity));

    private static Money Sum(IEnumerable<CostLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}

/// <summary>What one activity costs.</summary>
/// <param name="Category">The kind of resource.</param>
/// <param name="Activity">What it was spent for: "supports", "maintenance", "set-up".</param>
/// <param name="Amount">The cost.</param>
public readonly record struct CostLine(CostCategory Category, string Activity, Money Amount);

/// <summary>What kind of resource a cost was spent on; the ledger of a simulated factory has an account for each.</summary>
public enum CostCategory
{
    /// <summary>Powder in parts, in supports and lost, binder and resin.</summary>
    Material,

    /// <summary>Owning the printing machine.</summary>
    Machine,

    /// <summary>Owning post-processing stations.</summary>
    Station,

    /// <summary>Gas, build plates, filters, blades and other wear parts.</summary>
    Consumables,

    /// <summary>Electricity.</summary>
    Energy,

    /// <summary>People's time.</summary>
    Labour,

    /// <summary>The factory as a whole.</summary>
    Overhead,

    /// <summary>What scrap metal brings back: negative.</summary>
    ScrapRecovery,
}
