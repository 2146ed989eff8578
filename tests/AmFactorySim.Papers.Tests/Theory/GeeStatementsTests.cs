using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>What Gee et al. 2022 state beside Table 3.</summary>
public sealed class GeeStatementsTests
{
    private static MeltPoolScaling Model(string material, string machine) =>
        new(Catalogue.Material(material), Catalogue.Machine(machine), Catalogue.Parameters(machine));

    /// <summary>Table 1, and the powder prices of section 3.2.</summary>
    [Theory]
    [InlineData("AlSi10Mg", 2.67, 870, 910, 4.90e-5, 0.49, 2.11, 0.6, 0.18, 57)]
    [InlineData("Ti6Al4V", 4.41, 1933, 526.3, 2.85e-6, 0.64, 4.48, 0.6, 0.26, 200)]
    [InlineData("1.2709", 8.05, 1445, 450, 4.86e-6, 0.48, 5.23, 0.6, 0.28, 50)]
    public void The_catalogue_holds_table_1(
        string name, double gramsPerCm3, double meltsAt, double specificHeat, double diffusivity, double c, double kilojoulesPerCm3,
            double k, double absorptivity, double price)
    {
        var material = Catalogue.Material(name);
        Assert.Equal(gramsPerCm3 * 1e3, material.Density.Si, 9);
        Assert.Equal(meltsAt, material.MeltingTemperature.Kelvins, 9);
        Assert.Equal(specificHeat, material.SpecificHeat.Si, 9);
        Assert.Equal(diffusivity, material.Diffusivity.Si, 15);
        Assert.Equal(c, material.MeltWidthConstant);
        Assert.Equal(kilojoulesPerCm3, material.MeltingEnthalpy.Si * 1e-9, 9);
        Assert.Equal(k, material.MeltDepthConstant);
        Assert.Equal(absorptivity, material.Absorptivity.Fraction, 12);
        Assert.Equal(price, ShippedCatalogue.Powder(name).Price.Si, 9);
    }

    /// <summary>Table 1 calls H_m the enthalpy of fusion, but it is the heat up to the melting point, ρ C_p T_m, within 0.3 %.</summary>
    [Theory]
    [InlineData("AlSi10Mg")]
    [InlineData("Ti6Al4V")]
    [InlineData("1.2709")]
    public void The_melting_enthalpy_is_the_heat_up_to_the_melting_point(string name)
    {
        var m = Catalogue.Material(name);
        Assert.InRange(m.Density.Si * m.SpecificHeat.Si * m.MeltingTemperature.Kelvins / m.MeltingEnthalpy.Si, 1, 1.003);
    }

    /// <summary>
    /// Section 2.4 with h_s = H_m and the spot size as a; the paper shows only isolines, so these are worked out from its inputs.
    /// </summary>
    [Theory]
    [InlineData("AlSi10Mg", 2.15, 1.92, 3.20)]
    [InlineData("Ti6Al4V", 7.35, 6.57, 10.96)]
    [InlineData("1.2709", 5.41, 4.83, 8.06)]
    public void Normalised_enthalpies(string material, double m100, double m290, double m400)
    {
        Assert.InRange(Model(material, "S-m100").NormalisedEnthalpy, m100 - 0.005, m100 + 0.005);
        Assert.InRange(Model(material, "S-m290").NormalisedEnthalpy, m290 - 0.005, m290 + 0.005);
        Assert.InRange(Model(material, "S-m400").NormalisedEnthalpy, m400 - 0.005, m400 + 0.005);
    }

    /// <summary>Where depth equals spot size, ΔH/h_s = sqrt(A P/(π H_m K D a)): its isolines are rays through the map's origin.</summary>
    [Theory]
    [InlineData("AlSi10Mg", 5.8)]
    [InlineData("Ti6Al4V", 19.9)]
    [InlineData("1.2709", 14.6)]
    public void The_largest_normalised_enthalpy_of_figure_4_is_at_most_power_and_least_spot(string name, double largest)
    {
        var machine = Catalogue.Machine("S-m400") with { LaserPower = new(1100), Spot = Length.FromMicrometres(30) };
        var doubled = machine with { LaserPower = new(2200), Spot = Length.FromMicrometres(60) };
        var corner = new MeltPoolScaling(Catalogue.Material(name), machine, ProcessParameters.Default).NormalisedEnthalpy;
        Assert.InRange(corner, largest - 0.05, largest + 0.05);
        Assert.Equal(corner, new MeltPoolScaling(Catalogue.Material(name), doubled, ProcessParameters.Default).NormalisedEnthalpy, 9);
    }

