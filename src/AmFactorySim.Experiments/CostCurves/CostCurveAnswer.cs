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
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>The answer for parts on machines.</summary>
    public static CostCurveAnswer Of(IReadOnlyList<CostCase> cases, long least, long most) => new(
        cases[0].Scenario.Keys.Currency.Code, [.. cases.Select(c => CostCurve.Of(c, least, most))],
        [.. cases.GroupBy(c => (c.Recipe.Part.Name, c.Material)).Where(part => part.Count() > 1)
            .SelectMany(part => CheapestFrom.Of([.. part], least, most))],
        [.. cases.Select(c => Experiments.CostCurves.PriceOfPower.Of(c, most)).OfType<PriceOfPower>()])
    {
        Warnings = WarningFigures.Of(cases[0].Scenario.Warnings),
    };

    /// <summary>All points, as rows of a table.</summary>
    public IEnumerable<CostCurveRow> Rows() => Curves.SelectMany(curve => curve.Points.Select(point =>
        new CostCurveRow(curve.Part, curve.Material, curve.Machine, point.Quantity, point.PerUnit, point.CostPerCm3)));
}

/// <summary>One quantity of a cost curve.</summary>
[Table("cost_curve", "What a good unit of a part costs on a machine, for one quantity.")]
public readonly record struct CostCurveRow(
    [property: Column("The part.")] string Part,
    [property: Column("The material.")] string Material,
    [property: Column("The machine.")] string Machine,
    [property: Column("Good units.")] long Quantity,
    [property: Column("Cost of one good unit, in the scenario's currency.")] double PerUnit,
    [property: Column("Cost by volume, in the scenario's currency.")] double CostPerCm3);
