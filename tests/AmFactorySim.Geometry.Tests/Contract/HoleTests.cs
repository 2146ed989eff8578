using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

// Holes and cracks that are closed, and those that are not.
public class HoleTests
{
    private static readonly Mesh Ball = Sphere.Create(Mm(10), 64);

    // Without all facets of which a corner lies near a point.
    private static Mesh Without(Mesh mesh, double x, double y, double z, double reach) => Facets(mesh, facets => facets.Where(f =>
        Enumerable.Range(0, 3).All(i => Math.Pow(f[3 * i] - x, 2) + Math.Pow(f[3 * i + 1] - y, 2) + Math.Pow(f[3 * i + 2] - z, 2)
            > reach * reach)));

    [Fact]
    public void Missing_facets_are_closed_and_reported_with_their_place()
    {
        var open = Without(Facets(Ball, facets => facets.Where((_, i) => i != 1000)), 10, 0, 0, 0.6);
        var report = MeshReport.Of(open);
        Assert.Equal((2, 0, null), (report.ClosedHoles, report.ClosedCracks, report.Fault));
        Assert.Matches(@"^2 holes closed, the largest \d\.\d+ mm wide at \(9\.9\d*, -?0(\.0\d+)?, -?0(\.0\d+)?\)$",
            Assert.Single(report.Warnings));
        Assert.Equal(1, open.Volume / Ball.Volume, 1e-3);
        Assert.Equal(Slicer.Slice(Ball, Mm(1)).LayerCount, Slicer.Slice(open, Mm(1)).LayerCount);
    }

    [Fact]
    public void A_missing_wall_is_refused_with_the_limit()
    {
        var open = Without(Ball, 10, 0, 0, 5);
        Assert.EndsWith("; holes of up to a tenth of the part's size are closed", MeshReport.Of(open).Fault);
        Assert.NotNull(MeshReport.Of(Mesh.FromCorners(Box.Create(Mm(1), Mm(1), Mm(1)).Corners[9..], Mm(1))).Fault);
    }

    [Fact]
    public void A_corner_on_the_edge_of_another_facet_is_a_crack_that_is_closed()
    {
        // One facet of a cube is divided at the middle of two sides, its neighbours are not.
        var cube = Box.Create(Mm(10), Mm(10), Mm(10));
        var cracked = Facets(cube, facets => facets.SelectMany((f, i) => i == 0 ? Divided(f) : [f]));
        Assert.Equal(15, cracked.FacetCount);
        var report = MeshReport.Of(cracked);
        Assert.Equal((0, 3, null), (report.ClosedHoles, report.ClosedCracks, report.Fault));
        Assert.StartsWith("3 cracks along edges closed, the largest 14.142 mm wide at (5, 5, ", Assert.Single(report.Warnings));
        Assert.Equal(1000, cracked.Volume.CubicMetres * 1e9, 1e-9);
        Assert.Equal((1, 600.0), (report.Bodies, Math.Round(report.SurfaceArea.SquareMillimetres, 6)));
        AssertSameAreas(Slicer.Slice(cube, Mm(0.3)), Slicer.Slice(cracked, Mm(0.3)));
        AssertSameAreas(Slicer.Slice(cube, Mm(0.3)), Slicer.SliceContours(cracked, Mm(0.3)).Sliced);

        static float[][] Divided(float[] f)
        {
            float[] Middle(int a, int b) => [(f[a] + f[b]) / 2, (f[a + 1] + f[b + 1]) / 2, (f[a + 2] + f[b + 2]) / 2];
            var (a, b, c) = (f[..3], f[3..6], f[6..]);
            var (ab, bc, ca) = (Middle(0, 3), Middle(3, 6), Middle(6, 0));
            return [[.. a, .. ab, .. ca], [.. ab, .. b, .. bc], [.. ca, .. bc, .. c], [.. ab, .. bc, .. ca]];
        }
    }

    [Fact]
    public void A_stray_facet_adds_nothing()
    {
        var stray = Facets(Ball, facets => facets.Append([20, 0, 0, 20.5f, 0, 0, 20, 0.5f, 0]));
        Assert.Equal(1, stray.Volume / Ball.Volume, 1e-12);
        Assert.Equal(2, MeshReport.Of(stray).Warnings.Length);
    }

    private static void AssertSameAreas(SlicedPart expected, SlicedPart actual)
    {
        for (var i = 0; i < expected.LayerCount; i++) Assert.Equal(expected.LayerAreas[i], actual.LayerAreas[i], 1e-12);
    }
}
