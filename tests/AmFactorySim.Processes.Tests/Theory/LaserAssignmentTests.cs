using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck.Fluent;

namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>Several lasers, and the mirrors that steer them.</summary>
public sealed class LaserAssignmentTests
{
    private static readonly Galvanometer Mirrors = new() { Acceleration = new(20_000), JumpSpeed = new(5) };

    [Fact]
    public void The_speed_up_agrees_with_worked_numbers()
    {
        Assert.Equal(3, LaserAssignment.Speedup(4, new(0.9), new Share(0.2)), 12);
        Assert.Equal(3.6, LaserAssignment.Speedup(4, new(0.9)), 12);
        Assert.Equal(1, LaserAssignment.Speedup(1, new(0.9), new Share(0.2)));
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

    /// <summary>A cube of 1 cm, 5 mm apart on a plate of 400 mm: 27 columns.</summary>
    private static LaserAssignment Assignment(int lasers, double? overlapMm, bool wholeParts = false, SlicedPart? part = null) => new(
        lasers,
        new()
        {
            Overlap = overlapMm is { } mm ? Length.FromMillimetres(mm) : null,
            WholeParts = wholeParts,
            Gap = Length.FromMillimetres(5),
        },
        Length.FromMillimetres(400), part ?? Cube);

    private static readonly SlicedPart Cube =
        new RegionRule(Strips: LaserFields.Strips).Slice(Box.Create(new(0.01), new(0.01), new(0.01)), new(0.001));

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    [InlineData(5, 1.6)]
    [InlineData(400, 1)]
    public void Whole_parts_leave_lasers_idle_where_their_number_is_no_multiple(int units, double excess)
    {
        Assert.Equal(excess, Assignment(4, null, wholeParts: true).Excess(units, 0), 12);
        Assert.Equal(1, Assignment(4, null).Excess(units, 0));
    }

    /// <summary>One unit stands in the first column: without overlap its laser does all of it.</summary>
    [Fact]
    public void A_unit_in_one_field_is_scanned_by_one_laser() => Assert.Equal(4, Assignment(4, 0).Excess(1, 0), 12);

    /// <summary>
    /// Seven columns on two lasers: the fourth stands on the border. Each laser has three columns and half of the fourth; the whole fourth
    /// goes to one of them if parts stay whole, which both must reach: it is 10 mm wide.
    /// </summary>
    [Theory]
    [InlineData(0, false, 1)]
    [InlineData(20, true, 4 / 3.5)]
    [InlineData(0, true, 1)]
    public void A_part_on_a_border_is_divided_or_whole(double overlapMm, bool wholeParts, double excess)
    {
        var seven = new LaserAssignment(
            2, new() { Overlap = Length.FromMillimetres(overlapMm), WholeParts = wholeParts, Gap = Length.FromMillimetres(5) },
            Length.FromMillimetres(105), Cube);
        Assert.Equal(excess, seven.Excess(7, 5), 12);
    }

    /// <summary>The oracle moves the border between two lasers in steps and takes the best place.</summary>
    [Fact]
    public void The_border_lies_where_the_busiest_laser_has_least_to_do()
    {
        var sphere = new RegionRule(Strips: LaserFields.Strips).Slice(Sphere.Create(new(0.02), 64), new(0.001));
        var plate = 0.13;
        foreach (var overlap in new[] { 0, 0.005, 0.02, 0.065 })
            foreach (var units in new[] { 1, 2, 3, 5 })
            {
                var busiest = Enumerable.Range(-500, 1001)
                    .Select(step => LeftOf(0.065 + overlap / 2 * step / 500.0, units))
                    .Min(left => Math.Max(left, units - left));
                var assignment = new LaserAssignment(2, new() { Overlap = new(overlap), Gap = new(0.002) }, new(plate), sphere);
                Assert.Equal(busiest * 2 / units, assignment.Excess(units, 10), 0.002);
            }

        // Three columns 130/3 mm apart, of disks in the layer 10.5 mm above the bottom.
        double LeftOf(double x, int units) => Enumerable.Range(0, 3)
            .Sum(column => (units / 3 + (new[] { 0, 2, 1 }[column] < units % 3 ? 1 : 0)) * DiskLeftOf(x - (column + 0.5) * plate / 3));

        static double DiskLeftOf(double x)
        {
            var radius = Math.Sqrt(0.02 * 0.02 - 0.0095 * 0.0095);
            var s = Math.Clamp(x / radius, -1, 1);
            return 0.5 + (Math.Asin(s) + s * Math.Sqrt(1 - s * s)) / Math.PI;
        }
    }

    [Fact]
    public void More_overlap_and_divided_parts_never_take_longer() =>
        Prop.ForAll(Gen.Choose(1, 60).Zip(Gen.Choose(1, 12)).Zip(Gen.Choose(0, 20)).ToArbitrary(), c =>
        {
            var ((units, lasers), overlap) = c;
            var divided = Assignment(lasers, overlap).Excess(units, 0);
            Assert.InRange(divided, 1 - 1e-12, lasers + 1e-9);
            double Busiest(int of, bool wholeParts) => Assignment(lasers, overlap, wholeParts).Excess(of, 0) * of;
            Assert.True(Busiest(units + 1, false) >= Busiest(units, false) - 1e-9);
            Assert.InRange(Assignment(lasers, overlap + 5).Excess(units, 0), 0, divided + 1e-9);
            Assert.True(Assignment(lasers, null, wholeParts: true).Excess(units, 0) >= 1 - 1e-12);
        }).Holds();

    [Fact]
    public void A_layer_takes_at_least_the_least_time_and_is_finished_when_the_busiest_laser_is()
    {
        var plate = new PlateScan([.. Enumerable.Repeat(2.0 / 4, 100)], Assignment(4, null, wholeParts: true), new(3));
        Assert.Equal(100 * 3, plate.Of(1).Seconds, 9);
        Assert.Equal(100 * 4, plate.Of(5).Seconds, 9);
        Assert.Equal(100 * 8, plate.Times(2).Of(5).Seconds, 9);
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

    /// <summary>Faster mirrors, and more power, never make a part slower; a laser of 20 kW is not slower than one of 5 kW.</summary>
    [Fact]
    public void More_power_never_takes_longer_with_mirrors()
    {
        // The last layer is thinner than the precision.
        var part = Samples.Part(Length.FromMicrometres(45), [1e-4, 2e-6, 4e-4, 0], [0.04, 0.02, 0.08, 0.01]);
        var before = double.PositiveInfinity;
        foreach (var watts in new[] { 100.0, 400, 1000, 2000, 5000, 10_000, 20_000, 100_000 })
        {
            var model = new MeltPoolScaling(
                Samples.Aluminium, Samples.Large with { LaserPower = new(watts) },
                    ProcessParameters.Default with { Galvanometer = Mirrors });
            var seconds = model.Scan(part).Scan.Seconds;
            Assert.InRange(seconds, 0, before * (1 + 1e-12));
            before = seconds;
        }
    }

    /// <summary>The oracle tries all speeds.</summary>
    [Fact]
    public void The_speed_with_mirrors_is_the_one_that_takes_least()
    {
        var (area, perimeter) = (new Area(1e-4), new Length(0.04));
        var track = Math.PI * 1e-4 / 0.04;
        var best = Enumerable.Range(1, 40_000).Select(i => i * 0.001).MinBy(v => track / v + 2 * v / 20_000);
        Assert.Equal(best, (Mirrors with { ScanSpeed = new(50) }).SpeedIn(new(30), area, perimeter).Si, 0.002);
        Assert.Equal(8.86, (Mirrors with { ScanSpeed = new(50) }).SpeedIn(new(30), area, perimeter).Si, 2);
        Assert.Equal(5, Mirrors.SpeedIn(new(30), area, perimeter).Si, 12);
        Assert.Equal(2, Mirrors.SpeedIn(new(2), area, perimeter).Si, 12);
    }

    /// <summary>A square of 1 cm: its tracks, and one contour pass, start and end once each; four corners are two half turns.</summary>
    [Fact]
    public void Delays_add_up()
    {
        var delays = Mirrors with { LaserOnDelay = new(1e-4), LaserOffDelay = new(2e-4), PolygonDelay = new(5e-5) };
        MeltPoolScaling Model(Galvanometer mirrors) => new(
            Samples.Aluminium, Samples.Large,
                ProcessParameters.Default with { Galvanometer = mirrors, Regions = new(), LayerHeight = new(0.001) });
        var added = Model(delays).Scan(Cube).Scan.Seconds - Model(Mirrors).Scan(Cube).Scan.Seconds;
        var tracks = Galvanometer.Tracks(new(0.04), Model(Mirrors).Hatch);
        Assert.Equal(10 * ((tracks + 1) * 3e-4 + 2 * 5e-5), added, 1e-6);
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
        Says("fields of 100 mm cannot overlap by 120 mm", () => _ = Assignment(4, 120));
        Says("the lasers must be at least 1, but is 0", () => _ = Assignment(0, null));
        Says("the load imbalance must be at least 0, but is -10 %",
            () => _ = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default with { LoadImbalance = new(-0.1) }));
        Says("the jump speed must be positive, but is 0 mm/s", () => (Mirrors with { JumpSpeed = default }).Jump(new(1)));
        Says("the settling time must be at least 0, but is -1 s", () => (Mirrors with { Settling = new(-1) }).Jump(new(1)));
    }
}
