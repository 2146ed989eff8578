using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The properties of a mesh, the repairs that it needs before use, and why it cannot be used if it cannot.</summary>
/// <remarks>
/// The inside is defined by nonzero winding: a point is solid if the bodies around it, each counted +1 if its facets face outwards and -1
/// if inwards, do not add up to zero. A body that is inside out beside others is reversed; one that faces inwards inside another is a
/// cavity; one that faces outwards inside another adds nothing. Where bodies intersect, their union counts.
/// </remarks>
public sealed record MeshReport
{
    // Thinner than a thousandth of its length.
    private const double NeedleShare = 1e-3;

    internal const int MostPlaces = 100;

    private MeshReport()
    {
    }

    /// <summary>The number of facets.</summary>
    public required int FacetCount { get; init; }

    /// <summary>The size of the bounding box of the mesh as it is used.</summary>
    public required BoundingBox BoundingBox { get; init; }

    /// <summary>z of the lowest point of the mesh as it is used, in its own coordinates.</summary>
    public required Length Bottom { get; init; }

    /// <summary>The area of all facets that are used.</summary>
    public required Area SurfaceArea { get; init; }

    /// <summary>The enclosed volume; null if the mesh encloses none, because any number would depend on the origin.</summary>
    public required Volume? Volume { get; init; }

    /// <summary>Connected pieces of the surface that enclose a volume, as used; walls of cavities count as bodies.</summary>
    public required int Bodies { get; init; }

    /// <summary>The bodies that face inwards: walls of cavities.</summary>
    public required int Cavities { get; init; }

    /// <summary>Bodies that faced the wrong way and are reversed.</summary>
    public required int TurnedBodies { get; init; }

    /// <summary>Bodies that lie inside another solid body and are removed.</summary>
    public required int SwallowedBodies { get; init; }

    /// <summary>Bodies that enclose no volume, such as facets that lie on each other, and are removed.</summary>
    public required int FlatBodies { get; init; }

    /// <summary>
    /// Bodies that intersect others, found where their facets cut through each other and at samples of their surface; volume and layers
    /// are those of the union.
    /// </summary>
    public required int OverlappingBodies { get; init; }

    /// <summary>Whether all facets run clockwise seen from outside; such a mesh is reversed.</summary>
    public required bool IsInsideOut { get; init; }

    /// <summary>
    /// Whether corners that should be equal differ, or facets are degenerate, duplicate or reversed; such a mesh is repaired.
    /// </summary>
    public required bool NeedsWelding { get; init; }

    /// <summary>Whether gaps wider than rounding were closed: up to a hundred-thousandth of the mesh's size.</summary>
    public required bool HasGaps { get; init; }

    /// <summary>Holes that were closed: of up to a tenth of the mesh's size.</summary>
    public required int ClosedHoles { get; init; }

    /// <summary>Cracks along edges that were closed, as where a corner of one facet lies on the edge of another (T-junction).</summary>
    public required int ClosedCracks { get; init; }

    /// <summary>Degenerate facets (lines or points), which are removed.</summary>
    public required int DegenerateFacets { get; init; }

    /// <summary>Facets that are written again, which are left out.</summary>
    public required int DuplicateFacets { get; init; }

    /// <summary>
    /// Pairs of facets with the same corners in opposite orientations, which are left out: bodies that touch become one body there.
    /// </summary>
    public required int OppositeFacets { get; init; }

    /// <summary>Facets that were oriented against their neighbours and are reversed.</summary>
    public required int TurnedFacets { get; init; }

    /// <summary>Facets thinner than a thousandth of their length. They are used.</summary>
    public required int Needles { get; init; }

    /// <summary>
    /// Pairs of intersecting facets: a hint that the surface intersects itself or bodies overlap. Only searched in closed meshes.
    /// </summary>
    public required int SelfIntersections { get; init; }

    /// <summary>Edges without a neighbour after all repairs.</summary>
    public required int OpenEdges { get; init; }

    /// <summary>Holes that the open edges form.</summary>
    public required int Holes { get; init; }

    /// <summary>Edges between facets that cannot be oriented consistently.</summary>
    public required int TurnedEdges { get; init; }

