namespace AmFactorySim.Geometry;

// Gives corners that lie within rounding of each other one number. Exporters compute the corners of neighbouring facets by different
// ways, so that the same point comes as 0 here and 1e-17 there; hundreds of edges of a sound part are then open to the last bit.
internal sealed class Welding
{
    // Two steps of single precision at the farthest coordinate, and never less than this share of the mesh's size.
    private const double ShareOfSize = 1e-8;
    private const double StepsOfPrecision = 2 * 1.1920929e-7;

    private readonly Mesh _mesh;
    private readonly List<int> _pointCorner; // the corner that stands for each point

    private Welding(Mesh mesh, int[] pointOfCorner, List<int> pointCorner)
    {
        _mesh = mesh;
        PointOfCorner = pointOfCorner;
        _pointCorner = pointCorner;
    }

    // For each corner, in the order of the facets, the number of its point.
    public int[] PointOfCorner { get; }

    public int PointCount => _pointCorner.Count;

    public (float X, float Y, float Z) Point(int point) => Corner(_mesh, _pointCorner[point]);

    // Points join the first earlier point within the tolerance; a hash over coarse cells finds it.
    public static Welding Of(Mesh mesh)
    {
        var tolerance = Math.Max(ShareOfSize * mesh.Limits.Diagonal, StepsOfPrecision * mesh.Limits.LargestCoordinate);
        var cellsPerUnit = tolerance > 0 ? 1 / (8 * tolerance) : 1;
        var pointOfCorner = new int[mesh.FacetCount * 3];
        var pointCorner = new List<int>();
        var exact = new Dictionary<(float, float, float), int>(mesh.FacetCount / 2 + 3);
        var newestInCell = new Dictionary<(long, long, long), int>(mesh.FacetCount / 2 + 3);
        var olderInCell = new List<int>();

        for (var corner = 0; corner < pointOfCorner.Length; corner++)
        {
            var at = Corner(mesh, corner);
            if (!exact.TryGetValue(at, out var point))
            {
                point = Near(at);
                if (point < 0)
                {
                    point = pointCorner.Count;
                    pointCorner.Add(corner);
                    var cell = (Cell(at.X), Cell(at.Y), Cell(at.Z));
                    olderInCell.Add(newestInCell.GetValueOrDefault(cell, -1));
                    newestInCell[cell] = point;
                }
                exact.Add(at, point);
            }
            pointOfCorner[corner] = point;
        }
        return new(mesh, pointOfCorner, pointCorner);

        long Cell(double coordinate) => (long)Math.Floor(coordinate * cellsPerUnit);

        int Near((float X, float Y, float Z) at)
        {
            for (var x = Cell(at.X - tolerance); x <= Cell(at.X + tolerance); x++)
                for (var y = Cell(at.Y - tolerance); y <= Cell(at.Y + tolerance); y++)
                    for (var z = Cell(at.Z - tolerance); z <= Cell(at.Z + tolerance); z++)
                        for (var point = newestInCell.GetValueOrDefault((x, y, z), -1); point >= 0; point = olderInCell[point])
                        {
                            var other = Corner(mesh, pointCorner[point]);
                            var (dx, dy, dz) = ((double)at.X - other.X, (double)at.Y - other.Y, (double)at.Z - other.Z);
                            if (dx * dx + dy * dy + dz * dz <= tolerance * tolerance) return point;
                        }
            return -1;
        }
    }

    // The mesh with each corner moved onto its point.
    public Mesh Weld()
    {
        var corners = new float[PointOfCorner.Length * 3];
        for (var corner = 0; corner < PointOfCorner.Length; corner++)
            (corners[3 * corner], corners[3 * corner + 1], corners[3 * corner + 2]) = Point(PointOfCorner[corner]);
        return new(corners, _mesh.Unit, Limits.Of(corners));
    }

    private static (float X, float Y, float Z) Corner(Mesh mesh, int corner) =>
        (mesh.Corners[3 * corner], mesh.Corners[3 * corner + 1], mesh.Corners[3 * corner + 2]);
}
