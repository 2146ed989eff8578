using AmFactorySim.Experiments.Sensitivity;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>Indices against models whose indices are known in closed form, within intervals that are computed and not chosen.</summary>
public sealed class SobolAnalysisTests
{
    private const int Runs = 60, Samples = 512;

    /// <summary>One part in a million, two-sided, shared among all comparisons of a test.</summary>
    private const double Alarm = 1e-6;

    // f = sin x_1 + 7 sin² x_2 + 0.1 x_3⁴ sin x_1 with x uniform from -π to π (Ishigami and Homma 1990).
    private static double Ishigami(IReadOnlyList<double> u)
    {
        var (x1, x2, x3) = (Angle(u[0]), Angle(u[1]), Angle(u[2]));
        return Math.Sin(x1) + 7 * Math.Pow(Math.Sin(x2), 2) + 0.1 * Math.Pow(x3, 4) * Math.Sin(x1);
        static double Angle(double share) => Math.PI * (2 * share - 1);
    }

    // V_1 = (1 + b π⁴/5)²/2, V_2 = a²/8, V_13 = b² π⁸ (1/18 - 1/50), V their sum; a = 7, b = 0.1.
    private static readonly double V1 = Math.Pow(1 + 0.1 * Math.Pow(Math.PI, 4) / 5, 2) / 2, V2 = 49 / 8.0,
        V13 = 0.01 * Math.Pow(Math.PI, 8) * (1 / 18.0 - 1 / 50.0);
    private static readonly double V = V1 + V2 + V13;

    [Fact]
    public void Ishigami_s_function()
    {
        Assert.Equal(0.3139, V1 / V, 4);
        Assert.Equal(0.2437, V13 / V, 4);
        AssertMeans(["x1", "x2", "x3"], Ishigami, [V1 / V, V2 / V, 0], [(V1 + V13) / V, V2 / V, V13 / V]);
    }

    /// <summary>
    /// f = x_1 + 2 x_2 + 3 x_3: each index is the coefficient's square over the sum of all, and there are no interactions.
    /// </summary>
    [Fact]
    public void A_linear_model() =>
        AssertMeans(["x1", "x2", "x3"], u => u[0] + 2 * u[1] + 3 * u[2], [1 / 14.0, 4 / 14.0, 9 / 14.0], [1 / 14.0, 4 / 14.0, 9 / 14.0]);

    /// <summary>f = x_1 x_2: V = 7/144, of which each input explains 3/7 alone and both 1/7 together.</summary>
    [Fact]
    public void A_product() => AssertMeans(["x1", "x2"], u => u[0] * u[1], [3 / 7.0, 3 / 7.0], [4 / 7.0, 4 / 7.0]);

    /// <summary>
    /// f = Π (|4 x_i - 2| + a_i)/(1 + a_i), of Sobol: with V_i = 1/(3 (1 + a_i)²) and V = Π (1 + V_i) - 1, the indices are V_i/V and
    /// V_i Π_(j≠i) (1 + V_j)/V.
    /// </summary>
    [Fact]
    public void Sobol_s_function()
    {
        double[] a = [0, 1, 4.5, 9, 99], alone = [.. a.Select(c => 1 / (3 * (1 + c) * (1 + c)))];
        var product = alone.Aggregate(1.0, (all, v) => all * (1 + v));
        AssertMeans(["x1", "x2", "x3", "x4", "x5"], u => u.Zip(a).Aggregate(1.0, (all, x) => all * (Math.Abs(4 * x.First - 2) + x.Second)
            / (1 + x.Second)), [.. alone.Select(v => v / (product - 1))], [.. alone.Select(v => v * product / (1 + v) / (product - 1))]);
    }

    /// <summary>
    /// A cost is nearly the sum of its inputs' effects, so that both indices of an input are nearly equal, and the error of one must not
    /// lift it above the other.
    /// </summary>
    [Fact]
    public void A_first_order_index_never_exceeds_the_total()
    {
        var inputs = Enumerable.Range(1, 12).Select(i => $"x{i}").ToArray();
        for (var seed = 1UL; seed <= Runs; seed++)
        {
            var cost = SobolAnalysis.Of(inputs, Samples, Cost, seed);
            Assert.All(cost.Indices, index => Assert.True(index.First.Estimate <= index.Total.Estimate, $"{seed}: {index}"));
            Assert.InRange(cost.Indices.Sum(index => index.First.Estimate), 0.98, 1.005);
        }

        static double Cost(IReadOnlyList<double> u) =>
            u.Select((x, i) => 10.0 / (i + 1) * (1 + 0.4 * x) / (1.2 - 0.4 * u[(i + 1) % u.Count])).Sum();
    }

    /// <summary>Quadratic effects that do not interact have exact indices: 1/12, 4/12 + 4/180 and 9/12 of their sum.</summary>
    [Fact]
    public void Without_interactions_both_indices_are_exact()
    {
        double[] variances = [1 / 12.0, 4 / 12.0 + 4 / 180.0, 9 / 12.0];
        var indices = SobolAnalysis.Of(["x1", "x2", "x3"], 64, u => u[0] + 2 * u[1] * u[1] - 3 * u[2], 1).Indices;
        Assert.All(indices.Zip(variances), pair =>
        {
            Assert.Equal(pair.Second / variances.Sum(), pair.First.First.Estimate, 9);
            Assert.Equal(pair.Second / variances.Sum(), pair.First.Total.Estimate, 9);
        });
    }

