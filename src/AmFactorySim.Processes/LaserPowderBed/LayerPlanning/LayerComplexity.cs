using System.Collections.Immutable;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Simplicity of a part and its layers: the share of the bounding box that they fill. 1 is the simplest, a box; thin walls and scattered
/// islands are near 0.
/// </summary>
/// <remarks>
/// Source: Di and Yang 2021, section 2.2.5, where it is called the geometry complexity factor, although it increases with simplicity.
/// </remarks>
public static class LayerComplexity
{
    /// <summary>f_j, each layer's area divided by the area of its envelope.</summary>
    /// <param name="part">The part.</param>
    /// <param name="envelopes">The area of the bounding rectangle of each layer, bottom first, none smaller than the layer itself.</param>
    /// <remarks>
    /// f_j = S_j/S_envelope,j. Source: Di and Yang 2021, equation 11. A layer without area is treated as the most complex, 0.
    /// </remarks>
    public static ImmutableArray<double> OfLayers(SlicedPart part, IReadOnlyList<Area> envelopes)
    {
        if (envelopes.Count != part.LayerCount)
            throw new ArgumentException(FormattableString.Invariant(
                $"the part has {part.LayerCount} layers, but envelopes are given for {envelopes.Count}"));
        return [.. part.LayerAreas.Zip(envelopes, (area, envelope) =>
            area == 0 ? 0
            : area <= envelope.SquareMetres * (1 + 1e-6) ? Math.Min(1, area / envelope.SquareMetres)
            : throw new ArgumentException($"a layer of {new Area(area)} does not fit into an envelope of {envelope}"))];
    }

    /// <summary>f_j with the bounding rectangle of each layer as its envelope.</summary>
    /// <exception cref="ArgumentException">The part was sliced without contours.</exception>
    public static ImmutableArray<double> OfLayersInTheirBoxes(SlicedPart part) =>
        part.LayerBoxAreas.IsEmpty
            ? throw new ArgumentException("layer-wise planning needs the bounding rectangle of each layer: slice the part with contours")
            : OfLayers(part, [.. part.LayerBoxAreas.Select(area => new Area(area))]);

    /// <summary>
    /// f_j with the bounding box of the part as the envelope of every layer, whose mean is the part's <see cref="OfPart"/>.
    /// </summary>
    public static ImmutableArray<double> OfLayers(SlicedPart part) =>
        OfLayers(part, [.. Enumerable.Repeat(part.BoundingBox.X * part.BoundingBox.Y, part.LayerCount)]);

    /// <summary>f, the part's volume divided by that of its bounding box.</summary>
    /// <remarks>
    /// f = Σ L S_j/V_box. Source: Di and Yang 2021, equation 12. Worked number: 101.44 cm³ in 141.42 mm x 141.42 mm x 17 mm: 0.298, printed
    /// 0.30.
    /// </remarks>
    public static double OfPart(SlicedPart part) =>
        part.AreaSum.SquareMetres * part.LayerHeight.Metres
            / (part.BoundingBox.X * part.BoundingBox.Y * (part.LayerHeight * part.LayerCount)).CubicMetres;
}
