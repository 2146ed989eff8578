namespace AmFactorySim.Geometry;

// Where bodies of a mesh intersect: the heights, in file units, at which a layer is the union of the bodies.
internal sealed class BodyOverlaps
{
    private readonly List<(double Low, double High)> _heights = [];

    private BodyOverlaps(Body[] bodies, IReadOnlyCollection<(int One, int Other)> pairs)
    {
        BodyCount = pairs.SelectMany(pair => (int[])[pair.One, pair.Other]).Distinct().Count();
        Places = [.. pairs.Order().Take(MeshReport.MostPlaces)
            .Select(pair => MiddleOf(bodies[pair.One].Bounds, bodies[pair.Other].Bounds))];
        foreach (var (low, high) in pairs.Select(pair => Common(bodies, pair)).Order())
            if (_heights.Count > 0 && low <= _heights[^1].High) _heights[^1] = (_heights[^1].Low, Math.Max(high, _heights[^1].High));
            else _heights.Add((low, high));
    }

    public int BodyCount { get; }

    // The middle of the box that two bodies have in common, for each pair.
    public IReadOnlyList<(double X, double Y, double Z)> Places { get; }

    public double Low => _heights[0].Low;

    public double High => _heights[^1].High;

    // Null if no bodies intersect.
    public static BodyOverlaps? Of(Mesh mesh, Body[] bodies, Nesting nesting)
    {
        var depth = BodyContacts.LeastDepth(mesh);
        var pairs = nesting.Overlapping.Where(pair => Common(bodies, pair) is var (low, high) && high - low > depth).ToList();
        return pairs.Count > 0 ? new(bodies, pairs) : null;
    }

    public bool AreAt(double height) => _heights.Exists(range => height >= range.Low && height <= range.High);

    private static (double X, double Y, double Z) MiddleOf(in Bounds a, in Bounds b) => (
        (Math.Max(a.MinX, b.MinX) + Math.Min(a.MaxX, b.MaxX)) / 2, (Math.Max(a.MinY, b.MinY) + Math.Min(a.MaxY, b.MaxY)) / 2,
        (Math.Max(a.MinZ, b.MinZ) + Math.Min(a.MaxZ, b.MaxZ)) / 2);

    private static (double Low, double High) Common(Body[] bodies, (int One, int Other) pair)
    {
        var (one, other) = (bodies[pair.One].Bounds, bodies[pair.Other].Bounds);
        return (Math.Max(one.MinZ, other.MinZ), Math.Min(one.MaxZ, other.MaxZ));
    }
}
