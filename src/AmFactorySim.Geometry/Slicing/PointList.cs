namespace AmFactorySim.Geometry;

// The corners of a contour in turn, without repeated ones.
internal sealed class PointList
{
    private double[] _points = new double[1024];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(double x, double y)
    {
        if (_count > 0 && _points[_count - 2] == x && _points[_count - 1] == y) return;
        if (_count == _points.Length) Array.Resize(ref _points, 2 * _count);
        _points[_count++] = x;
        _points[_count++] = y;
    }

    // Null if the contour encloses no area.
    public Contour? ToContour()
    {
        while (_count > 2 && _points[0] == _points[_count - 2] && _points[1] == _points[_count - 1]) _count -= 2;
        if (_count < 6) return null;
        var contour = new Contour(_points[.._count]);
        return contour.SignedArea == 0 ? null : contour;
    }
}
