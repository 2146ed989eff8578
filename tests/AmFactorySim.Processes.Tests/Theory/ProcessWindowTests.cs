using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Limits, and the fastest parameters within them against closed forms.</summary>
public sealed class ProcessWindowTests
{
    private static readonly Length Width40 = Length.FromMicrometres(40);

    private static ParameterRanges Around(PowderBedMachine machine) => new()
    {
        Power = new(new(1), machine.LaserPower),
        Spot = machine.Spot,
        LayerHeight = machine.Spot / 2,
        Overmelt = new(1, 4),
    };

    private static MeltPoolScaling? Core(Material metal, ParameterRanges ranges, ProcessLimits limits, HatchRule? hatch = null) =>
        FastestParameters.Find(metal, Samples.Large, new() { Strategy = new() { Hatch = hatch ?? HatchRule.HalfWidth } }, ranges, limits,
            new(1e-4), default);

    [Fact]
    public void The_lack_of_fusion_of_the_papers_hatches_agrees_with_worked_numbers()
    {
        var model = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default);
        Assert.Equal(0.75, model.LackOfFusion, 12);
        Assert.Equal(1, ProcessWindow.LackOfFusion(model.Pool, HatchRule.FullMelting.Spacing(model.Pool.Width, 2), model.LayerHeight), 12);
        Assert.Equal(1 + 0.25,
            ProcessWindow.LackOfFusion(MeltPool.Of(Samples.Aluminium, new(200), Width40, Width40, new(373)), new(139.74e-6 / 2), Width40),
            4);
    }

    /// <summary>
    /// ΔH/h_s goes with sqrt(P φ), the rate with P/sqrt(φ): the least overmelt that melts everything, and all the power that the enthalpy
    /// leaves.
    /// </summary>
    [Fact]
    public void The_fastest_parameters_of_titanium_without_keyholes_agree_with_the_closed_form()
    {
        var best = Core(Samples.Titanium, Around(Samples.Large), new() { MostNormalisedEnthalpy = ProcessLimits.EarlyKeyholes })!;
        var plain = new MeltPoolScaling(Samples.Titanium, Samples.Large, ProcessParameters.Default).NormalisedEnthalpy;
        Assert.Equal(4 / 3.0, best.Parameters.Overmelt, 6);
        Assert.Equal(1000 * 36 / (plain * plain) * 2 / (4 / 3.0), best.Pool.Power.Watts, 3);
        Assert.Equal(449.9, best.Pool.Power.Watts, 1);
        Assert.Equal(6, best.NormalisedEnthalpy, 9);
        Assert.Equal(1, best.LackOfFusion, 6);
    }

    /// <summary>
    /// With the full-melting hatch the rate goes with P sqrt((1 - 1/φ)/φ), which is greatest at φ = 2, where the paper stands.
    /// </summary>
    [Fact]
    public void Without_limits_the_full_melting_hatch_is_fastest_at_overmelt_2()
    {
        var best = Core(Samples.Aluminium, Around(Samples.Large), new(), HatchRule.FullMelting)!;
        Assert.Equal(2, best.Parameters.Overmelt, 4);
        Assert.Equal(1000, best.Pool.Power.Watts, 9);
    }

    /// <summary>
    /// Under a limit of the enthalpy, thin layers take more power and scan faster; the time between layers asks for thick ones, and the
    /// more so the longer it is.
    /// </summary>
    [Fact]
    public void The_time_between_layers_favours_thick_layers()
    {
        var ranges = Around(Samples.Large) with { Overmelt = 2, LayerHeight = new(new(10e-6), new(100e-6)) };
        var limits = new ProcessLimits { MostNormalisedEnthalpy = 6 };
        MeltPoolScaling Found(double seconds) =>
            FastestParameters.Find(Samples.Titanium, Samples.Large, new(), ranges, limits, new(1e-4), new(0.04), new(seconds))!;
        double Pace(MeltPoolScaling model, double seconds) =>
            model.LayerHeight.Metres / (1e-4 * model.LayerHeight.Metres / model.BuildRateOf(new(1e-4), new(0.04)).Si + seconds);
        foreach (var seconds in new[] { 0, 0.5, 10 })
            foreach (var height in new[] { 15e-6, 25e-6, 40e-6, 60e-6, 95e-6 })
                Assert.True(Pace(Found(seconds), seconds) * 1.000001 >= Pace(FastestParameters.Find(
                    Samples.Titanium, Samples.Large, new(), ranges with { LayerHeight = new Length(height) }, limits, new(1e-4),
                        new(0.04))!, seconds));
        Assert.True(Found(0).LayerHeight < Found(0.5).LayerHeight && Found(0.5).LayerHeight < Found(10).LayerHeight);
    }

    [Fact]
    public void A_margin_against_lack_of_fusion_is_kept()
    {
        var best = Core(Samples.Titanium, Around(Samples.Large), new() { MostLackOfFusion = 0.75 })!;
        Assert.Equal(2, best.Parameters.Overmelt, 5);
    }

    /// <summary>
    /// P φ h/a² is what the enthalpy limits and P sqrt(h/(a φ)) what is wanted: with P and h free, the largest spot wins, then the most
    /// power, then the layer that the limit leaves.
    /// </summary>
    [Fact]
    public void With_spot_and_layer_free_the_layer_takes_what_the_enthalpy_leaves()
    {
        var ranges = Around(Samples.Large) with { Spot = new(new(50e-6), new(150e-6)), LayerHeight = new(new(20e-6), new(120e-6)) };
        var best = Core(Samples.Titanium, ranges, new() { MostNormalisedEnthalpy = 6 })!;
        Assert.Equal(150, best.Pool.Spot.Micrometres, 4);
        Assert.Equal(4 / 3.0, best.Parameters.Overmelt, 5);
        Assert.Equal(1000, best.Pool.Power.Watts, 2);
        // h from ΔH/h_s = sqrt(A P φ h/(π H_m D K a²)) = 6
        var metal = Samples.Titanium;
        var height = 36 * Math.PI * metal.MeltingEnthalpy.Si * metal.Diffusivity.Si * 0.6 * 150e-6 * 150e-6 / (0.26 * 1000 * 4 / 3);
        Assert.InRange(best.LayerHeight.Metres / height, 0.99999, 1.00001);
    }

    /// <summary>
    /// VED = π H_m a φ/(K A H) and H = w/2 goes with sqrt(a φ h): the energy density goes with sqrt(a φ/h), so a limit of it bounds the
    /// overmelt.
    /// </summary>
    [Fact]
    public void A_minimum_energy_density_keeps_the_overmelt_high()
    {
        var at2 = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default).EnergyDensity;
        var best = Core(Samples.Aluminium, Around(Samples.Large), new() { LeastEnergyDensity = at2 })!;
        Assert.Equal(2, best.Parameters.Overmelt, 6);
        Assert.Null(Core(Samples.Aluminium, Around(Samples.Large), new() { MostEnergyDensity = at2 / 2 }));
        Assert.Null(Core(Samples.Aluminium, Around(Samples.Large) with { Power = new(new(900), new(1000)) },
            new() { MostNormalisedEnthalpy = 1 }));
    }

    [Fact]
    public void A_fixed_hatch_is_searched_only_where_tracks_touch()
    {
        var best = Core(Samples.Aluminium, Around(Samples.Large), new(), HatchRule.Fixed(Length.FromMicrometres(250)))!;
        Assert.Equal(1, best.LackOfFusion, 5);
        Assert.Null(Core(Samples.Aluminium, Around(Samples.Large), new(), HatchRule.Fixed(Length.FromMillimetres(2))));
    }

    [Fact]
    public void Faults_are_described()
    {
        var model = new MeltPoolScaling(Samples.Titanium, Samples.Large, ProcessParameters.Default);
        Assert.Null(new ProcessLimits().Fault(model));
        Assert.Equal("keyholes: the normalised enthalpy is 10.96 and may be 6",
            new ProcessLimits { MostNormalisedEnthalpy = 6 }.Fault(model));
        Assert.Null(new ProcessLimits { MostNormalisedEnthalpy = ProcessLimits.LateKeyholes }.Fault(model));
        Assert.StartsWith("too much energy: the energy density is ", new ProcessLimits { MostEnergyDensity = new(50e9) }.Fault(model));
        Assert.StartsWith("too little energy: the energy density is ", new ProcessLimits { LeastEnergyDensity = new(500e9) }.Fault(model));
        var shallow = new MeltPoolScaling(Samples.Titanium, Samples.Large, ProcessParameters.Default with { Overmelt = 1.2 });
        Assert.Equal("lack of fusion: (H/w)^2 + h/d is 1.083 and may be 1", new ProcessLimits().Fault(shallow));
    }

    [Fact]
    public void Empty_ranges_are_refused()
    {
        var ranges = Around(Samples.Large);
        void Says(string message, ParameterRanges wrong) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => Core(Samples.Aluminium, wrong, new())).Message);
        Says("the range of the power must begin above 0 and not end before it begins", ranges with { Power = default(Power) });
        Says("the range of the spot size must begin above 0 and not end before it begins", ranges with { Spot = new(new(2), new(1)) });
        Says("the range of the overmelt begins at 0.5, but layers join from 1 on", ranges with { Overmelt = new(0.5, 2) });
    }
}
