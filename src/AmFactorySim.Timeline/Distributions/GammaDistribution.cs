namespace AmFactorySim.Timeline;

/// <summary>Gamma, given by mean and coefficient of variation: 1 is the exponential distribution, below 1 is more regular.</summary>
public sealed record GammaDistribution : IDistribution
{
    private const double LeastCv = 1e-6, MostCv = 1000;

    private readonly double _cv;
    private readonly double _shape;

    /// <summary>
    /// With a mean above 0 and a coefficient of variation (standard deviation / mean) from 10^-6, where the distribution is narrower than
    /// any measurement, to 1000.
    /// </summary>
    public GammaDistribution(double mean, double cv)
    {
        Mean = Distribution.Positive(mean, "gamma", nameof(mean));
        _cv = Distribution.Within(LeastCv, MostCv, cv, "gamma", nameof(cv));
        _shape = 1 / (cv * cv);
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance => Mean * _cv * (Mean * _cv);

    /// <inheritdoc/>
    public double Minimum => 0;

    /// <inheritdoc/>
    public double Maximum => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => Mean / _shape * new GammaSampler(stream.NextUInt64()).Next(_shape);
}
