using AmFactorySim.Economics;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>What printing a quantity takes, before anything is said about how exact that is.</summary>
internal sealed class PrintedAmounts(CostCase @case)
{
    private static readonly Rate<Money, Energy> OneByKilowattHour = new(1 / 3.6e6);

    private readonly Dictionary<long, Amounts> _known = [];

    // The same work where a kilowatt-hour, a kilogram of powder and a cubic metre of gas cost 1 each, and what else is used up nothing, so
    // that the costs count them.
    private readonly ActivityBasedCost _counted = @case.Cost with
    {
        Powder = @case.Cost.Powder with { Price = new(1), Breaks = PriceBreaks.None },
        Binder = null,
        Printer = @case.Cost.Printer with
        {
            EnergyPrice = OneByKilowattHour,
            GasPrice = new(1),
            PlatePerUse = Money.Zero,
            Consumables = default,
        },
        Operations = [.. @case.Cost.Operations.Select(step => step with { EnergyPrice = OneByKilowattHour })],
    };

    /// <summary>Amounts in the currency's unit, kWh, kg, m³ and seconds.</summary>
    public sealed record Amounts(
        double Material, double Hours, double Post, double Electricity, double PostElectricity, double PrintingKwh, double PostKwh,
        double PowderKg, double GasM3, long Builds, double FirstBuildS, double AllBuildsS,
        double PostFirstS, double PostRestS);

    public Amounts Of(long quantity)
    {
        if (_known.TryGetValue(quantity, out var amounts)) return amounts;
        return _known[quantity] = Count(quantity);
    }

    private Amounts Count(long quantity)
    {
        var (cost, counted) = (@case.Cost.Of(quantity), _counted.Of(quantity));
        var steps = @case.Cost.Operations.Select(step => step.Name).ToHashSet();
        bool IsPost(CostLine line) =>
            line.Category == CostCategory.Station || (steps.Contains(line.Activity) && line.Category is not CostCategory.Material);
        bool IsMaterial(CostLine line) => line.Category is CostCategory.Material or CostCategory.ScrapRecovery;
        double Sum(CostBreakdown of, Func<CostLine, bool> which) => of.Lines.Where(which).Sum(line => line.Amount.Si);
        var printed = @case.Cost.Printed(quantity);
        var part = @case.Cost;
        var builds = part.Builds(quantity);
        // A station for each step: the first plate or unit goes through all of them, and the slowest has the rest still to do.
        var works = part.Operations.Select(step =>
            step.Time.Seconds * Math.Ceiling(step.Batches(builds, printed))).ToList();
        return new(
            Sum(cost, IsMaterial),
            Sum(cost, line => !IsMaterial(line) && !IsPost(line) && line.Category != CostCategory.Energy),
            Sum(cost, line => IsPost(line) && line.Category != CostCategory.Energy),
            Sum(cost, line => line.Category == CostCategory.Energy && !IsPost(line)),
            Sum(cost, line => line.Category == CostCategory.Energy && IsPost(line)),
            Sum(counted, line => line.Category == CostCategory.Energy && !IsPost(line)),
            Sum(counted, line => line.Category == CostCategory.Energy && IsPost(line)),
            Sum(counted, line => line.Category == CostCategory.Material),
            Sum(counted, line => line.Category == CostCategory.Consumables && !IsPost(line)),
            builds, part.UseTime(Math.Min(quantity, FullPlate)).Seconds, part.UseTime(quantity).Seconds,
            part.Operations.Sum(step => step.Time.Seconds),
            works.Zip(part.Operations, (all, step) => Math.Max(0, all - step.Time.Seconds)).DefaultIfEmpty(0).Max());
    }

    private long FullPlate => Math.Max(1, (long)(@case.Cost.Part.PlateCapacity * @case.Cost.Yield.Fraction));
}
