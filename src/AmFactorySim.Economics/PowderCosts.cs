using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What powder costs and how much of it is lost.</summary>
public sealed record PowderCosts
{
    /// <summary>The price of powder.</summary>
    public required Rate<Money, Mass> Price { get; init; }

    /// <summary>What is taken off it for larger quantities, by kilograms bought.</summary>
    public PriceBreaks Breaks { get; init; } = PriceBreaks.None;

    /// <summary>The price of the largest quantities.</summary>
    public Rate<Money, Mass> LeastPrice => Price * Breaks.Factor(double.PositiveInfinity);

    /// <summary>What a kilogram of scrap metal brings back.</summary>
    public Rate<Money, Mass> ScrapValue { get; init; }

    /// <summary>The density of the solid metal.</summary>
    public required Rate<Mass, Volume> Density { get; init; }

    /// <summary>The share of the loose bed's volume that is metal.</summary>
    public required Share Packing { get; init; }

    /// <summary>The share of unfused powder that a build makes unusable.</summary>
    public Share Loss { get; init; }

    /// <summary>The powder around the parts of a build.</summary>
    /// <remarks>
    /// (A H - m/(ρ d)) f ρ: what the bed has room for beside what is built, loosely packed. Source: Gee et al. 2022, section 2.5 and
    /// Figure 3, for parts that are melted (d = 100 %). Massive parts leave none (assumption). Worked number: 0.44 kg of 4 g/cm3 in a bed
    /// of 1 000 cm3 packed to 50 %: 1.78 kg; as green parts of the bed's density: 1.56 kg.
    /// </remarks>
    /// <param name="bed">A H, the volume of the bed.</param>
    /// <param name="solid">m, the metal of parts and supports in it.</param>
    /// <param name="density">d, the share of metal in the volume that is built.</param>
    /// <param name="trace">Records the step.</param>
    public Mass Loose(Volume bed, Mass solid, Share density, ICalculationTrace? trace = null) => trace.Step(
        "loose powder of a build", "m_loose = ρ f max(0, V_bed - m / (ρ d))",
        $"{Density} × {Packing} × max(0 , {bed} - {solid} / ({Density} × {density}))",
        Density * new Volume(Math.Max(0, bed.CubicMetres - (solid / Density).CubicMetres / density.Fraction)) * Packing.Fraction,
        "Gee et al. 2022, section 2.5 and Figure 3");
}
