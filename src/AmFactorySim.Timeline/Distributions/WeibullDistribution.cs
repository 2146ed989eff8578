using MathNet.Numerics;

namespace AmFactorySim.Timeline;

/// <summary>Weibull, for times to failure: shape below 1 for early failures, 1 for random failures, above 1 for wear-out.</summary>
public sealed record WeibullDistribution : IDistribution
{
    private readonly double _shape;

    // The characteristic life, by which 63.2 % have failed: mean / Gamma(1 + 1/shape).
    private readonly double _scale;

    /// <summary>With shape and mean above 0.</summary>
    public WeibullDistribution(double shape, double mean)
    {
        _shape = Distribution.Positive(shape, "Weibull", nameof(shape));
        Mean = Distribution.Positive(mean, "Weibull", nameof(mean));
        _scale = mean / SpecialFunctions.Gamma(1 + 1 / shape);
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance => _scale * _scale * SpecialFunctions.Gamma(1 + 2 / _shape) - Mean * Mean;

    /// <inheritdoc/>
    public double Minimum => 0;

    /// <inheritdoc/>
    public double Maximum => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => _scale * Math.Pow(-Math.Log(1 - stream.NextDouble()), 1 / _shape);
}
