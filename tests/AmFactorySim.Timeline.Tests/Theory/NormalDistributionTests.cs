namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>The normal distribution and its truncations, against numbers of 80 digits from mpmath.</summary>
public class NormalDistributionTests
{
    private static readonly double[] s_probabilities = [1.0 / (1 << 30), 1.0 / 128, 0.5, 127.0 / 128, 1 - 1.0 / (1 << 20)];

    /// <summary>Mean, standard deviation and range; the mean, the variance and quantiles of what lies within the range.</summary>
    public static TheoryData<double, double, double, double, double, double, double[]> Truncated => new()
    {
        { 10, 2, 0, double.PositiveInfinity, 10.000002973439882, 3.9999702655923406,
            [0.0012508975393534632, 5.1649084646055578, 10.000000718528935, 14.835118241114792, 19.526002184177616] },
        { 10, 2, 8, 15, 10.537499691249843, 2.3422545619624002,
            [8.0000000064287128, 8.053219945435994, 10.384479497815951, 14.46844866174837, 14.999909129622092] },
        { 0, 1, double.NegativeInfinity, 0.1, -0.73533174850578067, 0.38575404478885326,
            [-6.1085334778459934, -2.6341504667158033, -0.61307335513705908, 0.08938098418066153, 0.099998703069388066] },
        { -1, 4, 0, double.PositiveInfinity, 2.8542159176656156, 4.999235577678612,
            [3.8661978244003483e-9, 0.032465288967196778, 2.3572521121860106, 9.9332221588752235, 18.775949178134845] },
        { -6, 1, 0, double.PositiveInfinity, 0.15848260454459892, 0.023987636789166771,
            [1.5122598127511761e-10, 0.0012734283104780651, 0.1115650618134393, 0.74393425092983744, 1.9488988208352303] },
        { -6, 1, 0, 0.5, 0.13774043334435359, 0.013551654390719715,
            [1.4507018120591395e-10, 0.0012214017380493269, 0.10519575049548177, 0.47452931877367277, 0.49999661901227676] },
        { -20, 1, 0, 1, 0.049753067339750954, 0.0024632604300108294,
            [4.6450575762994059e-11, 0.00039118193135127365, 0.034541676454726986, 0.24055988530470156, 0.67986591398840367] },
        { 29, 1, double.NegativeInfinity, 0, -0.034401237736325563, 0.0011806604887674835,
            [-0.7075870586415479, -0.16663553189577678, -0.023863512020600964, -0.00027013269376718112, -3.284637292177334e-8] },
        { -30.5, 1, 0, double.PositiveInfinity, 0.032716770660158055, 0.0010681077827499463,
            [3.0502446999529097e-11, 0.00025687673201012335, 0.022693360906794394, 0.1585015281783844, 0.45071259886341476] },
        { 40, 1, double.NegativeInfinity, 0, -0.024968847207263723, 0.00062266837859138877,
            [-0.51620931239465575, -0.12104217322041529, -0.017314126764651106, -0.00019595663655404261, -2.3826995956219124e-8] },
        { -50, 1, 0, 0.01, 0.0045850193963682234, 8.2301438695892167e-6,
            [7.3288303869009954e-12, 6.1573370046593655e-5, 0.0043813471028878663, 0.0098988897800979874, 0.0099999876261898422] },
        { 100, 1, 0, 40, 39.983342579758875, 0.00027731588341476923,
            [39.654516705170888, 39.919209635540096, 39.988451864047111, 39.999869316798678, 39.999999984109832] },
        { -1000, 1, 0, double.PositiveInfinity, 0.00099999800000999993, 9.9999400004999948e-7,
            [9.3132164372937786e-13, 7.8431695871143682e-6, 0.00069314624718946463, 0.0048520136409092654, 0.013862833659410526] },
        { 1000000, 1, double.NegativeInfinity, 0, -9.99999999998e-7, 9.99999999994e-13,
            [-2.0794415416561361e-5, -4.852030263902994e-6, -6.9314718055901194e-7, -7.8431774610180189e-9, -9.5367477115293633e-13] },
        { -0.001, 10, 0, 0.002, 0.00099999999333333334, 3.3333333288888886e-7,
            [1.8626451181868716e-12, 1.5624999740810397e-5, 0.00099999999000000002, 0.0019843749996390724, 0.0019999980926513227] },
        { 3, 10, 2.99, 3.02, 3.0049999962500011, 7.4999977499993973e-5,
            [2.9900000000279397, 2.9902343749972749, 3.0049999943750032, 3.0197656246539089, 3.0199999713897276] },
        { 5, 0.001, 4, double.PositiveInfinity, 5.0, 1.0e-6,
            [4.9939906464344693, 4.9975824409837635, 5.0, 5.0024175590162365, 5.0047630010342678] },
    };

