using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>What there is to know of a mesh before it is used.</summary>
/// <param name="FacetCount">The number of facets.</param>
/// <param name="BoundingBox">The sizes of the box around it.</param>
/// <param name="SurfaceArea">The area of all facets.</param>
/// <param name="Volume">The volume inside, never negative; null if the mesh is open, because an open mesh has none.</param>
/// <param name="IsInsideOut">Whether the facets run clockwise seen from outside; such a mesh is used turned.</param>
/// <param name="NeedsWelding">Whether neighbouring corners meet only within rounding; such a mesh is used welded.</param>
/// <param name="OpenEdges">The edges that lack a neighbour after welding.</param>
/// <param name="Holes">The rims that the open edges form.</param>
/// <param name="TurnedEdges">The edges between facets that are turned against each other.</param>
/// <param name="Fault">Why the mesh cannot be used, or null if it can.</param>
public sealed record MeshReport(
    int FacetCount, BoundingBox BoundingBox, Area SurfaceArea, Volume? Volume, bool IsInsideOut, bool NeedsWelding, int OpenEdges, int Holes, int TurnedEdges, string? Fault)
{
    /// <summary>Whether the mesh is closed and its facets agree on what is inside.</summary>
    public bool IsClosed => OpenEdges == 0 && TurnedEdges == 0;

    /// <summary>Examines a mesh.</summary>
    public static MeshReport Of(Mesh mesh)
    {
        if (mesh.Measures.IsClosed) return Closed(mesh, mesh, needsWelding: false);
        var points = Welding.Of(mesh);
        var edges = EdgeCensus.Of(points);
        if (edges is { OpenEdges: 0, TurnedEdges: 0 }) return Closed(mesh, points.Weld(), needsWelding: true);
        return new(mesh.FacetCount, mesh.BoundingBox, mesh.SurfaceArea, null, false, true, edges.OpenEdges, edges.Holes, edges.TurnedEdges, FaultOf(edges, points));
    }

    private static MeshReport Closed(Mesh mesh, Mesh sound, bool needsWelding) => new(
        mesh.FacetCount, mesh.BoundingBox, mesh.SurfaceArea, new Volume(Math.Abs(sound.SignedVolume.CubicMetres)), sound.Measures.Volume < 0, needsWelding, 0, 0, 0,
        Solid.EnclosesVolume(sound) ? null : Solid.NoVolume);

    internal static string FaultOf(EdgeCensus edges, Welding points)
    {
        var faults = new List<string>();
        if (edges.OpenEdges > 0) faults.Add($"it is open: {Count(edges.OpenEdges, "edge")} around {Count(edges.Holes, "hole")} have no neighbour");
        if (edges.TurnedEdges > 0) faults.Add($"its facets disagree on what is inside: at {Count(edges.TurnedEdges, "edge")} they are turned against each other");
        var (from, to) = edges.First!.Value;
        return $"the mesh encloses no volume: {string.Join("; ", faults)} (the first from {At(points.Point(from))} to {At(points.Point(to))}); " +
            "in a closed mesh every edge lies between two facets that run it in opposite ways";
    }

    private static string Count(int number, string of) => string.Create(CultureInfo.InvariantCulture, $"{number} {of}{(number == 1 ? "" : "s")}");

    private static string At((float X, float Y, float Z) point) => string.Create(CultureInfo.InvariantCulture, $"({point.X}, {point.Y}, {point.Z})");
}
