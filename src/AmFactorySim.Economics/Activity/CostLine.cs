using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What one activity costs.</summary>
/// <param name="Category">The kind of resource.</param>
/// <param name="Activity">What it was spent for: "supports", "maintenance", "set-up".</param>
/// <param name="Amount">The cost.</param>
public readonly record struct CostLine(CostCategory Category, string Activity, Money Amount);
