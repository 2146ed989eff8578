using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;

namespace AmFactorySim.Scenarios;

/// <summary>The lots of orders.</summary>
internal static class Orders
{
    /// <summary>All lots, in the order of release; those of one time in the order in which the scenario lists them.</summary>
    public static IReadOnlyList<OrderPlan> Lots(ScenarioFile keys, ImmutableSortedDictionary<string, PartPlan> parts) =>
        [.. keys.Orders.SelectMany(order => Lots(order, parts[order.Part], keys.Horizon.ToTimeSpan())).OrderBy(lot => lot.Release)];

    private static IEnumerable<OrderPlan> Lots(OrderSection order, PartPlan part, TimeSpan horizon)
    {
        if (order.Release.At is { } at)
        {
            yield return Lot(order, part, order.Quantity, at.ToTimeSpan());
            yield break;
        }
        // Whole units only: lot i brings the count up to its share, so that lots differ by one at most and add up to the order.
        var every = order.LotsEvery.ToTimeSpan();
        var lots = (horizon.Ticks + every.Ticks - 1) / every.Ticks;
        var released = 0L;
        for (var i = 0L; i < lots; i++)
        {
            var due = (long)((i + 1) * (Int128)order.Quantity / lots);
            if (due > released) yield return Lot(order, part, (int)(due - released), i * every);
            released = due;
        }
    }

    private static OrderPlan Lot(OrderSection order, PartPlan part, int quantity, TimeSpan release) =>
        new(part, quantity, release, release + order.Due?.AfterRelease.ToTimeSpan(), order.ReplaceScrap);
}
