using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The lots of a scenario's orders.</summary>
/// <param name="keys">The scenario.</param>
internal sealed class Orders(ScenarioFile keys)
{
    private readonly TimeSpan _horizon = keys.Horizon.ToTimeSpan();

    /// <summary>
    /// All lots within the horizon, in order of release; lots of the same time in order of their due dates, and then of the scenario.
    /// </summary>
    /// <param name="parts">The plans of the parts.</param>
    public IReadOnlyList<LotPlan> Lots(ImmutableSortedDictionary<string, PartPlan> parts) =>
        [.. keys.Orders.SelectMany((order, i) => Lots(order, i + 1, parts[order.Part]))
            .Where(lot => lot.Release < _horizon).OrderBy(lot => lot.Release).ThenBy(lot => lot.Due ?? TimeSpan.MaxValue)];

    /// <summary>How many lots and units an order releases within the horizon.</summary>
    public (long Lots, long Units) Released(OrderSection order)
    {
        if (Qualified(order) >= _horizon) return (0, 0);
        if (At(order) is { } at) return at < _horizon ? (1, order.Quantity) : (0, 0);
        var all = AllLots(order);
        var lots = Math.Min(all, Count(_horizon, order.LotsEvery.ToTimeSpan()));
        return (lots, Through(order, lots, all));
    }

    /// <summary>How many units of a part are ordered and not released within the horizon.</summary>
    public long UnitsAfterHorizon(PartPlan part) =>
        keys.Orders.Where(order => order.Part == part.Name).Sum(order => order.Quantity - Released(order).Units);

    private IEnumerable<LotPlan> Lots(OrderSection order, int number, PartPlan part)
    {
        var (lots, units) = Released(order);
        if (units == 0) yield break;
        if (At(order) is { } at)
        {
            yield return Lot(order.Quantity, at);
            yield break;
        }
        var all = AllLots(order);
        var released = 0L;
        for (var i = 0L; i < lots; i++)
        {
            var through = Through(order, i + 1, all);
            if (through > released) yield return Lot((int)(through - released), i * order.LotsEvery.ToTimeSpan());
            released = through;
        }

        // Nothing is released before the part is qualified; a due date that counts from the release is later then, too.
        LotPlan Lot(int quantity, TimeSpan planned)
        {
            var release = planned > Qualified(order) ? planned : Qualified(order);
            var due = order.Due?.On is { } date ? date.Time - keys.Start!.Value.Time : release + order.Due?.AfterRelease?.ToTimeSpan();
            return new(part, quantity, release, due, order.ReplaceScrap) { Order = number };
        }
    }

    private TimeSpan Qualified(OrderSection order) =>
        keys.Parts.GetValueOrDefault(order.Part)?.Qualification?.Duration.ToTimeSpan() ?? default;

    // The one time of release; null: evenly.
    private TimeSpan? At(OrderSection order) =>
        order.Release.On is { } date && keys.Start is { } start ? date.Time - start.Time : order.Release.At?.ToTimeSpan();

    // Whole units only: each lot brings the total up to its share, so that lots differ by at most one and add up to the order.
    private static long Through(OrderSection order, long lots, long all) => (long)(lots * (Int128)order.Quantity / all);

    private long AllLots(OrderSection order) => Count(order.Release.Over?.ToTimeSpan() ?? _horizon, order.LotsEvery.ToTimeSpan());

    // The lots from the start until just before the end.
    private static long Count(TimeSpan span, TimeSpan every) => (span.Ticks - 1) / every.Ticks + 1;
}
