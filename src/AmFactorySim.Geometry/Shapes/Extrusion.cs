using System.Numerics;
using AmFactorySim.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate.Polygon;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>A profile with holes, extruded along z from height zero.</summary>
public static class Extrusion
{
    // Maps a profile point and a distance along the extrusion to space; a rotation, not a mirror image.
    internal delegate Vector3 Placing(double x, double y, double along);

    /// <summary>A prism over a polygon.</summary>
    /// <param name="profile">A valid polygon; its x and y are millimetres.</param>
    /// <param name="height">Above zero.</param>
    /// <exception cref="ArgumentException">The polygon is empty or crosses itself.</exception>
    public static Mesh Create(Polygon profile, Length height)
    {
        if (profile.IsEmpty || !profile.IsValid)
            throw new ArgumentException("a profile must be a polygon with an area above 0 that does not cross itself", nameof(profile));
        var facets = new FacetList();
        AddPrism(facets, profile, Guard.Millimetres(height), FacetList.Point, _ => true);
        return facets.ToMesh();
    }

    // Both ends and all walls, except walls over sides that are closed elsewhere.
    internal static void AddPrism(FacetList facets, Polygon profile, double height, Placing place, Func<(Coordinate From, Coordinate To),
        bool> hasWall)
    {
        AddFace(facets, profile, place, height, upwards: true);
        AddFace(facets, profile, place, 0, upwards: false);
        AddWalls(facets, profile.ExteriorRing, counterClockwise: true, 0, height, place, hasWall);
        foreach (var hole in profile.InteriorRings) AddWalls(facets, hole, counterClockwise: false, 0, height, place, hasWall);
    }

    internal static void AddFace(FacetList facets, Polygon face, Placing place, double at, bool upwards)
    {
        foreach (var triangle in (GeometryCollection)ConstrainedDelaunayTriangulator.Triangulate(face))
        {
            var corners = triangle.Coordinates;
            var isCounterClockwise = ((Polygon)triangle).Shell.IsCCW;
            var (second, third) = isCounterClockwise == upwards ? (1, 2) : (2, 1);
            facets.Add(At(corners[0]), At(corners[second]), At(corners[third]));
        }

        Vector3 At(Coordinate c) => place(c.X, c.Y, at);
    }

    // Seen from outside, the material is to the left of a counter-clockwise outer ring and of a clockwise hole.
    internal static void AddWalls(
        FacetList facets, LineString ring, bool counterClockwise, double from, double to, Placing place,
            Func<(Coordinate From, Coordinate To), bool> hasWall)
    {
        var corners = ((LinearRing)ring).IsCCW == counterClockwise ? ring.Coordinates : [.. ring.Coordinates.Reverse()];
        foreach (var side in corners.Zip(corners.Skip(1)))
        {
            if (!hasWall(side)) continue;
            var (p, q) = side;
            facets.Add(place(p.X, p.Y, from), place(q.X, q.Y, from), place(q.X, q.Y, to), place(p.X, p.Y, to));
        }
    }
}
