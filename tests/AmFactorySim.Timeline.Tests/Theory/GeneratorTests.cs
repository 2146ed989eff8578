using System.Security.Cryptography;
using System.Text;

namespace AmFactorySim.Timeline.Tests.Theory;

public class GeneratorTests
{
    [Fact]
    public void The_generator_repeats_the_known_vector_of_xoshiro256_plus_plus()
    {
        // From the state 1, 2, 3, 4: first outputs of the authors' C code, which Rust's rand_xoshiro also checks.
        var stream = new RandomStream(1, 2, 3, 4);
        ulong[] expected =
        [
            41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205,
            9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000,
        ];
        Assert.Equal(expected, expected.Select(_ => stream.NextUInt64()).ToArray());
    }

    [Fact]
    public void A_key_gives_the_state_by_its_sha_256()
    {
        byte[] hash = SHA256.HashData([42, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, .. Encoding.UTF8.GetBytes("laser-3/failure")]);
        ulong[] state = [.. Enumerable.Range(0, 4).Select(i => BitConverter.ToUInt64(hash, 8 * i))];
        var expected = new RandomStream(state[0], state[1], state[2], state[3]);
        var stream = new RandomStream(42, 7, "laser-3/failure");
        for (int i = 0; i < 10; i++)
            Assert.Equal(expected.NextUInt64(), stream.NextUInt64());
    }

    [Fact]
    public void Whole_numbers_are_equally_likely()
    {
        // Chi-square of 3 with 2 degrees of freedom, and a range near 2^31, where a plain product would be biased.
        var stream = new RandomStream(1, 1, "int");
        Assert.InRange(ChiSquare(stream, 3, value => value, 3), 0, Intervals.ChiSquareLimit(2));
        const int Large = int.MaxValue / 3 * 2;
        Assert.InRange(ChiSquare(stream, Large, value => (int)((long)value * 100 / Large), 100), 0, Intervals.ChiSquareLimit(99));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextInt(0));
        Assert.Equal(0, stream.NextInt(1));
    }

    [Fact]
    public void Chance_is_true_with_its_probability()
    {
        var stream = new RandomStream(1, 1, "chance");
        int hits = Enumerable.Range(0, 100_000).Count(_ => stream.Chance(0.3));
        Assert.InRange(hits, 30_000 - Intervals.Z * Math.Sqrt(21_000), 30_000 + Intervals.Z * Math.Sqrt(21_000));
        Assert.False(stream.Chance(0));
        Assert.True(stream.Chance(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Chance(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Chance(double.NaN));
    }

    private static double ChiSquare(RandomStream stream, int range, Func<int, int> bin, int bins)
    {
        const int Draws = 100_000;
        var counts = new int[bins];
        for (int i = 0; i < Draws; i++)
            counts[bin(stream.NextInt(range))]++;
        double expected = (double)Draws / bins;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
