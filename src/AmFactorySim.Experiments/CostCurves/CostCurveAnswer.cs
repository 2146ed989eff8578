using AmFactorySim.Experiments.Costing;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.CostCurves;

/// <summary>The cost of parts on machines against the quantity, and against the price of laser power.</summary>
public sealed record CostCurveAnswer(
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("One for each part on each machine.")] IReadOnlyList<CostCurve> Curves,
    [property: Figure("Which of them is cheapest, from which quantity on.")] IReadOnlyList<CheapestFrom> Cheapest,
    [property: Figure("At the largest quantity, what cheaper laser power would do (Gee et al. 2022, Figure 6); machines without lasers are "
        + "left out.")]
    IReadOnlyList<PriceOfPower> PriceOfPower) : IWarned
{
    /// <inheritdoc/>
    [Figure("What is probably not meant: unsound process parameters, repairs of meshes, sizes that suggest another unit.")]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>The answer for parts on machines.</summary>
    public static CostCurveAnswer Of(IReadOnlyList<CostCase> cases, long least, long most) => new(
        cases[0].Scenario.Keys.Currency.Code, [.. cases.Select(c => CostCurve.Of(c, least, most))], [.. CheapestOf(cases, least, most)],
        [.. cases.Select(c => Experiments.CostCurves.PriceOfPower.Of(c, most)).OfType<PriceOfPower>()])
    {
        Warnings = WarningFigures.Of(cases[0].Scenario.Warnings),
    };

    /// <summary>All points, as rows of a table.</summary>
    public IEnumerable<CostCurveRow> Rows() => Curves.SelectMany(curve => curve.Points.Select(point =>
        new CostCurveRow(curve.Part, curve.Material, curve.Machine, point.Quantity, point.PerUnit, point.CostPerCm3)));

    // A machine that is cheapest at a quantity where another's plate is just full may lose again to it; who wins for a moment only is
    // passed over.
    private static IEnumerable<CheapestFrom> CheapestOf(IReadOnlyList<CostCase> cases, long least, long most)
    {
        foreach (var part in cases.GroupBy(c => (c.Recipe.Part.Name, c.Material)).Where(part => part.Count() > 1))
        {
            CostCase? before = null;
            foreach (var quantity in Powers(least, most))
            {
                var cheapest = part.MinBy(c => c.Cost.Of(quantity).Total.Micros)!;
                if (cheapest == before) continue;
                yield return new(part.Key.Name, part.Key.Material, quantity, cheapest.Group.Name);
                before = cheapest;
            }
        }
    }

    // Four to each power of ten: 1, 2, 3, 6, 10, 18, ...
    private static IEnumerable<long> Powers(long least, long most)
    {
        var before = 0L;
        for (var i = 0; ; i++)
        {
            var quantity = (long)Math.Round(least * Math.Pow(10, i / 4.0));
            if (quantity > most) yield break;
            if (quantity > before) yield return before = quantity;
        }
    }
}

/// <summary>From which quantity on a machine is the cheapest.</summary>
public sealed record CheapestFrom(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The quantity, looked at four times in each power of ten.")] long Quantity,
    [property: Figure("The machine that is cheapest from there on.")] string Machine);

/// <summary>One quantity of a cost curve.</summary>
[Table("cost_curve", "What a good unit of a part costs on a machine, for one quantity.")]
public readonly record struct CostCurveRow(
    [property: Column("The part.")] string Part,
    [property: Column("The material.")] string Material,
    [property: Column("The machine.")] string Machine,
    [property: Column("Good units.")] long Quantity,
    [property: Column("Cost of one good unit, in the scenario's currency.")] double PerUnit,
    [property: Column("Cost by volume, in the scenario's currency.")] double CostPerCm3);
