using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace AmFactorySim.Geometry;

// The union of the bodies of a layer, by the nonzero rule: the contours are cut where they cross, and of the faces between them those are
// solid around which the contours wind.
internal static class BodyUnion
{
    // Between the lowest and the highest intersection, for the volume.
    private const int Planes = 512;

    // The contours of the union.
    public static LayerContours Of(LayerContours bodies)
    {
        var index = new STRtree<Contour>();
        foreach (var contour in bodies.Contours) index.Insert(EnvelopeOf(contour), contour);
        var crossing = bodies.Contours.Where(contour => index.Query(EnvelopeOf(contour)).Count > 1).ToHashSet();
        if (crossing.Count == 0) return bodies;
        var polygonizer = new Polygonizer();
        polygonizer.Add(OverlayNGRobust.Union(crossing.Select(LayerContours.Ring)));
        var solid = polygonizer.GetPolygons().Where(face => face.InteriorPoint.Coordinate is var point
            && WindingAround(point, index.Query(new Envelope(point))) != 0).ToList();
        var union = CoverageUnion.Union(GeometryFactory.Default.BuildGeometry(solid));
        return new([.. bodies.Contours.Where(contour => !crossing.Contains(contour)),
            .. PolygonExtracter.GetPolygons(union).Cast<Polygon>().SelectMany(ContoursOf)]);
    }

    // What the bodies of a mesh fill together more than once, in cubic file units: from layers between the lowest and the highest
    // intersection.
    public static double RepeatedVolume(Solid solid)
    {
        if (solid.Overlaps is not { } overlaps) return 0;
        var planes = LayerPlanes.Between(solid.Mesh, overlaps.Low, overlaps.High, Planes);
        var unit = solid.Mesh.Unit.Metres;
        var repeated = new ContourTracer(solid, planes)
            .TraceUnited((bodies, union) => bodies.SignedArea - union.SignedArea, null);
        return repeated.Sum() / (unit * unit) * (overlaps.High - overlaps.Low) / Planes;
    }

    private static Envelope EnvelopeOf(Contour contour) =>
        new(contour.Box.MinX.Metres, contour.Box.MaxX.Metres, contour.Box.MinY.Metres, contour.Box.MaxY.Metres);

    private static int WindingAround(Coordinate point, IEnumerable<Contour> contours)
    {
        var winding = 0;
        foreach (var contour in contours)
        {
            var points = contour.Points;
            var (x0, y0) = (points[^2], points[^1]);
            for (var i = 0; i < points.Length; i += 2)
            {
                var (x, y) = (points[i], points[i + 1]);
                if (y0 > point.Y != y > point.Y)
                {
                    var left = (x - x0) * (point.Y - y0) - (point.X - x0) * (y - y0);
                    if (y > y0 && left > 0) winding++;
                    else if (y < y0 && left < 0) winding--;
                }
                (x0, y0) = (x, y);
            }
        }
        return winding;
    }

    private static IEnumerable<Contour> ContoursOf(Polygon polygon) =>
        polygon.InteriorRings.Select(hole => ContourOf(hole, isHole: true)).Prepend(ContourOf(polygon.ExteriorRing, isHole: false));

    private static Contour ContourOf(LineString ring, bool isHole)
    {
        var corners = ring.Coordinates.Skip(1);
        if (((LinearRing)ring).IsCCW == isHole) corners = corners.Reverse();
        return new([.. corners.SelectMany(corner => (double[])[corner.X, corner.Y])]);
    }
}
