using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>Casting, by lost wax or into a die.</summary>
/// <remarks>
/// For each mass in the part, so much is poured; runners and gates come back as metal of their own kind but for what burns off or is
/// spoilt. Source: by definition.
/// Worked number: 1 kg of parts, 1.8 kg poured, 90 % of the 0.8 kg of runners used again: 1.08 kg bought.
/// </remarks>
public sealed record Casting
{
    /// <summary>Mass poured for each mass in the part; at least 1.</summary>
    public required double Poured { get; init; }

    /// <summary>The share of runners and gates that is melted again.</summary>
    public required Share Remelted { get; init; }

    /// <summary>Electricity to melt and hold a mass that is poured.</summary>
    public required Rate<Energy, Mass> Melting { get; init; }

    /// <summary>Shells, coatings, lubricants, for each mass poured.</summary>
    public required Rate<Money, Mass> Consumables { get; init; }

    /// <summary>The ingot's price, energy and so on; its masses are made here.</summary>
    public required Feedstock Ingot { get; init; }

    /// <summary>The wax mould or the die.</summary>
    public required Tooling Tooling { get; init; }

    /// <summary>The steps.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>The route of a part.</summary>
    public ConventionalRoute Route(RoutePart part, RouteSetting setting, double minimumLot, double lotSize)
    {
        var poured = part.Mass * Poured;
        return new()
        {
            Feedstock = Ingot with
            {
                Bought = poured - (poured - part.Mass) * Remelted.Fraction,
                Melting = poured * Melting,
                Consumables = poured * Consumables
            },
            Tooling = Tooling,
            Steps = Steps,
            MinimumLot = minimumLot,
            LotSize = lotSize,
            Setting = setting,
        };
    }
}