    /// <summary>Why the mesh cannot be used, or null if it can.</summary>
    public required string? Fault { get; init; }

    /// <summary>Repairs and warnings, one sentence each; empty for a sound mesh.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>Where holes were closed and shells or facets intersect; the first hundred of each.</summary>
    public required ImmutableArray<MeshPlace> Places { get; init; }

    /// <summary>Whether the mesh is closed and consistently oriented after all repairs.</summary>
    public bool IsClosed => OpenEdges == 0 && TurnedEdges == 0;

    /// <summary>Examines a mesh.</summary>
    public static MeshReport Of(Mesh mesh)
    {
        var solid = mesh.Solid;
        var (crossings, crossed) = solid.Fault is null ? Geometry.SelfIntersections.Of(solid.Mesh) : (0, []);
        return new()
        {
            FacetCount = mesh.FacetCount,
            BoundingBox = solid.Mesh.BoundingBox,
            Bottom = solid.Mesh.Unit * solid.Mesh.Bounds.MinZ,
            SurfaceArea = solid.Mesh.SurfaceArea,
            Volume = solid.Fault is null ? mesh.Volume : null,
            Bodies = solid.Fault is null ? solid.Bodies.Length : 0,
            Cavities = solid.Fault is null ? solid.Bodies.Count(body => body.Volume < 0) : 0,
            TurnedBodies = solid.TurnedBodies,
            SwallowedBodies = solid.SwallowedBodies,
            FlatBodies = solid.FlatBodies,
            OverlappingBodies = solid.OverlappingBodies,
            IsInsideOut = solid.IsInsideOut,
            NeedsWelding = solid.IsWelded,
            HasGaps = solid.HasGaps,
            ClosedHoles = solid.Closing?.Holes ?? 0,
            ClosedCracks = solid.Closing?.Cracks ?? 0,
            DegenerateFacets = solid.DegenerateFacets,
            DuplicateFacets = solid.DuplicateFacets,
            OppositeFacets = solid.OppositeFacets,
            TurnedFacets = solid.TurnedFacets,
            Needles = CountNeedles(mesh),
            SelfIntersections = crossings,
            OpenEdges = solid.EdgeBalance?.OpenEdges ?? 0,
            Holes = solid.EdgeBalance?.Holes ?? 0,
            TurnedEdges = solid.EdgeBalance?.TurnedEdges ?? 0,
            Fault = solid.Fault,
            Places =
            [
                .. solid.Closing?.Places.Take(MostPlaces).Select(closed => MeshPlace.Of(
                    closed.IsCrack ? "crack closed" : "hole closed", mesh.Unit, closed.At.X, closed.At.Y, closed.At.Z)) ?? [],
                .. solid.Overlaps?.Places.Select(at => MeshPlace.Of("shells intersect", mesh.Unit, at.X, at.Y, at.Z)) ?? [],
                .. solid.Overlaps is null
                    ? crossed.Select(at => MeshPlace.Of("facets intersect", mesh.Unit, at.X, at.Y, at.Z)) : [],
            ],
            Warnings = [.. mesh.Warnings, .. crossings > 0 && solid.Overlaps is null ? [Crossing(crossings)] : (string[])[]],
        };
    }

    private static string Crossing(int pairs) =>
        $"{Solid.Count(pairs, "pair")} of facets intersect: volume and layers are correct only where the surface does not intersect itself";

    private static int CountNeedles(Mesh mesh)
    {
        var needles = 0;
        for (var facet = 0; facet < mesh.FacetCount; facet++)
        {
            var f = mesh.Facet(facet);
            var longest = 0.0;
            for (var i = 0; i < 9; i += 3)
            {
                var (x, y, z) = ((double)f[i] - f[(i + 3) % 9], (double)f[i + 1] - f[(i + 4) % 9], (double)f[i + 2] - f[(i + 5) % 9]);
                longest = Math.Max(longest, x * x + y * y + z * z);
            }
            if (2 * MeshMeasures.OfFacets(f, 0, 0, 0).Area < NeedleShare * longest) needles++;
        }
        return needles;
    }
}
