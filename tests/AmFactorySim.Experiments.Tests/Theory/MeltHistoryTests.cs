using AmFactorySim.Experiments.MeltHistories;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>Gee et al. 2022, Figure 7, for any overmelt and hatch.</summary>
public sealed class MeltHistoryTests
{
    private static MeltHistory History(double overmelt, HatchRule? hatch = null) =>
        new MeltHistoryQuestion(overmelt, hatch ?? HatchRule.HalfWidth, MeltHistoryQuestion.PaperWidth).Answer();

    [Fact]
    public void The_papers_hatch_steps_up_at_4_3_and_8_3()
    {
        var history = History(2);
        Assert.Equal([4 / 3.0, 8 / 3.0, 4, 16 / 3.0], history.Steps.Select(s => s.Overmelt), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal((8 / 3.0, 1), (history.Mean, history.GuaranteedMinimum));
        Assert.Equal([0, 8.09, 27.13, 54.80, 9.98], history.SharePercent.Select(s => Math.Round(s, 2)));
    }

    /// <summary>Each point of both sweeps is a distribution with the mean 2/3 φ H/w, and what is guaranteed rises with overmelt.</summary>
    [Theory]
    [InlineData(0.7)]
    [InlineData(2)]
    [InlineData(7.3)]
    public void Sweeps_are_distributions(double overmelt)
    {
        var history = History(overmelt);
        Assert.All([.. history.OverOvermelt, .. history.OverHatch], p =>
        {
            Assert.Equal(100, p.SharePercent.Sum(), 1e-6);
            Assert.Equal(2.0 / 3 * p.Overmelt / p.HatchToWidth, p.Mean, 1e-9);
            Assert.Equal(p.Mean, p.SharePercent.Select((share, n) => n * share / 100).Sum(), 1e-5);
        });
        Assert.All(history.OverOvermelt.Zip(history.OverOvermelt.Skip(1)),
            pair => Assert.True(pair.First.GuaranteedMinimum <= pair.Second.GuaranteedMinimum));
        Assert.InRange(overmelt, 0, history.OverOvermelt[^1].Overmelt);
        Assert.Equal((0.2, 1.0), (history.OverHatch[0].HatchToWidth, history.OverHatch[^1].HatchToWidth));
    }

    [Fact]
    public void Rows_hold_both_sweeps()
    {
        var history = History(2);
        var rows = history.Rows().ToList();
        Assert.Equal(history.OverOvermelt.Sum(p => p.SharePercent.Count), rows.Count(r => r.Sweep == MeltSweep.Overmelt));
        Assert.Equal(history.OverHatch.Sum(p => p.SharePercent.Count), rows.Count(r => r.Sweep == MeltSweep.Hatch));
        Assert.All(rows.GroupBy(r => (r.Sweep, r.Overmelt, r.HatchToWidth)), g => Assert.Equal(100, g.Sum(r => r.SharePercent), 1e-6));
    }

    [Fact]
    public void Tracks_that_only_touch_melt_everything_at_no_overmelt() =>
        Assert.Empty(History(2, HatchRule.Fixed(MeltHistoryQuestion.PaperWidth)).Steps);

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void A_width_that_no_melt_track_has_is_refused(double metres) => Assert.Contains("must be from 1 um to 100 mm",
        Assert.Throws<ArgumentException>(new MeltHistoryQuestion(2, HatchRule.HalfWidth, new(metres)).Answer).Message);

    [Fact]
    public void A_rule_without_a_hatch_is_told() =>
        Assert.Contains("needs an overmelt above 1", Assert.Throws<ArgumentException>(() => History(1, HatchRule.FullMelting)).Message);
}
