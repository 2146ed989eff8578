using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// Follows the contours of layers from facet to facet: the half-edge through which a contour leaves a facet is the twin of that through
// which it enters the neighbour. Nothing is searched, each crossing is calculated once, and every contour is closed.
internal sealed class ContourTracer
{
    // The index of crossed facets is built for a limited number of crossings at a time, so that it stays small.
    private const int CrossingsAtOnce = 1 << 25;

    private readonly Mesh _mesh;
    private readonly int[] _twin;
    private readonly LayerPlanes _planes;
    private readonly int[] _crossings;
    private readonly BodyOverlaps? _overlaps;

    public ContourTracer(Solid solid, LayerPlanes planes)
    {
        (_mesh, _twin, _planes, _overlaps) = (solid.Mesh, solid.Topology.Twin, planes, solid.Overlaps);
        _crossings = CountCrossings();
    }

    // Total corners of all contours.
    public long Corners => _crossings.Sum(count => (long)count);

    // Whether bodies intersect at the height of a layer, so that its contours are those of their union.
    public bool IsUnited(int layer) => _overlaps?.AreAt(_planes.HeightOf(layer)) ?? false;

    // The result for each layer; layers are traced independently by several threads.
    public T[] Trace<T>(Func<int, LayerContours, T> keep, int? maxThreads) => Trace(_ => true, (layer, contours) =>
        keep(layer, IsUnited(layer) ? BodyUnion.Of(contours) : contours), maxThreads);

    // The result for each layer where bodies intersect, from the contours of each body and those of their union, and the default elsewhere.
    public T[] TraceUnited<T>(Func<LayerContours, LayerContours, T> keep, int? maxThreads) =>
        Trace(IsUnited, (_, contours) => keep(contours, BodyUnion.Of(contours)), maxThreads);

    private T[] Trace<T>(Func<int, bool> isWanted, Func<int, LayerContours, T> keep, int? maxThreads)
    {
        var layers = new T[_planes.Count];
        for (var (first, end) = (0, 0); first < layers.Length; first = end)
        {
            var crossings = (long)_crossings[end++];
            while (end < layers.Length && crossings + _crossings[end] <= CrossingsAtOnce) crossings += _crossings[end++];
            var facets = new FacetsOfLayers(this, first, end);
            Parallel.For(first, end, new ParallelOptions { MaxDegreeOfParallelism = maxThreads ?? -1 },
                () => new Walk(_mesh.FacetCount),
                (layer, _, walk) =>
                {
                    if (isWanted(layer)) layers[layer] = keep(layer, TraceLayer(layer, facets.Of(layer), walk));
                    return walk;
                },
                _ => { });
        }
        return layers;
    }

    private int[] CountCrossings()
    {
        var counts = new int[_planes.Count + 1];
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (first, last) = Crossed(facet);
            if (first > last) continue;
            counts[first]++;
            counts[last + 1]--;
        }
        for (var layer = 1; layer < counts.Length; layer++) counts[layer] += counts[layer - 1];
        return counts[.._planes.Count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int First, int Last) Crossed(int facet)
    {
        var f = _mesh.Facet(facet);
        return _planes.Crossed(_planes.Level(f[2]), _planes.Level(f[5]), _planes.Level(f[8]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private LayerContours TraceLayer(int layer, ReadOnlySpan<int> crossed, Walk walk)
    {
        var contours = ImmutableArray.CreateBuilder<Contour>();
        var corners = _mesh.Corners;
        var points = walk.Points;
        var unit = _mesh.Unit.Metres;
        foreach (var first in crossed)
        {
            if (walk.LayerOfFacet[first] == layer) continue;
            points.Clear();
            var facet = first;
            do
            {
                walk.LayerOfFacet[facet] = layer;
                var f = corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
                var (a, b, c) = (_planes.Level(f[2]), _planes.Level(f[5]), _planes.Level(f[8]));
                // The half-edge that crosses the plane upwards.
                var side = a < layer && b >= layer ? 0 : b < layer && c >= layer ? 1 : 2;
                var (from, to) = (3 * side, side == 2 ? 0 : 3 * side + 3);
                var (low, high) = side switch { 0 => (a, b), 1 => (b, c), _ => (c, a) };
                var share = (layer - low) / (high - low);
                points.Add(
                    (f[from] + share * ((double)f[to] - f[from])) * unit,
                    (f[from + 1] + share * ((double)f[to + 1] - f[from + 1])) * unit);
                facet = _twin[3 * facet + side] / 3;
            }
            while (walk.LayerOfFacet[facet] != layer);
            if (points.ToContour() is { } contour) contours.Add(contour);
        }
        return new(contours.DrainToImmutable());
    }

    // The facets that the plane of each layer in a range crosses, in the mesh's order.
    private sealed class FacetsOfLayers
    {
        private readonly int _first;
        private readonly int[] _start;
        private readonly int[] _facets;

        public FacetsOfLayers(ContourTracer tracer, int first, int end)
        {
            _first = first;
            _start = new int[end - first + 1];
            for (var layer = first; layer < end; layer++) _start[layer - first + 1] = _start[layer - first] + tracer._crossings[layer];
            _facets = GC.AllocateUninitializedArray<int>(_start[^1]);
            var at = _start[..^1];
            for (var facet = 0; facet < tracer._mesh.FacetCount; facet++)
            {
                var (low, high) = tracer.Crossed(facet);
                for (var layer = Math.Max(low, first); layer <= high && layer < end; layer++) _facets[at[layer - first]++] = facet;
            }
        }

        public ReadOnlySpan<int> Of(int layer) => _facets.AsSpan(_start[layer - _first].._start[layer - _first + 1]);
    }

    // The state of one thread: the facets it has passed in each layer, and the corners of the current contour.
    private sealed class Walk
    {
        public Walk(int facets)
        {
            LayerOfFacet = GC.AllocateUninitializedArray<int>(facets);
            Array.Fill(LayerOfFacet, -1);
        }

        public int[] LayerOfFacet { get; }

        public PointList Points { get; } = new();
    }
}
