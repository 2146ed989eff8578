using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Processes beside laser powder-bed fusion, against their worked numbers.</summary>
public sealed class OtherProcessesTests
{
    [Fact]
    public void A_layer_of_an_electron_beam_agrees_with_hand_calculation()
    {
        var model = new ElectronBeamMelting(
            new() { Name = "beam", Plate = Samples.Large.Plate, BeamPower = new(900), RakeTime = new(8), PreheatTime = new(12) },
                Length.FromMicrometres(50), new(40e9), new(0.5));
        Assert.Equal(0.302, model.LayerTime(new(1e-4), new(0.04)).Seconds, 3);
    }

    private static readonly Feedstock Steel = new()
    {
        Name = "316L",
        PenetrationDepth = Length.FromMicrometres(60),
        CriticalExposure = QuantityText.Parse<Rate<Energy, Area>>("100 J/m2"), // 10 mJ/cm²
        SolidLoading = new(0.5),
        SinteredDensity = new(0.98),
    };

    private static readonly VatMachine Projector = new()
    {
        Name = "vat",
        Plate = BuildPlate.Rectangle(Length.FromMillimetres(90), Length.FromMillimetres(55), Length.FromMillimetres(120)),
        Irradiance = new(300), // 30 mW/cm²
        SeparationTime = new(3),
        CoatingTime = new(4),
    };

    private static readonly BinderJettingMachine Jet = new()
    {
        Name = "jet",
        Plate = BuildPlate.Rectangle(Length.FromMillimetres(400), Length.FromMillimetres(250), Length.FromMillimetres(250)),
        HeadWidth = Length.FromMillimetres(130),
        PrintSpeed = new(0.4),
        SpreadSpeed = new(0.2),
        DryingTime = new(10),
    };

    private static readonly ElectronBeamMachine Beam = new()
    {
        Name = "beam",
        Plate = BuildPlate.Rectangle(Length.FromMillimetres(210), Length.FromMillimetres(210), Length.FromMillimetres(380)),
        BeamPower = new(900),
        RakeTime = new(8),
        PreheatTime = new(12),
    };

    private static readonly VatPhotopolymerisation Vat = new(Steel, Projector, Length.FromMicrometres(40), 2);

    private static BinderJetting Jetting(double saturation = 0.6) =>
        new(Jet, Length.FromMicrometres(50), new(0.55), new(0.97), new(saturation));

    private static void Says(string message, Func<object> act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);

    [Fact]
    public void Sintering_keeps_the_mass()
    {
        Assert.Equal(1.208, Sintering.Oversize(new(0.55), new(0.97)), 3);
        Assert.Equal(0.172, 1 - 1 / Sintering.Oversize(new(0.55), new(0.97)), 3);
        Assert.Equal(1, Sintering.Oversize(new(0.97), new(0.97)));
        Says("sintering from 98 % to 90 % of the solid's density would make a part grow", () => Sintering.Oversize(new(0.98), new(0.9)));
    }

    [Fact]
    public void The_cure_depth_follows_the_working_curve_of_Jacobs()
    {
        var exposure = Steel.Exposure(Length.FromMicrometres(80));
        Assert.Equal(379, exposure.Si, 0);
        Assert.Equal(80, Steel.CureDepth(exposure).Micrometres, 9);
        Assert.Equal(0, Steel.CureDepth(new(99)).Metres);
        // twice the light hardens D_p ln 2 deeper
        Assert.Equal(60 * Math.Log(2), (Steel.CureDepth(exposure * 2) - Steel.CureDepth(exposure)).Micrometres, 9);
    }

    [Fact]
    public void A_layer_of_a_vat_agrees_with_hand_calculation()
    {
        Assert.Equal(1.265, Vat.ExposureTime.Seconds, 3);
        Assert.Equal(8.265, Vat.LayerTime.Seconds, 3);
        Assert.Equal(40 * Math.Cbrt(0.5 / 0.98), Vat.LayerHeight.Micrometres, 9);
        var scan = Vat.Scan(Samples.Prism(Vat.LayerHeight, 300, 1e-4, 0.04));
        Assert.Equal(300 * Vat.LayerTime.Seconds, scan.Build(1).Print.Seconds, 9);
        Assert.Equal(scan.Build(1).Print, scan.Build(20).Print);
        Assert.Equal(20 * scan.PlateRate(1).Si, scan.PlateRate(20).Si, 1e-15);
    }

    [Fact]
    public void A_layer_of_binder_jetting_agrees_with_hand_calculation()
    {
        Assert.Equal(2, Jet.Passes);
        Assert.Equal(1, (Jet with { HeadWidth = Length.FromMillimetres(250) }).Passes);
        Assert.Equal(16, Jet.LayerTime.Seconds, 9);
        Assert.Equal(1125, (Jet.Plate.Area * Length.FromMicrometres(50) / Jet.LayerTime).Si * 3600e6, 6);
        var model = Jetting();
        var part = Samples.Prism(model.LayerHeight, 100, 10e-6 / (100 * model.LayerHeight.Metres), 0.1);
        Assert.Equal(4.76, model.Binder(part).CubicCentimetres, 2);
        Assert.Equal(1600, model.Scan(part).Build(7).Print.Seconds, 9);
        Assert.Equal(50, (model.LayerHeight * model.Oversize).Micrometres, 9);
    }

    [Fact]
    public void A_cube_of_an_electron_beam_agrees_with_hand_calculation()
    {
        var model = new ElectronBeamMelting(Beam, Length.FromMicrometres(50), new(40e9), new(0.5));
        Assert.Equal(81, model.CoreRate.Si * 3600e6, 9);
        var scan = model.Scan(Samples.Prism(model.LayerHeight, 200, 1e-4, 0.04));
        Assert.Equal(1e-6 * 40e9 / 900 + 200 * 0.04 / 0.5, scan.Scan.Seconds, 9);
        Assert.Equal(44.4 + 16, scan.Scan.Seconds, 1);
        Assert.Equal(20, scan.LayerChange.Seconds);
        Assert.Equal(1, ((IBuildRateModel)model).Oversize);
    }

    [Fact]
    public void Invalid_inputs_are_refused()
    {
        var layer = Length.FromMicrometres(40);
        Says("the cure ratio must be above 1, or layers do not join, but is 1", () =>
            new VatPhotopolymerisation(Steel, Projector, layer, 1));
        Says("the penetration depth of 316L must be positive, but is 0 um", () =>
            new VatPhotopolymerisation(Steel with { PenetrationDepth = default }, Projector, layer, 2));
        Says("the separation time of vat must be at least 0, but is -1 s", () =>
            new VatPhotopolymerisation(Steel, Projector with { SeparationTime = new(-1) }, layer, 2));
        Says("the layer height must be positive, but is 0 um", () => new VatPhotopolymerisation(Steel, Projector, default, 2));
        Says("the printhead's width of jet must be positive, but is 0 um", () =>
            new BinderJetting(Jet with { HeadWidth = default }, layer, new(0.55), new(0.97), new(0.6)));
        Says("the binder saturation must be from 0 % to 100 %, but is 120 %", () => Jetting(1.2));
        Says("the energy density must be positive, but is 0 J/cm3", () => new ElectronBeamMelting(Beam, layer, default, new(1)));
        Says("the part is sliced into layers of 30 um, but is to be built in layers of 40 um",
            () => new ElectronBeamMelting(Beam, layer, new(40e9), new(1)).Scan(Samples.Prism(Length.FromMicrometres(30), 1, 1, 1)));
    }
}
