using NetTopologySuite.Geometries;

namespace AmFactorySim.Geometry.Shapes;

// Draws polygons from straight lines and arcs, in millimetres.
internal sealed class Outline
{
    private readonly List<Coordinate> _corners = [];

    public Outline To(double x, double y)
    {
        var corner = new Coordinate(Snapped(x), Snapped(y));
        if (_corners.Count == 0 || !_corners[^1].Equals2D(corner)) _corners.Add(corner);
        return this;
    }

    // An arc of a circle, both ends included, between two angles in degrees; clockwise if the angle falls.
    public Outline Arc(double x, double y, double radius, double fromDegrees, double toDegrees, int segments)
    {
        for (var i = 0; i <= segments; i++)
        {
            var (sin, cos) = Math.SinCos((fromDegrees + (toDegrees - fromDegrees) * i / segments) * Math.PI / 180);
            To(x + radius * cos, y + radius * sin);
        }
        return this;
    }

    public Polygon Close() =>
        GeometryFactory.Default.CreatePolygon(GeometryFactory.Default.CreateLinearRing([.. _corners, _corners[0].Copy()]));

    public static Polygon Rectangle(double x0, double y0, double x1, double y1) =>
        new Outline().To(x0, y0).To(x1, y0).To(x1, y1).To(x0, y1).Close();

    public static Polygon Circle(double x, double y, double radius, int segments)
    {
        var outline = new Outline();
        for (var i = 0; i < segments; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / segments);
            outline.To(x + radius * cos, y + radius * sin);
        }
        return outline.Close();
    }

    // Polygons have the single precision of meshes from the start. This also hides the last bits of sine and cosine, which differ between
    // platforms, so that a shape is triangulated in the same way everywhere.
    private static double Snapped(double coordinate) => (float)coordinate;
}
