using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>
/// Gee et al. 2022, sections 2.6 and 3.4: tracks of 200 um in layers of 50 um, at the hatch of 100 um that the caption of Table 3 gives.
/// </summary>
public sealed class GeeMeltingHistoryTests
{
    private static readonly Length Width = Length.FromMicrometres(200);
    private static readonly Length Hatch = Length.FromMicrometres(100);

    private static MeltingHistory History(double overmelt) => new(Width, Hatch, overmelt);

    /// <summary>The paper reads 1.34 and 2.69 off an axis of samples; the formulas give 4/3 and 8/3.</summary>
    [Theory]
    [InlineData(1, 4 / 3.0, 1.34)]
    [InlineData(2, 8 / 3.0, 2.69)]
    public void Everything_is_melted_once_from_1_34_and_twice_from_2_69(int times, double exact, double printed)
    {
        var least = MeltingHistory.LeastOvermelt(times, Width, Hatch);
        Assert.Equal(exact, least, 12);
        Assert.InRange(printed - least, 0, 0.03);
        Assert.Equal(times, History(printed).GuaranteedMinimum);
        Assert.True(History(printed).Shares[times - 1].Fraction < 1e-12);
        Assert.True(History(exact - 0.01).Shares[times - 1].Fraction > 1e-6);
    }

    /// <summary>β = φ/4 is the track's depth over its width: φ h/w with 50 um and 200 um. It does not fix the hatch.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Beta_is_a_quarter_of_the_overmelt(double overmelt) =>
        Assert.Equal(overmelt / 4, overmelt * Length.FromMicrometres(50) / Width, 12);

    /// <summary>Figure 7C: more overmelt, more melting in the mean; 4 φ/3 at this hatch.</summary>
    [Fact]
    public void The_mean_grows_with_the_overmelt()
    {
        foreach (var overmelt in new[] { 1, 1.34, 2, 2.69, 5 }) Assert.Equal(4 * overmelt / 3, History(overmelt).Mean, 12);
    }

    /// <summary>
    /// Figure 7D: a wider hatch melts less often; the mean falls with 1/H, and so less than the overmelt raises it only where H is doubled
    /// for φ halved.
    /// </summary>
    [Fact]
    public void A_wider_hatch_melts_less_often()
    {
        var hatches = new[] { 80, 100, 120, 150, 190 }.Select(um => new MeltingHistory(Width, Length.FromMicrometres(um), 2)).ToList();
        Assert.All(hatches.Zip(hatches.Skip(1)), pair => Assert.True(pair.First.Mean > pair.Second.Mean));
        Assert.All(hatches.Zip(hatches.Skip(1)), pair => Assert.True(pair.First.GuaranteedMinimum >= pair.Second.GuaranteedMinimum));
    }

    /// <summary>Figure 7B: more overmelt builds slower. At a fixed track width and hatch the speed falls with 1/φ.</summary>
    [Fact]
    public void The_build_rate_falls_with_the_overmelt()
    {
        var machine = Catalogue.Machine("S-m400");
        Rate<Volume, Duration> Rate(double overmelt) => new MeltPoolScaling(
            Catalogue.Material("Ti6Al4V"), machine,
                ProcessParameters.Default with { Overmelt = overmelt, LayerHeight = Length.FromMicrometres(50) })
                .BuildRateOf(new(25e-6), new(0.02));
        Assert.True(Rate(1.34) > Rate(2) && Rate(2) > Rate(2.69));
    }
}
