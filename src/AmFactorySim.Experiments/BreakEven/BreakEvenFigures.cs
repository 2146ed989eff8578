using AmFactorySim.Economics;
using AmFactorySim.Economics.Routes;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>From which quantity on one of two ways is the better one in a measure.</summary>
public sealed record BreakEvenFigures(
    [property: Figure("The measure: cost, carbon, energy, the time to the last part, or to the first.")] BreakEvenMeasure Measure,
    [property: Figure("Whether the conventional route is the better one at the largest quantity; otherwise printing is.")] bool RouteWins,
    [property: Figure("The smallest quantity from which that holds up to the largest; the smallest one asked for where it always holds.")]
    long FromUnits,
    [property: Figure("How often the better one changes over the quantities; more than once where plates, tools or minimum lots make "
        + "steps.")]
    int Changes,
    [property: Figure("The 5th percentile of that quantity over the samples, infinite where the other one wins; null: never up to the "
        + "largest quantity.")]
    long? LowUnits,
    [property: Figure("The 95th percentile, likewise.")] long? HighUnits,
    [property: Figure("The share of samples in which the same one wins at the largest quantity.")] double AgreementPercent)
{
    /// <summary>Whether the same one is better for every quantity that was looked at.</summary>
    [Figure("Whether the same one is better for every quantity.")]
    public bool IsAlways => Changes == 0;

    internal static double ValueOf(BreakEvenMeasure measure, RouteFigures figures) => measure switch
    {
        BreakEvenMeasure.Cost => (double)figures.Cost.Micros,
        BreakEvenMeasure.Carbon => figures.Carbon.Si,
        BreakEvenMeasure.Energy => figures.Energy.Si,
        BreakEvenMeasure.LastPart => figures.LastPart.Si,
        _ => figures.FirstPart.Si,
    };

    internal static BreakEvenFigures Of(BreakEvenMeasure measure, ActivityBasedCost printing, IReadOnlyList<long> quantities,
        RouteFigures[][][] figures, IReadOnlyList<IMakingRoute[]> ways, int route)
    {
        var crossings = ways.Select((draw, number) => Crossing.Of(
            quantity => ValueOf(measure, draw[route].Of(quantity)) < ValueOf(measure, draw[0].Of(quantity)), quantities,
            [.. quantities.Select((_, at) => ValueOf(measure, figures[number][route][at]) < ValueOf(measure, figures[number][0][at]))]))
                .ToList();
        var (printed, routed) = (ways[0][0], ways[0][route]);
        double Printing(long quantity) => ValueOf(measure, printed.Of(quantity));
        double Route(long quantity) => ValueOf(measure, routed.Of(quantity));
        // More units never take less of anything, as long as no discount begins between them.
        var usual = crossings[0].Exact(
            quantity => Route(quantity) < Printing(quantity),
            (from, to) => (crossings[0].RouteIsBetter ? Route(to) < Printing(from) : Printing(to) <= Route(from))
                && printing.Discounts(from) == printing.Discounts(to),
            quantities[0], quantities[^1]);
        var drawn = crossings.Skip(1).Select(c => c.RouteIsBetter == usual.RouteIsBetter ? c.From : long.MaxValue).Order().ToList();
        long? Quantile(double share) =>
            drawn[(int)Math.Round(share * (drawn.Count - 1))] is < long.MaxValue and var quantity ? quantity : null;
        return new(measure, usual.RouteIsBetter, usual.From, usual.Changes,
            Math.Min(usual.From, Quantile(0.05) ?? usual.From), Quantile(0.95) is { } high ? Math.Max(usual.From, high) : null,
            100.0 * drawn.Count(quantity => quantity < long.MaxValue) / drawn.Count);
    }
}

/// <summary>In what printing and a conventional route are compared.</summary>
public enum BreakEvenMeasure
{
    /// <summary>Cost.</summary>
    Cost,

    /// <summary>Greenhouse gases, as carbon dioxide.</summary>
    Carbon,

    /// <summary>Energy, with that of material and tools.</summary>
    Energy,

    /// <summary>From the order to the last part.</summary>
    LastPart,

    /// <summary>From the order to the first part.</summary>
    FirstPart,
}