    /// <summary>
    /// Section 3.1.1: at equal parameters AlSi10Mg has the lowest normalised enthalpy. Not because it takes less heat to melt (that raises
    /// it, erratum E7) but because heat spreads fast in it.
    /// </summary>
    [Fact]
    public void Aluminium_is_furthest_from_keyholes()
    {
        var machines = ShippedCatalogue.Machines.Where(name => ShippedCatalogue.Machine(name).Laser is not null).ToList();
        Assert.Equal(4, machines.Count);
        Assert.All(machines, machine =>
        {
            var aluminium = Model("AlSi10Mg", machine).NormalisedEnthalpy;
            Assert.True(aluminium < Model("Ti6Al4V", machine).NormalisedEnthalpy);
            Assert.True(aluminium < Model("1.2709", machine).NormalisedEnthalpy);
        });
    }

    /// <summary>
    /// Section 3.1: build rate follows the power far more than the spot. In the scaling the core does not feel the spot at all; only the
    /// contours do.
    /// </summary>
    [Theory]
    [InlineData("AlSi10Mg")]
    [InlineData("Ti6Al4V")]
    [InlineData("1.2709")]
    public void The_cores_build_rate_follows_the_power_and_not_the_spot(string name)
    {
        var rates = from power in new[] { 100.0, 600, 1100 }
                    from spot in new[] { 30.0, 90, 150 }
                    let machine = Catalogue.Machine("S-m400") with { LaserPower = new(power), Spot = Length.FromMicrometres(spot) }
                    let model = new MeltPoolScaling(Catalogue.Material(name), machine, ProcessParameters.Default)
                    select model.Pool.Speed.Si * model.Hatch.Metres * model.LayerHeight.Metres / power;
        Assert.All(rates, rate => Assert.Equal(1, rate / rates.First(), 9));
    }

    /// <summary>
    /// Section 3.1.1: energy density is one value for a material over the whole map, and so says nothing of the way to keyholes.
    /// </summary>
    [Fact]
    public void Energy_density_is_the_same_over_the_whole_map()
    {
        var points = (from power in new[] { 100.0, 600, 1100 }
                      from spot in new[] { 30.0, 90, 150 }
                      let machine = Catalogue.Machine("S-m400") with { LaserPower = new(power), Spot = Length.FromMicrometres(spot) }
                      select new MeltPoolScaling(Catalogue.Material("Ti6Al4V"), machine, ProcessParameters.Default)).ToList();
        Assert.All(points, p => Assert.Equal(1, p.EnergyDensity.Si / points[0].EnergyDensity.Si, 9));
        Assert.True(points.Max(p => p.NormalisedEnthalpy) / points.Min(p => p.NormalisedEnthalpy) > 7);
    }

    /// <summary>
    /// Section 3.1.1 calls the corner of high power and small spot slow; with depth in step with the spot it is the fastest (erratum E6).
    /// </summary>
    [Fact]
    public void High_power_and_small_spot_scan_fastest()
    {
        var speeds = from power in new[] { 100.0, 600, 1100 }
                     from spot in new[] { 30.0, 90, 150 }
                     let machine = Catalogue.Machine("S-m400") with { LaserPower = new(power), Spot = Length.FromMicrometres(spot) }
                     select (power, spot, speed: new MeltPoolScaling(
                         Catalogue.Material("Ti6Al4V"), machine, ProcessParameters.Default).Pool.Speed.Si);
        var fastest = speeds.MaxBy(s => s.speed);
        Assert.Equal((1100, 30), (fastest.power, fastest.spot));
    }

    /// <summary>
    /// Section 3.1: the whole build rate, contours included, follows the power in proportion and the spot hardly: twice the spot takes at
    /// most a tenth of it.
    /// </summary>
    [Theory]
    [InlineData("AlSi10Mg")]
    [InlineData("Ti6Al4V")]
    [InlineData("1.2709")]
    public void The_build_rate_follows_the_power_more_than_the_spot(string name)
    {
        double Rate(double watts, double um) => new MeltPoolScaling(
            Catalogue.Material(name), Catalogue.Machine("S-m400") with { LaserPower = new(watts), Spot = Length.FromMicrometres(um) },
                ProcessParameters.Default).BuildRateOf(new(1e-4), new(0.04)).Si;
        foreach (var um in new[] { 30, 60, 75 })
        {
            Assert.Equal(2, Rate(800, um) / Rate(400, um), 9);
            Assert.InRange(Rate(400, 2 * um) / Rate(400, um), 0.9, 1);
        }
    }

