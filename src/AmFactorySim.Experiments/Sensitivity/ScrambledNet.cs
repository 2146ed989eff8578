using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>Points that fill the unit square evenly: the first two dimensions of Sobol's sequence, scrambled.</summary>
/// <remarks>
/// Every point is uniform, and 2^m of them are a (0, m, 2)-net: each rectangle of area 2^-m out of halved sides holds exactly one. Nested
/// uniform scrambling after Owen 1995: the first m binary digits of a coordinate are flipped by chance, the same for all points that share
/// the digits before, and the digits after them are drawn. The order of the points is drawn, too, so that nets of different streams are
/// independent of each other.
/// </remarks>
public static class ScrambledNet
{
    /// <summary>The points.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="stream">What is drawn comes from here.</param>
    public static (double First, double Second)[] Pairs(int count, RandomStream stream)
    {
        var digits = 0;
        while (1 << digits < count) digits++;
        var (first, second) = (Scrambled(RadicalInverse), Scrambled(SecondDimension));
        var pairs = first.Zip(second).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = stream.NextInt(last + 1);
            (pairs[last], pairs[other]) = (pairs[other], pairs[last]);
        }
        return pairs;

        double[] Scrambled(Func<int, int, int> coordinate)
        {
            // Indexed by the digits before, behind a leading one.
            var flips = Enumerable.Range(0, 1 << digits).Select(_ => stream.NextInt(2)).ToArray();
            return [.. Enumerable.Range(0, count).Select(index =>
            {
                var (plain, scrambled) = (coordinate(index, digits), 0);
                for (var digit = digits - 1; digit >= 0; digit--)
                    scrambled = (scrambled << 1) | (((plain >> digit) & 1) ^ flips[(1 << (digits - 1 - digit)) | (plain >> (digit + 1))]);
                return (scrambled + stream.NextDouble()) / (1 << digits);
            })];
        }
    }

    // The binary digits of the index in reverse.
    private static int RadicalInverse(int index, int digits) =>
        Enumerable.Range(0, digits).Sum(digit => ((index >> digit) & 1) << (digits - 1 - digit));

    // The primitive polynomial is x + 1, so that the direction numbers 1, 3, 5, 15, 17 ... are m_j = 2 m_(j-1) xor m_(j-1).
    private static int SecondDimension(int index, int digits)
    {
        var (coordinate, direction) = (0, 1);
        for (var digit = 0; digit < digits; digit++)
        {
            if (((index >> digit) & 1) == 1) coordinate ^= direction << (digits - 1 - digit);
            direction ^= direction << 1;
        }
        return coordinate;
    }
}
