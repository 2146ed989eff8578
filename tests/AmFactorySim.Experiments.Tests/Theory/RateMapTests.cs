using AmFactorySim.Experiments.RateMaps;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>The map of Gee et al. 2022, Figure 4.</summary>
public sealed class RateMapTests
{
    private static RateMap Map(string material, HatchRule? hatch = null, int steps = 20, double overmelt = 2) =>
        new RateMapQuestion(material, RateMapQuestion.Figure4.Power, RateMapQuestion.Figure4.Spot, steps, hatch ?? HatchRule.FullMelting,
            overmelt).Answer();

    /// <summary>The markers of the figure have the build rates of Table 3.</summary>
    [Theory]
    [InlineData("AlSi10Mg", 13.92, 26.27, 66.72)]
    [InlineData("Ti6Al4V", 8.68, 16.47, 41.78)]
    [InlineData("1.2709", 6.08, 11.67, 29.54)]
    public void Machines_stand_where_table_3_says(string material, double m100, double m290, double m400)
    {
        var machines = Map(material).Machines;
        Assert.Equal(["S-m100", "S-m290", "S-m400", "S-m400-4"], machines.Select(m => m.Machine));
        Assert.All(machines.Zip([m100, m290, m400]), pair => Assert.Equal(1, pair.First.BuildRateCm3PerH / pair.Second, 0.007));
        Assert.Equal((4, machines[1].BuildRateCm3PerH), (machines[3].Lasers, machines[3].BuildRateCm3PerH));
    }

    /// <summary>Section 3.1: more power builds faster, the spot changes little, and energy density says nothing.</summary>
    [Fact]
    public void The_map_grows_with_power_and_hardly_with_the_spot()
    {
        var map = Map("Ti6Al4V");
        for (var p = 0; p < map.PowerW.Count; p++)
        {
            Assert.True(map.BuildRateCm3PerH[p].Max() / map.BuildRateCm3PerH[p].Min() < 1.2);
            if (p > 0) Assert.All(map.BuildRateCm3PerH[p].Zip(map.BuildRateCm3PerH[p - 1]), pair => Assert.True(pair.First > pair.Second));
        }
        Assert.Equal(1, map.EnergyDensityJPerMm3.Max(r => r.Max()) / map.EnergyDensityJPerMm3.Min(r => r.Min()), 9);
    }

    [Fact]
    public void Rows_are_the_map_point_by_point()
    {
        var map = Map("316L", HatchRule.HalfWidth, steps: 4);
        var rows = map.Rows().ToList();
        Assert.Equal(25, rows.Count);
        Assert.Equal((100, 30, 15), (rows[0].PowerW, rows[0].SpotUm, rows[0].LayerHeightUm));
        Assert.Equal((1100, 150, map.SpeedMPerS[^1][^1]), (rows[^1].PowerW, rows[^1].SpotUm, rows[^1].SpeedMPerS));
    }

    [Fact]
    public void A_hatch_too_wide_for_the_smallest_track_is_told() =>
        Assert.Contains("leaves powder between melt tracks",
            Assert.Throws<ArgumentException>(() => Map("1.2709", HatchRule.Fixed(Length.FromMicrometres(100)))).Message);

    [Fact]
    public void Powers_and_spots_that_no_laser_has_are_refused()
    {
        var map = new RateMapQuestion("316L", RateMapQuestion.Figure4.Power, RateMapQuestion.Figure4.Spot, 2, HatchRule.HalfWidth, 2);
        Refused(map with { Power = new(new(100), new(1e300)) }, "the powers of a map must be within 1..100000 W, but are ");
        Refused(map with { Spot = new(new(1e-300), new(1e-4)) }, "the spots of a map must be within 1..10000 um, but are ");

        static void Refused(RateMapQuestion question, string message) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(question.Answer).Message);
    }
}
