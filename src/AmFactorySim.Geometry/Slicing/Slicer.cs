using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// Cuts a mesh into layers and measures each layer's area and perimeter. Every layer is cut at half its height. Its area is half
/// the sum of the cross products of the cut's oriented segments, and its perimeter the sum of their lengths: no contours are
/// joined, so the work grows with facets plus crossings only. Where contours are asked for, they are followed from facet to facet.
/// </summary>
/// <remarks>
/// <para>A corner exactly on a plane counts as above it, for all facets alike, so that every contour is closed and counted once.</para>
/// <para>What is solid is decided by nonzero winding of whole bodies, as <see cref="MeshReport"/> tells: bodies add up, whichever way they
/// face, and a cavity, whose facets face inwards inside a solid body, takes away. Where bodies cut through each other, the area counts once for each
/// of them and the perimeter holds their inner walls: unite such bodies before slicing.</para>
/// <para>The result has the same bits for any number of threads.</para>
/// </remarks>
public static class Slicer
{
    /// <summary>The most layers that a part is cut into: a hundred thousand, or two metres in layers of 20 um.</summary>
    public const int MostLayers = 100_000;

    // A corner takes 16 bytes.
    private const long MostCorners = 100_000_000;

    // The area of a layer in a sound part is never below zero by more than rounding: the length of a wall times single precision.
    private const double RoundingShare = 1e-6;

    /// <summary>
    /// Slices a mesh from its lowest point upwards. The number of layers is the number of mid-layer planes inside the part, so
    /// that a rest of less than half a layer at the top is left out.
    /// </summary>
    /// <param name="mesh">A closed mesh. One that is inside out is turned; one whose corners meet only within rounding is welded.</param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="maxThreads">The most threads to use, one or more; all there are if left out.</param>
    /// <exception cref="MeshException">The mesh is open or encloses nothing, or the layers do not suit its height.</exception>
    public static SlicedPart Slice(Mesh mesh, Length layerHeight, int? maxThreads = null)
    {
        if (maxThreads is { } threads) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads, nameof(maxThreads));
        var solid = mesh.RequireSolid().Mesh;
        var limits = solid.Limits;
        var planes = Planes.Of(solid, layerHeight);

        var pieces = Chunks.Map(solid.FacetCount, maxThreads, (from, to) => Cut(
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
            if (area < -RoundingShare * limits.SizeX * limits.SizeY)
                throw new MeshException($"layer {layer + 1} of {planes.Count} has a negative area: the mesh's surface crosses itself and encloses some of its volume inside out");
            areas[layer] = Math.Max(area, 0) / 2 * unit * unit;
            perimeters[layer] = perimeter * unit;
        }
        return new(
            layerHeight, ImmutableCollectionsMarshal.AsImmutableArray(areas), ImmutableCollectionsMarshal.AsImmutableArray(perimeters),
            solid.SignedVolume, solid.BoundingBox);
    }

    /// <summary>
    /// Slices a mesh as <see cref="Slice"/> does, into closed contours: islands and holes, and the box of each layer. The work
    /// grows with facets plus crossings.
    /// </summary>
    /// <param name="mesh">A mesh as for <see cref="Slice"/>.</param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="maxThreads">The most threads to use, one or more; all there are if left out.</param>
    /// <exception cref="MeshException">The mesh cannot be used, the layers do not suit its height, or there are more contours than can be held.</exception>
    public static ContouredPart SliceContours(Mesh mesh, Length layerHeight, int? maxThreads = null)
    {
        var (solid, tracer) = Tracer(mesh, layerHeight, maxThreads);
        if (tracer.Corners > MostCorners)
            throw new MeshException($"the contours of layers of {layerHeight} have {tracer.Corners} corners, and the most that can be held are {MostCorners}; slice with higher layers");
        var layers = tracer.Trace((_, contours) => contours, maxThreads);
        return new(layerHeight, ImmutableCollectionsMarshal.AsImmutableArray(layers), solid.SignedVolume, solid.BoundingBox);
    }

    /// <summary>
    /// Slices a mesh as <see cref="SliceContours(Mesh, Length, int?)"/> does, and keeps of each layer only what is asked for, so that contours of any
    /// number can be looked at.
    /// </summary>
    /// <param name="mesh">A mesh as for <see cref="Slice"/>.</param>
    /// <param name="layerHeight">The height of every layer; above zero.</param>
    /// <param name="keep">Makes what is kept of a layer's number, from 0 at the bottom, and contours; called from several threads in any order.</param>
    /// <param name="maxThreads">The most threads to use, one or more; all there are if left out.</param>
    /// <returns>What was kept, bottom first.</returns>
    /// <exception cref="MeshException">The mesh cannot be used, or the layers do not suit its height.</exception>
    public static ImmutableArray<T> SliceContours<T>(Mesh mesh, Length layerHeight, Func<int, LayerContours, T> keep, int? maxThreads = null) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Tracer(mesh, layerHeight, maxThreads).Tracer.Trace(keep, maxThreads));

    private static (Mesh Solid, ContourTracer Tracer) Tracer(Mesh mesh, Length layerHeight, int? maxThreads)
    {
        if (maxThreads is { } threads) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads, nameof(maxThreads));
        var solid = mesh.RequireSolid();
        return (solid.Mesh, new(solid, Planes.Of(solid.Mesh, layerHeight)));
    }

    // For each plane the sum of cross products and of lengths, side by side.
    //
    // Sort a facet's corners by level into low, middle and high. Planes cut it along one direction: the cut d at the middle
    // corner's level runs from the long edge to that corner, and every other cut is a share of d that falls off linearly to the low and
    // to the high corner. So one square root serves all planes of a facet. A facet whose sorted corners run clockwise has its cuts reversed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Cut(ReadOnlySpan<float> corners, Planes planes)
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
