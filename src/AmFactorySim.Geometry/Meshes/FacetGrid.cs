using System.Numerics;

namespace AmFactorySim.Geometry;

// Grid index of facets in plan view: finds the facets that a vertical line crosses.
internal sealed class FacetGrid
{
    // The grid is coarsened if facets cover many cells, so that the index stays a few times as long as the mesh.
    private const int MostEntriesPerFacet = 8;

    private readonly Mesh _mesh;
    private readonly int _cells;
    private readonly int[] _start;
    private readonly int[] _facets;

    public FacetGrid(Mesh mesh)
    {
        _mesh = mesh;
        _cells = Math.Clamp((int)Math.Sqrt(mesh.FacetCount), 1, 4096);
        while (_cells > 1 && CountEntries() > (long)MostEntriesPerFacet * mesh.FacetCount) _cells /= 2;
        _start = new int[_cells * _cells + 1];
        ForEachEntry((_, cell) => _start[cell + 1]++);
        for (var cell = 0; cell < _cells * _cells; cell++) _start[cell + 1] += _start[cell];
        _facets = new int[_start[^1]];
        var next = _start[..^1];
        ForEachEntry((facet, cell) => _facets[next[cell]++] = facet);
    }

    // A facet that the line crosses, with the height there and whether it faces up. Neighbouring facets treat their common edge in the same
    // way, so that a line through an edge crosses only one of its two facets.
    public readonly record struct Crossing(double Z, int Facet, bool FacesUp);

    // Facets tested so far, plus the cost of sorting.
    public long Work { get; private set; }

    // In ascending order of height.
    public List<Crossing> CrossingsAt(double x, double y)
    {
        var cell = Cell(y, _mesh.Bounds.MinY, _mesh.Bounds.SizeY) * _cells + Cell(x, _mesh.Bounds.MinX, _mesh.Bounds.SizeX);
        var facets = _facets.AsSpan(_start[cell].._start[cell + 1]);
        var crossings = CrossingsOf(_mesh, facets, x, y);
        Work += facets.Length + (long)crossings.Count * BitOperations.Log2((uint)crossings.Count + 1);
        return crossings;
    }

    // The same for given facets.
    public static List<Crossing> CrossingsOf(Mesh mesh, ReadOnlySpan<int> facets, double x, double y)
    {
        var crossings = new List<Crossing>();
        foreach (var facet in facets)
        {
            var f = mesh.Facet(facet);
            var isInside = Passes(f, 0, 3, x, y) ^ Passes(f, 3, 6, x, y) ^ Passes(f, 6, 0, x, y);
            if (!isInside) continue;
            var (ux, uy, vx, vy) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[6] - f[0], (double)f[7] - f[1]);
            var area = ux * vy - uy * vx;
            if (area == 0) continue;
            var (px, py) = (x - f[0], y - f[1]);
            var z = f[2] + (px * vy - py * vx) / area * (f[5] - (double)f[2]) + (ux * py - uy * px) / area * (f[8] - (double)f[2]);
            crossings.Add(new(z, facet, area > 0));
        }
        crossings.Sort((a, b) => a.Z != b.Z ? a.Z.CompareTo(b.Z) : a.Facet.CompareTo(b.Facet));
        return crossings;
    }

    // Whether the ray from (x, y) along x crosses the edge; the edge is always evaluated from its lower end.
    private static bool Passes(ReadOnlySpan<float> f, int from, int to, double x, double y)
    {
        if (f[from + 1] > y == f[to + 1] > y) return false;
        if (f[from + 1] > f[to + 1]) (from, to) = (to, from);
        return x < f[from] + (y - f[from + 1]) / ((double)f[to + 1] - f[from + 1]) * ((double)f[to] - f[from]);
    }

    private int Cell(double at, double from, double size) => size > 0 ? Math.Clamp((int)((at - from) / size * _cells), 0, _cells - 1) : 0;

    private (int X0, int X1, int Y0, int Y1) Cover(ReadOnlySpan<float> f)
    {
        var bounds = Bounds.Nothing.With(f);
        var all = _mesh.Bounds;
        return (Cell(bounds.MinX, all.MinX, all.SizeX), Cell(bounds.MaxX, all.MinX, all.SizeX), Cell(bounds.MinY, all.MinY, all.SizeY),
            Cell(bounds.MaxY, all.MinY, all.SizeY));
    }

    private long CountEntries()
    {
        var count = 0L;
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (x0, x1, y0, y1) = Cover(_mesh.Facet(facet));
            count += (x1 - x0 + 1L) * (y1 - y0 + 1);
        }
        return count;
    }

    private void ForEachEntry(Action<int, int> entry)
    {
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (x0, x1, y0, y1) = Cover(_mesh.Facet(facet));
            for (var y = y0; y <= y1; y++)
                for (var x = x0; x <= x1; x++) entry(facet, y * _cells + x);
        }
    }
}
