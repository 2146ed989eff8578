namespace AmFactorySim.Timeline;

/// <summary>Triangular, by minimum, mode and maximum: the usual estimate without measured data.</summary>
public sealed record TriangularDistribution : IDistribution
{
    /// <summary>With minimum &lt;= mode &lt;= maximum and minimum &lt; maximum.</summary>
    public TriangularDistribution(double minimum, double mode, double maximum)
    {
        Distribution.Ordered(minimum, mode, maximum, "triangular");
        (Minimum, Mode, Maximum) = (minimum, mode, maximum);
    }

    /// <inheritdoc/>
    public double Minimum { get; }

    /// <summary>The most likely value.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Mean => (Minimum + Mode + Maximum) / 3;

    /// <inheritdoc/>
    public double Variance =>
        (Minimum * Minimum + Mode * Mode + Maximum * Maximum - Minimum * Mode - Minimum * Maximum - Mode * Maximum) / 18;

    /// <inheritdoc/>
    public double Sample(RandomStream stream)
    {
        double u = stream.NextDouble();
        double width = Maximum - Minimum;
        double rising = (Mode - Minimum) / width;
        return u < rising
            ? Minimum + Math.Sqrt(u * width * (Mode - Minimum))
            : Maximum - Math.Sqrt((1 - u) * width * (Maximum - Mode));
    }
}
