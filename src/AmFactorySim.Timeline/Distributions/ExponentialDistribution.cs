namespace AmFactorySim.Timeline;

/// <summary>Exponential: times between independent random events (memoryless).</summary>
public sealed record ExponentialDistribution : IDistribution
{
    /// <summary>With a mean above 0.</summary>
    public ExponentialDistribution(double mean) => Mean = Distribution.Positive(mean, "exponential", nameof(mean));

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance => Mean * Mean;

    /// <inheritdoc/>
    public double Minimum => 0;

    /// <inheritdoc/>
    public double Maximum => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => -Mean * Math.Log(1 - stream.NextDouble());
}
