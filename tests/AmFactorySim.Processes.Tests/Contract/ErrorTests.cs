using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Contract;

/// <summary>Inputs that make no sense are refused with one plain sentence.</summary>
public sealed class ErrorTests
{
    private static readonly ProcessParameters Plain = ProcessParameters.Default;

    private static void Says(string message, Material? metal = null, PowderBedMachine? machine = null,
        ProcessParameters? parameters = null) =>
        Assert.Equal(message,
            Assert.Throws<ArgumentException>(() =>
            new MeltPoolScaling(metal ?? Samples.Aluminium, machine ?? Samples.Small, parameters ?? Plain)).Message);

    [Fact]
    public void Invalid_materials_are_refused()
    {
        var metal = Samples.Aluminium;
        Says("the density of AlSi10Mg must be positive, but is 0 g/cm3", metal with { Density = default });
        Says("the specific heat of AlSi10Mg must be positive, but is -910 J/kg-K", metal with { SpecificHeat = new(-910) });
        Says("the melting enthalpy of AlSi10Mg must be positive, but is 0 J/cm3", metal with { MeltingEnthalpy = default });
        Says("the melt depth constant of AlSi10Mg must be positive, but is 0", metal with { MeltDepthConstant = 0 });
        Says("the melt width constant of AlSi10Mg must be positive, but is NaN", metal with { MeltWidthConstant = double.NaN });
        Says("the absorptivity of AlSi10Mg must be above 0 % and at most 100 %, but is 118 %", metal with { Absorptivity = new(1.18) });
        Says("the absorptivity of AlSi10Mg must be above 0 % and at most 100 %, but is 0 %", metal with { Absorptivity = default });
        Says("AlSi10Mg melts at 870 K, which must be above the chamber's 870 K", metal, parameters: Plain with { Ambient = new(870) });
        var model = new MeltPoolScaling(metal with { Diffusivity = default }, Samples.Small, Plain);
        Assert.Equal("the diffusivity of AlSi10Mg must be positive, but is 0 m2/s",
            Assert.Throws<ArgumentException>(() => model.NormalisedEnthalpy).Message);
    }

    [Fact]
    public void Invalid_machines_are_refused()
    {
        var machine = Samples.Small;
        Says("the laser power must be positive, but is -200 W", machine: machine with { LaserPower = new(-200) });
        Says("the spot size must be positive, but is 0 um", machine: machine with { Spot = default },
            parameters: Plain with { LayerHeight = Length.FromMicrometres(20) });
        Says("the lasers of S-m100 must be at least 1, but is 0", machine: machine with { Lasers = 0 });
        Says("the recoat speed of S-m100 must be positive, but is 0 mm/s", machine: machine with { RecoatSpeed = default });
        Says("the platform time of S-m100 must be at least 0, but is -1 s", machine: machine with { PlatformTime = new(-1) });
    }

