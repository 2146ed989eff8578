using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmFactorySim.Geometry;

// Follows the outlines of layers from facet to facet: the side through which an outline leaves a facet upwards is the side through which it
// enters the neighbour. So nothing is searched, each crossing is computed once, and every outline closes.
internal sealed class ContourTracer
{
    private readonly Mesh _mesh;
    private readonly int[] _twin;
    private readonly Planes _planes;
    private readonly int[] _start;
    private readonly int[] _facets;

    public ContourTracer(Solid solid, Planes planes)
    {
        (_mesh, _twin, _planes) = (solid.Mesh, solid.Topology.Twin, planes);
        (_start, _facets) = FacetsOfLayers();
    }

    // Each layer is traced on its own, by whichever thread is free.
    public ImmutableArray<LayerContours> Trace(int? maxThreads)
    {
        var layers = new LayerContours[_planes.Count];
        Parallel.For(0, layers.Length, new ParallelOptions { MaxDegreeOfParallelism = maxThreads ?? -1 },
            () => new Walk(_mesh.FacetCount),
            (layer, _, walk) =>
            {
                layers[layer] = TraceLayer(layer, walk);
                return walk;
            },
            _ => { });
        return ImmutableCollectionsMarshal.AsImmutableArray(layers);
    }

    // For each layer the facets that its plane crosses, in the mesh's order.
    private (int[] Start, int[] Facets) FacetsOfLayers()
    {
        var counts = new int[_planes.Count + 1];
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (first, last) = Crossed(facet);
            if (first > last) continue;
            counts[first]++;
            counts[last + 1]--;
        }
        var start = new int[_planes.Count + 1];
        var crossing = 0;
        for (var layer = 0; layer < _planes.Count; layer++)
        {
            crossing += counts[layer];
            var next = (long)start[layer] + crossing;
            start[layer + 1] = next <= Array.MaxLength ? (int)next : throw new MeshException("the layers' contours have more corners than can be held; slice with higher layers");
        }
        var facets = GC.AllocateUninitializedArray<int>(start[^1]);
        var at = start[..^1];
        for (var facet = 0; facet < _mesh.FacetCount; facet++)
        {
            var (first, last) = Crossed(facet);
            for (var layer = first; layer <= last; layer++) facets[at[layer]++] = facet;
        }
        return (start, facets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int First, int Last) Crossed(int facet)
    {
        // Facets without area between equal corners have no neighbours to go on to, nor are they any neighbour.
        if (_twin[3 * facet] == Topology.None) return (0, -1);
        var f = _mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
        return _planes.Crossed(_planes.Level(f[2]), _planes.Level(f[5]), _planes.Level(f[8]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private LayerContours TraceLayer(int layer, Walk walk)
    {
        var contours = ImmutableArray.CreateBuilder<Contour>();
        var corners = _mesh.Corners;
        var points = walk.Points;
        var unit = _mesh.Unit.Metres;
        foreach (var first in _facets.AsSpan(_start[layer].._start[layer + 1]))
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
