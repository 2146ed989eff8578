using MathNet.Numerics.Distributions;

namespace AmFactorySim.Timeline;

/// <summary>
/// Random values of the gamma distribution with scale 1 (Marsaglia and Tsang, "A simple method for generating gamma variables", ACM
/// Transactions on Mathematical Software 26, 2000).
/// </summary>
/// <remarks>
/// The method proposes values and rejects a few of them, so that the number of random numbers varies. All of them are derived from one
/// seed with <see cref="SplitMix64"/>. With a number of a stream as the seed, each value takes one number from the stream, and common
/// random numbers stay synchronised.
/// </remarks>
/// <param name="seed">Any number.</param>
internal struct GammaSampler(ulong seed)
{
    private SplitMix64 _numbers = new(seed);

    /// <summary>A random value.</summary>
    /// <param name="shape">Above 0; the mean and the variance.</param>
    public double Next(double shape)
    {
        if (shape < 1)
            return Math.Pow(NextOpenDouble(), 1 / shape) * Next(shape + 1);
        double d = shape - 1.0 / 3;
        while (true)
        {
            double x = Normal.InvCDF(0, 1, NextOpenDouble());
            double root = 1 + x / Math.Sqrt(9 * d);
            double v = root * root * root;
            if (v > 0 && Math.Log(NextOpenDouble()) < x * x / 2 + d * (1 - v + Math.Log(v)))
                return d * v;
        }
    }

    private double NextOpenDouble() => ((_numbers.Next() >> 12) + 0.5) * (1.0 / (1UL << 52));
}
