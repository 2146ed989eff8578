using MathNet.Numerics;

namespace AmFactorySim.Timeline;

/// <summary>Weibull, for times to failure: shape below 1 for early failures, 1 for random failures, above 1 for wear-out.</summary>
public sealed record WeibullDistribution : IDistribution
{
    /// <summary>With shape and mean above 0.</summary>
    public WeibullDistribution(double shape, double mean)
    {
        Shape = Distribution.Positive(shape, "Weibull", nameof(shape));
        Mean = Distribution.Positive(mean, "Weibull", nameof(mean));
        Scale = mean / SpecialFunctions.Gamma(1 + 1 / shape);
    }

    /// <summary>The shape parameter k.</summary>
    public double Shape { get; }

    /// <summary>The characteristic life, by which 63.2 % have failed: mean / Gamma(1 + 1/k).</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance => Scale * Scale * SpecialFunctions.Gamma(1 + 2 / Shape) - Mean * Mean;

    /// <inheritdoc/>
    public double Minimum => 0;

    /// <inheritdoc/>
    public double Maximum => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => Scale * Math.Pow(-Math.Log(1 - stream.NextDouble()), 1 / Shape);
}
