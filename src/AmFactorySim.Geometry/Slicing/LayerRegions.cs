using System.Collections.Immutable;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Shape = NetTopologySuite.Geometries.Geometry;

namespace AmFactorySim.Geometry;

/// <summary>Regions of one layer, from its contours.</summary>
/// <param name="DownSkin">The area that at least one of the next layers below does not cover, in m².</param>
/// <param name="UpSkin">The area, other than down-skin, that at least one of the next layers above does not cover, in m².</param>
/// <param name="Skin">The area, other than these, that is nearer to a contour than the skin is thick, in m².</param>
/// <param name="HalfTurns">The angles by which all contours turn at their corners, left or right, in half turns; 2 for a convex
/// one.</param>
/// <param name="AreasInStrips">The area in each strip across the width of the part, from left to right, in m²; empty if not asked
/// for.</param>
public readonly record struct LayerRegions(
    double DownSkin, double UpSkin, double Skin, double HalfTurns, ImmutableArray<double> AreasInStrips);

/// <summary>Which regions of layers are measured.</summary>
/// <param name="DownSkinLayers">The number of layers below that must cover a region so that it is not down-skin; 0: no down-skin.</param>
/// <param name="UpSkinLayers">The number of layers above that must cover a region so that it is not up-skin; 0: no up-skin.</param>
/// <param name="SkinThickness">The thickness of the skin inside the contours; 0: no skin.</param>
/// <param name="Strips">The number of equal strips across the width of the part; 0: none.</param>
/// <remarks>
/// Regions are calculated from polygons (NetTopologySuite), without a raster. The plate is no layer: the lowest layers are down-skin, as
/// the highest are up-skin. Worked number: of a box with a base of 1 cm², with 2 layers each, the two lowest layers are down-skin, the two
/// highest up-skin, 1 cm² in each of them.
/// </remarks>
public sealed record RegionRule(int DownSkinLayers = 0, int UpSkinLayers = 0, Length SkinThickness = default, int Strips = 0)
{
    /// <summary>Slices a mesh with the regions of each layer.</summary>
    /// <exception cref="MeshException">As for <see cref="Slicer.SliceContours(Mesh, Length, int?)"/>.</exception>
    public SlicedPart Slice(Mesh mesh, Length layerHeight)
    {
        var part = Slicer.SliceContours(mesh, layerHeight);
        var sliced = part.Sliced;
        return new(layerHeight, sliced.LayerAreas, sliced.LayerPerimeters, sliced.Volume, sliced.BoundingBox)
        {
            LayerBoxAreas = sliced.LayerBoxAreas,
            Regions = Of(part),
        };
    }

    private ImmutableArray<LayerRegions> Of(ContouredPart part)
    {
        var layers = part.Layers;
        var hasSkins = DownSkinLayers > 0 || UpSkinLayers > 0 || SkinThickness.Metres > 0;
        var shapes = new Shape[hasSkins ? layers.Length : 0];
        Parallel.For(0, shapes.Length, layer => shapes[layer] = GeometryFactory.Default.CreateMultiPolygon([.. layers[layer].Polygons()]));
        var boxes = layers.Select(layer => layer.Box).OfType<LayerBox>().ToList();
        var (left, right) = boxes.Count > 0 ? (boxes.Min(b => b.MinX.Metres), boxes.Max(b => b.MaxX.Metres)) : (0, 0);
        var regions = new LayerRegions[layers.Length];
        Parallel.For(0, regions.Length, layer =>
        {
            var (down, up, skin) = hasSkins ? Skins(shapes, layer) : default;
            regions[layer] = new(down, up, skin, layers[layer].Contours.Sum(HalfTurns), InStrips(layers[layer], left, right));
        });
        return [.. regions];
    }

    // What is left of a layer after each region is taken away from it.
    private (double Down, double Up, double Skin) Skins(Shape[] shapes, int layer)
    {
        var (whole, area) = (shapes[layer], shapes[layer].Area);
        var covered = Covered(whole, Enumerable.Range(1, DownSkinLayers).Select(below => layer - below));
        var core = Covered(covered, Enumerable.Range(1, UpSkinLayers).Select(above => layer + above));
        var inner = SkinThickness.Metres > 0 ? Common(core, whole.Buffer(-SkinThickness.Metres)) : core;
        return (Math.Max(0, area - covered.Area), Math.Max(0, covered.Area - core.Area), Math.Max(0, core.Area - inner.Area));

        Shape Covered(Shape shape, IEnumerable<int> others) => others.Aggregate(shape, (rest, other) =>
            other >= 0 && other < shapes.Length ? Common(rest, shapes[other]) : GeometryFactory.Default.CreatePolygon());
    }

    private static Shape Common(Shape a, Shape b) => OverlayNGRobust.Overlay(a, b, SpatialFunction.Intersection);

    private static double HalfTurns(Contour contour)
    {
        var points = contour.Points;
        var turns = 0.0;
        for (var i = 0; i < contour.CornerCount; i++)
        {
            var (before, after) = ((i + contour.CornerCount - 1) % contour.CornerCount, (i + 1) % contour.CornerCount);
            var (inX, inY) = (points[2 * i] - points[2 * before], points[2 * i + 1] - points[2 * before + 1]);
            var (outX, outY) = (points[2 * after] - points[2 * i], points[2 * after + 1] - points[2 * i + 1]);
            turns += Math.Abs(Math.Atan2(inX * outY - inY * outX, inX * outX + inY * outY)) / Math.PI;
        }
        return turns;
    }

    private ImmutableArray<double> InStrips(LayerContours layer, double left, double right)
    {
        if (Strips == 0) return [];
        var width = (right - left) / Strips;
        var upTo = new double[Strips + 1];
        for (var strip = 1; strip <= Strips; strip++) upTo[strip] = layer.Contours.Sum(contour => AreaLeftOf(contour, left, strip * width));
        return [.. Enumerable.Range(0, Strips).Select(strip => Math.Max(0, upTo[strip + 1] - upTo[strip]))];
    }

    // By Green's theorem the area left of x = c is the integral of min(x, c) along y around the contour.
    private static double AreaLeftOf(Contour contour, double origin, double c)
    {
        var points = contour.Points;
        var area = 0.0;
        var (x0, y0) = (points[^2] - origin, points[^1]);
        for (var i = 0; i < points.Length; i += 2)
        {
            var (x1, y1) = (points[i] - origin, points[i + 1]);
            if (x0 <= c && x1 <= c) area += (x0 + x1) / 2 * (y1 - y0);
            else if (x0 >= c && x1 >= c) area += c * (y1 - y0);
            else
            {
                var inside = Math.Abs((c - Math.Min(x0, x1)) / (x1 - x0));
                area += ((Math.Min(x0, x1) + c) / 2 * inside + c * (1 - inside)) * (y1 - y0);
            }
            (x0, y0) = (x1, y1);
        }
        return area;
    }
}