    [Theory]
    [MemberData(nameof(Truncated))]
    public void Moments_and_quantiles_are_those_of_the_oracle(
        double mean, double sd, double minimum, double maximum, double expectedMean, double expectedVariance, double[] quantiles)
    {
        NormalDistribution normal = Distribution.Normal(mean, sd, minimum, maximum);
        double deviation = Math.Sqrt(expectedVariance);
        Assert.Equal(expectedMean, normal.Mean, tolerance: 1e-12 * deviation + 1e-15 * Math.Abs(expectedMean));
        Assert.Equal(expectedVariance, normal.Variance, tolerance: 1e-12 * expectedVariance);
        Assert.Equal((minimum, maximum), (normal.Minimum, normal.Maximum));
        foreach ((double probability, double expected) in s_probabilities.Zip(quantiles))
            Assert.Equal(expected, normal.Quantile(probability), tolerance: 1e-11 * deviation + 1e-15 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(10, 2, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(10, 2, 0, double.PositiveInfinity)]
    [InlineData(0, 1, double.NegativeInfinity, 0.1)]
    [InlineData(0, 1, -0.0001, 0.0002)]
    [InlineData(-6, 1, 0, 0.5)]
    [InlineData(29, 1, double.NegativeInfinity, 0)]
    [InlineData(-31, 1, 0, double.PositiveInfinity)]
    [InlineData(1e6, 1, -1e-6, 0)]
    public void A_larger_random_number_gives_a_larger_value_within_the_range(double mean, double sd, double minimum, double maximum)
    {
        NormalDistribution normal = Distribution.Normal(mean, sd, minimum, maximum);
        const double Least = 0.5 / (1UL << 52);
        double[] probabilities =
            [Least, 1e-14, 1e-12, 1e-9, 1e-6, .. Enumerable.Range(1, 9999).Select(i => i / 1e4), 1 - 1e-6, 1 - 1e-12, 1 - Least];
        double[] values = [.. probabilities.Select(normal.Quantile)];
        Assert.All(values, value => Assert.True(double.IsFinite(value) && value >= minimum && value <= maximum, $"{value}"));
        Assert.All(values.Zip(values[1..]), pair => Assert.True(pair.First <= pair.Second, $"{pair}"));
        Assert.InRange(values.Distinct().Count(), 9990, values.Length);
    }

    [Fact]
    public void Without_a_range_it_is_the_normal_distribution_itself()
    {
        NormalDistribution normal = Distribution.Normal(10, 0.1);
        Assert.Equal((10, 0.1 * 0.1, double.NegativeInfinity, double.PositiveInfinity),
            (normal.Mean, normal.Variance, normal.Minimum, normal.Maximum));
        Assert.Equal(Distribution.Normal(10, 0.1, double.NegativeInfinity, double.PositiveInfinity), normal);
        Assert.NotEqual(Distribution.Normal(10, 0.1, 0, 20), normal);
        Assert.Equal(10, normal.Quantile(0.5));
        Assert.Equal(10 - 0.1 * 1.959963984540054, normal.Quantile(0.025), 14);
    }

    /// <summary>Of what lies far beyond the mean, the distances from the bound are nearly exponential with mean 1 / bound.</summary>
    [Theory]
    [InlineData(29.999)]
    [InlineData(30.001)]
    [InlineData(5000)]
    [InlineData(1e6)]
    public void The_tail_has_the_shape_that_theory_gives_it(double from)
    {
        NormalDistribution above = Distribution.Normal(-from, 1, 0, double.PositiveInfinity);
        NormalDistribution below = Distribution.Normal(from, 1, double.NegativeInfinity, 0);
        foreach (double p in s_probabilities)
        {
            double exponential = -Math.Log(1 - p);
            Assert.Equal(exponential / from, above.Quantile(p), tolerance: (exponential + 2) * exponential / (from * from * from));
            Assert.Equal(above.Quantile(p), -below.Quantile(1 - p), tolerance: 1e-9 / from);
        }
        Assert.Equal(1 / from, above.Mean, tolerance: 3 / (from * from * from));
        Assert.Equal((-above.Mean, above.Variance), (below.Mean, below.Variance));
    }

    [Theory]
    [InlineData(double.NaN, 1, 0, 1, "The mean of a normal distribution must be from -1E+100 to 1E+100, but is NaN.")]
    [InlineData(0, 1e101, -1, 1, "The sd of a normal distribution must be from 0 to 1E+100, but is 1E+101.")]
    [InlineData(5, 0, 0, 1, "The sd of a normal distribution must be above 0 and finite, but is 0.")]
    [InlineData(5, double.PositiveInfinity, 0, 1, "The sd of a normal distribution must be above 0 and finite, but is Infinity.")]
    [InlineData(5, 1, 3, 3, "A normal distribution needs minimum < maximum, not 3, 3.")]
    [InlineData(5, 1, double.NaN, 3, "A normal distribution needs minimum < maximum, not NaN, 3.")]
    [InlineData(5, 1e-3, 1e4, double.PositiveInfinity,
        "A normal distribution of mean 5 and sd 0.001 has nothing between 10000 and Infinity: "
        + "the range must begin within a million sd of the mean.")]
    [InlineData(5, 1e-300, double.NegativeInfinity, 4,
        "A normal distribution of mean 5 and sd 1E-300 has nothing between -Infinity and 4: "
        + "the range must begin within a million sd of the mean.")]
    [InlineData(5, 1e20, 0, 1, "A normal distribution of sd 1E+20 is uniform between 0 and 1, "
        + "a range of less than a millionth of the sd: use Uniform.")]
    public void What_leaves_nothing_sensible_is_refused(double mean, double sd, double minimum, double maximum, string message)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => Distribution.Normal(mean, sd, minimum, maximum));
        Assert.StartsWith(message, refusal.Message);
    }
}
