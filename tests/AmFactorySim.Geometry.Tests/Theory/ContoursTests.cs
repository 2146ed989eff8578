using AmFactorySim.Geometry.Shapes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Polygonize;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

// The slow way as an oracle: cut every facet for itself, join the segments to contours, and take the area between them.
public class ContoursTests
{
    private const double Layer = 0.37;

    [Fact]
    public void The_best_orientation_of_a_leaning_torus_is_flat() => AssertLikeContours(Leaning(Torus.Create(Mm(9), Mm(4), 40, 24), 35));

    [Fact]
    public void A_torus_on_its_edge() => AssertLikeContours(Leaning(Torus.Create(Mm(9), Mm(4), 40, 24), 90));

    [Fact]
    public void The_bracket() => AssertLikeContours(Bracket.Create());

    [Fact]
    public void The_bracket_leaning() => AssertLikeContours(Leaning(Bracket.Create(), 50));

    [Fact]
    public void A_hollow_ball() => AssertLikeContours(Together(Leaning(Sphere.Create(Mm(9), 40), 17), InsideOut(Sphere.Create(Mm(7), 40))));

    private static Mesh Leaning(Mesh mesh, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Changed(mesh, at => (at.X, cos * at.Y - sin * at.Z, sin * at.Y + cos * at.Z));
    }

    private static void AssertLikeContours(Mesh mesh)
    {
        var sliced = Slicer.Slice(mesh, Mm(Layer));
        var facets = mesh.Corners.ToArray().Chunk(9)
            .Select(f => (CoordinateZ[])[new(f[0], f[1], f[2]), new(f[3], f[4], f[5]), new(f[6], f[7], f[8])]).ToArray();
        var bottom = facets.Min(facet => facet.Min(corner => corner.Z));
        for (var layer = 0; layer < sliced.LayerCount; layer++)
        {
            var height = bottom + (layer + 0.5) * Layer;
            var polygonizer = new Polygonizer(extractOnlyPolygonal: true);
            foreach (var facet in facets)
                if (Segment(facet, height) is { Length: > 0 } segment) polygonizer.Add(segment);
            var contours = polygonizer.GetGeometry();
            Assert.Empty(polygonizer.GetDangles());
            Assert.Equal(contours.Area, sliced.LayerAreas[layer] * 1e6, 1e-9 * mesh.BoundingBox.Footprint.SquareMillimetres);
            Assert.Equal(contours.Length, sliced.LayerPerimeters[layer] * 1e3, 1e-9 * contours.Length + 1e-9);
        }
    }

    private static LineString? Segment(CoordinateZ[] facet, double height)
    {
        var crossings = new List<Coordinate>();
        for (var i = 0; i < 3; i++)
        {
            // Each edge from below to above, so that both of its facets find the same point.
            var (low, high) = (facet[i], facet[(i + 1) % 3]);
            if (low.Z > high.Z) (low, high) = (high, low);
            if (!(low.Z < height && height <= high.Z)) continue;
            var share = (height - low.Z) / (high.Z - low.Z);
            crossings.Add(new(low.X + share * (high.X - low.X), low.Y + share * (high.Y - low.Y)));
        }
        return crossings.Count == 2 ? GeometryFactory.Default.CreateLineString([.. crossings]) : null;
    }
}
