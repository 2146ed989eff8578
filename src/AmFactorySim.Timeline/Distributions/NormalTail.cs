using MathNet.Numerics.Integration;

namespace AmFactorySim.Timeline;

/// <summary>
/// The standard normal distribution beyond a point so far from its mean that the probabilities are too small for a number, as
/// the distance from that point.
/// </summary>
/// <param name="from">The point, at least <see cref="Nearest"/> standard deviations from the mean.</param>
/// <param name="width">The greatest distance, above 0; can be infinity.</param>
internal readonly struct NormalTail(double from, double width)
{
    /// <summary>From here on Mills' ratio is accurate; the smallest number is reached at 38.</summary>
    public const double Nearest = 30;

    // What lies beyond has less than 2e-20 of the weight.
    private const double LastExponent = 45;

    private readonly double _share = double.IsInfinity(width) ? 1 : -double.ExpM1(LogBeyond(from, width));

    /// <summary>The distance that is not exceeded with the given probability, between 0 and 1.</summary>
    public double Quantile(double probability)
    {
        double log = double.LogP1(-probability * _share);
        // Newton's method, from the quantile of the density's own exponent. The error is squared with each step.
        double distance = -2 * log / (from + Math.Sqrt(from * from - 2 * log));
        for (int i = 0; i < 3; i++)
            distance += (LogBeyond(from, distance) - log) * Mills(from + distance);
        return Math.Clamp(distance, 0, width);
    }

    /// <summary>
    /// Integrals over t from 0 to the width of exp(-t (2 start + t) / 2), the normal density beyond the start as a share of that at the
    /// start, times 1, t and t^2.
    /// </summary>
    public static (double Weight, double First, double Second) Integrals(double start, double width)
    {
        double end = Math.Min(width, 2 * LastExponent / (start + Math.Sqrt(start * start + 2 * LastExponent)));
        double weight = 0, first = 0, second = 0;
        // Exact to the last digits: the integrand is as smooth as a polynomial of this order.
        var rule = new GaussLegendreRule(0, end, 64);
        for (int i = 0; i < rule.Order; i++)
        {
            double t = rule.GetAbscissa(i);
            double density = rule.GetWeight(i) * Math.Exp(-t * (2 * start + t) / 2);
            weight += density;
            first += density * t;
            second += density * t * t;
        }
        return (weight, first, second);
    }

    /// <summary>Logarithm of the probability to exceed a point by at least a distance, if it is exceeded.</summary>
    private static double LogBeyond(double point, double distance) =>
        -distance * (2 * point + distance) / 2 + Math.Log(Mills(point + distance) / Mills(point));

    /// <summary>
    /// Mills' ratio, of the probability beyond a point to the density there: 1/x - 1/x^3 + 3/x^5 - 15/x^7 ...
    /// (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.12), here within 2e-16 from 30 on.
    /// </summary>
    private static double Mills(double x)
    {
        double q = 1 / (x * x), sum = 1;
        for (int k = 15; k > 0; k -= 2)
            sum = 1 - k * q * sum;
        return sum / x;
    }
}
