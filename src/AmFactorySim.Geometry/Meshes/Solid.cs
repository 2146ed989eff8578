using System.Globalization;

namespace AmFactorySim.Geometry;

// A mesh made fit for use: closed, of one mind on what is inside, and each body facing the way that nesting asks for; and what had to be done.
internal sealed record Solid
{
    private Solid(Mesh mesh) => Mesh = mesh;

    // The mesh that is used.
    public Mesh Mesh { get; private init; }

    public Topology Topology { get; private init; } = null!;

    public Body[] Bodies { get; private init; } = [];

    public bool IsWelded { get; private init; }

    public bool HasGaps { get; private init; }

    public int DegenerateFacets { get; private init; }

    public int DuplicateFacets { get; private init; }

    public int TurnedFacets { get; private init; }

    public int TurnedBodies { get; private init; }

    public int SwallowedBodies { get; private init; }

    public int FlatBodies { get; private init; }

    public int OverlappingBodies { get; private init; }

    public EdgeCensus? Census { get; private init; }

    // Why the mesh cannot be used; null if it can.
    public string? Fault { get; private init; }

    public bool IsInsideOut => TurnedBodies > 0 && TurnedBodies == Bodies.Length + SwallowedBodies;

    public static Solid Of(Mesh mesh)
    {
        var topology = Topology.Of(mesh);
        var solid = new Solid(mesh);
        if (!topology.IsBalanced || topology.IsCrowded)
        {
            solid = Repaired(mesh) with { IsWelded = !topology.IsBalanced };
            if (solid.Fault is not null) return solid;
            topology = Topology.Of(solid.Mesh);
        }
        return solid.WithBodies(topology);
    }

    private static Solid Repaired(Mesh mesh)
    {
        var repair = FacetRepair.Of(mesh, Welding.OfRounding(mesh));
        var hasGaps = false;
        if (!repair.Census.IsBalanced)
        {
            var wider = FacetRepair.Of(mesh, Welding.OfGaps(mesh));
            hasGaps = wider.Census.IsBalanced && !wider.IsEmpty;
            if (hasGaps) repair = wider;
        }
        return new Solid(repair.IsEmpty ? mesh : repair.ToMesh())
        {
            HasGaps = hasGaps,
            DegenerateFacets = repair.Degenerate,
            DuplicateFacets = repair.Duplicates,
            TurnedFacets = repair.Turned,
            Census = repair.Census,
            Fault = repair.IsEmpty ? NoVolume : repair.Census.IsBalanced ? null : FaultOf(repair),
        };
    }

    private Solid WithBodies(Topology topology)
    {
        var (bodyOfFacet, count) = topology.Bodies();
        var bodies = Body.Of(Mesh, bodyOfFacet, count);
        var lines = bodyOfFacet.AsSpan().Count(Topology.None);
        var solid = this with { Topology = topology, Bodies = bodies, DegenerateFacets = DegenerateFacets + lines };
        if (!bodies.Any(body => body.IsSolid)) return solid with { Fault = NoVolume };
        if (Nesting.Of(Mesh, bodyOfFacet, bodies) is not var (fates, overlapping))
            return solid with { Fault = $"its {bodies.Length} bodies lie in each other in more ways than can be told apart; save it as one body" };
        solid = solid with
        {
            TurnedBodies = fates.Count(fate => fate == BodyFate.Turned),
            SwallowedBodies = fates.Count(fate => fate == BodyFate.Swallowed),
            FlatBodies = fates.Count(fate => fate == BodyFate.Flat),
            OverlappingBodies = overlapping,
        };
        if (lines == 0 && Array.TrueForAll(fates, fate => fate == BodyFate.Kept)) return solid;

        var mesh = WithFates(bodyOfFacet, fates);
        var newTopology = Topology.Of(mesh);
        var (newBodyOfFacet, newCount) = newTopology.Bodies();
        return solid with { Mesh = mesh, Topology = newTopology, Bodies = Body.Of(mesh, newBodyOfFacet, newCount) };
    }

    // What was put right or should be looked at, a sentence each.
    public IEnumerable<string> Warnings()
    {
        if (Fault is not null) yield break;
        if (HasGaps) yield return "gaps of up to a hundred-thousandth of the part's size were closed";
        if (DegenerateFacets > 0) yield return $"{Count(DegenerateFacets, "facet")} without area left out";
        if (DuplicateFacets > 0) yield return $"{Count(DuplicateFacets, "facet")} left out because the same is there already";
        if (TurnedFacets > 0) yield return $"{Count(TurnedFacets, "facet")} turned to agree with the neighbours";
        if (IsInsideOut) yield return "the mesh was inside out and was turned";
        else if (TurnedBodies > 0) yield return $"{Count(TurnedBodies, "flipped shell")} turned";
        if (SwallowedBodies > 0) yield return $"{Count(SwallowedBodies, "shell")} left out inside the solid of another";
        if (FlatBodies > 0) yield return $"{Count(FlatBodies, "shell")} without volume left out";
        if (OverlappingBodies > 0) yield return $"{Count(OverlappingBodies, "shell")} cut through others: volume and layers count twice where they overlap; unite them before use";
    }

    // Leaves out facets of no body, too.
    private Mesh WithFates(int[] bodyOfFacet, BodyFate[] fates)
    {
        var corners = new List<float>(Mesh.Corners.Length);
        for (var facet = 0; facet < bodyOfFacet.Length; facet++)
        {
            var f = Mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            switch (bodyOfFacet[facet] == Topology.None ? BodyFate.Flat : fates[bodyOfFacet[facet]])
            {
                case BodyFate.Kept: corners.AddRange(f); break;
                case BodyFate.Turned: corners.AddRange([f[0], f[1], f[2], f[6], f[7], f[8], f[3], f[4], f[5]]); break;
            }
        }
        var array = corners.ToArray();
        return new(array, Mesh.Unit, Limits.Of(array));
    }

    private const string NoVolume = "the mesh encloses no volume: its facets lie on each other or in one plane";

    private static string FaultOf(FacetRepair repair)
    {
        var edges = repair.Census;
        var faults = new List<string>();
        if (edges.OpenEdges > 0) faults.Add($"it is open: {Count(edges.OpenEdges, "edge")} around {Count(edges.Holes, "hole")} have no neighbour");
        if (edges.TurnedEdges > 0) faults.Add($"its facets disagree on what is inside: at {Count(edges.TurnedEdges, "edge")} they are turned against each other");
        var (from, to) = edges.First!.Value;
        return $"the mesh encloses no volume: {string.Join("; ", faults)} (the first from {At(repair.Point(from))} to {At(repair.Point(to))}); " +
            "in a closed mesh every edge lies between two facets that run it in opposite ways";
    }

    public static string Count(int number, string of) => string.Create(CultureInfo.InvariantCulture, $"{number} {of}{(number == 1 ? "" : "s")}");

    private static string At((float X, float Y, float Z) point) => string.Create(CultureInfo.InvariantCulture, $"({point.X}, {point.Y}, {point.Z})");
}
