using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace AmFactorySim.Geometry;

// Summary of a surface for evaluating thousands of directions: facets with the same normal are combined, and only the outermost points are
// kept.
internal sealed class SurfaceSummary
{
    // Normals that agree to within 2 % are combined.
    private const double NormalsPerUnit = 50;

    private const int OutermostDirections = 600;
    private const int SparePoints = 20_000;

    // The length of the normal is the area; the centre is that of all its facets.
    private readonly record struct Face(double X, double Y, double Z, double Area, double MiddleX, double MiddleY, double MiddleZ);

    private readonly Face[] _faces;
    private readonly (double X, double Y, double Z)[] _points;
    private readonly double _unit;

    public SurfaceSummary(Mesh solid)
    {
        _unit = solid.Unit.Metres;
        _faces = FacesOf(solid);
        _points = OutermostOf(PointsOf(solid));
    }

    // Normals of the largest faces.
    public IEnumerable<(double X, double Y, double Z)> LargestFaces(int most) =>
        _faces.OrderByDescending(face => face.Area).Take(most).Select(face => (face.X, face.Y, face.Z));

    // The part with this direction down, as if all supports reached the plate, rotated about z to the smallest bounding rectangle.
    public Orientation Estimate((double X, double Y, double Z) down, Overhangs overhangs)
    {
        var rotation = Rotation.LayDown(down.X, down.Y, down.Z);
        var turned = Array.ConvertAll(_points, point => rotation.Of(point.X, point.Y, point.Z));
        var (bottom, top) = (turned.Min(point => point.Z), turned.Max(point => point.Z));
        var (about, width, depth) = SmallestRectangle(turned);
        var (area, volume, walls) = (0.0, 0.0, 0.0);
        foreach (var face in _faces)
        {
            var (x, y, z) = rotation.Of(face.X, face.Y, face.Z);
            walls += Math.Sqrt(x * x + y * y);
            if (!overhangs.IsHeldUp(-z, face.Area)) continue;
            area += face.Area;
            volume += -z * Math.Max(0, rotation.Of(face.MiddleX, face.MiddleY, face.MiddleZ).Z - bottom);
        }
        return new(
            rotation.Then(Rotation.AboutZ(new(about))),
            new(new(width * _unit), new(depth * _unit), new((top - bottom) * _unit)),
            new(walls * _unit * _unit),
            new(new(area * _unit * _unit), new(volume * _unit * _unit * _unit)));
    }

    // The smallest bounding rectangle has a side along a side of the convex hull (Freeman and Shapira 1975). Its long side is put along x.
    private static (double Angle, double Width, double Depth) SmallestRectangle((double X, double Y, double Z)[] points)
    {
        var hull = new ConvexHull(Array.ConvertAll(points, point => new Coordinate(point.X, point.Y)), GeometryFactory.Default)
            .GetConvexHull().Coordinates;
        var best = Around(hull, 0);
        for (var i = 1; i < hull.Length; i++)
        {
            var rectangle = Around(hull, -Math.Atan2(hull[i].Y - hull[i - 1].Y, hull[i].X - hull[i - 1].X));
            if (rectangle.Width * rectangle.Depth < best.Width * best.Depth * (1 - 1e-6)) best = rectangle;
        }
        return best.Width < best.Depth * (1 - 1e-6) ? (best.Angle + Math.PI / 2, best.Depth, best.Width) : best;
    }

    private static (double Angle, double Width, double Depth) Around(Coordinate[] hull, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (left, right, front, back) =
            (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in hull)
        {
            var (x, y) = (cos * point.X - sin * point.Y, sin * point.X + cos * point.Y);
            (left, right, front, back) = (Math.Min(left, x), Math.Max(right, x), Math.Min(front, y), Math.Max(back, y));
        }
        return (angle, right - left, back - front);
    }

    private static Face[] FacesOf(Mesh solid)
    {
        var faces = new List<Face>();
        var known = new Dictionary<(int, int, int), int>();
        for (var facet = 0; facet < solid.FacetCount; facet++)
        {
            var f = solid.Facet(facet);
            var (x, y, z) = Overhangs.Normal(f);
            var length = Math.Sqrt(x * x + y * y + z * z);
            if (length == 0) continue;
            var key = (Step(x), Step(y), Step(z));
            if (!known.TryGetValue(key, out var at))
            {
                known.Add(key, at = faces.Count);
                faces.Add(default);
            }
            var (face, area) = (faces[at], length / 2);
            faces[at] = new(
                face.X + x / 2, face.Y + y / 2, face.Z + z / 2, face.Area + area,
                face.MiddleX + area * (f[0] + (double)f[3] + f[6]) / 3, face.MiddleY + area * (f[1] + (double)f[4] + f[7]) / 3,
                    face.MiddleZ + area * (f[2] + (double)f[5] + f[8]) / 3);

            int Step(double along) => (int)Math.Round(NormalsPerUnit * along / length);
        }
        return [.. faces.Select(
            face =>
            face with { MiddleX = face.MiddleX / face.Area, MiddleY = face.MiddleY / face.Area, MiddleZ = face.MiddleZ / face.Area })];
    }

    // All points, or of very many only the outermost ones.
    private static IReadOnlyList<(double X, double Y, double Z)> PointsOf(Mesh solid)
    {
        var corners = solid.Corners;
        var all = new HashSet<(double, double, double)>();
        for (var i = 0; i < corners.Length && all.Count <= SparePoints; i += 3) all.Add((corners[i], corners[i + 1], corners[i + 2]));
        if (all.Count <= SparePoints) return [.. all];
        var outer = new ExtremePoints(solid.Bounds);
        for (var i = 0; i < corners.Length; i += 3) outer.Add(corners.Slice(i, 3));
        return outer.Points;
    }

    private static (double X, double Y, double Z)[] OutermostOf(IReadOnlyList<(double X, double Y, double Z)> points)
    {
        if (points.Count <= OutermostDirections) return [.. points];
        var directions = FibonacciSphere.Directions(OutermostDirections);
        return [.. DeterministicParallel.MapEach(OutermostDirections, i => Farthest(points, directions[i])).Distinct()
            .Select(point => points[point])];
    }

    private static int Farthest(IReadOnlyList<(double X, double Y, double Z)> points, (double X, double Y, double Z) direction)
    {
        var (most, farthest) = (double.NegativeInfinity, 0);
        for (var i = 0; i < points.Count; i++)
        {
            var along = points[i].X * direction.X + points[i].Y * direction.Y + points[i].Z * direction.Z;
            if (along > most) (most, farthest) = (along, i);
        }
        return farthest;
    }
}
