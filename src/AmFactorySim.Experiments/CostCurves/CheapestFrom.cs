using AmFactorySim.Economics;
using AmFactorySim.Experiments.Costing;

namespace AmFactorySim.Experiments.CostCurves;

/// <summary>From which quantity on a machine is the cheapest.</summary>
public sealed record CheapestFrom(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The smallest quantity from which the machine stays cheaper than those before it in the list and those not in it; "
        + "exact up to 100 000 units.")]
    long Quantity,
    [property: Figure("The machine that is cheapest from there on.")] string Machine)
{
    /// <summary>The machines that are the cheapest for a part, by rising quantities.</summary>
    /// <remarks>
    /// From the largest quantity downwards: the machine that is cheapest there, and from where it stays so; below that quantity the same
    /// for the other machines. Where plates and batches make costs cross several times, the last crossing counts.
    /// </remarks>
    /// <param name="cases">A part on several machines.</param>
    /// <param name="least">The smallest quantity.</param>
    /// <param name="most">The largest.</param>
    public static IReadOnlyList<CheapestFrom> Of(IReadOnlyList<CostCase> cases, long least, long most)
    {
        var (left, found) = (cases.ToList(), new List<CheapestFrom>());
        for (var until = most; until >= least;)
        {
            var cheapest = left.MinBy(c => Micros(c.Cost, until))!;
            left.Remove(cheapest);
            var from = left.Select(other => LastCheaper(other.Cost, cheapest.Cost, least, until)).Append(null).Max() + 1 ?? least;
            found.Add(new(cheapest.Recipe.Part.Name, cheapest.Material, from, cheapest.Group.Name));
            until = from - 1;
        }
        found.Reverse();
        return found;
    }

    // More units never cost less in all, as long as no discount begins between them.
    private static long? LastCheaper(ActivityBasedCost one, ActivityBasedCost other, long least, long most) => LastQuantity.Where(
        quantity => Micros(one, quantity) < Micros(other, quantity),
        (from, to) => Micros(other, to) <= Micros(one, from)
            && one.Discounts(from) == one.Discounts(to) && other.Discounts(from) == other.Discounts(to),
        least, most);

    private static Int128 Micros(ActivityBasedCost cost, long quantity) => cost.Of(quantity).Total.Micros;
}
