using System.Runtime.CompilerServices;
using AmFactorySim.Timeline.Tests.Contract;

namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>The streams of numbered entities: the same everywhere, independent of each other, and kept by nobody.</summary>
public class NumberedStreamTests
{
    private const int Entities = 100_000;

    private readonly Simulation _sim = new(seed: 5);

    /// <summary>By a program in another language, of SHA-256, SplitMix64 and xoshiro256++ as their authors define them.</summary>
    [Theory]
    [InlineData(1, 1, "part/machining", 0, 8316671272947280170, 521260793804660776, 1155052093251683369)]
    [InlineData(1, 1, "part/machining", 1, 1668778662422135046, 13212534251012448514, 8911210492527230226)]
    [InlineData(42, 7, "Teil/Größe", -1, 17170258729940330064, 15923983915496969589, 12297284025735985383)]
    [InlineData(ulong.MaxValue, int.MaxValue, "", long.MaxValue, 1587898059209320569, 2693276958617847461, 14616645846228806486)]
    public void The_same_key_gives_the_same_numbers_on_every_machine(
        ulong seed, int replication, string name, long number, ulong first, ulong second, ulong third)
    {
        RandomStream stream = new Simulation(seed, replication).NewStream(name, number);
        Assert.Equal((first, second, third), (stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64()));
    }

    [Fact]
    public void Each_call_begins_again_and_another_part_of_the_key_gives_other_numbers()
    {
        Assert.NotSame(_sim.NewStream("a", 1), _sim.NewStream("a", 1));
        Assert.Equal(_sim.NewStream("a", 1).NextUInt64(), _sim.NewStream("a", 1).NextUInt64());
        ulong[] first =
        [
            _sim.NewStream("a", 1).NextUInt64(),
            _sim.NewStream("a", 2).NextUInt64(),
            _sim.NewStream("b", 1).NextUInt64(),
            new Simulation(seed: 6).NewStream("a", 1).NextUInt64(),
            new Simulation(seed: 5, replication: 2).NewStream("a", 1).NextUInt64(),
            _sim.Stream("a").NextUInt64(),
        ];
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Throws<ArgumentNullException>(() => _sim.NewStream(null!, 1));
    }

    /// <summary>Numbers that differ in low, middle and high bits, as counters and as packed keys do.</summary>
    [Theory]
    [InlineData(1L)]
    [InlineData(-1L)]
    [InlineData(1L << 20)]
    [InlineData(1L << 44)]
    [InlineData(unchecked((long)0x9E3779B97F4A7C15))]
    public void Streams_of_neighbouring_numbers_are_independent(long step)
    {
        double[] first = new double[Entities], second = new double[Entities], third = new double[Entities];
        for (int i = 0; i < Entities; i++)
        {
            RandomStream stream = _sim.NewStream("part", unchecked(i * step));
            (first[i], second[i], third[i]) = (stream.NextDouble(), stream.NextDouble(), stream.NextDouble());
        }
        // The numbers of the same draw over all entities are uniform; those of neighbours, and of one entity, fill the square evenly.
        AssertFills(first);
        AssertFills(third);
        AssertFillsSquare(first[..^1], first[1..]);
        AssertFillsSquare(first, second);
        AssertFillsSquare(second[..^1], first[1..]);
        AssertFillsSquare(third[..^1], second[1..]);
        AssertUncorrelated(first[..^1], first[1..]);
        AssertUncorrelated(first[..^2], first[2..]);
        AssertUncorrelated(second[..^1], third[1..]);
    }

    [Fact]
    public void Long_runs_of_neighbouring_streams_and_of_the_named_stream_are_independent()
    {
        RandomStream[] streams =
            [_sim.Stream("part"), .. Enumerable.Range(0, 4).Select(i => _sim.NewStream("part", i)), _sim.NewStream("parts", 0)];
        double[][] runs = [.. streams.Select(stream => Enumerable.Range(0, Entities).Select(_ => stream.NextDouble()).ToArray())];
        for (int i = 0; i < runs.Length; i++)
        {
            AssertFills(runs[i]);
            for (int j = 0; j < i; j++)
            {
                AssertUncorrelated(runs[i], runs[j]);
                AssertFillsSquare(runs[i], runs[j]);
            }
        }
    }

    /// <summary>One other bit of the number changes each bit of the first random number in half of all cases.</summary>
    [Fact]
    public void Every_bit_of_the_number_changes_every_bit_of_the_result_in_half_of_all_cases()
    {
        const int Numbers = 2_000;
        for (int input = 0; input < 64; input++)
        {
            int[] flips = new int[64];
            for (long number = 0; number < Numbers; number++)
            {
                ulong difference =
                    _sim.NewStream("part", number).NextUInt64() ^ _sim.NewStream("part", number ^ (1L << input)).NextUInt64();
                for (int output = 0; output < 64; output++)
                    flips[output] += (int)(difference >> output) & 1;
            }
            double half = Intervals.Z * Math.Sqrt(Numbers / 4.0);
            Assert.All(flips, count => Assert.InRange(count, Numbers / 2 - half, Numbers / 2 + half));
        }
    }

    [OptimisedFact]
    public void A_million_streams_cost_only_their_own_memory()
    {
        _sim.NewStream("part", 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ulong sum = 0;
        for (int i = 0; i < 1_000_000; i++)
            sum += _sim.NewStream("part", i).NextUInt64();
        Assert.NotEqual(0UL, sum);
        // An object with four words of state, and nothing else.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 48_000_000, 48_010_000);
    }

    [Fact]
    public void The_simulation_does_not_keep_them()
    {
        WeakReference stream = Drop();
        GC.Collect();
        Assert.False(stream.IsAlive);
        GC.KeepAlive(_sim);

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference Drop() => new(_sim.NewStream("part", 1));
    }

    private static void AssertFills(double[] values)
    {
        const int Bins = 1_000;
        AssertEven(values.Select(value => (int)(value * Bins)), Bins, values.Length);
    }

    private static void AssertFillsSquare(double[] x, double[] y)
    {
        const int Side = 30;
        AssertEven(x.Zip(y, (a, b) => (int)(a * Side) * Side + (int)(b * Side)), Side * Side, x.Length);
    }

    private static void AssertEven(IEnumerable<int> bins, int count, int values)
    {
        var counts = new int[count];
        foreach (int bin in bins)
            counts[bin]++;
        double expected = (double)values / count;
        Assert.InRange(counts.Sum(n => (n - expected) * (n - expected) / expected), 0, Intervals.ChiSquareLimit(count - 1));
    }

    private static void AssertUncorrelated(double[] x, double[] y) =>
        Assert.InRange(x.Zip(y, (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12, -Intervals.Z / Math.Sqrt(x.Length),
            Intervals.Z / Math.Sqrt(x.Length));
}
