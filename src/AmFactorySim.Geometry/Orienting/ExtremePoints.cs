namespace AmFactorySim.Geometry;

// The outermost of very many points: for each cell of a grid on three sides of their bounding box, the nearest and the farthest point.
internal sealed class ExtremePoints(Bounds bounds)
{
    private const int CellsPerSide = 64;

    private readonly (double X, double Y, double Z)?[] _nearest = new (double, double, double)?[3 * CellsPerSide * CellsPerSide];
    private readonly (double X, double Y, double Z)?[] _farthest = new (double, double, double)?[3 * CellsPerSide * CellsPerSide];

    public IReadOnlyList<(double X, double Y, double Z)> Points =>
        [.. _nearest.Concat(_farthest).OfType<(double X, double Y, double Z)>().Distinct()];

    public void Add(ReadOnlySpan<float> point)
    {
        (double X, double Y, double Z) at = (point[0], point[1], point[2]);
        var (x, y, z) =
            (Cell(at.X, bounds.MinX, bounds.SizeX), Cell(at.Y, bounds.MinY, bounds.SizeY), Cell(at.Z, bounds.MinZ, bounds.SizeZ));
        Keep(x * CellsPerSide + y, at, p => p.Z);
        Keep((CellsPerSide + y) * CellsPerSide + z, at, p => p.X);
        Keep((2 * CellsPerSide + z) * CellsPerSide + x, at, p => p.Y);
    }

    private void Keep(int cell, (double X, double Y, double Z) point, Func<(double X, double Y, double Z), double> along)
    {
        if (_nearest[cell] is not { } nearest || along(point) < along(nearest)) _nearest[cell] = point;
        if (_farthest[cell] is not { } farthest || along(point) > along(farthest)) _farthest[cell] = point;
    }

    private static int Cell(double at, double from, double size) =>
        size > 0 ? Math.Clamp((int)((at - from) / size * CellsPerSide), 0, CellsPerSide - 1) : 0;
}
