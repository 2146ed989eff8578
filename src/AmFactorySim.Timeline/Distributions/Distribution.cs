namespace AmFactorySim.Timeline;

/// <summary>Creates the distributions that are common in factory models.</summary>
public static class Distribution
{
    /// <inheritdoc cref="ConstantDistribution"/>
    public static ConstantDistribution Constant(double value) => new(value);

    /// <inheritdoc cref="UniformDistribution"/>
    public static UniformDistribution Uniform(double minimum, double maximum) => new(minimum, maximum);

    /// <inheritdoc cref="TriangularDistribution"/>
    public static TriangularDistribution Triangular(double minimum, double mode, double maximum) => new(minimum, mode, maximum);

    /// <inheritdoc cref="PertDistribution"/>
    public static PertDistribution Pert(double minimum, double mode, double maximum) => new(minimum, mode, maximum);

    /// <inheritdoc cref="ExponentialDistribution"/>
    public static ExponentialDistribution Exponential(double mean) => new(mean);

    /// <inheritdoc cref="WeibullDistribution"/>
    public static WeibullDistribution Weibull(double shape, double mean) => new(shape, mean);

    /// <inheritdoc cref="LognormalDistribution"/>
    public static LognormalDistribution Lognormal(double mean, double cv) => new(mean, cv);

    /// <inheritdoc cref="GammaDistribution"/>
    public static GammaDistribution Gamma(double mean, double cv) => new(mean, cv);

    /// <inheritdoc cref="NormalDistribution(double, double)"/>
    public static NormalDistribution Normal(double mean, double sd) => new(mean, sd);

    /// <inheritdoc cref="NormalDistribution(double, double, double, double)"/>
    public static NormalDistribution Normal(double mean, double sd, double minimum, double maximum) => new(mean, sd, minimum, maximum);

    /// <inheritdoc cref="EmpiricalDistribution"/>
    public static EmpiricalDistribution Empirical(params IEnumerable<double> values) => new(values);

    /// <inheritdoc cref="DiscreteDistribution"/>
    public static DiscreteDistribution Discrete(IEnumerable<double> values, IEnumerable<double> weights) => new(values, weights);

    internal static double Finite(double value, string distribution, string parameter) => double.IsFinite(value)
        ? value
        : throw Refuse(value, distribution, parameter, "finite");

    internal static double Positive(double value, string distribution, string parameter) => value > 0 && double.IsFinite(value)
        ? value
        : throw Refuse(value, distribution, parameter, "above 0 and finite");

    internal static double Within(double least, double most, double value, string distribution, string parameter) =>
        value >= least && value <= most
            ? value
            : throw Refuse(value, distribution, parameter, FormattableString.Invariant($"from {least} to {most}"));

    internal static void Ordered(double minimum, double mode, double maximum, string distribution)
    {
        Finite(minimum, distribution, nameof(minimum));
        Finite(maximum, distribution, nameof(maximum));
        if (!(minimum < maximum && minimum <= mode && mode <= maximum))
            throw new ArgumentException(FormattableString.Invariant(
                $"A {distribution} distribution needs minimum <= mode <= maximum, minimum < maximum, not {minimum}, {mode}, {maximum}."));
    }

    private static ArgumentOutOfRangeException Refuse(double value, string distribution, string parameter, string allowed) => new(
        parameter,
        FormattableString.Invariant($"The {parameter} of a {distribution} distribution must be {allowed}, but is {value}."));
}
