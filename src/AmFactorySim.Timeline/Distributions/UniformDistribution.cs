namespace AmFactorySim.Timeline;

/// <summary>Uniform between two values.</summary>
public sealed record UniformDistribution : IDistribution
{
    /// <summary>From the minimum (included) to the maximum (excluded), which must be greater.</summary>
    public UniformDistribution(double minimum, double maximum)
    {
        Distribution.Finite(minimum, "uniform", nameof(minimum));
        Distribution.Finite(maximum, "uniform", nameof(maximum));
        if (!(minimum < maximum))
            throw new ArgumentException(FormattableString.Invariant(
                $"A uniform distribution needs minimum < maximum, not {minimum}, {maximum}."));
        (Minimum, Maximum) = (minimum, maximum);
    }

    /// <inheritdoc/>
    public double Minimum { get; }

    /// <inheritdoc/>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Mean => (Minimum + Maximum) / 2;

    /// <inheritdoc/>
    public double Variance => (Maximum - Minimum) * (Maximum - Minimum) / 12;

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => Minimum + (Maximum - Minimum) * stream.NextDouble();
}
