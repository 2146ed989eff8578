using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Planning layer by layer with the melt pool's physics.</summary>
public sealed class LayerwiseMeltPoolTests
{
    private static MeltPoolScaling Careful(HatchRule? hatch = null, double overmelt = 2) =>
        new(Samples.Aluminium, Samples.Small, new() { Overmelt = overmelt, Strategy = new() { Hatch = hatch ?? HatchRule.HalfWidth } });

    private static LayerwiseMeltPool Planned(Share? bold = null, ProcessLimits? limits = null) => new(Careful(), bold, limits ?? new());

    [Fact]
    public void Results_agree_with_worked_numbers()
    {
        Assert.Equal(0.722, Careful().LayerTime(new(1e-4), new(0.04), Careful().Pool.Speed).Seconds, 3);
        Assert.Equal(4 / 3.0, Planned().BoldSpeed.Fraction, 12);
    }

    /// <summary>The bold speed is where a track of its depth and width just melts everything, worked out anew from the melt pool.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1.5)]
    public void At_the_bold_speed_everything_is_just_melted(double overmelt)
    {
        var careful = Careful(overmelt: overmelt);
        var bold = new LayerwiseMeltPool(careful, null, new()).BoldSpeed.Fraction;
        var pool = MeltPool.Of(Samples.Aluminium, careful.Pool.Power, careful.Pool.Spot, careful.Pool.Depth / bold, new(373));
        Assert.Equal(careful.Pool.Speed.Si * bold, pool.Speed.Si, 9);
        Assert.Equal(1, ProcessWindow.LackOfFusion(pool, careful.Hatch, careful.LayerHeight), 12);
    }

    /// <summary>The samples' box is 5 cm x 5 cm: one layer fills it, one fills half of it, one has nothing in it.</summary>
    [Fact]
    public void Simple_layers_are_fast_and_skins_are_not()
    {
        var part = Samples.Part(Length.FromMicrometres(20), [25e-4, 12.5e-4, 0], [0.2, 0.3, 0]);
        var careful = Careful();
        Assert.Equal([4 / 3.0, 7 / 6.0, 1], Planned().Speeds(part).Select(speed => Math.Round(speed / careful.Pool.Speed, 12)), (a, b) =>
            Math.Abs(a - b) < 1e-9);
        Assert.Equal((25e-4 * 0.75 + 12.5e-4 / (7 / 6.0)) / careful.Hatch.Metres / careful.Pool.Speed.Si + 0.5 / careful.Pool.Speed.Si,
            Planned().Scan(part).Scan.Seconds, 9);
        Assert.Equal((3, Samples.Small.LayerChange), (Planned().Scan(part).Layers, Planned().Scan(part).LayerChange));
    }

    /// <summary>A prism of the same box in every layer may lean as it likes: its part's box grows and its layers' boxes do not.</summary>
    [Fact]
    public void Complexity_uses_the_bounding_rectangle_of_the_layer()
    {
        var part = Samples.Part(Length.FromMicrometres(20), [1e-4], [0.04]);
        var exact =
            new SlicedPart(part.LayerHeight, part.LayerAreas, part.LayerPerimeters, part.Volume,
            part.BoundingBox)
            { LayerBoxAreas = [1e-4] };
        Assert.Equal(4 / 3.0, Planned().Speeds(exact)[0] / Careful().Pool.Speed, 9);
        Assert.Equal(1 + 0.04 / 3, Planned().Speeds(part)[0] / Careful().Pool.Speed, 9);
        var bare = new SlicedPart(part.LayerHeight, part.LayerAreas, part.LayerPerimeters, part.Volume, part.BoundingBox);
        Assert.Contains("slice the part with contours", Assert.Throws<ArgumentException>(() => Planned().Scan(bare)).Message);
    }

    /// <summary>From a mesh: an upright cylinder fills π/4 of its box.</summary>
    [Fact]
    public void A_cylinder_is_planned_by_its_circle()
    {
        var part = ((IBuildRateModel)Planned()).Slice(Cylinder.Create(Length.FromMillimetres(10), Length.FromMillimetres(2), 720));
        Assert.All(Planned().Speeds(part), speed => Assert.Equal(1 + Math.PI / 4 / 3, speed / Careful().Pool.Speed, 1e-4));
    }

    [Fact]
    public void A_margin_against_lack_of_fusion_reduces_the_speed() =>
        Assert.Equal(0.9 / 0.75, Planned(limits: new() { MostLackOfFusion = 0.9 }).BoldSpeed.Fraction, 12);

    [Fact]
    public void Impossible_plans_are_refused()
    {
        string Message(Func<LayerwiseMeltPool> make) => Assert.Throws<ArgumentException>(make).Message;
        Assert.Equal("the bold speed must be at least 100 % of the careful one, but is 90 %", Message(() => Planned(new Share(0.9))));
        Assert.Equal("a bold speed of 150 % leaves powder between tracks; with this hatch and overmelt at most 133.3 % of the careful one",
            Message(() => Planned(new Share(1.5))));
        Assert.Equal("lack of fusion: (H/w)^2 + h/d is 1.250 and may be 1",
            Message(() => new LayerwiseMeltPool(Careful(overmelt: 1), null, new())));
        Assert.Contains("too little energy", Message(() => Planned(limits: new() { LeastEnergyDensity = new(1e12) })));
    }
}
