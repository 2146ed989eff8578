using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>What there is to know of a mesh before it is used: what it is, what was put right, and why it cannot be used if it cannot.</summary>
/// <remarks>
/// What is inside is decided by nonzero winding: bodies around a point, each +1 if its facets face outwards and -1 if inwards, that do
/// not add up to zero make it solid. A body inside out beside others is turned; one that faces inwards inside another is
/// a cavity; one that faces outwards inside the solid of another adds nothing. Bodies that cut through each other count once each.
/// </remarks>
public sealed record MeshReport
{
    // Thinner than a thousandth of its length.
    private const double NeedleShare = 1e-3;

    private MeshReport()
    {
    }

    /// <summary>The number of facets.</summary>
    public required int FacetCount { get; init; }

    /// <summary>The sizes of the box around the mesh as it is used.</summary>
    public required BoundingBox BoundingBox { get; init; }

    /// <summary>The area of all facets that are used.</summary>
    public required Area SurfaceArea { get; init; }

    /// <summary>The volume inside; null if the mesh encloses none, because then any number would depend on the origin.</summary>
    public required Volume? Volume { get; init; }

    /// <summary>Connected pieces of the surface that enclose something, as used; the walls of cavities count as bodies.</summary>
    public required int Bodies { get; init; }

    /// <summary>Those of them that face inwards: the walls of cavities.</summary>
    public required int Cavities { get; init; }

    /// <summary>Bodies that faced the wrong way and are used turned.</summary>
    public required int TurnedBodies { get; init; }

    /// <summary>Bodies that lie inside the solid of another and are left out.</summary>
    public required int SwallowedBodies { get; init; }

    /// <summary>Bodies that enclose nothing, as facets that lie on each other, and are left out.</summary>
    public required int FlatBodies { get; init; }

    /// <summary>Bodies that cut through others, as seen at some samples of their surface; where they do, volume and layers count twice.</summary>
    public required int OverlappingBodies { get; init; }

    /// <summary>Whether all bodies run clockwise seen from outside; such a mesh is used turned.</summary>
    public required bool IsInsideOut { get; init; }

    /// <summary>Whether corners that should be one differ, or facets are degenerate, twice there or turned; such a mesh is used repaired.</summary>
    public required bool NeedsWelding { get; init; }

    /// <summary>Whether gaps wider than rounding were closed: up to a hundred-thousandth of the mesh's size.</summary>
    public required bool HasGaps { get; init; }

    /// <summary>Facets that are lines or points; left out.</summary>
    public required int DegenerateFacets { get; init; }

    /// <summary>Facets that are there once already; left out.</summary>
    public required int DuplicateFacets { get; init; }

    /// <summary>Facets that ran against their neighbours and are used turned.</summary>
    public required int TurnedFacets { get; init; }

    /// <summary>Facets thinner than a thousandth of their length. They are used.</summary>
    public required int Needles { get; init; }

    /// <summary>Pairs of facets that cut through each other: a hint that the surface crosses itself or bodies overlap. Not sought in a mesh that is not closed.</summary>
    public required int SelfIntersections { get; init; }

    /// <summary>The edges that lack a neighbour after all repairs.</summary>
    public required int OpenEdges { get; init; }

    /// <summary>The rims that the open edges form.</summary>
    public required int Holes { get; init; }

    /// <summary>The edges between facets that no turning brings to agree.</summary>
    public required int TurnedEdges { get; init; }

    /// <summary>Why the mesh cannot be used, or null if it can.</summary>
    public required string? Fault { get; init; }

    /// <summary>What was put right or should be looked at, a sentence each; empty for a sound mesh.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>Whether the mesh is closed and its facets agree on what is inside, after all repairs.</summary>
    public bool IsClosed => OpenEdges == 0 && TurnedEdges == 0;

    /// <summary>Examines a mesh.</summary>
    public static MeshReport Of(Mesh mesh)
    {
        var solid = mesh.Solid;
        var crossings = solid.Fault is null ? Geometry.SelfIntersections.CountIn(solid.Mesh) : 0;
        return new()
        {
            FacetCount = mesh.FacetCount,
            BoundingBox = solid.Mesh.BoundingBox,
            SurfaceArea = solid.Mesh.SurfaceArea,
            Volume = solid.Fault is null ? solid.Mesh.SignedVolume : null,
            Bodies = solid.Fault is null ? solid.Bodies.Length : 0,
            Cavities = solid.Fault is null ? solid.Bodies.Count(body => body.Volume < 0) : 0,
            TurnedBodies = solid.TurnedBodies,
            SwallowedBodies = solid.SwallowedBodies,
            FlatBodies = solid.FlatBodies,
            OverlappingBodies = solid.OverlappingBodies,
            IsInsideOut = solid.IsInsideOut,
            NeedsWelding = solid.IsWelded,
            HasGaps = solid.HasGaps,
            DegenerateFacets = solid.DegenerateFacets,
            DuplicateFacets = solid.DuplicateFacets,
            TurnedFacets = solid.TurnedFacets,
            Needles = CountNeedles(mesh),
            SelfIntersections = crossings,
            OpenEdges = solid.Census?.OpenEdges ?? 0,
            Holes = solid.Census?.Holes ?? 0,
            TurnedEdges = solid.Census?.TurnedEdges ?? 0,
            Fault = solid.Fault,
            Warnings = [.. solid.Warnings(), .. crossings > 0 ? [Crossing(crossings)] : (string[])[]],
        };
    }

    private static string Crossing(int pairs) =>
        $"{Solid.Count(pairs, "pair")} of facets cut through each other: volume and layers are right only where the surface does not cross itself";

    private static int CountNeedles(Mesh mesh)
    {
        var needles = 0;
        for (var facet = 0; facet < mesh.FacetCount; facet++)
        {
            var f = mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
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
