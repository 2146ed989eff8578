using System.Numerics;

namespace AmFactorySim.Geometry;

// Gives corners that lie within rounding of each other one number. Exporters compute the corners of neighbouring facets by different
// ways, so that the same point comes as 0 here and 1e-17 there; hundreds of edges of a sound part are then open to the last bit.
internal sealed class Welding
{
    // Two steps of single precision at the farthest coordinate, and never less than this share of the mesh's size.
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

    // For each corner, in the order of the facets, the number of its point. Points are numbered as they come.
    public int[] PointOfCorner { get; }

    public int PointCount => _cornerOfPoint.Count;

    // A point stands where its first corner stands.
    public (float X, float Y, float Z) Point(int point) => Corner(_cornerOfPoint[point]);

    // Joins what differs by rounding only.
    public static Welding OfRounding(Mesh mesh) => new(mesh, RoundingOf(mesh));

    // Joins what lies closer than anything that can be made.
    public static Welding OfGaps(Mesh mesh) => new(mesh, GapOf(mesh));

    // In file units.
    public static double GapOf(Mesh mesh) => Math.Max(GapShareOfSize * mesh.Limits.Diagonal, RoundingOf(mesh));

    private static double RoundingOf(Mesh mesh) => Math.Max(ShareOfSize * mesh.Limits.Diagonal, StepsOfPrecision * mesh.Limits.LargestCoordinate);

    private (float X, float Y, float Z) Corner(int corner)
    {
        var at = _mesh.Corners.Slice(3 * corner, 3);
        return (at[0], at[1], at[2]);
    }

    // Finds points by the cubic cell they lie in, through a hash with chains. A cell is so small that it holds few hundred points
    // at the very worst, because points keep the tolerance between them.
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
