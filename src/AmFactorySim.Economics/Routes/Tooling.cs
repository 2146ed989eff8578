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
