using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Regions of layers, contours and supports with parameters of their own, worked out by hand for a cube of 1 cm.</summary>
public sealed class RegionTests
{
    private static readonly Length Height = Length.FromMicrometres(50);

    private static readonly ProcessParameters Plain = ProcessParameters.Default with { LayerHeight = Height };

    private static MeltPoolScaling Model(ProcessParameters parameters) => new(Samples.Aluminium, Samples.Large, parameters);

    private static PartScan Scan(ProcessParameters parameters)
    {
        IBuildRateModel model = Model(parameters);
        return model.Scan(model.Slice(Box.Create(new(0.01), new(0.01), new(0.01))));
    }

    private static readonly SlicedPart Cube = Slicer.Slice(Box.Create(new(0.01), new(0.01), new(0.01)), Height);

    private static double Seconds(ProcessParameters parameters) => Scan(parameters).Scan.Seconds;

    [Fact]
    public void Parameters_like_those_of_the_core_change_nothing()
    {
        var core = Model(Plain);
        var same = new ExposureParameters { Power = core.Pool.Power, Speed = core.Pool.Speed, Hatch = HatchRule.Fixed(core.Hatch) };
        Assert.Equal(Seconds(Plain), Seconds(Plain with
        {
            Regions = new(3, 2, new(0.001)),
            Contour = same,
            Skin = same,
            UpSkin = same,
            DownSkin = same,
        }), 1e-9);
    }

    /// <summary>2 of 200 layers are up-skin; scanned twice at 1 m/s and 100 um they take 2 s each.</summary>
    [Fact]
    public void Up_skin_is_scanned_with_its_own_speed_hatch_and_passes()
    {
        var own = new ExposureParameters { Speed = new(1), Hatch = HatchRule.Fixed(Length.FromMicrometres(100)), Passes = 2 };
        var core = Model(Plain).Core.Time(new(1e-4)).Seconds;
        Assert.Equal(Seconds(Plain) + 2 * (2 - core), Seconds(Plain with { Regions = new(0, 2), UpSkin = own }), 1e-9);
        Assert.Equal(Seconds(Plain) + 3 * (2 - core), Seconds(Plain with { Regions = new(3), DownSkin = own }), 1e-9);
    }

    /// <summary>
    /// At the same depth the speed is in proportion to the power and the track as wide: half the power takes twice the time.
    /// </summary>
    [Fact]
    public void Power_alone_keeps_the_depth()
    {
        var half = new ExposureParameters { Power = new(500) };
        var skin = Model(Plain).Core.Time(new(1e-4 - 64e-6)).Seconds;
        Assert.Equal(Seconds(Plain) + 200 * skin, Seconds(Plain with { Regions = new(SkinThickness: new(0.001)), Skin = half }), 1e-6);
        Assert.Equal(Seconds(Plain) + 200 * 0.04 / Model(Plain).Pool.Speed.Si, Seconds(Plain with { Contour = half }), 1e-9);
    }

    /// <summary>Twice the speed at the same power melts half as deep, so that a hatch of half the width is too wide.</summary>
    [Fact]
    public void Limits_hold_in_each_region()
    {
        var fast = Model(Plain with { UpSkin = new() { Speed = Model(Plain).Pool.Speed * 2 } });
        Assert.Equal(0.75, fast.LackOfFusion, 12);
        Assert.Equal(1.25, fast.Areas.Last().LackOfFusion, 12);
        Assert.Equal("up-skin: lack of fusion: (H/w)^2 + h/d is 1.250 and may be 1", new ProcessLimits().Fault(fast));
    }

    /// <summary>20 % of 1 cm³ at 1 m/s, 100 um and 50 um are 40 s.</summary>
    [Fact]
    public void Supports_have_a_rate_of_their_own()
    {
        var own = Plain with { Support = new() { Speed = new(1), Hatch = HatchRule.Fixed(Length.FromMicrometres(100)) } };
        Assert.Equal(Seconds(Plain) + 40, Scan(own).WithSupports(new(0.2)).Scan.Seconds, 1e-6);
        var length = Model(Plain).ScanLength(Cube, default).Metres;
        Assert.Equal(length + 0.2 * 1e-6 / (50e-6 * 100e-6), Model(own).ScanLength(Cube, new(0.2)).Metres, 1e-6);
        Assert.Equal(length * 1.2, Model(Plain).ScanLength(Cube, new(0.2)).Metres, 1e-6);
        Assert.Equal(Seconds(Plain) * 1.2, Scan(Plain).WithSupports(new(0.2)).Scan.Seconds, 1e-6);
    }

    /// <summary>A layer of one cube takes less than 10 s with its change; of many it takes longer.</summary>
    [Fact]
    public void Few_units_wait_for_the_least_time_of_a_layer()
    {
        var (plain, slow) = (Scan(Plain), Scan(Plain with { LeastLayerTime = new(10) }));
        Assert.Null(plain.Plate);
        Assert.Equal(200 * 10, slow.Build(1).Print.Seconds, 1e-6);
        Assert.Equal(plain.Build(100).Print.Seconds, slow.Build(100).Print.Seconds, 1e-6);
    }

    [Fact]
    public void The_melt_track_at_a_speed_is_that_which_has_the_speed()
    {
        var pool = Model(Plain).Pool;
        var again = MeltPool.AtSpeed(Samples.Aluminium, pool.Power, pool.Spot, pool.Speed, new(373));
        Assert.Equal(pool.Depth.Metres, again.Depth.Metres, 1e-15);
        Assert.Equal(pool.Width.Metres, again.Width.Metres, 1e-15);
    }
}
