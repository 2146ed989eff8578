using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Cuts a mesh into layers and measures each layer's area and perimeter. Every layer is cut at half its height. Its area is half
/// the sum of the cross products of the cut's oriented segments, and its perimeter the sum of their lengths: no contours are
/// joined, so that the work grows only with facets plus crossings. Contours, where requested, are followed from facet to facet.
/// </summary>
/// <remarks>
/// <para>A corner exactly on a plane counts as above it, for all facets alike, so that every contour is closed and counted once.</para>
/// <para>Solid is defined by nonzero winding of whole bodies, see <see cref="MeshReport"/>: bodies add up, whichever way they face, and a
/// cavity, whose facets face inwards inside a solid body, is subtracted. Where bodies intersect, a layer is the union of their contours,
/// and the volume is that of the union.</para>
/// <para>The result has the same bits for any number of threads.</para>
/// </remarks>
public static class Slicer
{
    /// <summary>The maximum number of layers: 100 000, or two metres in layers of 20 µm.</summary>
    public const int MostLayers = 100_000;

    // A corner takes 16 bytes.
    private const long MostCorners = 100_000_000;

    // The area of a layer of a sound part is negative at most by rounding: the length of a wall times single precision.
    private const double RoundingShare = 1e-6;

    /// <summary>
    /// Slices a mesh from its lowest point upwards. The number of layers is the number of mid-layer planes inside the part, so
    /// that a remainder of less than half a layer at the top is ignored.
    /// </summary>
    /// <param name="mesh">
    /// A closed mesh. One that is inside out is reversed; one whose corners match only within rounding is welded.
    /// </param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="maxThreads">Maximum number of threads, at least one; by default all.</param>
    /// <exception cref="MeshException">The mesh is open or encloses no volume, or the layer height does not suit its height.</exception>
    public static SlicedPart Slice(Mesh mesh, Length layerHeight, int? maxThreads = null)
    {
        if (maxThreads is { } threads) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads, nameof(maxThreads));
        var whole = mesh.RequireSolid();
        var solid = whole.Mesh;
        var bounds = solid.Bounds;
        var planes = LayerPlanes.Of(solid, layerHeight);

        var pieces = DeterministicParallel.Map(solid.FacetCount, maxThreads, (from, to) => Cut(
            solid.Corners[(from * Mesh.FloatsPerFacet)..(to * Mesh.FloatsPerFacet)], planes));