    [Fact]
    public void Invalid_parameters_are_refused()
    {
        Says("the layer height must be positive, but is 0 um", parameters: Plain with { LayerHeight = default(Length) });
        Says("the overmelt must be from 1, where layers begin to join, to 50, but is 0.9", parameters: Plain with { Overmelt = 0.9 });
        Says("the overmelt must be from 1, where layers begin to join, to 50, but is NaN",
            parameters: Plain with { Overmelt = double.NaN });
        Says("the laser efficiency must be above 0 % and at most 100 %, but is 0 %", parameters: Plain with { LaserEfficiency = default });
        Says("the contour passes must be at least 0, but is -1", parameters: Plain with { Strategy = new() { ContourPasses = -1 } });
        Says("the overlap of contour and core must be from 0 % to 100 %, but is 120 %",
            parameters: Plain with { Strategy = new() { ContourCoreOverlap = new(1.2) } });
        Says("the hatch rule full_melting needs an overmelt above 1, but it is 1: a track that ends at the layer's bottom has no " +
            "width there",
            parameters: Plain with { Overmelt = 1, Strategy = new() { Hatch = HatchRule.FullMelting } });
        Says("a hatch of 200 um leaves powder between melt tracks that are 140 um wide",
            parameters: Plain with { Strategy = new() { Hatch = HatchRule.Fixed(Length.FromMicrometres(200)) } });
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NumberDecimalSeparator = ",";
        hostile.NumberFormat.NegativeSign = "minus";
        try
        {
            CultureInfo.CurrentCulture = hostile;
            Invalid_materials_are_refused();
            Invalid_machines_are_refused();
            Invalid_parameters_are_refused();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_fixed_hatch_of_zero_is_refused() =>
        Assert.Equal("the hatch must be positive, but is 0 um", Assert.Throws<ArgumentException>(() => HatchRule.Fixed(default)).Message);

    [Fact]
    public void A_part_with_another_layer_height_is_refused()
    {
        var part = Samples.Prism(Length.FromMicrometres(30), 10, 1e-4, 0.04);
        const string message = "the part is sliced into layers of 30 um, but is to be built in layers of 20 um";
        Assert.Equal(message,
            Assert.Throws<ArgumentException>(() => new MeltPoolScaling(Samples.Aluminium, Samples.Small, Plain).Scan(part)).Message);
        Assert.Equal(message,
            Assert.Throws<ArgumentException>(() => new NominalRate(new(1e-9), Length.FromMicrometres(20), default).Scan(part)).Message);
    }

    [Fact]
    public void An_invalid_nominal_rate_is_refused()
    {
        var layer = Length.FromMicrometres(20);
        Assert.Equal("the build rate must be positive, but is 0 cm3/h",
            Assert.Throws<ArgumentException>(() => new NominalRate(default, layer, default)).Message);
        Assert.Equal("the layer height must be positive, but is 0 um",
            Assert.Throws<ArgumentException>(() => new NominalRate(new(1e-9), default, default)).Message);
        Assert.Equal("the time between layers must be at least 0, but is -1 s",
            Assert.Throws<ArgumentException>(() => new NominalRate(new(1e-9), layer, new(-1))).Message);
    }

    [Fact]
    public void An_invalid_build_is_refused()
    {
        var scan = new PartScan(new(1e-6), 10, new(60), new(7));
        Assert.Equal("the units of a build must be at least 1, but is 0", Assert.Throws<ArgumentException>(() => scan.Build(0)).Message);
        Assert.Equal("the share of supports must be at least 0, but is -15 %",
            Assert.Throws<ArgumentException>(() => scan.WithSupports(new(-0.15))).Message);
    }

    [Fact]
    public void A_hatch_rule_is_parsed_as_it_is_printed()
    {
        foreach (var text in new[] { "half_width", "full_melting", "110 um" })
        {
            Assert.True(HatchRule.TryParse(text, out var rule));
            Assert.Equal(text, rule.ToString());
        }
        Assert.True(HatchRule.TryParse("half_width", out var half));
        Assert.Same(HatchRule.HalfWidth, half);
        Assert.True(HatchRule.TryParse(" 0.11 mm ", out var fixedHatch));
        Assert.Equal(HatchRule.Fixed(Length.FromMillimetres(0.11)), fixedHatch);
        foreach (var wrong in new[] { "", "half", "Half_Width", "110", "0 um", "-5 um", "5 kg" })
        {
            Assert.False(HatchRule.TryParse(wrong, out var none));
            Assert.Null(none);
        }
    }

    [Fact]
    public void Defaults_are_the_papers()
    {
        var model = new MeltPoolScaling(Samples.Aluminium, Samples.Small, Plain);
        Assert.Equal(Samples.Small.Spot / 2, model.LayerHeight);
        Assert.Equal(Samples.Small.Spot, model.Pool.Depth);
        Assert.Equal(model.Pool.Width / 2, model.Hatch);
        Assert.Equal((1, 0.0, 1.0, 373.0),
            (Plain.Strategy.ContourPasses, Plain.Strategy.ContourCoreOverlap.Fraction, Plain.LaserEfficiency.Fraction,
                Plain.Ambient.Kelvins));
        IBuildRateModel asModel = model;
        Assert.Equal(model.LayerHeight, asModel.LayerHeight);
    }
}
