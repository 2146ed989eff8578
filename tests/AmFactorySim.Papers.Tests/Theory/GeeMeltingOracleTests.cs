using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>
/// Gee et al. 2022, sections 2.6 and 3.4, against tracks that are really laid down: layers of 50 um, tracks of 200 um at a hatch of 100 um,
/// the direction turned by
/// 120 degrees from layer to layer, each layer's pattern beginning anywhere. The oracle uses the parabola and nothing else of the model.
/// </summary>
public sealed class GeeMeltingOracleTests
{
    private const double Width = 200, Hatch = 100, Layer = 50;
    private const int Points = 150_000;

    /// <summary>
    /// How often a point is melted whose place is x, y and, below its own layer's top, z: by each track of its own and of the layers above
    /// whose section it lies in.
    /// </summary>
    private static int Melted(double x, double y, double z, double overmelt, Func<double> origin, double turn)
    {
        var (depth, melted) = (overmelt * Layer, 0);
        for (var (below, direction) = (z, 0.0); below < depth; below += Layer, direction += turn)
        {
            var (across, half) = (x * Math.Cos(direction) + y * Math.Sin(direction) + origin(), Width / 2 * Math.Sqrt(1 - below / depth));
            for (var track = Math.Ceiling((across - half) / Hatch); track * Hatch < across + half; track++) melted++;
        }
        return melted;
    }

    private static double[] Shares(double overmelt, Func<Random, Func<double>> origin)
    {
        var random = new Random(2022);
        var shares = new double[20];
        for (var i = 0; i < Points; i++)
        {
            var (x, y, z) = (random.NextDouble() * 1e5, random.NextDouble() * 1e5, random.NextDouble() * Layer);
            shares[Melted(x, y, z, overmelt, origin(random), 2 * Math.PI / 3)] += 1.0 / Points;
        }
        return shares;
    }

    /// <summary>
    /// Figure 7C. The worked shares are those of the formulas; the laid tracks agree with them within five standard deviations.
    /// </summary>
    [Theory]
    [InlineData(1, 0, 0.0833, 0.5, 0.4167)]
    [InlineData(1.34, 1, 0.4176, 0.3782, 0.2042)]
    [InlineData(2, 1, 0.0809, 0.2713, 0.5480, 0.0998)]
    [InlineData(2.69, 2, 0.1245, 0.3536, 0.3328, 0.1891)]
    public void Shares_agree_with_tracks_that_are_laid_down(double overmelt, int first, params double[] worked)
    {
        var history = new MeltingHistory(Length.FromMicrometres(Width), Length.FromMicrometres(Hatch), overmelt);
        var laid = Shares(overmelt, random => () => random.NextDouble() * Hatch);
        for (var times = 0; times < laid.Length; times++)
        {
            var share = times < history.Shares.Length ? history.Shares[times].Fraction : 0;
            Assert.InRange(laid[times] - share, -5 * Math.Sqrt(share / Points) - 1e-9, 5 * Math.Sqrt(share / Points) + 1e-9);
            if (times >= first && times < first + worked.Length) Assert.Equal(worked[times - first], share, 1e-4);
        }
    }

    /// <summary>
    /// Layers turned by 120 degrees about one common origin are not random to each other from the third on: the mean stays, the shares do
    /// not. The model means patterns that begin anywhere.
    /// </summary>
    [Fact]
    public void A_common_origin_is_another_law()
    {
        var common = Shares(2.69, _ => () => 0);
        double[] shares = [0.113, 0.389, 0.298, 0.200];
        for (var i = 0; i < shares.Length; i++) Assert.Equal(shares[i], common[i + 2], 0.006);
        Assert.Equal(4 / 3.0 * 2.69, common.Select((share, n) => n * share).Sum(), 0.01);
        // Two layers are random to each other all the same.
        var two = Shares(2, _ => () => 0);
        var history = new MeltingHistory(Length.FromMicrometres(Width), Length.FromMicrometres(Hatch), 2);
        for (var n = 0; n < history.Shares.Length; n++) Assert.Equal(history.Shares[n].Fraction, two[n], 0.006);
    }

    /// <summary>
    /// Section 3.4 prints 2.69 for everything twice. Tracks right above each other would need 2.15 only, so the paper means turned layers.
    /// </summary>
    [Theory]
    [InlineData(1.32, 0)]
    [InlineData(1.34, 1)]
    [InlineData(2.14, 1)]
    [InlineData(2.17, 2)]
    public void Tracks_right_above_each_other_melt_twice_from_2_15_on(double overmelt, int least)
    {
        var fewest = int.MaxValue;
        for (var x = 0; x <= 200; x++)
            for (var z = 0; z < 500; z++)
                fewest = Math.Min(fewest, Melted(x / 400.0 * Hatch, 0, (z + 0.5) / 500 * Layer, overmelt, () => 0, 0));
        Assert.Equal(least, fewest);
    }
}
