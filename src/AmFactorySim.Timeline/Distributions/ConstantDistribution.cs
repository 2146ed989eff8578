namespace AmFactorySim.Timeline;

/// <summary>Always the same value. It still draws one number, so that replacing it keeps the stream synchronised.</summary>
public sealed record ConstantDistribution : IDistribution
{
    /// <summary>A finite value.</summary>
    public ConstantDistribution(double value) => Mean = Distribution.Finite(value, "constant", nameof(value));

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance => 0;

    /// <inheritdoc/>
    public double Minimum => Mean;

    /// <inheritdoc/>
    public double Maximum => Mean;

    /// <inheritdoc/>
    public double Sample(RandomStream stream)
    {
        stream.NextUInt64();
        return Mean;
    }
}
