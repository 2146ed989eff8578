using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>The money spent on qualifying a part, written off in equal parts over the first good units.</summary>
/// <param name="Cost">All of it.</param>
/// <param name="Units">Over how many shipped units it is written off, at least 1.</param>
public sealed record QualificationPlan(Money Cost, int Units);
