namespace AmFactorySim.Timeline;

/// <summary>
/// PERT: a beta distribution by minimum, mode and maximum, smoother than the triangular distribution and closer to the mode,
/// with mean (minimum + 4 mode + maximum) / 6 (Malcolm et al., Operations Research 7, 1959).
/// </summary>
public sealed record PertDistribution : IDistribution
{
    private readonly double _mode;
    private readonly double _alpha;
    private readonly double _beta;

    /// <summary>With minimum &lt;= mode &lt;= maximum and minimum &lt; maximum.</summary>
    public PertDistribution(double minimum, double mode, double maximum)
    {
        Distribution.Ordered(minimum, mode, maximum, "PERT");
        (Minimum, _mode, Maximum) = (minimum, mode, maximum);
        _alpha = 1 + 4 * (mode - minimum) / (maximum - minimum);
        _beta = 1 + 4 * (maximum - mode) / (maximum - minimum);
    }

    /// <inheritdoc/>
    public double Minimum { get; }

    /// <inheritdoc/>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Mean => (Minimum + 4 * _mode + Maximum) / 6;

    /// <inheritdoc/>
    public double Variance => (Mean - Minimum) * (Maximum - Mean) / 7;

    /// <inheritdoc/>
    public double Sample(RandomStream stream)
    {
        // Of two gamma values with the same scale, the first has a beta-distributed share.
        var gamma = new GammaSampler(stream.NextUInt64());
        double rise = gamma.Next(_alpha), fall = gamma.Next(_beta);
        return Minimum + (Maximum - Minimum) * (rise / (rise + fall));
    }
}
