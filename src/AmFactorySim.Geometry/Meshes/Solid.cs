using System.Globalization;

namespace AmFactorySim.Geometry;

// A mesh made sound: closed, consistently oriented, with each body oriented by its nesting; and the repairs that this took.
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

    // The bodies that intersect, and where; null if none do.
    public BodyOverlaps? Overlaps { get; private init; }

    public int OppositeFacets { get; private init; }

    public bool IsTwoSided { get; private init; }

    public int OverlappingBodies => Overlaps?.BodyCount ?? 0;

    // The holes that were closed; null if none.
    public HoleClosing? Closing { get; private init; }

    public EdgeBalance? EdgeBalance { get; private init; }

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
        if (!repair.EdgeBalance.IsBalanced)
        {
            var wider = FacetRepair.Of(mesh, Welding.OfGaps(mesh));
            hasGaps = wider.EdgeBalance.IsBalanced && !wider.IsEmpty;
            if (hasGaps || !repair.CloseHoles() && wider.CloseHoles()) repair = wider;
        }
        return new Solid(repair.IsEmpty ? mesh : repair.ToMesh())
        {
            HasGaps = hasGaps,
            DegenerateFacets = repair.Degenerate,
            DuplicateFacets = repair.Duplicates,
            OppositeFacets = repair.Opposites,
            IsTwoSided = repair.IsTwoSided,
            TurnedFacets = repair.Turned,
            Closing = repair.Closing,
            EdgeBalance = repair.EdgeBalance,
            Fault = repair.EdgeBalance.IsBalanced && !repair.IsEmpty ? null
                : repair.IsEmpty || repair.IsTwoSided ? NoVolume : FaultOf(repair),
        };
    }

    private Solid WithBodies(Topology topology)
    {
        var (bodyOfFacet, count) = topology.Bodies();
        var bodies = Body.Of(Mesh, bodyOfFacet, count);
        var lines = bodyOfFacet.AsSpan().Count(Topology.None);
        var solid = this with { Topology = topology, Bodies = bodies, DegenerateFacets = DegenerateFacets + lines };
        if (!bodies.Any(body => body.IsSolid)) return solid with { Fault = NoVolume };
        if (BodyNesting.Of(Mesh, bodyOfFacet, bodies) is not { } nesting)
            return solid with { Fault = $"the nesting of its {bodies.Length} bodies is too complex to analyse; save it as one body" };
        solid = solid with
        {
            TurnedBodies = nesting.Treatments.Count(treatment => treatment == BodyTreatment.Turned),
            SwallowedBodies = nesting.Treatments.Count(treatment => treatment == BodyTreatment.Swallowed),
            FlatBodies = nesting.Treatments.Count(treatment => treatment == BodyTreatment.Flat),
            Overlaps = BodyOverlaps.Of(Mesh, bodies, nesting),
        };
        if (lines == 0 && Array.TrueForAll(nesting.Treatments, treatment => treatment == BodyTreatment.Kept)) return solid;

        var (mesh, usedBodyOfFacet) = Treated(bodyOfFacet, nesting.Treatments);
        return solid with
        {
            Mesh = mesh,
            Topology = Topology.Of(mesh),
            Bodies = Body.Of(mesh, usedBodyOfFacet, usedBodyOfFacet.Max() + 1),
        };
    }

    // Repairs and warnings, one sentence each.
    public IEnumerable<string> Warnings()
    {
        if (HasGaps) yield return "gaps of up to a hundred-thousandth of the part's size were closed";
        if (Closing is { } closing) yield return closing.Warning(Mesh.Unit);
        if (DegenerateFacets > 0) yield return $"{Count(DegenerateFacets, "facet")} without area removed";
        if (DuplicateFacets > 0) yield return $"{Count(DuplicateFacets, "facet")} written twice left out";
        if (IsTwoSided) yield return "each facet is written in both orientations; one of each pair was left out";
        else if (OppositeFacets > 0)
            yield return $"{Count(OppositeFacets, "pair")} of facets on each other left out where shells touch, which joins the shells";
        if (TurnedFacets > 0 && !IsTwoSided) yield return $"{Count(TurnedFacets, "facet")} reversed to match the neighbours";
        if (IsInsideOut) yield return "the mesh was inside out and was reversed";
        else if (TurnedBodies > 0) yield return $"{Count(TurnedBodies, "flipped shell")} reversed";
        if (SwallowedBodies > 0) yield return $"{Count(SwallowedBodies, "shell")} removed inside other solid shells";
        if (FlatBodies > 0) yield return $"{Count(FlatBodies, "shell")} without volume removed";
        if (OverlappingBodies > 0)
            yield return $"{Count(OverlappingBodies, "shell")} intersect others: volume and layers are those of their union, the volume "
                + "from layers; the surface counts the walls inside";
    }

    // The facets that are used, and the body of each, numbered without those that are removed.
    private (Mesh Mesh, int[] BodyOfFacet) Treated(int[] bodyOfFacet, BodyTreatment[] treatments)
    {
        var (corners, bodies) = (new List<float>(Mesh.Corners.Length), new List<int>(bodyOfFacet.Length));
        var (number, used) = (new int[treatments.Length], 0);
        for (var body = 0; body < treatments.Length; body++)
            number[body] = treatments[body] is BodyTreatment.Kept or BodyTreatment.Turned ? used++ : Topology.None;
        for (var facet = 0; facet < bodyOfFacet.Length; facet++)
        {
            var body = bodyOfFacet[facet];
            if (body == Topology.None || number[body] == Topology.None) continue;
            var f = Mesh.Facet(facet);
            if (treatments[body] == BodyTreatment.Kept) corners.AddRange(f);
            else corners.AddRange([f[0], f[1], f[2], f[6], f[7], f[8], f[3], f[4], f[5]]);
            bodies.Add(number[body]);
        }
        var array = corners.ToArray();
        return (new(array, Mesh.Unit, Bounds.Of(array)), [.. bodies]);
    }

    private const string NoVolume = "the mesh encloses no volume: its facets lie on each other or in one plane";

    private static string FaultOf(FacetRepair repair)
    {
        var edges = repair.EdgeBalance;
        var faults = new List<string>();
        if (edges.OpenEdges > 0)
            faults.Add($"it is open: {Count(edges.OpenEdges, "edge")} around {Count(edges.Holes, "hole")} have no neighbour");
        if (edges.TurnedEdges > 0)
            faults.Add(
                $"its facets are not consistently oriented: at {Count(edges.TurnedEdges, "edge")} the neighbours have opposite " +
                "orientations");
        var (from, to) = edges.First!.Value;
        return $"the mesh encloses no volume: {string.Join("; ", faults)} (the first from {At(repair.Point(from))} to " +
            $"{At(repair.Point(to))}); " +
            "in a closed, consistently oriented mesh, every edge lies between two facets that traverse it in opposite directions" +
            (edges.OpenEdges > 0 ? "; holes of up to a tenth of the part's size are closed" : "");
    }

    public static string Count(int number, string of) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {of}{(number == 1 ? "" : "s")}");

    private static string At((float X, float Y, float Z) point) =>
        string.Create(CultureInfo.InvariantCulture, $"({point.X}, {point.Y}, {point.Z})");
}
