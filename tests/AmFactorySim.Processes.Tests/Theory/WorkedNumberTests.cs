using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>The numbers that the formulas' documentation works out, and times worked out by hand.</summary>
public sealed class WorkedNumberTests
{
    private static MeltPoolScaling Model(Material metal, PowderBedMachine machine, ScanStrategy? strategy = null) =>
        new(metal, machine, new() { Strategy = strategy ?? new() });

    [Fact]
    public void The_melt_pool_of_aluminium_at_200_watts_agrees_with_worked_numbers()
    {
        var spot = Length.FromMicrometres(40);
        var pool = MeltPool.Of(Samples.Aluminium, new(200), spot, spot, new(373));
        Assert.Equal(2.037, pool.Speed.Si, 3);
        Assert.Equal(139.7, pool.Width.Micrometres, 1);
        Assert.Equal(139.7 / 40, pool.AspectRatio, 2);
    }

    [Fact]
    public void The_full_melting_hatch_of_aluminium_agrees_with_worked_numbers()
    {
        var model = Model(Samples.Aluminium, Samples.Large, new() { Hatch = HatchRule.FullMelting });
        Assert.Equal(314.4, model.Pool.Width.Micrometres, 1);
        Assert.Equal(222.3, model.Hatch.Micrometres, 1);
        Assert.Equal(157.2, Model(Samples.Aluminium, Samples.Large).Hatch.Micrometres, 1);
    }

    [Fact]
    public void The_normalised_enthalpy_of_titanium_agrees_with_worked_numbers()
    {
        var model = Model(Samples.Titanium, Samples.Large);
        Assert.Equal(1.368, model.Pool.Speed.Si, 3);
        Assert.Equal(10.96, model.NormalisedEnthalpy, 2);
    }

    [Fact]
    public void The_energy_density_of_aluminium_agrees_with_worked_numbers() =>
        Assert.Equal(70.3, Model(Samples.Aluminium, Samples.Large).EnergyDensity.Si * 1e-9, 1);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.98)]
    public void The_scan_length_of_a_square_centimetre_agrees_with_worked_numbers(double overlap, double core)
    {
        var path = new ScanStrategy { ContourCoreOverlap = new(overlap) }.Path(new(1e-4), new(0.04), Length.FromMicrometres(100));
        Assert.Equal(core, path.Core.Metres, 12);
        Assert.Equal(0.04, path.Contours.Metres, 12);
        Assert.Equal(core + 0.04, path.Total.Metres, 12);
    }

    [Fact]
    public void A_centimetre_cube_of_aluminium_takes_0_1003_hours()
    {
        var scan = Model(Samples.Aluminium, Samples.Small).Scan(Samples.Prism(Length.FromMicrometres(20), 500, 1e-4, 0.04));
        Assert.Equal(0.1003, scan.Scan.Hours, 4);
        Assert.Equal(1 / 0.1003, scan.BuildRate.Si * 3600e6, 1);
        Assert.Equal(500, scan.Layers);
    }

    /// <summary>L/u to the second, with the paper's u = K A P/(π H_m a d) typed out.</summary>
    [Fact]
    public void The_scanning_time_agrees_with_hand_calculation()
    {
        var speed = 0.6 * 0.18 * 1000 / (Math.PI * 2.11e9 * 90e-6 * 90e-6);
        var width = 0.49 * Math.Sqrt(1000 / speed) / Math.Sqrt(2670 * 910 * (870 - 373.0));
        var seconds = 1000 * (20e-4 / (width / 2) + 0.3) / speed;
        var scan = Model(Samples.Aluminium, Samples.Large).Scan(Samples.Prism(Length.FromMicrometres(45), 1000, 20e-4, 0.3));
        Assert.Equal(seconds, scan.Scan.Seconds, 6);
    }

    /// <summary>2 s and 40 cm at 15 cm/s there and back; the blade travels along the longer side.</summary>
    [Fact]
    public void The_recoating_time_of_a_layer_agrees_with_hand_calculation()
    {
        Assert.Equal(2 + 2 * 0.4 / 0.15, Samples.Large.LayerChange.Seconds, 12);
        Assert.Equal(7.333, Samples.Large.LayerChange.Seconds, 3);
        Assert.Equal(2 + 2 * 0.1 / 0.15, Samples.Small.LayerChange.Seconds, 12);
    }

    [Fact]
    public void A_build_recoats_once_for_all_its_units()
    {
        var scan = new PartScan(Volume.FromCubicCentimetres(29.1), 1111, Duration.FromHours(0.5), new(7.5));
        var build = scan.Build(170);
        Assert.Equal((170, 1111), (build.Units, build.Layers));
        Assert.Equal(85, build.Scan.Hours, 12);
        Assert.Equal(1111 * 7.5, build.Recoat.Seconds, 9);
        Assert.Equal(85 * 3600 + 1111 * 7.5, build.Print.Seconds, 6);
    }

    [Fact]
    public void Supports_are_scanned_at_the_rate_of_the_part()
    {
        var scan = new PartScan(Volume.FromCubicCentimetres(29.1), 1111, Duration.FromHours(2), new(7.5)).WithSupports(new(0.15));
        Assert.Equal(2.3, scan.Scan.Hours, 12);
        Assert.Equal(29.1, scan.Volume.CubicCentimetres, 12);
        Assert.Equal(1111, scan.Layers);
    }

    [Fact]
    public void A_nominal_rate_divides_the_volume()
    {
        var layer = Length.FromMicrometres(50);
        var scan = new NominalRate(QuantityText.Parse<Rate<Volume, Duration>>("20 cm3/h"), layer, new(9))
            .Scan(Samples.Prism(layer, 1000, 29.1e-6 / 0.05, 0.1));
        Assert.Equal(1.455, scan.Scan.Hours, 9);
        Assert.Equal(9000, scan.Build(3).Recoat.Seconds, 9);
        Assert.Equal(20, scan.BuildRate.Si * 3600e6, 9);
    }
}
