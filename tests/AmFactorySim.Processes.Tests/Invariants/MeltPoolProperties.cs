using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Invariants;

/// <summary>What must hold for any metal, machine, parameters and part.</summary>
public sealed class MeltPoolProperties
{
    private const double Rounding = 1e-9;

    private static void AssertRatio(double expected, double numerator, double denominator) =>
        Assert.InRange(numerator / denominator, expected * (1 - Rounding), expected * (1 + Rounding));

    /// <summary>
    /// The speed is in proportion to the power, so the energy on each metre of track, and with it the track, stays the same.
    /// </summary>
    [Fact]
    public void Twice_the_power_takes_half_the_time_with_the_same_track() => Samples.ForAll(c =>
    {
        var stronger = c with { Machine = c.Machine with { LaserPower = c.Machine.LaserPower * 2 } };
        AssertRatio(2, stronger.Model.Pool.Speed.Si, c.Model.Pool.Speed.Si);
        AssertRatio(1, stronger.Model.Pool.Width.Metres, c.Model.Pool.Width.Metres);
        AssertRatio(1, stronger.Model.EnergyDensity.Si, c.Model.EnergyDensity.Si);
        AssertRatio(Math.Sqrt(2), stronger.Model.NormalisedEnthalpy, c.Model.NormalisedEnthalpy);
        if (c.Seconds > 0) AssertRatio(0.5, stronger.Seconds, c.Seconds);
    });

    /// <summary>With depth in step with the spot, the track grows with the spot and keeps its shape: w/d is the material's alone.</summary>
    [Fact]
    public void The_tracks_shape_does_not_depend_on_power_or_spot_at_overmelt_2() => Samples.ForAll(c =>
    {
        var two = c with { Parameters = c.Parameters with { Overmelt = 2 } };
        var pool = two.Model.Pool;
        var metal = c.Metal;
        var shape =
            metal.MeltWidthConstant * Math.Sqrt(Math.PI * metal.MeltingEnthalpy.Si / (metal.MeltDepthConstant * metal.Absorptivity.Fraction
            * metal.Density.Si * metal.SpecificHeat.Si * (metal.MeltingTemperature.Kelvins - 373)));
        AssertRatio(shape, pool.AspectRatio, 1);
    });

    /// <summary>u falls with a d, so P/u and the track's section grow with it.</summary>
    [Fact]
    public void Twice_the_depth_takes_half_the_speed_and_makes_a_wider_track() => Samples.ForAll(c =>
    {
        var deeper = c with { Parameters = c.Parameters with { Overmelt = c.Parameters.Overmelt * 2 } };
        var wider =
            c with
            {
                Machine = c.Machine with { Spot = c.Machine.Spot * 2 },
                Parameters = c.Parameters with { LayerHeight = c.Model.LayerHeight }
            };
        foreach (var doubled in new[] { deeper.Model.Pool, wider.Model.Pool })
        {
            AssertRatio(0.5, doubled.Speed.Si, c.Model.Pool.Speed.Si);
            AssertRatio(Math.Sqrt(2), doubled.Width.Metres, c.Model.Pool.Width.Metres);
        }
        AssertRatio(2, deeper.Model.Pool.Depth.Metres, c.Model.Pool.Depth.Metres);
        AssertRatio(1, wider.Model.Pool.Depth.Metres, c.Model.Pool.Depth.Metres);
    });

    [Fact]
    public void Scan_time_adds_up_over_layers() => Samples.ForAll(c =>
    {
        var half = c.Areas.Length / 2;
        if (half == 0) return;
        var lower = c with { Areas = c.Areas[..half], Perimeters = c.Perimeters[..half] };
        var upper = c with { Areas = c.Areas[half..], Perimeters = c.Perimeters[half..] };
        Assert.Equal(c.Seconds, lower.Seconds + upper.Seconds, c.Seconds * Rounding);
    });

    [Fact]
    public void More_area_more_contour_and_more_passes_never_take_less_time() => Samples.ForAll(c =>
    {
        Assert.True((c with { Areas = [.. c.Areas.Select(a => a * 1.5)] }).Seconds >= c.Seconds);
        Assert.True((c with { Parameters = With(c, s => s with { ContourPasses = s.ContourPasses + 1 }) }).Seconds > c.Seconds);
        var none = c with { Parameters = With(c, s => s with { ContourCoreOverlap = default }) };
        Assert.True(none.Seconds >= c.Seconds);
        Assert.True((none with { Perimeters = [.. c.Perimeters.Select(p => p * 1.5)] }).Seconds >= none.Seconds);
    });

    /// <summary>Never a negative way, however thin the wall and large the overlap.</summary>
    [Fact]
    public void Core_and_skin_are_never_negative() => Samples.ForAll(c =>
    {
        var path =
            (c with
            {
                Areas =
            [.. c.Areas.Select(a => a * 1e-4)]
            }).Model.Path((c with { Areas = [.. c.Areas.Select(a => a * 1e-4)] }).Part);
        Assert.True(path.Core.Metres >= 0);
        Assert.InRange(path.Contours.Metres, c.Parameters.Strategy.ContourPasses * c.Perimeters.Sum() * (1 - Rounding),
            c.Parameters.Strategy.ContourPasses * c.Perimeters.Sum() * (1 + Rounding));
    });

    [Fact]
    public void Several_lasers_share_the_scan_length_with_their_efficiency() => Samples.ForAll(c =>
    {
        var one = c with { Machine = c.Machine with { Lasers = 1 } };
        if (c.Machine.Lasers == 1 || one.Seconds == 0) return;
        AssertRatio(1 / (c.Machine.Lasers * c.Parameters.LaserEfficiency.Fraction), c.Seconds, one.Seconds);
        Assert.Equal(one.Seconds, (one with { Parameters = one.Parameters with { LaserEfficiency = Share.Whole } }).Seconds);
    });

    /// <summary>Scanned tracks times hatch times layer height are the part's volume, whatever the laser does.</summary>
    [Fact]
    public void The_core_covers_the_layers_areas() => Samples.ForAll(c =>
    {
        var plain = c with { Parameters = With(c, s => s with { ContourCoreOverlap = default }) };
        AssertRatio(c.Areas.Sum(), plain.Model.Path(plain.Part).Core.Metres * plain.Model.Hatch.Metres, 1);
    });

    /// <summary>The energy that the core takes is the energy density times the volume.</summary>
    [Fact]
    public void Energy_density_times_volume_is_the_energy_of_the_core() => Samples.ForAll(c =>
    {
        var bare =
            c with
            {
                Parameters = With(c, s => s with { ContourCoreOverlap = default, ContourPasses = 0 }),
                Machine = c.Machine with { Lasers = 1 }
            };
        AssertRatio(1, bare.Seconds * bare.Machine.LaserPower.Watts, bare.Model.EnergyDensity.Si * bare.Part.Volume.CubicMetres);
    });

    [Fact]
    public void Everything_is_melted_at_the_full_melting_limit() => Samples.ForAll(c =>
    {
        // The parabola w(z) = w sqrt(1 - z/d) at the layer's bottom, z = h.
        var model = (c with { Parameters = With(c, s => s with { Hatch = HatchRule.FullMelting }) }).Model;
        var bottom = model.Pool.Width.Metres * Math.Sqrt(1 - model.LayerHeight / model.Pool.Depth);
        AssertRatio(bottom, model.Hatch.Metres, 1);
    });

    private static ProcessParameters With(Case c, Func<ScanStrategy, ScanStrategy> change) =>
        c.Parameters with { Strategy = change(c.Parameters.Strategy) };
}
