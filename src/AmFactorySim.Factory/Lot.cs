using AmFactorySim.Factory.Plan;

namespace AmFactorySim.Factory;

/// <summary>One lot of a part on its way.</summary>
internal sealed class Lot(int number, LotPlan plan)
{
    public int Number => number;

    public LotPlan Plan => plan;

    public int Shipped { get; set; }

    public int Scrapped { get; set; }

    public int Replaced { get; set; }

    /// <summary>Whether its whole quantity has been shipped.</summary>
    public bool IsDone => Shipped == plan.Quantity;
}
