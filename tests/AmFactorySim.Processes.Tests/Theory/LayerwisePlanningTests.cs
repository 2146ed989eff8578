using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Planning layer by layer, with Di and Yang's settings as the careful ones.</summary>
public sealed class LayerwisePlanningTests
{
    private static readonly LayerSettings Careful = new(new(285), new(1.02), Length.FromMicrometres(161));

    private static readonly LayerwisePlanning Planning = new()
    {
        Careful = Careful,
        Bold = Careful with { Speed = new(2.04) },
        LayerHeight = Length.FromMicrometres(30),
        LayerChange = new(7.2),
    };

    private static readonly Length Layer = Length.FromMicrometres(30);

    [Fact]
    public void Results_agree_with_worked_numbers()
    {
        Assert.Equal(60.9, Careful.Scan(new(0.01)).Seconds, 1);
        Assert.Equal(57.8, Careful.EnergyDensity(Layer).Si * 1e-9, 1);
        var plan = Planning.Plan(Samples.Prism(Layer, 1, 0.01, 0.4), [0.5]);
        Assert.Equal(1.53, plan.Layers[0].Settings.Speed.Si, 12);
        Assert.Equal(60.9 / 1.5, plan.Scan.Seconds, 1);
        Assert.Equal((Careful.Scan(new(0.01)), 7.2), (plan.ConstantScan, plan.Recoat.Seconds));
    }

    /// <summary>5 cm x 5 cm is the samples' box: layers that fill it, fill half of it, and fill nothing of it.</summary>
    [Fact]
    public void Complexity_is_the_filled_share_of_the_bounding_rectangle()
    {
        var part = Samples.Part(Layer, [25e-4, 12.5e-4, 0], [0.2, 0.2, 0]);
        Assert.Equal([1, 0.5, 0], LayerComplexity.OfLayers(part).Select(f => Math.Round(f, 12)));
        Assert.Equal(0.5, LayerComplexity.OfPart(part), 12);
        Assert.Equal([1, 0.5, 0], LayerComplexity.OfLayers(part, [new(25e-4), new(25e-4), new(25e-4)]).Select(f => Math.Round(f, 12)));
        Assert.Equal([1, 1, 0], LayerComplexity.OfLayers(part, [new(25e-4), new(12.5e-4), default]).Select(f => Math.Round(f, 12)));
    }

    [Fact]
    public void The_interface_plans_with_the_bounding_box_of_the_part()
    {
        var part = Samples.Part(Layer, [25e-4, 12.5e-4], [0.2, 0.2]);
        var scan = Planning.Scan(part);
        Assert.Equal(25e-4 / (2.04 * 161e-6) + 12.5e-4 / (1.53 * 161e-6), scan.Scan.Seconds, 9);
        Assert.Equal((2, 7.2), (scan.Layers, scan.LayerChange.Seconds));
    }

    /// <summary>P/(v H h) stays: the speed gives way before the hatch.</summary>
    [Fact]
    public void A_minimum_energy_density_limits_the_speed_and_then_the_hatch()
    {
        var part = Samples.Prism(Layer, 1, 0.01, 0.4);
        var bold = new LayerSettings(new(370), new(2.04), Length.FromMicrometres(250));
        LayerSettings At(double joulesPerCubicMillimetre) =>
            (Planning with { Bold = bold, LeastEnergyDensity = new(joulesPerCubicMillimetre * 1e9) }).Plan(part, [1]).Layers[0].Settings;
        Assert.Equal(bold, At(20));
        Assert.Equal((bold.Power, bold.Hatch), (At(40).Power, At(40).Hatch));
        Assert.Equal(370 / (40e9 * 30e-6 * 250e-6), At(40).Speed.Si, 12);
        Assert.Equal(1.02, At(57).Speed.Si, 12);
        Assert.True(At(57).Hatch > Careful.Hatch);
        foreach (var density in new[] { 40.0, 50, 57 }) Assert.Equal(density, At(density).EnergyDensity(Layer).Si * 1e-9, 9);
    }

    /// <summary>Four slices in pairs: the third and fourth are too complex.</summary>
    [Fact]
    public void Several_simple_slices_are_built_at_once()
    {
        var plan = (Planning with { SlicesAtOnce = 2, SlicesAtOnceFrom = 0.8 })
            .Plan(Samples.Part(Layer, [3e-4, 1e-4, 2e-4, 2e-4, 2e-4], [1, 1, 1, 1, 1]), [1, 0.9, 0.9, 0.7, 0.9]);
        Assert.Equal([2, 1, 1, 1], plan.Layers.Select(l => l.Slices));
        Assert.Equal(2e-4, plan.Layers[0].Area.SquareMetres, 12);
        Assert.Equal(0.9, plan.Layers[0].Complexity);
        Assert.Equal(4 * 7.2, plan.Recoat.Seconds, 12);
        Assert.Equal(5 * 7.2, plan.ConstantRecoat.Seconds, 12);
    }

    /// <summary>Everything simple, and recoating no matter: a time of 1/1.303 saves 23.3 %.</summary>
    [Fact]
    public void Calibration_finds_the_bold_speed()
    {
        var part = Samples.Prism(Layer, 10, 0.01, 0.4);
        var simple = Enumerable.Repeat(1.0, 10).ToArray();
        var found = (Planning with { LayerChange = default }).CalibratedTo(part, [.. simple], new(1 - 1 / 1.303), new(10));
        Assert.Equal(1.02 * 1.303, found.Bold.Speed.Si, 6);
        Assert.Equal("no speed from 1.02 m/s to 1.1 m/s saves 50 % of the printing time",
            Assert.Throws<ArgumentException>(() => Planning.CalibratedTo(part, [.. simple], new(0.5), new(1.1))).Message);
    }

    [Fact]
    public void Invalid_inputs_are_refused()
    {
        var part = Samples.Prism(Layer, 2, 25e-4, 0.2);
        void Says(string message, Action act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);
        Says("each layer has a complexity factor from 0 to 1", () => Planning.Plan(part, [1]));
        Says("each layer has a complexity factor from 0 to 1", () => Planning.Plan(part, [1, 1.1]));
        Says("the bold power, speed and hatch must not be below the careful ones", () =>
            (Planning with { Bold = Careful with { Power = new(200) } }).Scan(part));
        Says("the slices at once must be at least 1, but is 0", () => (Planning with { SlicesAtOnce = 0 }).Scan(part));
        Says("the part has 2 layers, but envelopes are given for 1", () => LayerComplexity.OfLayers(part, [new(1)]));
        Assert.StartsWith("a layer of ",
            Assert.Throws<ArgumentException>(() => LayerComplexity.OfLayers(part, [new(1e-4), new(1e-4)])).Message);
        Assert.StartsWith("the careful settings have an energy density of ",
            Assert.Throws<ArgumentException>(() => (Planning with { LeastEnergyDensity = new(60e9) }).Scan(part)).Message);
    }
}
