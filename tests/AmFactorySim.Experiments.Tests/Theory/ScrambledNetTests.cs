using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>Scrambled points fill the square as a (0, m, 2)-net does, and each of them is uniform.</summary>
public sealed class ScrambledNetTests
{
    /// <summary>However the sides are halved into 2^m rectangles, each holds one of 2^m points.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    public void Every_elementary_rectangle_holds_one_point(int digits)
    {
        var pairs = ScrambledNet.Pairs(1 << digits, new RandomStream(3, 0, "net"));
        for (var across = 0; across <= digits; across++)
            Assert.Equal(1 << digits, pairs.Select(pair =>
                ((int)(pair.First * (1 << across)), (int)(pair.Second * (1 << (digits - across))))).Distinct().Count());
    }

    /// <summary>The first of many nets' points is anywhere: its mean and its mean square are those of a uniform number.</summary>
    [Fact]
    public void A_point_is_uniform()
    {
        const int Nets = 20_000;
        var firsts = Enumerable.Range(0, Nets).Select(net => ScrambledNet.Pairs(5, new RandomStream(1, net, "net"))[0]).ToList();
        // Six standard errors: 1/sqrt(12 n) of the mean, 2/sqrt(45 n) of the mean square.
        foreach (var of in new Func<(double First, double Second), double>[] { pair => pair.First, pair => pair.Second })
        {
            Assert.Equal(0.5, firsts.Average(of), 6 / Math.Sqrt(12.0 * Nets));
            Assert.Equal(1 / 3.0, firsts.Average(pair => of(pair) * of(pair)), 12 / Math.Sqrt(45.0 * Nets));
        }
    }
}
