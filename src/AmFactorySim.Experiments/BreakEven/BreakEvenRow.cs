using AmFactorySim.Economics.Routes;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>A quantity made in one way.</summary>
[Table("break_even",
    "A quantity of the part made in one way, printing or a conventional route. Low and high are the 5th and the 95th percentile of the "
        + "samples, widened to the typical value.")]
public readonly record struct BreakEvenRow(
    [property: Column("The way: printing, or the route's name.")] string Route,
    [property: Column("Good units.")] long Quantity,
    [property: Column("Cost of a good unit in the scenario's currency, with the typical constants.")] double CostEach,
    [property: Column("The low end of its range.")] double CostEachLow,
    [property: Column("The high end.")] double CostEachHigh,
    [property: Column("Greenhouse gases of a unit.")] double CarbonKgEach,
    [property: Column("The low end of their range.")] double CarbonKgEachLow,
    [property: Column("The high end.")] double CarbonKgEachHigh,
    [property: Column("Energy of a unit, with that of material and tools.")] double EnergyKwhEach,
    [property: Column("The low end of its range.")] double EnergyKwhEachLow,
    [property: Column("The high end.")] double EnergyKwhEachHigh,
    [property: Column("From the order to the first part.")] double FirstPartD,
    [property: Column("The low end of its range.")] double FirstPartDLow,
    [property: Column("The high end.")] double FirstPartDHigh,
    [property: Column("From the order to the last part.")] double LastPartD,
    [property: Column("The low end of its range.")] double LastPartDLow,
    [property: Column("The high end.")] double LastPartDHigh)
{
    internal static BreakEvenRow Of(string route, long quantity, RouteFigures[][][] figures, int way, int at)
    {
        (double Usual, double Low, double High) Range(Func<RouteFigures, double> figure, double by)
        {
            var usual = figure(figures[0][way][at]);
            var drawn = figures.Skip(1).Select(draw => figure(draw[way][at])).Order().ToList();
            double Quantile(double share) => drawn[(int)Math.Round(share * (drawn.Count - 1))];
            return (usual / by, Math.Min(usual, Quantile(0.05)) / by, Math.Max(usual, Quantile(0.95)) / by);
        }
        var (cost, carbon, energy) = (Range(f => f.Cost.Si, quantity), Range(f => f.Carbon.Kilograms, quantity),
            Range(f => f.Energy.KilowattHours, quantity));
        var (first, last) = (Range(f => f.FirstPart.Hours, 24), Range(f => f.LastPart.Hours, 24));
        return new(route, quantity, cost.Usual, cost.Low, cost.High, carbon.Usual, carbon.Low, carbon.High, energy.Usual, energy.Low,
            energy.High,
            first.Usual, first.Low, first.High, last.Usual, last.Low, last.High);
    }
}
