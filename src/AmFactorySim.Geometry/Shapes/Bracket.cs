using NetTopologySuite.Geometries;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>
/// The bracket of the examples: a lug with a bore for a pin, on a foot with a vertical screw hole, and a weight-saving hole in the flank
/// between them. Its bounding box of 7.5 cm x 1.25 cm x 5 cm and its volume of 29.1 cm³ are those of the bracket of Gee et al. (2022,
/// section 2.3 and Figure 5); its shape is our own. z, its height of 5 cm, is the build direction.
/// </summary>
public static class Bracket
{
    // Millimetres; the profile's x and y are the part's x and z.
    private const double Width = 75;
    private const double Depth = 12.5;
    private const double FootHeight = 18;
    private const double LugX = 16;
    private const double LugZ = 34;
    private const double LugRadius = 16;
    private const double BoreRadius = 6;
    private const double ScrewX = 67;
    private const double ScrewRadius = 3.3;
    private const double FlankDegrees = 50; // between the horizontal and the line from the lug's middle that stands upright on the flank
    private const double FilletRadius = 6;
    private const double ToeRadius = 3;
    private const double Volume = 29100;
    private const int CircleSegments = 128;

    /// <summary>The bracket, closed, with about three thousand facets.</summary>
    public static Mesh Create()
    {
        var screw = Outline.Circle(ScrewX, Depth / 2, ScrewRadius, CircleSegments);
        var outline = Profile();
        var bore = Outline.Circle(LugX, LugZ, BoreRadius, CircleSegments);
        var lightening = Lightening(outline.Area - bore.Area - screw.Area * FootHeight / Depth - Volume / Depth);
        var profile = WithHoles(outline, bore, lightening);

        // The profile runs along y. The screw hole opens into the underside and the top of the foot, which get their own faces.
        var facets = new FacetList();
        var top = (From: Width - ToeRadius, To: outline.Coordinates.Where(c => c.Y == FootHeight).Min(c => c.X));
        Extrusion.AddPrism(facets, profile, Depth, (x, y, along) => FacetList.Point(x, Depth - along, y),
            side => !(IsLevel(side, 0) || IsLevel(side, FootHeight)));
        Extrusion.AddFace(facets, WithHoles(Outline.Rectangle(0, 0, Width, Depth), screw), FacetList.Point, 0, upwards: false);
        Extrusion.AddFace(facets, WithHoles(Outline.Rectangle(top.To, 0, top.From, Depth), screw), FacetList.Point, FootHeight,
            upwards: true);
        Extrusion.AddWalls(facets, screw.Shell, counterClockwise: false, 0, FootHeight, FacetList.Point, _ => true);
        return facets.ToMesh();
    }

    // Around the foot, up the fillet and the flank, and over the lug, whose circle the flank touches.
    private static Polygon Profile()
    {
        var (sin, cos) = Math.SinCos(FlankDegrees * Math.PI / 180);
        var flank = cos * LugX + sin * LugZ + LugRadius; // the points (x, z) of the flank have cos x + sin z = flank
        var filletZ = FootHeight + FilletRadius;
        var filletX = (flank + FilletRadius - sin * filletZ) / cos;
        return new Outline()
            .To(0, 0)
            .To(Width, 0)
            .Arc(Width - ToeRadius, FootHeight - ToeRadius, ToeRadius, 0, 90, CircleSegments / 4)
            .Arc(filletX, filletZ, FilletRadius, 270, 180 + FlankDegrees, CircleSegments / 4)
            .Arc(LugX, LugZ, LugRadius, FlankDegrees, 90, CircleSegments / 8)
            .Arc(LugX, LugZ, LugRadius, 90, 180, CircleSegments / 4)
            .Close();
    }

    // A triangle with round corners that follows the flank, sized to give the volume.
    private static Polygon Lightening(double area)
    {
        var scale = Math.Sqrt(area / Drawn(1).Area);
        return Drawn(scale);

        static Polygon Drawn(double scale)
        {
            const double X = 22, Z = 13, Run = 14, Rise = 10, Round = 3;
            var slope = Math.Atan2(Rise, Run) * 180 / Math.PI;
            var segments = CircleSegments / 4;
            return new Outline()
                .Arc(X, Z, scale * Round, 180, 270, segments)
                .Arc(X + scale * Run, Z, scale * Round, 270, 450 - slope, segments)
                .Arc(X, Z + scale * Rise, scale * Round, 90 - slope, 180, segments)
                .Close();
        }
    }

    private static bool IsLevel((Coordinate From, Coordinate To) side, double z) => side.From.Y == z && side.To.Y == z;

    private static Polygon WithHoles(Polygon outline, params Polygon[] holes) =>
        GeometryFactory.Default.CreatePolygon(outline.Shell, [.. holes.Select(hole => hole.Shell)]);
}