    /// <summary>Section 3.2: AlSi10Mg is built fastest, 1.2709 slowest, on every machine.</summary>
    [Fact]
    public void Aluminium_is_built_fastest_and_steel_slowest()
    {
        foreach (var machine in new[] { "S-m100", "S-m290", "S-m400", "S-m400-4" })
        {
            double Rate(string material) => Model(material, machine).BuildRateOf(new(1e-4), new(0.04)).Si;
            Assert.True(Rate("AlSi10Mg") > Rate("Ti6Al4V") && Rate("Ti6Al4V") > Rate("1.2709"));
        }
    }

    /// <summary>
    /// Section 2.3: the build rate is volume by scanning time; recoating is not in it. Section 2.5: recoating is the platform's time and
    /// the recoater's way, for each layer.
    /// </summary>
    [Fact]
    public void The_build_rate_leaves_recoating_out()
    {
        var machine = Catalogue.Machine("S-m290");
        var slow = machine with { RecoatSpeed = machine.RecoatSpeed * 0.1, PlatformTime = machine.PlatformTime * 10 };
        PartScan Scan(PowderBedMachine on) =>
            new MeltPoolScaling(Catalogue.Material("AlSi10Mg"), on, ProcessParameters.Default)
            .Scan(Slicer.Slice(Box.Create(new(0.01), new(0.01), new(0.01)), Length.FromMicrometres(50)));
        Assert.Equal(Scan(machine).BuildRate, Scan(slow).BuildRate);
        Assert.Equal(200 * (2 + 2 * 0.25 / 0.15), Scan(machine).Build(1).Recoat.Seconds, 9);
        Assert.Equal(10, Scan(slow).Build(1).Recoat / Scan(machine).Build(1).Recoat, 9);
    }

    /// <summary>
    /// Section 3.1.1: the map can be read for the most build rate under a limit of the normalised enthalpy. For titanium and 6 that is half
    /// a kilowatt on the largest spot; the search finds what a grid of the map finds.
    /// </summary>
    [Fact]
    public void The_most_build_rate_under_a_limit_of_normalised_enthalpy()
    {
        var machine = Catalogue.Machine("S-m400");
        var titanium = Catalogue.Material("Ti6Al4V");
        MeltPoolScaling At(double watts, double um) =>
            new(titanium, machine with { LaserPower = new(watts), Spot = Length.FromMicrometres(um) }, ProcessParameters.Default);
        double Rate(MeltPoolScaling model) => model.BuildRateOf(new(1e-4), new(0.04)).Si;
        var best = (from watts in Enumerable.Range(100, 1001)
                    from um in new[] { 30, 60, 90, 120, 150 }
                    let model = At(watts, um)
                    where model.NormalisedEnthalpy <= 6
                    select model).MaxBy(Rate)!;
        Assert.Equal(150, best.Pool.Spot.Micrometres, 9);
        Assert.InRange(best.Pool.Power.Watts, 490, 510);
        var found = FastestParameters.Find(
            titanium, machine, ProcessParameters.Default,
            new()
            {
                Power = new(new(100), new(1100)),
                Spot = Length.FromMicrometres(150),
                LayerHeight = Length.FromMicrometres(75),
                Overmelt = 2
            },
            new() { MostNormalisedEnthalpy = 6 }, new(1e-4), new(0.04))!;
        Assert.InRange(found.Pool.Power.Watts - best.Pool.Power.Watts, 0, 1);
    }

    /// <summary>Figure 5A: the shipped bracket has the paper's box and volume.</summary>
    [Fact]
    public void The_bracket_is_75_by_12_5_by_50_millimetres_and_29_1_cubic_centimetres()
    {
        var bracket = MeshReader.Read(Repository.PathOf("scenarios/parts/bracket.stl"));
        Assert.Equal(29.1, bracket.Volume.CubicCentimetres, 4);
        double[] sizes = [bracket.BoundingBox.X.Millimetres, bracket.BoundingBox.Y.Millimetres, bracket.BoundingBox.Z.Millimetres];
        Assert.Equal([12.5, 50, 75], sizes.Select(s => Math.Round(s, 4)).Order());
    }
}
