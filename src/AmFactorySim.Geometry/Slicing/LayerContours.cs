using System.Collections.Immutable;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using PointLocation = NetTopologySuite.Algorithm.PointLocation;

namespace AmFactorySim.Geometry;

/// <summary>The contours of one layer.</summary>
public sealed class LayerContours
{
    internal LayerContours(ImmutableArray<Contour> contours)
    {
        Contours = contours;
        var (area, perimeter) = (0.0, 0.0);
        foreach (var contour in contours) (area, perimeter) = (area + contour.SignedArea, perimeter + contour.Perimeter.Metres);
        // Negative only by rounding, where a contour is thinner than the precision.
        (SignedArea, Area, Perimeter) = (area, new(Math.Max(area, 0)), new(perimeter));
        Islands = contours.Count(contour => !contour.IsHole);
        Box = contours.IsEmpty ? null : contours.Select(contour => contour.Box).Aggregate((a, b) => a.With(b));
    }

    /// <summary>The area of the islands without the holes.</summary>
    public Area Area { get; }

    /// <summary>The length of all contours, holes included.</summary>
    public Length Perimeter { get; }

    /// <summary>All contours, outer ones and holes, in an order that depends only on the mesh.</summary>
    public ImmutableArray<Contour> Contours { get; }

    /// <summary>The number of separate areas: the outer contours.</summary>
    public int Islands { get; }

    /// <summary>The bounding rectangle of all contours; null if the layer is empty.</summary>
    public LayerBox? Box { get; }

    /// <summary>The islands as polygons, each with its holes, in m.</summary>
    public ImmutableArray<Polygon> Polygons()
    {
        var outer = Contours.Where(contour => !contour.IsHole).ToArray();
        var holes = outer.Select(_ => new List<LinearRing>()).ToArray();
        var rings = outer.Select(Ring).ToArray();
        // The smallest island first, so that a hole belongs to the innermost island around it.
        var bySize = Enumerable.Range(0, outer.Length).OrderBy(i => outer[i].SignedArea).ToArray();
        foreach (var hole in Contours.Where(contour => contour.IsHole))
        {
            var around =
                Array.FindIndex(bySize, i =>
                outer[i].Box.Contains(hole.Box) && outer[i].SignedArea > -hole.SignedArea && LiesIn(rings[i], hole));
            if (around >= 0) holes[bySize[around]].Add(Ring(hole));
        }
        return [.. outer.Select((_, i) => GeometryFactory.Default.CreatePolygon(rings[i], [.. holes[i]]))];
    }

    // Contours do not cross: the first corner that is not on the ring itself decides.
    private static bool LiesIn(LinearRing ring, Contour hole)
    {
        for (var i = 0; i < hole.Points.Length; i += 2)
        {
            var location = PointLocation.LocateInRing(new(hole.Points[i], hole.Points[i + 1]), ring.Coordinates);
            if (location != Location.Boundary) return location == Location.Interior;
        }
        return true;
    }

    // In m²; negative only by rounding.
    internal double SignedArea { get; }

    internal static LinearRing Ring(Contour contour)
    {
        var corners = new Coordinate[contour.CornerCount + 1];
        for (var i = 0; i < contour.CornerCount; i++) corners[i] = new(contour.Points[2 * i], contour.Points[2 * i + 1]);
        corners[^1] = corners[0].Copy();
        return GeometryFactory.Default.CreateLinearRing(corners);
    }
}
