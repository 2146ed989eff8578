using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>From the least to the most that a parameter may be; both ends are allowed, and they may be the same.</summary>
public readonly record struct ParameterRange<T>(T Least, T Most) where T : struct
{
    /// <summary>A parameter that stays as it is.</summary>
    public static implicit operator ParameterRange<T>(T value) => new(value, value);
}

/// <summary>Among which parameters the fastest are looked for.</summary>
public sealed record ParameterRanges
{
    /// <summary>P, the power of each laser.</summary>
    public required ParameterRange<Power> Power { get; init; }

    /// <summary>a, the spot size.</summary>
    public required ParameterRange<Length> Spot { get; init; }

    /// <summary>h, the layer height.</summary>
    public required ParameterRange<Length> LayerHeight { get; init; }

    /// <summary>φ, the overmelt; at least 1.</summary>
    public required ParameterRange<double> Overmelt { get; init; }
}
