using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>Metal injection moulding: fine powder with binder is moulded, the binder taken out, and the part sintered.</summary>
/// <remarks>
/// Feedstock is counted by the metal in it. Runners are ground and moulded again but for what is spoilt. Source: by definition.
/// Worked number: 50 g of metal, runners of 20 % more, 95 % of them used again: 50.5 g bought.
/// </remarks>
public sealed record MetalInjectionMoulding
{
    /// <summary>Metal moulded for each mass in the part, with its share of the runner; at least 1.</summary>
    public required double Shot { get; init; }

    /// <summary>The share of runners that is moulded again.</summary>
    public required Share Reground { get; init; }

    /// <summary>The feedstock's price, energy and so on by the metal in it; its masses are made here.</summary>
    public required Feedstock Feedstock { get; init; }

    /// <summary>The mould.</summary>
    public required Tooling Mould { get; init; }

    /// <summary>The steps, from moulding to sintering.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>The route of a part.</summary>
    public ConventionalRoute Route(RoutePart part, RouteSetting setting, double minimumLot, double lotSize) => new()
    {
        Feedstock = Feedstock with { Bought = part.Mass * (1 + (Shot - 1) * (1 - Reground.Fraction)) },
        Tooling = Mould,
        Steps = Steps,
        MinimumLot = minimumLot,
        LotSize = lotSize,
        Setting = setting,
    };
}
