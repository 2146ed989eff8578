using System.Numerics;

namespace AmFactorySim.Geometry;

// Welds corners: those within a tolerance of each other get the same point number. Exporters calculate the corners of neighbouring facets
// differently, so that the same point is 0 in one and 1e-17 in another, and hundreds of edges of a sound part are open to the last bit.
internal sealed class Welding
{
    // Two steps of single precision at the largest coordinate, and at least this share of the mesh's size.
    private const double ShareOfSize = 1e-8;
    private const double StepsOfPrecision = 2 * 1.1920929e-7;

    // A gap that no machine could print, such as 1 um at 100 mm.
    private const double GapShareOfSize = 1e-5;

    private readonly Mesh _mesh;
    private readonly List<int> _cornerOfPoint = [];

    private Welding(Mesh mesh, double tolerance)
    {
        _mesh = mesh;
        PointOfCorner = new int[mesh.FacetCount * 3];
        var index = new PointIndex(this, tolerance);
        for (var corner = 0; corner < PointOfCorner.Length; corner++)
        {
            var point = index.Near(Corner(corner));
            if (point < 0)
            {
                point = _cornerOfPoint.Count;
                _cornerOfPoint.Add(corner);
                index.Add(point);
            }
            PointOfCorner[corner] = point;
        }
    }

    // The point number of each corner, in the order of the facets. Points are numbered by their first occurrence.
    public int[] PointOfCorner { get; }

    public int PointCount => _cornerOfPoint.Count;

    // A point has the position of its first corner.
    public (float X, float Y, float Z) Point(int point) => Corner(_cornerOfPoint[point]);

    // Joins corners that differ only by rounding.
    public static Welding OfRounding(Mesh mesh) => new(mesh, RoundingOf(mesh));

    // Joins corners that are closer than any printable detail.
    public static Welding OfGaps(Mesh mesh) => new(mesh, GapOf(mesh));

    // In file units.
    public static double GapOf(Mesh mesh) => Math.Max(GapShareOfSize * mesh.Bounds.Diagonal, RoundingOf(mesh));

    private static double RoundingOf(Mesh mesh) =>
        Math.Max(ShareOfSize * mesh.Bounds.Diagonal, StepsOfPrecision * mesh.Bounds.LargestCoordinate);

    private (float X, float Y, float Z) Corner(int corner)
    {
        var at = _mesh.Corners.Slice(3 * corner, 3);
        return (at[0], at[1], at[2]);
    }

    // Hash grid of points with cubic cells. A cell is so small that it holds a few hundred points in the worst case, because points are at
    // least the tolerance apart.
    private sealed class PointIndex
    {
        private const int TolerancesPerCell = 8;

        private readonly Welding _points;
        private readonly double _tolerance;
        private readonly double _cellsPerUnit;
        private readonly int[] _newest;
        private readonly List<int> _older = [];

        public PointIndex(Welding points, double tolerance)
        {
            _points = points;
            _tolerance = tolerance;
            _cellsPerUnit = tolerance > 0 ? 1 / (TolerancesPerCell * tolerance) : 1;
            _newest = new int[BitOperations.RoundUpToPowerOf2((uint)points._mesh.FacetCount)];
            Array.Fill(_newest, -1);
        }

        public void Add(int point)
        {
            var (x, y, z) = _points.Point(point);
            ref var newest = ref _newest[Slot(Cell(x), Cell(y), Cell(z))];
            _older.Add(newest);
            newest = point;
        }

        public int Near((float X, float Y, float Z) at)
        {
            var (lastX, lastY, lastZ) = (Cell(at.X + _tolerance), Cell(at.Y + _tolerance), Cell(at.Z + _tolerance));
            for (var x = Cell(at.X - _tolerance); x <= lastX; x++)
                for (var y = Cell(at.Y - _tolerance); y <= lastY; y++)
                    for (var z = Cell(at.Z - _tolerance); z <= lastZ; z++)
                        for (var point = _newest[Slot(x, y, z)]; point >= 0; point = _older[point])
                            if (IsNear(_points.Point(point), at)) return point;
            return -1;
        }

        private bool IsNear((float X, float Y, float Z) a, (float X, float Y, float Z) b)
        {
            var (x, y, z) = ((double)a.X - b.X, (double)a.Y - b.Y, (double)a.Z - b.Z);
            return x * x + y * y + z * z <= _tolerance * _tolerance;
        }

        private long Cell(double coordinate) => (long)Math.Floor(coordinate * _cellsPerUnit);

        private int Slot(long x, long y, long z)
        {
            var hash = ((ulong)x * 0x9E3779B97F4A7C15 + (ulong)y) * 0xD6E8FEB86659FD93 + (ulong)z;
            hash = (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
            return (int)(hash >> 33 & (ulong)(_newest.Length - 1));
        }
    }
}
