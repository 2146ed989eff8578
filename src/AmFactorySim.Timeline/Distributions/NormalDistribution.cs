using static MathNet.Numerics.SpecialFunctions;

namespace AmFactorySim.Timeline;

/// <summary>Normal, where asked truncated to a range: sums of many small deviations, such as measured sizes and weights.</summary>
/// <remarks>A truncated value is drawn from the part of the normal distribution within the range; no value is moved to a bound.</remarks>
public sealed record NormalDistribution : IDistribution
{
    // Farther away, or in a narrower range, numbers cannot resolve the shape of the distribution.
    private const double Farthest = 1e6, Narrowest = 1e-6;

    // Of larger ones, values and moments would be infinite.
    private const double Largest = 1e100;

    private static readonly double s_root = Math.Sqrt(2);

    private readonly double _center;
    private readonly double _sd;
    private readonly NormalTail? _tail;

    // Twice the probabilities below the minimum, above the maximum and between them, of which each keeps its relative precision.
    private readonly double _below;
    private readonly double _above;
    private readonly double _between;

    /// <summary>With a mean and a standard deviation above 0, both up to 1E+100. Values can be negative: times need a minimum.</summary>
    public NormalDistribution(double mean, double sd) : this(mean, sd, double.NegativeInfinity, double.PositiveInfinity)
    {
    }

    /// <summary>With the mean and the standard deviation before it is truncated.</summary>
    /// <param name="mean">From -1E+100 to 1E+100. It can be outside the range by up to a million standard deviations.</param>
    /// <param name="sd">The standard deviation, above 0, at most 1E+100.</param>
    /// <param name="minimum">Can be minus infinity.</param>
    /// <param name="maximum">Above the minimum by at least a millionth of the standard deviation; can be infinity.</param>
    public NormalDistribution(double mean, double sd, double minimum, double maximum)
    {
        _center = Distribution.Within(-Largest, Largest, mean, "normal", nameof(mean));
        _sd = Distribution.Within(0, Largest, Distribution.Positive(sd, "normal", nameof(sd)), "normal", nameof(sd));
        if (!(minimum < maximum))
            throw new ArgumentException(FormattableString.Invariant(
                $"A normal distribution needs minimum < maximum, not {minimum}, {maximum}."));
        (Minimum, Maximum) = (minimum, maximum);
        double lower = (minimum - mean) / sd, upper = (maximum - mean) / sd, width = (maximum - minimum) / sd;
        if (Math.Max(lower, -upper) > Farthest)
            throw new ArgumentException(FormattableString.Invariant($"A normal distribution of mean {mean} and sd {sd} has nothing ")
                + FormattableString.Invariant($"between {minimum} and {maximum}: the range must begin within a million sd of the mean."));
        if (width < Narrowest)
            throw new ArgumentException(FormattableString.Invariant($"A normal distribution of sd {sd} is uniform between {minimum} and ")
                + FormattableString.Invariant($"{maximum}, a range of less than a millionth of the sd: use Uniform."));
        (Mean, Variance) = Moments(lower, upper, width);
        if (Math.Max(lower, -upper) > NormalTail.Nearest)
            _tail = new NormalTail(Math.Max(lower, -upper), width);
        (_below, _above) = (Erfc(-lower / s_root), Erfc(upper / s_root));
        _between = lower >= 0 ? Erfc(lower / s_root) - _above
            : upper <= 0 ? Erfc(-upper / s_root) - _below
            : Erf(upper / s_root) + Erf(-lower / s_root);
    }

    /// <summary>The mean of the truncated distribution.</summary>
    public double Mean { get; }

    /// <summary>The variance of the truncated distribution.</summary>
    public double Variance { get; }

    /// <inheritdoc/>
    public double Minimum { get; }

    /// <inheritdoc/>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => Quantile(stream.NextOpenDouble());

    /// <summary>The value that is not exceeded with the given probability, between 0 and 1.</summary>
    internal double Quantile(double probability)
    {
        if (_tail is { } tail)
            return Minimum > _center
                ? Math.Min(Minimum + _sd * tail.Quantile(probability), Maximum)
                : Math.Max(Maximum - _sd * tail.Quantile(1 - probability), Minimum);
        // Of the two tails the smaller, in which no digits are lost.
        double left = _below + probability * _between;
        double deviations = left < 1 ? -ErfcInv(left) : ErfcInv(_above + (1 - probability) * _between);
        return Math.Clamp(_center + _sd * s_root * deviations, Minimum, Maximum);
    }

    /// <summary>By integration from the most probable value of the range in both directions, in which nothing cancels.</summary>
    private (double Mean, double Variance) Moments(double lower, double upper, double width)
    {
        if (double.IsInfinity(lower) && double.IsInfinity(upper))
            return (_center, _sd * _sd);
        double nearest = Math.Clamp(0, lower, upper);
        double steepness = Math.Abs(nearest);
        (double weight, double first, double second) = NormalTail.Integrals(steepness, lower > 0 ? width : upper - nearest);
        if (lower <= 0)
        {
            (double w, double f, double s) = NormalTail.Integrals(steepness, upper < 0 ? width : -lower);
            (weight, first, second) = upper < 0 ? (w, -f, s) : (weight + w, first - f, second + s);
        }
        double mean = first / weight;
        double start = lower > 0 ? Minimum : upper < 0 ? Maximum : _center;
        return (Math.Clamp(start + _sd * mean, Minimum, Maximum), _sd * _sd * (second / weight - mean * mean));
    }
}