        var unit = mesh.Unit.Metres;
        var areas = new double[planes.Count];
        var perimeters = new double[planes.Count];
        for (var layer = 0; layer < planes.Count; layer++)
        {
            var (area, perimeter) = (0.0, 0.0);
            foreach (var piece in pieces)
            {
                area += piece[2 * layer];
                perimeter += piece[2 * layer + 1];
            }
            if (area < -RoundingShare * bounds.SizeX * bounds.SizeY)
                throw new MeshException($"layer {layer + 1} of {planes.Count} has a negative area: the surface of the mesh intersects " +
                    "itself and encloses part of its volume inside out");
            areas[layer] = Math.Max(area, 0) / 2 * unit * unit;
            perimeters[layer] = perimeter * unit;
        }
        if (whole.Overlaps is not null) MeasureUnions(new(whole, planes), areas, perimeters, maxThreads);
        return new(
            layerHeight, ImmutableCollectionsMarshal.AsImmutableArray(areas), ImmutableCollectionsMarshal.AsImmutableArray(perimeters),
            mesh.Volume, solid.BoundingBox);
    }

    private static void MeasureUnions(ContourTracer tracer, double[] areas, double[] perimeters, int? maxThreads)
    {
        var unions = tracer.TraceUnited((_, union) => (union.Area, union.Perimeter), maxThreads);
        for (var layer = 0; layer < unions.Length; layer++)
            if (tracer.IsUnited(layer))
                (areas[layer], perimeters[layer]) = (unions[layer].Area.SquareMetres, unions[layer].Perimeter.Metres);
    }

    /// <summary>
    /// Slices a mesh as <see cref="Slice"/> does, into closed contours: islands and holes, and the box of each layer. The work
    /// grows with facets plus crossings.
    /// </summary>
    /// <param name="mesh">A mesh as for <see cref="Slice"/>.</param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="maxThreads">Maximum number of threads, at least one; by default all.</param>
    /// <exception cref="MeshException">The mesh cannot be used, the layer height does not suit its height, or there are too many
    /// contours.</exception>
    public static ContouredPart SliceContours(Mesh mesh, Length layerHeight, int? maxThreads = null)
    {
        var (solid, tracer) = Tracer(mesh, layerHeight, maxThreads);
        if (tracer.Corners > MostCorners)
            throw new MeshException($"the contours of layers of {layerHeight} have {tracer.Corners} corners, more than the maximum of " +
                $"{MostCorners}: slice with a larger layer height");
        var layers = tracer.Trace((_, contours) => contours, maxThreads);
        return new(layerHeight, ImmutableCollectionsMarshal.AsImmutableArray(layers), mesh.Volume, solid.BoundingBox);
    }

    /// <summary>
    /// Slices a mesh as <see cref="SliceContours(Mesh, Length, int?)"/> does, and keeps of each layer only a result, so that any
    /// number of contours can be processed.
    /// </summary>
    /// <param name="mesh">A mesh as for <see cref="Slice"/>.</param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="keep">
    /// Calculates the result of a layer from its number, from 0 at the bottom, and its contours; called from several threads in any order.
    /// </param>
    /// <param name="maxThreads">Maximum number of threads, at least one; by default all.</param>
    /// <returns>The results, bottom first.</returns>
    /// <exception cref="MeshException">The mesh cannot be used, or the layer height does not suit its height.</exception>
    public static ImmutableArray<T> SliceContours<T>(Mesh mesh, Length layerHeight, Func<int, LayerContours, T> keep,
        int? maxThreads = null) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Tracer(mesh, layerHeight, maxThreads).Tracer.Trace(keep, maxThreads));

    private static (Mesh Solid, ContourTracer Tracer) Tracer(Mesh mesh, Length layerHeight, int? maxThreads)
    {
        if (maxThreads is { } threads) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads, nameof(maxThreads));
        var solid = mesh.RequireSolid();
        return (solid.Mesh, new(solid, LayerPlanes.Of(solid.Mesh, layerHeight)));
    }

    // For each plane the sum of cross products and the sum of lengths, interleaved.
    //
    // Sort a facet's corners by level into low, middle and high. The planes cut it along one direction: the cut d at the middle
    // corner's level runs from the long edge to that corner, and every other cut is a share of d that falls off linearly to the low and
    // to the high corner. One square root therefore serves all planes of a facet. A facet whose sorted corners run clockwise has its cuts
    // reversed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Cut(ReadOnlySpan<float> corners, LayerPlanes planes)
    {
        var sums = new double[2 * planes.Count];
        for (; corners.Length >= Mesh.FloatsPerFacet; corners = corners[Mesh.FloatsPerFacet..])
        {
            var f = corners[..Mesh.FloatsPerFacet];
            var (low, middle, high) = (planes.Level(f[2]), planes.Level(f[5]), planes.Level(f[8]));
            var (first, last) = planes.Crossed(low, middle, high);
            if (first > last) continue;

            var (lowX, lowY) = (f[0] - planes.MidX, f[1] - planes.MidY);
            var (middleX, middleY) = (f[3] - planes.MidX, f[4] - planes.MidY);
            var (highX, highY) = (f[6] - planes.MidX, f[7] - planes.MidY);
            var turn = 1.0;
            if (low > middle)
            {
                (low, lowX, lowY, middle, middleX, middleY) = (middle, middleX, middleY, low, lowX, lowY);
                turn = -turn;
            }
            if (middle > high)
            {
                (middle, middleX, middleY, high, highX, highY) = (high, highX, highY, middle, middleX, middleY);
                turn = -turn;
            }
            if (low > middle)
            {
                (low, lowX, lowY, middle, middleX, middleY) = (middle, middleX, middleY, low, lowX, lowY);
                turn = -turn;
            }

            var perLevel = 1 / (high - low);
            var (longX, longY) = ((highX - lowX) * perLevel, (highY - lowY) * perLevel);
            var cutX = middleX - lowX - (middle - low) * longX;
            var cutY = middleY - lowY - (middle - low) * longY;
            var length = Math.Sqrt(cutX * cutX + cutY * cutY);
            var crossAtLow = turn * (lowX * cutY - lowY * cutX);
            var crossPerLevel = turn * (longX * cutY - longY * cutX);
            for (var plane = first; plane <= last; plane++)
            {
                var above = plane - low;
                var share = plane <= middle ? above / (middle - low) : (high - plane) / (high - middle);
                sums[2 * plane] += share * (crossAtLow + above * crossPerLevel);
                sums[2 * plane + 1] += share * length;
            }
        }
        return sums;
    }
}
