using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The lots of orders.</summary>
internal static class Orders
{
    /// <summary>All lots within the horizon, in the order of release; those of one time in the order in which the scenario lists them.</summary>
    public static IReadOnlyList<OrderPlan> Lots(ScenarioFile keys, ImmutableSortedDictionary<string, PartPlan> parts) =>
        [.. keys.Orders.SelectMany((order, i) => Lots(order, parts[order.Part], keys.Horizon.ToTimeSpan())
                .Select(lot => Held(lot, order, keys) with { Entry = i + 1 }))
            .Where(lot => lot.Release < keys.Horizon.ToTimeSpan()).OrderBy(lot => lot.Release)];

    /// <summary>How many lots and units an order releases within the horizon.</summary>
    public static (long Lots, long Units) Released(OrderSection order, TimeSpan horizon)
    {
        if (order.Release.At is { } at) return at.ToTimeSpan() < horizon ? (1, order.Quantity) : (0, 0);
        var all = AllLots(order, horizon);
        var lots = Math.Min(all, Count(horizon, order.LotsEvery.ToTimeSpan()));
        return (lots, Through(order, lots, all));
    }

    private static IEnumerable<OrderPlan> Lots(OrderSection order, PartPlan part, TimeSpan horizon)
    {
        var (lots, units) = Released(order, horizon);
        if (units == 0) yield break;
        if (order.Release.At is { } at)
        {
            yield return Lot(order, part, order.Quantity, at.ToTimeSpan());
            yield break;
        }
        var all = AllLots(order, horizon);
        var released = 0L;
        for (var i = 0L; i < lots; i++)
        {
            var due = Through(order, i + 1, all);
            if (due > released) yield return Lot(order, part, (int)(due - released), i * order.LotsEvery.ToTimeSpan());
            released = due;
        }
    }

    // What is not qualified is not released, and not promised.
    private static OrderPlan Held(OrderPlan lot, OrderSection order, ScenarioFile keys)
    {
        var qualified = keys.Parts[order.Part].Qualification?.Duration.ToTimeSpan() ?? default;
        return lot.Release >= qualified ? lot : lot with { Release = qualified, Due = qualified + order.Due?.AfterRelease.ToTimeSpan() };
    }

    // Whole units only: each lot brings the count up to its share, so that lots differ by one at most and add up to the order.
    private static long Through(OrderSection order, long lots, long all) => (long)(lots * (Int128)order.Quantity / all);

    private static long AllLots(OrderSection order, TimeSpan horizon) => Count(order.Release.Over?.ToTimeSpan() ?? horizon, order.LotsEvery.ToTimeSpan());

    // The lots from the start until just before the end.
    private static long Count(TimeSpan span, TimeSpan every) => (span.Ticks - 1) / every.Ticks + 1;

    private static OrderPlan Lot(OrderSection order, PartPlan part, int quantity, TimeSpan release) =>
        new(part, quantity, release, release + order.Due?.AfterRelease.ToTimeSpan(), order.ReplaceScrap);
}
