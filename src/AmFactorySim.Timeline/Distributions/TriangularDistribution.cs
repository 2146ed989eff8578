namespace AmFactorySim.Timeline;

/// <summary>Triangular, by minimum, mode and maximum: the usual estimate without measured data.</summary>
public sealed record TriangularDistribution : IDistribution
{
    private readonly double _mode;

    /// <summary>With minimum &lt;= mode &lt;= maximum and minimum &lt; maximum.</summary>
    public TriangularDistribution(double minimum, double mode, double maximum)
    {
        Distribution.Ordered(minimum, mode, maximum, "triangular");
        (Minimum, _mode, Maximum) = (minimum, mode, maximum);
    }

    /// <inheritdoc/>
    public double Minimum { get; }

    /// <inheritdoc/>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Mean => (Minimum + _mode + Maximum) / 3;

    /// <inheritdoc/>
    public double Variance =>
        (Minimum * Minimum + _mode * _mode + Maximum * Maximum - Minimum * _mode - Minimum * Maximum - _mode * Maximum) / 18;

    /// <inheritdoc/>
    public double Sample(RandomStream stream)
    {
        double u = stream.NextDouble();
        double width = Maximum - Minimum;
        double rising = (_mode - Minimum) / width;
        return u < rising
            ? Minimum + Math.Sqrt(u * width * (_mode - Minimum))
            : Maximum - Math.Sqrt((1 - u) * width * (Maximum - _mode));
    }
}
