using System.Numerics;

namespace AmFactorySim.Geometry;

// Counts pairs of intersecting facets, as a hint: pairs that share a corner or only touch are not counted, and the search ends after a
// limited number of comparisons.
internal sealed class SelfIntersections
{
    public const int MostPairs = 10_000_000;

    private const int MostEntriesPerFacet = 8;
    private const double Touching = 1e-9;

    private readonly Mesh _mesh;
    private readonly double _cell;
    private readonly int[] _start;
    private readonly int[] _facets;

    private SelfIntersections(Mesh mesh)
    {
        _mesh = mesh;
        // Cells about as large as an average facet, or larger if long facets cover many cells.
        _cell = Math.Max(mesh.Bounds.Diagonal / Math.Clamp(Math.Sqrt(mesh.FacetCount), 1, 1024), double.Epsilon);
        while (CountEntries() > (long)MostEntriesPerFacet * mesh.FacetCount) _cell *= 2;
        _start = new int[BitOperations.RoundUpToPowerOf2((uint)mesh.FacetCount) + 1];
        ForEachEntry((_, slot) => _start[slot + 1]++);
        for (var slot = 1; slot < _start.Length; slot++) _start[slot] += _start[slot - 1];
        _facets = new int[_start[^1]];
        var next = _start[..^1];
        ForEachEntry((facet, slot) => _facets[next[slot]++] = facet);
    }

    public static int CountIn(Mesh mesh) => new SelfIntersections(mesh).Count();

    private int Count()
    {
        var (found, pairs) = (0, 0);
        for (var slot = 0; slot + 1 < _start.Length; slot++)
            for (var i = _start[slot]; i < _start[slot + 1]; i++)
                for (var j = _start[slot]; j < i; j++)
                {
                    if (++pairs > MostPairs) return found;
                    if (IsHome(slot, _facets[i], _facets[j]) && Cut(Facet(_facets[i]), Facet(_facets[j]))) found++;
                }
        return found;
    }

    // A pair with several common cells is compared only in the lowest one, and pairs of different cells that share a slot are not compared.
    private bool IsHome(int slot, int one, int other)
    {
        if (one == other) return false;
        var (a, b) = (Bounds.Nothing.With(Facet(one)), Bounds.Nothing.With(Facet(other)));
        return a.Touch(b) && slot == Slot(Cell(Math.Max(a.MinX, b.MinX)), Cell(Math.Max(a.MinY, b.MinY)), Cell(Math.Max(a.MinZ, b.MinZ)));
    }

    private static bool Cut(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        for (var i = 0; i < 9; i += 3)
            for (var j = 0; j < 9; j += 3)
                if (a.Slice(i, 3).SequenceEqual(b.Slice(j, 3))) return false;
        for (var i = 0; i < 9; i += 3)
            if (Pierces(a, i, (i + 3) % 9, b) || Pierces(b, i, (i + 3) % 9, a)) return true;
        return false;
    }

    // Whether the edge passes through the interior of the facet.
    private static bool Pierces(ReadOnlySpan<float> edge, int from, int to, ReadOnlySpan<float> f)
    {
        var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
        var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
        var (nx, ny, nz) = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
        var (px, py, pz) = ((double)edge[from] - f[0], (double)edge[from + 1] - f[1], (double)edge[from + 2] - f[2]);
        var (qx, qy, qz) = ((double)edge[to] - f[0], (double)edge[to + 1] - f[1], (double)edge[to + 2] - f[2]);
        var (p, q) = (nx * px + ny * py + nz * pz, nx * qx + ny * qy + nz * qz);
        var squared = nx * nx + ny * ny + nz * nz;
        var reach =
            Touching * Math.Sqrt(squared) * (Math.Abs(px) + Math.Abs(py) + Math.Abs(pz) + Math.Abs(qx) + Math.Abs(qy) + Math.Abs(qz));
        if (squared == 0 || Math.Abs(p) <= reach || Math.Abs(q) <= reach || p > 0 == q > 0) return false;
        var share = p / (p - q);
        var (x, y, z) = (px + share * (qx - px), py + share * (qy - py), pz + share * (qz - pz));
        var s = (nx * (y * vz - z * vy) + ny * (z * vx - x * vz) + nz * (x * vy - y * vx)) / squared;
        var t = (nx * (uy * z - uz * y) + ny * (uz * x - ux * z) + nz * (ux * y - uy * x)) / squared;
        return s > Touching && t > Touching && s + t < 1 - Touching;
    }

    private ReadOnlySpan<float> Facet(int facet) => _mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);

    private long Cell(double at) => (long)Math.Floor(at / _cell);

    private int Slot(long x, long y, long z)
    {
        var hash = ((ulong)x * 0x9E3779B97F4A7C15 + (ulong)y) * 0xD6E8FEB86659FD93 + (ulong)z;
        hash = (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
        return (int)(hash >> 33 & (ulong)(_start.Length - 2));
    }

    private (long X0, long X1, long Y0, long Y1, long Z0, long Z1) Cover(int facet)
    {
        var bounds = Bounds.Nothing.With(Facet(facet));
        return (Cell(bounds.MinX), Cell(bounds.MaxX), Cell(bounds.MinY), Cell(bounds.MaxY), Cell(bounds.MinZ), Cell(bounds.MaxZ));
    }

    private long CountEntries()
    {
        var count = 0L;
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (x0, x1, y0, y1, z0, z1) = Cover(facet);
            count += (x1 - x0 + 1) * (y1 - y0 + 1) * (z1 - z0 + 1);
        }
        return count;
    }

    private void ForEachEntry(Action<int, int> entry)
    {
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (x0, x1, y0, y1, z0, z1) = Cover(facet);
            for (var z = z0; z <= z1; z++)
                for (var y = y0; y <= y1; y++)
                    for (var x = x0; x <= x1; x++) entry(facet, Slot(x, y, z));
        }
    }
}
