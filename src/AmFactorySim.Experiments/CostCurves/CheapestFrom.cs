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
    // Above so many units, quantities nearer to each other than this share count as one.
    private const long ExactUpTo = 100_000, SharesApart = 1000;

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

    // The largest quantity at which the one is cheaper than the other; null: none. More units never cost less in all, as long as no
    // discount begins between them.
    private static long? LastCheaper(ActivityBasedCost one, ActivityBasedCost other, long least, long most)
    {
        var isAlike = one.Discounts(least) == one.Discounts(most) && other.Discounts(least) == other.Discounts(most);
        if (isAlike && Micros(other, most) <= Micros(one, least)) return null;
        if (least == most) return least;
        if (most > ExactUpTo && most - least < most / SharesApart) return Micros(one, most) < Micros(other, most) ? most : null;
        var middle = least + (most - least) / 2;
        return LastCheaper(one, other, middle + 1, most) ?? LastCheaper(one, other, least, middle);
    }

    private static long Micros(ActivityBasedCost cost, long quantity) => cost.Of(quantity).Total.Micros;
}