    /// <summary>
    /// Of so many 95 % intervals, those that miss the truth are binomial. The jackknife is exact only for many points, so twice as many
    /// misses are let pass,
    /// and chance beyond that once in a million.
    /// </summary>
    [Fact]
    public void Nineteen_of_twenty_intervals_hold_the_truth()
    {
        double[] first = [V1 / V, V2 / V, 0], total = [(V1 + V13) / V, V2 / V, V13 / V];
        var analyses = Enumerable.Range(1, Runs).Select(seed => SobolAnalysis.Of(["x1", "x2", "x3"], Samples, Ishigami, (ulong)seed))
            .ToList();
        var most = new Binomial(0.1, Runs);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(1 - most.CumulativeDistribution(analyses.Count(a => !a.Indices[i].First.Holds(first[i])) - 1) > Alarm / 6);
            Assert.True(1 - most.CumulativeDistribution(analyses.Count(a => !a.Indices[i].Total.Holds(total[i])) - 1) > Alarm / 6);
        }
    }

    /// <summary>What an input does does not depend on which others are asked about.</summary>
    [Fact]
    public void An_input_draws_the_same_beside_others()
    {
        var two = SobolAnalysis.Of(["x1", "x2"], 64, u => u[0] + u[1], 7);
        var three = SobolAnalysis.Of(["x1", "x0", "x2"], 64, u => u[0] + u[2], 7);
        Assert.Equal(two.Outcomes, three.Outcomes);
        Assert.Equal(two.Indices[1].Total.Estimate, three.Indices[2].Total.Estimate);
        Assert.Equal(0, three.Indices[1].Total.Estimate);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_does_not()
    {
        var once = SobolAnalysis.Of(["x1", "x2", "x3"], 64, Ishigami, 1);
        Assert.Equal(once.Indices, SobolAnalysis.Of(["x1", "x2", "x3"], 64, Ishigami, 1).Indices);
        Assert.NotEqual(once.Indices, SobolAnalysis.Of(["x1", "x2", "x3"], 64, Ishigami, 2).Indices);
    }

    /// <summary>The unit and the origin of the outcome do not matter, as a currency does not.</summary>
    [Fact]
    public void Indices_have_no_scale_and_no_origin()
    {
        var plain = SobolAnalysis.Of(["x1", "x2", "x3"], 256, Ishigami, 1).Indices;
        var other = SobolAnalysis.Of(["x1", "x2", "x3"], 256, u => 1e6 + 1000 * Ishigami(u), 1).Indices;
        Assert.All(plain.Zip(other), pair => Assert.Equal(pair.First.First.Estimate, pair.Second.First.Estimate, 9));
        Assert.All(plain.Zip(other), pair => Assert.Equal(pair.First.Total.High, pair.Second.Total.High, 9));
    }

    [Fact]
    public void What_does_not_vary_has_no_indices() =>
        Assert.True(double.IsNaN(SobolAnalysis.Of(["x1"], 16, _ => 3, 1).Indices[0].First.Estimate));

    [Fact]
    public void Progress_ends_at_all_and_the_work_can_be_ended()
    {
        var told = new List<double>();
        SobolAnalysis.Of(["x1"], 32, u => u[0], 1, new Told(told));
        Assert.Equal(1, told.Max());
        Assert.Throws<OperationCanceledException>(() =>
            SobolAnalysis.Of(["x1"], 32, u => u[0], 1, cancel: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_the_model_refuses_is_told_in_its_own_words() =>
        Assert.Equal("too much",
            Assert.Throws<ArgumentException>(() =>
            SobolAnalysis.Of(["x1"], 32, u => u[0] < 0.5 ? 1 : throw new ArgumentException("too much"), 1)).Message);

    [Fact]
    public void Inputs_and_samples_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => SobolAnalysis.Of([], 16, _ => 0, 1));
        Assert.Throws<ArgumentException>(() => SobolAnalysis.Of(["a", "a"], 16, _ => 0, 1));
        Assert.Equal("the samples must be at least 16, but are 15",
            Assert.Throws<ArgumentException>(() => SobolAnalysis.Of(["a"], 15, _ => 0, 1)).Message);
    }

    // The mean of many independent estimates against the truth, in standard errors of that mean by Student's t; ratios of means
    // are off by an order of 1/n, so that the spread of a single run over the root of its points is let pass besides.
    private static void AssertMeans(string[] inputs, Func<IReadOnlyList<double>, double> model, double[] first, double[] total)
    {
        var analyses = Enumerable.Range(1, Runs).Select(seed => SobolAnalysis.Of(inputs, Samples, model, (ulong)seed)).ToList();
        var far = StudentT.InvCDF(0, 1, Runs - 1, 1 - Alarm / (4 * inputs.Length));
        for (var i = 0; i < inputs.Length; i++)
        {
            AssertMean(first[i], [.. analyses.Select(a => a.Indices[i].First.Estimate)]);
            AssertMean(total[i], [.. analyses.Select(a => a.Indices[i].Total.Estimate)]);
        }

        void AssertMean(double truth, double[] estimates)
        {
            var spread = estimates.StandardDeviation();
            var width = far * spread / Math.Sqrt(Runs) + spread / Math.Sqrt(Samples) + 1e-12;
            Assert.InRange(estimates.Mean(), truth - width, truth + width);
        }
    }

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (shares) shares.Add(value);
        }
    }
}
