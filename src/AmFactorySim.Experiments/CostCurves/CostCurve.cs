using AmFactorySim.Economics;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.CostCurves;

/// <summary>What a good unit costs against the quantity: falling, with a step up wherever one more build begins.</summary>
public sealed record CostCurve(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The machine.")] string Machine,
    [property: Figure("Units on a full plate: a step up comes after each multiple of it.")] int PlateCapacityUnits,
    [property: Figure("Cost of powder in the part alone, by volume, at its price for the largest quantities: the lower bound of every "
        + "cost.")]
    double MaterialCostPerCm3,
    [property: Figure("The curve, from small to large quantities.")] IReadOnlyList<CostCurvePoint> Points)
{
    // Between these the curve is followed from build to build; above, steps are too fine to be seen.
    private const int BuildsFollowed = 60;

    /// <summary>The curve of a part on a machine.</summary>
    /// <param name="case">The part on the machine.</param>
    /// <param name="least">The smallest quantity.</param>
    /// <param name="most">The largest.</param>
    public static CostCurve Of(CostCase @case, long least, long most)
    {
        var cost = @case.Cost;
        var powder = cost.Powder;
        return new(
            @case.Recipe.Part.Name, @case.Material, @case.Group.Name, cost.Part.PlateCapacity,
            (powder.LeastPrice * @case.Recipe.UnitMass).Si / @case.UnitVolume.CubicCentimetres,
            [.. Quantities(cost, least, most).Select(quantity => CostCurvePoint.Of(cost.Of(quantity), @case.UnitVolume))]);
    }

    /// <summary>Some fifteen to each power of ten, the powers themselves, and the ends of plates.</summary>
    private static IEnumerable<long> Quantities(ActivityBasedCost cost, long least, long most)
    {
        const int ToAPower = 15;
        var chosen = new SortedSet<long> { least, most };
        for (var i = 0; i <= ToAPower * Math.Log10(most); i++) chosen.Add((long)Math.Round(Math.Pow(10, (double)i / ToAPower)));
        for (var build = 1; build <= BuildsFollowed; build++)
        {
            var full = (long)(build * (double)cost.Part.PlateCapacity * cost.Yield.Fraction);
            chosen.Add(full);
            chosen.Add(full + 1);
        }
        return chosen.Where(quantity => quantity >= least && quantity <= most && quantity > 0);
    }
}

/// <summary>One quantity of a cost curve.</summary>
public sealed record CostCurvePoint(
    [property: Figure("Good units.")] long Quantity,
    [property: Figure("Cost of one good unit.")] double PerUnit,
    [property: Figure("Cost by volume.")] double CostPerCm3)
{
    internal static CostCurvePoint Of(CostBreakdown cost, Volume unit) =>
        new(cost.Quantity, cost.PerUnit.Si, cost.PerUnit.Si / unit.CubicCentimetres);
}
