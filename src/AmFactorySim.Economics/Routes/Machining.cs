using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>Machining from a billet.</summary>
/// <remarks>
/// The billet is the box around the part, with an allowance on each side, or what a given buy-to-fly ratio makes of the part's mass. What
/// is cut off takes V_removed / removal rate at the cutting step and is sold as swarf. Source: by definition. Worked number: a part of
/// 29.1 cm³ in a box of 46.9 cm³ with 30 % allowance: a billet of 61.0 cm³, 31.9 cm³ cut off, at 1000 cm³/h 1.91 min, buy-to-fly 2.10.
/// </remarks>
public sealed record Machining
{
    /// <summary>The billet's volume by the volume of the box around the part; at least 1.</summary>
    public required double Allowance { get; init; }

    /// <summary>Mass bought for each mass in the part, in the place of box and allowance; null: those decide.</summary>
    public double? BuyToFly { get; init; }

    /// <summary>Volume cut off in an hour of cutting, roughing and finishing together.</summary>
    public required Rate<Volume, Duration> RemovalRate { get; init; }

    /// <summary>The bar or billet's price, energy and so on; its masses are made here.</summary>
    public required Feedstock Stock { get; init; }

    /// <summary>Fixtures and program.</summary>
    public required Tooling Tooling { get; init; }

    /// <summary>The steps; the cycle of the cutting one is what it takes beside cutting.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>Which of the steps cuts.</summary>
    public required int CuttingStep { get; init; }

    /// <summary>Mass bought for each mass in the part.</summary>
    public double BuyToFlyOf(RoutePart part) => BuyToFly ?? Math.Max(1, Allowance * (part.BoxVolume / part.Volume));

    /// <summary>The route of a part.</summary>
    public ConventionalRoute Route(RoutePart part, RouteSetting setting, double minimumLot, double lotSize)
    {
        var bought = part.Mass * BuyToFlyOf(part);
        var cut = Steps[CuttingStep];
        var cutting = part.Volume * (BuyToFlyOf(part) - 1) / RemovalRate;
        return new()
        {
            Feedstock = Stock with { Bought = bought, Scrap = bought - part.Mass },
            Tooling = Tooling,
            Steps = Steps.SetItem(CuttingStep, cut with { Cycle = cut.Cycle + cutting }),
            MinimumLot = minimumLot,
            LotSize = lotSize,
            Setting = setting,
        };
    }
}
