using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class UnsoundMeshTests
{
    private static readonly Mesh Cube = Box.Create(Mm(10), Mm(10), Mm(10));

    private const string Closed =
        "; in a closed, consistently oriented mesh, every edge lies between two facets that traverse it in opposite directions"
        + "; holes of up to a tenth of the part's size are closed";

    private static readonly Mesh Small = Box.Create(Mm(5), Mm(5), Mm(5));

    private static float[] Turned(float[] f) => [.. f[..3], .. f[6..9], .. f[3..6]];

    // The same volume and layers as a sound mesh, and these warnings.
    private static void AssertUsedAs(Mesh sound, Mesh mesh, params string[] warnings)
    {
        var report = MeshReport.Of(mesh);
        Assert.Equal(warnings, report.Warnings);
        Assert.Null(report.Fault);
        Assert.Equal(sound.Volume.CubicMetres, report.Volume!.Value.CubicMetres, sound.Volume.CubicMetres * 1e-12);
        var (expected, actual) = (Slicer.Slice(sound, Mm(0.5)), Slicer.Slice(mesh, Mm(0.5)));
        Assert.Equal(expected.LayerCount, actual.LayerCount);
        for (var i = 0; i < expected.LayerCount; i++)
        {
            Assert.Equal(expected.LayerAreas[i], actual.LayerAreas[i], 1e-15);
            Assert.Equal(expected.LayerPerimeters[i], actual.LayerPerimeters[i], 1e-12);
        }
    }

    [Fact]
    public void A_sound_mesh_is_reported_as_sound()
    {
        var report = MeshReport.Of(Cube);
        Assert.Equal((12, Cube.BoundingBox, Cube.SurfaceArea, Cube.SignedVolume),
            (report.FacetCount, report.BoundingBox, report.SurfaceArea, report.Volume));
        Assert.True(report is
        {
            IsClosed: true, Bodies: 1, Cavities: 0, IsInsideOut: false, NeedsWelding: false, Needles: 0,
            SelfIntersections: 0, Fault: null
        });
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public void An_open_mesh_is_refused_with_its_holes()
    {
        // Two facets that do not meet are missing: two holes of three edges each, wider than a tenth of the ball.
        var open = Facets(Sphere.Create(Mm(10), 12), facets => facets.Where((_, i) => i is not (14 or 80)));
        var report = MeshReport.Of(open);
        Assert.Equal((6, 2, 0, null), (report.OpenEdges, report.Holes, report.TurnedEdges, report.Volume));
        Assert.False(report.IsClosed);
        Assert.StartsWith("the mesh encloses no volume: it is open: 6 edges around 2 holes have no neighbour (the first from (",
            report.Fault);
        Assert.EndsWith(Closed, report.Fault);
        Assert.Equal(report.Fault, Assert.Throws<MeshException>(() => Slicer.Slice(open, Mm(0.1))).Message);
    }

    [Fact]
    public void A_single_facet_is_reported_as_one_hole()
    {
        var facet = Mesh.FromCorners([0, 0, 0, 1, 0, 0, 0, 1, 1], Mm(1));
        Assert.Equal("the mesh encloses no volume: it is open: 3 edges around 1 hole have no neighbour (the first from (0, 0, 0) to " +
            "(1, 0, 0))" + Closed, MeshReport.Of(facet).Fault);
    }

    [Fact]
    public void A_facet_oriented_against_its_neighbours_is_reversed()
    {
        var turned = Facets(Cube, facets => facets.Select((f, i) => i is 3 or 7 ? Turned(f) : f));
        AssertUsedAs(Cube, turned, "2 facets reversed to match the neighbours");
    }

    [Fact]
    public void A_one_sided_surface_is_refused()
    {
        // A Moebius band of five facets: no turning of facets makes them agree.
        float[][] points = [[0, 0, 0], [4, 0, 1], [6, 3, 3], [2, 6, 2], [-2, 3, 5]];
        var band =
            Mesh.FromCorners(Enumerable.Range(0, 5).SelectMany(i => (float[])[.. points[i], .. points[(i + 1) % 5], .. points[(i + 2) % 5]])
            .ToArray(), Mm(1));
        var report = MeshReport.Of(band);
        Assert.Null(report.Volume);
        Assert.NotNull(report.Fault);
        Assert.Throws<MeshException>(() => Slicer.Slice(band, Mm(0.1)));
        Assert.Throws<MeshException>(() => band.Volume);
    }

    [Fact]
    public void A_duplicate_facet_is_removed()
    {
        var twice = Facets(Cube, facets => facets.Append(facets.First()).Append([.. facets.Last()[3..], .. facets.Last()[..3]]));
        AssertUsedAs(Cube, twice, "2 facets written twice left out");
    }

    [Fact]
    public void A_duplicate_body_counts_once()
    {
        AssertUsedAs(Cube, Together(Cube, Cube), "12 facets written twice left out");
        AssertUsedAs(Cube, Facets(Cube, facets => facets.SelectMany(f => (float[][])[f, f])), "12 facets written twice left out");
        // So large that each copy fills whole pieces of work for itself.
        var torus = Torus.Create(Mm(9), Mm(4), 256, 64);
        Assert.Equal(1, Together(torus, torus).Volume / torus.Volume, 1e-12);
    }

    [Fact]
    public void A_mesh_of_two_sides_counts_once() =>
        AssertUsedAs(Cube, Together(Cube, InsideOut(Cube)), "each facet is written in both orientations; one of each pair was left out");

    [Fact]
    public void Bodies_that_touch_with_the_same_facets_are_joined()
    {
        var report = MeshReport.Of(Together(Cube, Moved(Cube, 0, 0, 10)));
        Assert.Equal("2 pairs of facets on each other left out where shells touch, which joins the shells",
            Assert.Single(report.Warnings));
        Assert.Equal((1, 2000.0, 1000.0), (report.Bodies, Math.Round(report.Volume!.Value.CubicMetres * 1e9, 6),
            Math.Round(report.SurfaceArea.SquareMillimetres, 6)));
    }

    [Fact]
    public void A_mesh_that_is_inside_out_is_reversed()
    {
        var report = MeshReport.Of(InsideOut(Cube));
        Assert.True(report is { IsInsideOut: true, IsClosed: true, Fault: null });
        Assert.Equal(Cube.SignedVolume, report.Volume);
        var (sound, turned) = (Slicer.Slice(Cube, Mm(1)), Slicer.Slice(InsideOut(Cube), Mm(1)));
        Assert.Equal(sound.Volume, turned.Volume);
        AssertSameLayers(sound, turned);
    }

    [Fact]
    public void A_body_that_is_inside_out_beside_others_is_reversed() =>
        AssertUsedAs(Together(Cube, Moved(Small, 20, 0, 9)), Together(Cube, Moved(InsideOut(Small), 20, 0, 9)), "1 flipped shell reversed");

    [Fact]
    public void A_body_that_is_inside_out_is_reversed_where_bounding_boxes_touch() =>
        AssertUsedAs(Together(Torus.Create(Mm(20), Mm(4)), Small), Together(Torus.Create(Mm(20), Mm(4)), InsideOut(Small)),
            "1 flipped shell reversed");

    [Fact]
    public void A_body_that_faces_inwards_in_a_solid_is_a_cavity()
    {
        var hollow = Together(Cube, Moved(InsideOut(Small), 2, 2, 2));
        AssertUsedAs(hollow, hollow);
        Assert.True(MeshReport.Of(hollow) is { Bodies: 2, Cavities: 1, TurnedBodies: 0 });
        Assert.Equal(875, hollow.Volume.CubicMetres * 1e9, 1e-9);
    }

    [Fact]
    public void A_body_in_a_cavity_is_solid_whichever_way_it_faces()
    {
        var tiny = Moved(Box.Create(Mm(1), Mm(1), Mm(1)), 4, 4, 4);
        var hollow = Together(Cube, Moved(InsideOut(Small), 2, 2, 2));
        AssertUsedAs(Together(hollow, tiny), Together(hollow, InsideOut(tiny)), "1 flipped shell reversed");
        Assert.Equal(876, Together(hollow, InsideOut(tiny)).Volume.CubicMetres * 1e9, 1e-9);
    }

    [Fact]
    public void A_body_that_is_inside_out_is_reversed_with_its_cavity()
    {
        var hollow = Together(Cube, Moved(InsideOut(Small), 2, 2, 2));
        AssertUsedAs(hollow, InsideOut(hollow), "the mesh was inside out and was reversed");
        AssertUsedAs(Together(hollow, Moved(Cube, 30, 0, 0)), Together(InsideOut(hollow), Moved(Cube, 30, 0, 0)),
            "2 flipped shells reversed");
    }

    [Fact]
    public void A_body_inside_the_solid_of_another_adds_nothing() =>
        AssertUsedAs(Cube, Together(Cube, Moved(Small, 2, 2, 2)), "1 shell removed inside other solid shells");

    [Fact]
    public void Intersecting_bodies_are_reported()
    {
        var report = MeshReport.Of(Together(Cube, Moved(Cube, 5, 4, 3)));
        Assert.Equal(2, report.OverlappingBodies);
        Assert.InRange(report.SelfIntersections, 6, 40);
        Assert.Equal("2 shells intersect others: volume and layers are those of their union, the volume from layers; the surface counts "
            + "the walls inside", Assert.Single(report.Warnings));
        Assert.Equal(2000 - 5 * 6 * 7, report.Volume!.Value.CubicMetres * 1e9, 1e-6);
    }

    [Fact]
    public void Touching_bodies_do_not_intersect()
    {
        // Face to face, at an edge, and at a corner.
        foreach (var (x, y, z) in new[] { (10, 0, 0), (10, 10, 0), (10, 10, 10), (10, 3, 2) })
        {
            var touching = Together(Cube, Moved(Cube, x, y, z));
            var report = MeshReport.Of(touching);
            Assert.Equal((0, 0), (report.OverlappingBodies, report.SelfIntersections));
            Assert.Equal(2000, touching.Volume.CubicMetres * 1e9, 1e-6);
        }
    }

    [Fact]
    public void Gaps_that_no_machine_can_print_are_closed()
    {
        var random = new Random(1);
        var rough =
            Changed(Box.Create(Mm(100), Mm(100), Mm(100)), at =>
            (at.X + random.NextDouble() * 5e-4, at.Y, at.Z + random.NextDouble() * 5e-4));
        var report = MeshReport.Of(rough);
        Assert.True(report is { HasGaps: true, IsClosed: true });
        Assert.Equal("gaps of up to a hundred-thousandth of the part's size were closed", string.Join("; ", report.Warnings));
        Assert.Equal(1, rough.Volume.CubicMetres * 1e3, 1e-4);
    }

    [Fact]
    public void Bodies_without_volume_change_neither_bounding_box_nor_layers()
    {
        float[] sheet = [0, 0, 90, 1, 0, 90, 0, 1, 90];
        AssertUsedAs(Cube, Facets(Cube, facets => facets.Append(sheet).Append(Turned(sheet))), "1 shell without volume removed");
        AssertUsedAs(Cube, Facets(Cube, facets => facets.Append([5, 5, 90, 5, 5, 90, 5, 5, 95])), "1 facet without area removed");
    }

    [Fact]
    public void Thousands_of_bodies_above_each_other_are_distinguished()
    {
        var plates = Together([.. Enumerable.Range(0, 5000).Select(i => Moved(Box.Create(Mm(10), Mm(10), Mm(1)), 0, 0, 2 * i))]);
        Assert.True(MeshReport.Of(plates) is { Bodies: 5000, Warnings.Length: 0 });
        Assert.Equal(500, plates.Volume.CubicCentimetres, 1e-3);
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(0, 0, 10)]
    [InlineData(12, 0, 0)]
    [InlineData(0, 0, 12)]
    public void A_hundred_thousand_bodies_in_a_line_are_distinguished(int x, int y, int z)
    {
        // The lid and the bottom have other diagonals, so that touching bodies stay apart.
        var prism = Cylinder.Create(Mm(5), Mm(10), 4);
        var (corners, one) = (new float[100_000 * prism.Corners.Length], prism.Corners.ToArray());
        for (var i = 0; i < corners.Length; i++)
            corners[i] = one[i % one.Length] + i / one.Length * (i % 3 == 0 ? x : i % 3 == 1 ? y : z);
        var line = Mesh.FromCorners(corners, Mm(1));
        Assert.Null(MeshReport.Of(line).Fault);
        Assert.Equal(prism.Volume.CubicMetres * 1e5, line.Volume.CubicMetres, 1e-5 * prism.Volume.CubicMetres * 1e5);
    }

    [Fact]
    public void Thousands_of_nested_bodies_are_refused()
    {
        var shells = Together([.. Enumerable.Range(1, 4000).Select(i => Moved(Box.Create(Mm(2 * i), Mm(2 * i), Mm(2 * i)), -i, -i, -i))]);
        Assert.Equal("the nesting of its 4000 bodies is too complex to analyse; save it as one body",
            MeshReport.Of(shells).Fault);
    }

    [Fact]
    public void Needle_facets_are_counted_and_used()
    {
        var wedge = Box.Create(Mm(100), Mm(0.02), Mm(10));
        Assert.Equal(4, MeshReport.Of(wedge).Needles);
        Assert.Equal(20, wedge.Volume.CubicMetres * 1e9, 1e-5);
    }

    [Fact]
    public void Corners_that_match_within_rounding_are_welded()
    {
        // What one exporter calls 0, another computes as 1e-8.
        var random = new Random(1);
        var rough = Changed(Sphere.Create(Mm(10), 64), at => (at.X + Noise(), at.Y + Noise(), at.Z + Noise()));
        var report = MeshReport.Of(rough);
        Assert.True(report is { NeedsWelding: true, IsClosed: true, Fault: null });
        var (sound, welded) = (Slicer.Slice(Sphere.Create(Mm(10), 64), Mm(0.1)), Slicer.Slice(rough, Mm(0.1)));
        Assert.Equal(1, welded.Volume / sound.Volume, 1e-6);
        Assert.Equal(1, welded.AreaSum / sound.AreaSum, 1e-6);

        double Noise() => (random.NextDouble() - 0.5) * 2e-7;
    }

    [Fact]
    public void Welding_closes_no_visible_gap()
    {
        var gaping = Facets(Cube, facets => facets.Select((f, i) => i == 0 ? [f[0] + 0.001f, .. f[1..]] : f));
        Assert.True(MeshReport.Of(gaping) is { IsClosed: false, OpenEdges: 4, Holes: 1 });
    }

    [Fact]
    public void Minus_zero_equals_zero()
    {
        var mesh = Facets(Cube, facets => facets.Select((f, i) => i % 2 == 0 ? f : [.. f.Select(c => c == 0 ? -0f : c)]));
        Assert.False(MeshReport.Of(mesh).NeedsWelding);
    }

    [Fact]
    public void Facets_without_area_are_removed()
    {
        var needles = Facets(Cube, facets => facets.Append([0, 0, 0, 0, 0, 0, 5, 5, 5]).Append([1, 1, 1, 1, 1, 1, 1, 1, 1]));
        AssertUsedAs(Cube, needles, "2 facets without area removed");
    }

    [Fact]
    public void A_mesh_without_a_volume_is_refused()
    {
        var flat = Mesh.FromCorners([0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0], Mm(1));
        Assert.Equal("the mesh encloses no volume: its facets lie on each other or in one plane", MeshReport.Of(flat).Fault);
        Assert.Throws<MeshException>(() => Slicer.Slice(flat, Mm(0.1)));
    }

    [Fact]
    public void A_mesh_needs_nine_coordinates_per_facet()
    {
        Assert.Contains("but has 0 coordinates", Assert.Throws<MeshException>(() => Mesh.FromCorners([], Mm(1))).Message);
        Assert.Contains("but has 10 coordinates", Assert.Throws<MeshException>(() => Mesh.FromCorners(new float[10], Mm(1))).Message);
        Assert.Equal("facet 2 of the mesh has a coordinate that is not a finite number",
            Assert.Throws<MeshException>(() =>
                Mesh.FromCorners([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, float.NaN, 7, 8, 9], Mm(1))).Message);
    }
}
