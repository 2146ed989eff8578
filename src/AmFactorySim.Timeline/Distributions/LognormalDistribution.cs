namespace AmFactorySim.Timeline;

/// <summary>Lognormal, given by its mean and coefficient of variation: skewed and never negative, for manual work and repairs.</summary>
public sealed record LognormalDistribution : IDistribution
{
    private readonly double _cv;
    private readonly double _mu;
    private readonly double _sigma;

    /// <summary>With a mean above 0 and a coefficient of variation (standard deviation / mean) above 0.</summary>
    public LognormalDistribution(double mean, double cv)
    {
        Mean = Distribution.Positive(mean, "lognormal", nameof(mean));
        _cv = Distribution.Positive(cv, "lognormal", nameof(cv));
        double variance = Math.Log(1 + cv * cv);
        _sigma = Math.Sqrt(variance);
        _mu = Math.Log(mean) - variance / 2;
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
    public double Sample(RandomStream stream) =>
        Math.Exp(MathNet.Numerics.Distributions.Normal.InvCDF(_mu, _sigma, stream.NextOpenDouble()));
}
