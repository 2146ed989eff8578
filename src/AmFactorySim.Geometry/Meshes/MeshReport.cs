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

    /// <summary>The sizes of the box around the mesh.</summary>
    public required BoundingBox BoundingBox { get; init; }

    /// <summary>The area of all facets.</summary>
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
            BoundingBox = mesh.BoundingBox,
            SurfaceArea = mesh.SurfaceArea,
            Volume = solid.Fault is null ? solid.Mesh.SignedVolume : null,
            Bodies = solid.Bodies.Count(body => body.IsSolid),
            Cavities = solid.Bodies.Count(body => body.IsSolid && body.Volume < 0),
            TurnedBodies = solid.TurnedBodies,
            SwallowedBodies = solid.SwallowedBodies,
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
            Warnings = [.. Warn(solid, crossings)],
        };
    }

    private static IEnumerable<string> Warn(Solid solid, int crossings)
    {
        if (solid.Fault is not null) yield break;
        if (solid.HasGaps) yield return "gaps of up to a hundred-thousandth of the part's size were closed";
        if (solid.DegenerateFacets > 0) yield return $"{Solid.Count(solid.DegenerateFacets, "facet")} without area left out";
        if (solid.DuplicateFacets > 0) yield return $"{Solid.Count(solid.DuplicateFacets, "facet")} left out because the same is there already";
        if (solid.TurnedFacets > 0) yield return $"{Solid.Count(solid.TurnedFacets, "facet")} turned to agree with the neighbours";
        if (solid.IsInsideOut) yield return "the mesh was inside out and was turned";
        else if (solid.TurnedBodies > 0) yield return $"{Solid.Count(solid.TurnedBodies, "flipped shell")} turned";
        if (solid.SwallowedBodies > 0) yield return $"{Solid.Count(solid.SwallowedBodies, "shell")} left out inside the solid of another";
        if (solid.OverlappingBodies > 0) yield return $"{Solid.Count(solid.OverlappingBodies, "shell")} cut through others: volume and layers count twice where they overlap; unite them before use";
        if (crossings > 0) yield return $"{Solid.Count(crossings, "pair")} of facets cut through each other: volume and layers are right only where the surface does not cross itself";
    }

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
