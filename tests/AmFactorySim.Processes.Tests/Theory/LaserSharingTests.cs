using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Several lasers, and the mirrors that steer them.</summary>
public sealed class LaserSharingTests
{
    private static readonly Galvanometer Mirrors = new() { Acceleration = new(20_000), JumpSpeed = new(5) };

    [Fact]
    public void Laser_sharing_agrees_with_worked_numbers()
    {
        Assert.Equal(3, LaserSharing.Speedup(4, new(0.9), new(0.2)), 12);
        Assert.Equal(1, LaserSharing.Speedup(1, new(0.9), new(0.2)));
        Assert.Equal(0.870,
            LaserSharing.OverlapEfficiency(4, Length.FromMillimetres(400), Length.FromMillimetres(20), Share.Whole).Fraction, 3);
        Assert.Equal(1, LaserSharing.OverlapEfficiency(4, Length.FromMillimetres(400), default, Share.Whole).Fraction);
        Assert.Equal([14.0, 11.0], LaserSharing.Split([3, 4, 5, 6, 7], 2).ToArray());
        Assert.Equal(0.6, LaserSharing.Imbalance(LaserSharing.Split([1, 1, 1, 1, 1], 4)).Fraction, 12);
        Assert.Equal(0, LaserSharing.Imbalance([2, 2]).Fraction);
    }

    /// <summary>Five whole parts on four lasers take as long as two on one.</summary>
    [Fact]
    public void With_imbalance_the_busiest_laser_determines_the_time()
    {
        var part = Samples.Prism(Length.FromMicrometres(45), 100, 1e-4, 0.04);
        var one = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default).Scan(part);
        var parameters = ProcessParameters.Default with { LoadImbalance = LaserSharing.Imbalance(LaserSharing.Split([1, 1, 1, 1, 1], 4)) };
        var four = new MeltPoolScaling(Samples.Aluminium, Samples.Large with { Lasers = 4 }, parameters).Scan(part);
        Assert.Equal(2 * one.Scan.Seconds, four.Build(5).Scan.Seconds, 9);
    }

    [Fact]
    public void Mirror_times_agree_with_worked_numbers()
    {
        Assert.Equal(0.0002, Mirrors.Turn(new(2)).Seconds, 12);
        Assert.Equal(0.00225, Mirrors.Jump(Length.FromMillimetres(10)).Seconds, 12);
        Assert.Equal(2 * Math.Sqrt(1e-4 / 20_000), Mirrors.Jump(Length.FromMillimetres(0.1)).Seconds, 12);
        Assert.Equal(0.00325, (Mirrors with { Settling = new(0.001) }).Jump(Length.FromMillimetres(10)).Seconds, 12);
        Assert.Equal(127.3, Galvanometer.Tracks(Length.FromMillimetres(40), Length.FromMicrometres(100)), 1);
    }

    /// <summary>The oracle counts the tracks over a square at every angle: side (|cos| + |sin|)/H.</summary>
    [Fact]
    public void Tracks_are_the_mean_over_all_directions()
    {
        const int angles = 100_000;
        var mean = Enumerable.Range(0, angles)
            .Average(i => Math.Abs(Math.Cos(Math.PI * i / angles)) + Math.Abs(Math.Sin(Math.PI * i / angles))) * 100;
        Assert.Equal(mean, Galvanometer.Tracks(Length.FromMillimetres(40), Length.FromMicrometres(100)), 4);
    }

    [Fact]
    public void Mirrors_are_off_unless_given()
    {
        var part = Samples.Part(Length.FromMicrometres(45), [1e-4, 0, 4e-4], [0.04, 0, 0.08]);
        var off = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default);
        var on = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default with { Galvanometer = Mirrors });
        Assert.Null(off.Parameters.Galvanometer);
        var tracks = (0.04 + 0.08) / (Math.PI * on.Hatch.Metres);
        var jumps = 2 * (0.01 / 5 + 5 / 20_000.0) + 2 * (0.02 / 5 + 5 / 20_000.0);
        Assert.Equal(tracks * 2 * on.Pool.Speed.Si / 20_000 + jumps, on.Scan(part).Scan.Seconds - off.Scan(part).Scan.Seconds, 9);
    }

    [Fact]
    public void A_square_centimetre_of_aluminium_is_built_at_9_97_cubic_centimetres_per_hour()
    {
        var model = new MeltPoolScaling(Samples.Aluminium, Samples.Small, ProcessParameters.Default);
        Assert.Equal(9.97, model.BuildRateOf(new(1e-4), new(0.04)).Si * 3600e6, 2);
        Assert.Equal(model.Scan(Samples.Prism(model.LayerHeight, 500, 1e-4, 0.04)).BuildRate.Si,
            model.BuildRateOf(new(1e-4), new(0.04)).Si, 1e-18);
    }

    [Fact]
    public void Invalid_inputs_are_refused()
    {
        static void Says(string message, Action act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);
        Says("fields of 100 mm cannot overlap by 120 mm", () =>
            LaserSharing.OverlapEfficiency(4, Length.FromMillimetres(400), Length.FromMillimetres(120), Share.Whole));
        Says("a piece of work must be at least 0, but is -1", () => LaserSharing.Split([1, -1], 2));
        Says("the lasers must be at least 1, but is 0", () => LaserSharing.Split([1], 0));
        Says("the loads must be at least 1, but is 0", () => LaserSharing.Imbalance([]));
        Says("the lasers' mean load must be positive, but is 0", () => LaserSharing.Imbalance([0, 0]));
        Says("the load imbalance must be at least 0, but is -10 %",
            () => _ = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default with { LoadImbalance = new(-0.1) }));
        Says("the jump speed must be positive, but is 0 mm/s", () => (Mirrors with { JumpSpeed = default }).Jump(new(1)));
        Says("the settling time must be at least 0, but is -1 s", () => (Mirrors with { Settling = new(-1) }).Jump(new(1)));
    }
}
