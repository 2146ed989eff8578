using System.Collections.Immutable;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using PointLocation = NetTopologySuite.Algorithm.PointLocation;

namespace AmFactorySim.Geometry;

/// <summary>The outlines of one layer.</summary>
public sealed class LayerContours
{
    internal LayerContours(ImmutableArray<Contour> contours)
    {
        Contours = contours;
        var (area, perimeter) = (0.0, 0.0);
        foreach (var contour in contours) (area, perimeter) = (area + contour.SignedArea, perimeter + contour.Perimeter.Metres);
        // Below zero only by rounding, where an outline is thinner than precision.
        (Area, Perimeter) = (new(Math.Max(area, 0)), new(perimeter));
        Islands = contours.Count(contour => !contour.IsHole);
        Box = contours.IsEmpty ? null : contours.Select(contour => contour.Box).Aggregate((a, b) => a.With(b));
    }

    /// <summary>The area inside: that of the islands less the holes.</summary>
    public Area Area { get; }

    /// <summary>The length of all contours, holes included.</summary>
    public Length Perimeter { get; }

    /// <summary>All contours, outer ones and holes, in an order that depends on the mesh only.</summary>
    public ImmutableArray<Contour> Contours { get; }

    /// <summary>The number of separate areas: the outer contours.</summary>
    public int Islands { get; }

    /// <summary>The box around all contours; null if the layer is empty.</summary>
    public LayerBox? Box { get; }

    /// <summary>The islands as polygons, each with its holes, in m.</summary>
    public ImmutableArray<Polygon> Polygons()
    {
        var outer = Contours.Where(contour => !contour.IsHole).ToArray();
        var holes = outer.Select(_ => new List<LinearRing>()).ToArray();
        var rings = outer.Select(Ring).ToArray();
        // The smallest island first, so that a hole goes to the innermost around it.
        var bySize = Enumerable.Range(0, outer.Length).OrderBy(i => outer[i].SignedArea).ToArray();
        foreach (var hole in Contours.Where(contour => contour.IsHole))
        {
            var around = Array.FindIndex(bySize, i => outer[i].Box.Contains(hole.Box) && outer[i].SignedArea > -hole.SignedArea && LiesIn(rings[i], hole));
            if (around >= 0) holes[bySize[around]].Add(Ring(hole));
        }
        return [.. outer.Select((_, i) => GeometryFactory.Default.CreatePolygon(rings[i], [.. holes[i]]))];
    }

    // Contours do not cross, so the first corner that is not on the ring itself tells.
    private static bool LiesIn(LinearRing ring, Contour hole)
    {
        for (var i = 0; i < hole.Points.Length; i += 2)
        {
            var location = PointLocation.LocateInRing(new(hole.Points[i], hole.Points[i + 1]), ring.Coordinates);
            if (location != Location.Boundary) return location == Location.Interior;
        }
        return true;
    }

    private static LinearRing Ring(Contour contour)
    {
        var corners = new Coordinate[contour.CornerCount + 1];
        for (var i = 0; i < contour.CornerCount; i++) corners[i] = new(contour.Points[2 * i], contour.Points[2 * i + 1]);
        corners[^1] = corners[0].Copy();
        return GeometryFactory.Default.CreateLinearRing(corners);
    }
}
