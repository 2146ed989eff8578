using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class UnsoundMeshTests
{
    private static readonly Mesh Cube = Box.Create(Mm(10), Mm(10), Mm(10));

    private const string Closed = "; in a closed mesh every edge lies between two facets that run it in opposite ways";

    [Fact]
    public void A_sound_mesh_is_reported_as_sound()
    {
        var report = MeshReport.Of(Cube);
        Assert.Equal(new MeshReport(12, Cube.BoundingBox, Cube.SurfaceArea, Cube.SignedVolume, false, false, 0, 0, 0, null), report);
        Assert.True(report.IsClosed);
    }

    [Fact]
    public void An_open_mesh_is_refused_with_its_holes()
    {
        // Two facets that do not meet are missing: two holes of three edges each.
        var open = Facets(Sphere.Create(Mm(10), 32), facets => facets.Where((_, i) => i is not (10 or 400)));
        var report = MeshReport.Of(open);
        Assert.Equal((6, 2, 0, null), (report.OpenEdges, report.Holes, report.TurnedEdges, report.Volume));
        Assert.False(report.IsClosed);
        Assert.StartsWith("the mesh encloses no volume: it is open: 6 edges around 2 holes have no neighbour (the first from (", report.Fault);
        Assert.EndsWith(Closed, report.Fault);
        Assert.Equal(report.Fault, Assert.Throws<MeshException>(() => Slicer.Slice(open, Mm(0.1))).Message);
    }

    [Fact]
    public void A_single_facet_is_one_hole()
    {
        var facet = Mesh.FromCorners([0, 0, 0, 1, 0, 0, 0, 1, 1], Mm(1));
        Assert.Equal("the mesh encloses no volume: it is open: 3 edges around 1 hole have no neighbour (the first from (0, 0, 0) to (1, 0, 0))" + Closed, MeshReport.Of(facet).Fault);
    }

    [Fact]
    public void A_facet_turned_against_its_neighbours_is_refused()
    {
        var turned = Facets(Cube, facets => facets.Select((f, i) => i == 3 ? [.. f[..3], .. f[6..9], .. f[3..6]] : f));
        var report = MeshReport.Of(turned);
        Assert.Equal((0, 0, 3), (report.OpenEdges, report.Holes, report.TurnedEdges));
        Assert.StartsWith("the mesh encloses no volume: its facets disagree on what is inside: at 3 edges they are turned against each other", report.Fault);
        Assert.Equal(report.Fault, Assert.Throws<MeshException>(() => Slicer.Slice(turned, Mm(0.1))).Message);
    }

    [Fact]
    public void A_facet_given_twice_is_refused()
    {
        var twice = Facets(Cube, facets => facets.Append(facets.First()));
        Assert.Equal(3, MeshReport.Of(twice).OpenEdges);
        Assert.Throws<MeshException>(() => Slicer.Slice(twice, Mm(0.1)));
    }

    [Fact]
    public void A_mesh_that_is_inside_out_is_turned()
    {
        var report = MeshReport.Of(InsideOut(Cube));
        Assert.True(report is { IsInsideOut: true, IsClosed: true, Fault: null });
        Assert.Equal(Cube.SignedVolume, report.Volume);
        var (sound, turned) = (Slicer.Slice(Cube, Mm(1)), Slicer.Slice(InsideOut(Cube), Mm(1)));
        Assert.Equal(sound.Volume, turned.Volume);
        AssertSameLayers(sound, turned);
    }

    [Fact]
    public void A_body_that_is_inside_out_beside_a_sound_one_is_refused()
    {
        var mixed = Together(Cube, Moved(InsideOut(Box.Create(Mm(5), Mm(5), Mm(5))), 20, 0, 9));
        Assert.Equal("layer 21 of 28 has a negative area: one of the mesh's bodies is inside out; its facets' corners must run counter-clockwise seen from outside",
            Assert.Throws<MeshException>(() => Slicer.Slice(mixed, Mm(0.5))).Message);
    }

    [Fact]
    public void Corners_that_meet_only_within_rounding_are_welded()
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
    public void Welding_closes_no_gap_that_can_be_seen()
    {
        var gaping = Facets(Cube, facets => facets.Select((f, i) => i == 0 ? [f[0] + 0.001f, .. f[1..]] : f));
        Assert.True(MeshReport.Of(gaping) is { IsClosed: false, OpenEdges: 4, Holes: 1 });
    }

    [Fact]
    public void Minus_zero_is_zero()
    {
        var mesh = Facets(Cube, facets => facets.Select((f, i) => i % 2 == 0 ? f : [.. f.Select(c => c == 0 ? -0f : c)]));
        Assert.False(MeshReport.Of(mesh).NeedsWelding);
    }

    [Fact]
    public void Facets_without_area_do_no_harm()
    {
        var needles = Facets(Cube, facets => facets.Append([0, 0, 0, 0, 0, 0, 5, 5, 5]).Append([1, 1, 1, 1, 1, 1, 1, 1, 1]));
        var (sound, sliced) = (Slicer.Slice(Cube, Mm(0.1)), Slicer.Slice(needles, Mm(0.1)));
        AssertSameLayers(sound, sliced);
    }

    [Fact]
    public void A_mesh_without_a_volume_is_refused()
    {
        var flat = Mesh.FromCorners([0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0], Mm(1));
        Assert.Equal("the mesh encloses no volume: its facets lie on each other or in one plane", MeshReport.Of(flat).Fault);
        Assert.Throws<MeshException>(() => Slicer.Slice(flat, Mm(0.1)));
    }

    [Fact]
    public void Corners_come_in_nines()
    {
        Assert.Contains("this one has 0 coordinates", Assert.Throws<MeshException>(() => Mesh.FromCorners([], Mm(1))).Message);
        Assert.Contains("this one has 10 coordinates", Assert.Throws<MeshException>(() => Mesh.FromCorners(new float[10], Mm(1))).Message);
        Assert.Equal("facet 2 of the mesh has a coordinate that is not a finite number",
            Assert.Throws<MeshException>(() => Mesh.FromCorners([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, float.NaN, 7, 8, 9], Mm(1))).Message);
    }
}
