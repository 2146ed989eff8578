using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>What a conventional route must know of a part.</summary>
/// <param name="Volume">Of the finished part, above 0.</param>
/// <param name="BoxVolume">Of the smallest box around it as it stands, at least the part's.</param>
/// <param name="Density">Of its metal, above 0.</param>
public sealed record RoutePart(Volume Volume, Volume BoxVolume, Rate<Mass, Volume> Density)
{
    /// <summary>How complex its shape is: its surface over that of a cube of the same volume; 1 for a cube.</summary>
    public double Complexity { get; init; } = 1;

    /// <summary>The mass of the finished part.</summary>
    public Mass Mass => Density * Volume;

    /// <summary>The same metal in so many equal pieces.</summary>
    public RoutePart DividedBy(int pieces) => this with { Volume = Volume / pieces, BoxVolume = BoxVolume / pieces };
}
