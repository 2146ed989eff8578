using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.CostCurves;

/// <summary>
/// What a part costs as laser power gets cheaper: the same machine at the same price with k times the power, and so k times the scanning
/// rate.
/// </summary>
/// <remarks>
/// Source: Gee et al. 2022, section 3.3 and Figure 6: a thought experiment, not a forecast. Recoating, heating and all other costs stay,
/// so that the cost falls towards a limit, of which material is a large part.
/// </remarks>
public sealed record PriceOfPower(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The machine.")] string Machine,
    [property: Figure("Good units.")] long Quantity,
    [property: Figure("Cost of powder in the part alone, by volume.")] double MaterialCostPerCm3,
    [property: Figure("From the machine's own power upwards.")] IReadOnlyList<PriceOfPowerPoint> Points)
{
    private static readonly double[] Multiples = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>The costs of a part on a machine with lasers; nothing for a machine without.</summary>
    public static PriceOfPower? Of(CostCase @case, long quantity)
    {
        var machine = @case.Scenario.Keys.Machines[@case.Group.Name];
        if (machine.Laser is not { } laser) return null;
        var cost = @case.Cost;
        var volume = @case.UnitVolume.CubicCentimetres;
        return new(
            @case.Recipe.Part.Name, @case.Material, @case.Group.Name, quantity,
            (cost.Powder.LeastPrice * @case.Recipe.UnitMass).Si / volume,
            [.. Multiples.Select(k =>
            {
                var part = cost.Part;
                var faster = cost with
                {
                    Part = part with { ScanPerUnit = part.ScanPerUnit / k,
                        PlateScan = part.PlateScan is { } scan ? m => scan(m) / k : null },
                };
                return new PriceOfPowerPoint(k, machine.Price.Si / (laser.Power.Watts * laser.Count * k),
                    faster.Of(quantity).PerUnit.Si / volume,
                    (faster.Part.ScanPerUnit * (double)faster.Part.PlateCapacity + faster.Part.RecoatOf(faster.Part.PlateCapacity)).Hours);
            })]);
    }
}

/// <summary>The cost at one price of power.</summary>
public sealed record PriceOfPowerPoint(
    [property: Figure("k, how many times the machine's own laser power.")] double Multiple,
    [property: Figure("The machine's price for each watt of laser power.")] double PricePerW,
    [property: Figure("Cost by volume.")] double CostPerCm3,
    [property: Figure("Printing a full plate.")] double PlatePrintH);
