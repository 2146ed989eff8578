using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Geometry;

// Follows the outlines of layers from facet to facet: the side through which an outline leaves a facet upwards is the side through which it
// enters the neighbour. So nothing is searched, each crossing is computed once, and every outline closes.
internal sealed class ContourTracer
{
    // The index of the facets that planes cross is made for so many crossings at a time, so that it stays small however many there are.
    private const int CrossingsAtOnce = 1 << 25;

    private readonly Mesh _mesh;
    private readonly int[] _twin;
    private readonly Planes _planes;
    private readonly int[] _crossings;

    public ContourTracer(Solid solid, Planes planes)
    {
        (_mesh, _twin, _planes) = (solid.Mesh, solid.Topology.Twin, planes);
        _crossings = CountCrossings();
    }

    // The corners of all contours together.
    public long Corners => _crossings.Sum(count => (long)count);

    // What is kept of each layer, which is traced on its own by whichever thread is free.
    public T[] Trace<T>(Func<int, LayerContours, T> keep, int? maxThreads)
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
                    layers[layer] = keep(layer, TraceLayer(layer, facets.Of(layer), walk));
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
        var f = _mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
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
                // The one side that runs from below to above.
                var side = a < layer && b >= layer ? 0 : b < layer && c >= layer ? 1 : 2;
                var (from, to) = (3 * side, side == 2 ? 0 : 3 * side + 3);
                var (low, high) = side switch { 0 => (a, b), 1 => (b, c), _ => (c, a) };
                var share = (layer - low) / (high - low);
                points.Add((f[from] + share * ((double)f[to] - f[from])) * unit, (f[from + 1] + share * ((double)f[to + 1] - f[from + 1])) * unit);
                facet = _twin[3 * facet + side] / 3;
            }
            while (walk.LayerOfFacet[facet] != layer);
            if (points.ToContour() is { } contour) contours.Add(contour);
        }
        return new(contours.DrainToImmutable());
    }

    // For each layer of a stretch the facets that its plane crosses, in the mesh's order.
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

    // What one thread needs: which facets it has passed in which layer, and the corners of the outline it follows.
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
