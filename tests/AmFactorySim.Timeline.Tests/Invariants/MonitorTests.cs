using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Statistics;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>Monitors against the plain recomputation from all that was recorded.</summary>
public class MonitorTests
{
    private static readonly Gen<double> s_values = Gen.OneOf(
        Gen.Choose(-5, 5).Select(value => (double)value),
        Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 997.0));

    private static void Near(double expected, double actual) =>
        Assert.True(double.IsNaN(expected) ? double.IsNaN(actual)
            : Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{actual} instead of {expected}");

    [Fact]
    public void A_tally_agrees_with_a_list_of_its_values() =>
        Prop.ForAll(s_values.ListOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (values, twentieths) =>
    {
        var tally = new Tally();
        tally.Record(99);
        tally.Reset();
        foreach (double value in values)
            tally.Record(value);
        Assert.Equal(values.Count, tally.Count);
        Near(values.Sum(), tally.Sum);
        Near(values.Mean(), tally.Mean);
        Near(values.Variance(), tally.Variance);
        Near(values.Minimum(), tally.Minimum);
        Near(values.Maximum(), tally.Maximum);
        double share = twentieths / 20.0;
        double[] sorted = [.. values.Order()];
        // The least value with at least that share at or below it.
        double quantile = values.Count == 0 ? double.NaN
            : sorted.First(value => sorted.Count(other => other <= value) >= share * sorted.Length);
        Assert.Equal(quantile, tally.Quantile(share));
        if (values.Count == 0)
            return;
        IReadOnlyList<HistogramBin> bins = tally.Bins(-3, 2, 4);
        Assert.Equal(6, bins.Count);
        foreach (HistogramBin bin in bins)
            Near(values.Count(value => value >= bin.From && value < bin.To) / (double)values.Count, bin.Share);
    }).Holds(300);

    [Fact]
    public void A_gauge_agrees_with_its_level_tick_by_tick() => Prop.ForAll(
        (from level in s_values from ticks in Gen.Choose(0, 9) select (level, ticks)).NonEmptyListOf().ToArbitrary(),
        Gen.Choose(0, 20).ToArbitrary(),
        (course, twentieths) =>
        {
            var sim = new Simulation();
            sim.RunUntil(new TimeSpan(77));
            var gauge = new Gauge(sim, 5);
            sim.RunUntil(sim.Now + new TimeSpan(3));
            gauge.Value = course[0].level;
            gauge.Reset();
            foreach ((double level, int ticks) in course)
            {
                gauge.Value = level;
                sim.RunUntil(sim.Now + new TimeSpan(ticks));
            }
            double[] each = [.. course.SelectMany(step => Enumerable.Repeat(step.level, step.ticks))];
            Assert.Equal(course[^1].level, gauge.Value);
            Assert.Equal(each.Length, gauge.Elapsed.Ticks);
            Near(each.Sum() / TimeSpan.TicksPerSecond, gauge.Integral);
            Near(course.Min(step => step.level), gauge.Minimum);
            Near(course.Max(step => step.level), gauge.Maximum);
            if (each.Length == 0)
            {
                Assert.Equal((gauge.Value, 0.0, gauge.Value), (gauge.Mean, gauge.Variance, gauge.Quantile(0.5)));
                return;
            }
            Near(each.Mean(), gauge.Mean);
            Near(each.PopulationVariance(), gauge.Variance);
            double[] sorted = [.. each.Order()];
            double share = Math.Clamp(twentieths / 20.0, 0.05, 0.95);
            Assert.Equal(sorted.First(value => sorted.Count(other => other <= value) >= share * sorted.Length), gauge.Quantile(share));
            foreach (HistogramBin bin in gauge.Bins(-3, 2, 4))
                Near(each.Count(value => value >= bin.From && value < bin.To) / (double)each.Length, bin.Share);
        }).Holds(300);

    [Theory]
    [InlineData("uniform")]
    [InlineData("exponential")]
    [InlineData("ascending")]
    public void A_large_tally_stays_within_the_stated_rank_error(string kind)
    {
        const int Count = 300_000;
        RandomStream stream = new Simulation().Stream(kind);
        ExponentialDistribution exponential = Distribution.Exponential(3);
        var tally = new Tally();
        var values = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            values[i] = kind switch { "uniform" => stream.NextDouble(), "exponential" => exponential.Sample(stream), _ => i };
            tally.Record(values[i]);
        }
        Array.Sort(values);
        foreach (double share in (double[])[0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999])
        {
            int rank = Array.BinarySearch(values, tally.Quantile(share));
            double actual = (rank < 0 ? ~rank : rank) / (double)Count;
            Assert.InRange(actual, share - 0.003 * Math.Sqrt(share * (1 - share)) - 1.0 / Count, share
                + 0.003 * Math.Sqrt(share * (1 - share)) + 1.0 / Count);
        }
        Assert.Equal((values[0], values[^1]), (tally.Quantile(0), tally.Quantile(1)));
        Assert.Equal(values.Average(), tally.Mean, 1e-9 * values[^1]);
    }

    [Fact]
    public void A_digest_stays_within_its_memory_limit()
    {
        var digest = new TDigest();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100_000; i++)
            digest.Add(i * 7_919 % 100_003, 1 + i % 3);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 16 * 2 * 2 * TDigest.Limit + 4_096);
        Assert.Equal(Enumerable.Range(0, 100_000).Sum(i => 1.0 + i % 3), digest.Weight);
        Assert.Equal(digest.Weight, digest.Between([double.NegativeInfinity, double.PositiveInfinity])[0]);
    }
}
