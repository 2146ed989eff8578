using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>What a batch costs, by component.</summary>
/// <remarks>
/// C_total = C_energy + C_labor + C_material + C_overhead. Source: Di and Yang 2021, equation 1. Worked number: 1.47 + 22.11 + 57.41 +
/// 38.87 = 119.86 USD.
/// </remarks>
public sealed class BatchCost
{
    private readonly ImmutableArray<Money> _byComponent;

    internal BatchCost(Func<CostComponent, Money> of) => _byComponent = [.. Enum.GetValues<CostComponent>().Select(of)];

    /// <summary>A component's cost.</summary>
    public Money this[CostComponent component] => _byComponent[(int)component];

    /// <summary>C_material, metal and gas.</summary>
    public Money Material => this[CostComponent.Metal] + this[CostComponent.Gas];

    /// <summary>C_overhead, machine, maintenance and administration.</summary>
    public Money Overhead => this[CostComponent.Machine] + this[CostComponent.Maintenance] + this[CostComponent.Administration];

    /// <summary>C_total, the exact sum of all components.</summary>
    public Money Total => _byComponent.Aggregate(Money.Zero, (sum, cost) => sum + cost);
}

/// <summary>
/// What a batch's cost is made of. Metal and gas are the paper's material; machine, maintenance and administration its overhead.
/// </summary>
public enum CostComponent
{
    /// <summary>Metal of parts, supports and waste.</summary>
    Metal,

    /// <summary>Protective gas.</summary>
    Gas,

    /// <summary>The machine's price, spread over its life.</summary>
    Machine,

    /// <summary>Maintenance of the machine.</summary>
    Maintenance,

    /// <summary>Administration.</summary>
    Administration,

    /// <summary>People.</summary>
    Labour,

    /// <summary>Electricity.</summary>
    Energy,
}
