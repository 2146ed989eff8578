using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>What must be made before a part can be: a mould, a die, or a fixture with its program.</summary>
public sealed record Tooling
{
    /// <summary>The price of a set.</summary>
    public required Money Price { get; init; }

    /// <summary>The steel in a set.</summary>
    public Mass Mass { get; init; }

    /// <summary>The energy that it took to make a kilogram of it.</summary>
    public Rate<Energy, Mass> EmbodiedEnergy { get; init; }

    /// <summary>The greenhouse gases of that.</summary>
    public Rate<Mass, Mass> EmbodiedCarbon { get; init; }

    /// <summary>From the order to the first part out of it.</summary>
    public Duration LeadTime { get; init; }

    /// <summary>Units that a set makes before another is needed; above 0.</summary>
    public required double LifeUnits { get; init; }

    /// <summary>Sets for so many units: whole ones.</summary>
    /// <remarks>Worked number: 100 001 units of a mould that makes 100 000: 2.</remarks>
    public double Sets(double units) => Math.Ceiling(units / LifeUnits * (1 - 1e-12));
}

/// <summary>How the price of tools grows with a part's size and complexity, from the price for a part that is known.</summary>
/// <remarks>
/// C = C_0 (V_box/V_0)^a (c/c_0)^b, with the box around the part, V_box, and its surface over that of a cube of the same volume, c. An
/// assumption: the form is that of the six-tenths rule of cost engineering, a = 0.6. Worked number: a box of 100 cm³ in place of 50 cm³
/// and a complexity of 3 in place of 1.5, a = 0.6 and b = 0.5: 2.144 times the price.
/// </remarks>
public sealed record ToolScale
{
    /// <summary>V_0, the box around the part that the price is for; null: size has no effect.</summary>
    public Volume? Box { get; init; }

    /// <summary>a.</summary>
    public double SizeExponent { get; init; }

    /// <summary>c_0, the complexity of the part that the price is for; null: complexity has no effect.</summary>
    public double? Complexity { get; init; }

    /// <summary>b.</summary>
    public double ComplexityExponent { get; init; }

    /// <summary>C/C_0.</summary>
    public double For(RoutePart part) =>
        (Box is { } box ? Math.Pow(part.BoxVolume / box, SizeExponent) : 1)
        * (Complexity is { } complexity ? Math.Pow(part.Complexity / complexity, ComplexityExponent) : 1);
}
