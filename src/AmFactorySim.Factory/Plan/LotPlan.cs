namespace AmFactorySim.Factory.Plan;

/// <summary>One lot of a part, released at one time.</summary>
/// <param name="Part">The part ordered.</param>
/// <param name="Quantity">Units ordered.</param>
/// <param name="Release">When the lot is released.</param>
/// <param name="Due">When it is due, since the start of the run; null where no date is promised.</param>
/// <param name="ReplaceScrap">Whether a unit that is scrapped is made again.</param>
public sealed record LotPlan(PartPlan Part, int Quantity, TimeSpan Release, TimeSpan? Due, bool ReplaceScrap)
{
    /// <summary>The scenario's order that this is a lot of: n of <c>orders[n]</c>, from 1.</summary>
    public int Order { get; init; } = 1;
}
