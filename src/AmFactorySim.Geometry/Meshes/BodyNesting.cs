namespace AmFactorySim.Geometry;

// Classifies each body of a mesh as solid or cavity, by the nesting of the bodies.
//
// The rule is nonzero winding, as in slicers and 3MF: a point is solid if the bodies around it, each counted +1 if it faces outwards and
// -1 if it faces inwards, do not add up to zero. A body that is inside out beside others is solid and is reversed; a body that faces
// inwards inside a solid one is a cavity; one that faces outwards inside a solid one adds nothing and is removed. The even-odd rule differs
// only in the last case, which it would make a cavity.
//
// Intersecting bodies have no such order: each is treated as a separate solid.
internal sealed class BodyNesting
{
    private const int SamplesPerBody = 8;

    // Limit of the search for touching bounding boxes; beyond it, all are treated as touching.
    private const long MostPairs = 20_000_000;

    // Limit of the nesting analysis, for small meshes and per facet of large ones: real parts stay far below, and malicious files end.
    private const long MostWork = 200_000_000;
    private const long MostWorkPerFacet = 256;

    private readonly Mesh _mesh;
    private readonly int[] _bodyOfFacet;
    private readonly Body[] _bodies;
    private readonly HashSet<int> _overlapping = [];

    private BodyNesting(Mesh mesh, int[] bodyOfFacet, Body[] bodies) => (_mesh, _bodyOfFacet, _bodies) = (mesh, bodyOfFacet, bodies);

    // Null if the nesting is too complex to analyse.
    public static (BodyTreatment[] Treatments, int Overlapping)? Of(Mesh mesh, int[] bodyOfFacet, Body[] bodies) =>
        new BodyNesting(mesh, bodyOfFacet, bodies).Decide();

    private (BodyTreatment[] Treatments, int Overlapping)? Decide()
    {
        var treatments = new BodyTreatment[_bodies.Length];
        var isTouching = Touching();
        if (!isTouching.Contains(true))
        {
            for (var i = 0; i < treatments.Length; i++) treatments[i] = TreatmentOf(i, outside: 0);
            return (treatments, 0);
        }
        var mostWork = Math.Max(MostWork, MostWorkPerFacet * _mesh.FacetCount);
        var grid = new FacetGrid(_mesh);
        var samples = Samples();
        for (var i = 0; i < treatments.Length; i++)
        {
            var windings = isTouching[i] ? samples[i].Select(facet => WindingAround(grid, i, facet)).OfType<int>().Distinct().ToList() : [];
            if (grid.Work > mostWork) return null;
            if (windings.Count > 1) _overlapping.Add(i);
            treatments[i] = TreatmentOf(i, windings.Count == 1 && !_overlapping.Contains(i) ? windings[0] : 0);
        }
        return (treatments, _overlapping.Count);
    }

    private BodyTreatment TreatmentOf(int body, int outside)
    {
        if (!_bodies[body].IsSolid) return BodyTreatment.Flat;
        var isOutward = _bodies[body].Volume > 0;
        var inside = outside + (isOutward ? 1 : -1);
        if (outside != 0 && inside != 0) return BodyTreatment.Swallowed;
        return isOutward == (inside != 0) ? BodyTreatment.Kept : BodyTreatment.Turned;
    }

    // The bodies whose bounding boxes touch others, by a sweep from the lowest up.
    private bool[] Touching()
    {
        var isTouching = new bool[_bodies.Length];
        var below = new List<int>();
        var pairs = 0L;
        foreach (var body in Enumerable.Range(0, _bodies.Length).OrderBy(i => _bodies[i].Bounds.MinZ))
        {
            pairs += below.Count;
            if (pairs > MostPairs)
            {
                Array.Fill(isTouching, true);
                break;
            }
            below.RemoveAll(other => _bodies[other].Bounds.MaxZ < _bodies[body].Bounds.MinZ);
            foreach (var other in below)
                if (_bodies[other].Bounds.Touch(_bodies[body].Bounds)) isTouching[body] = isTouching[other] = true;
            below.Add(body);
        }
        return isTouching;
    }

    // Up to eight facets of each body, spread over it, each the most horizontal one of its range.
    private int[][] Samples()
    {
        var best = new (double Area, int Facet)[_bodies.Length, SamplesPerBody];
        var seen = new long[_bodies.Length];
        for (var facet = 0; facet < _bodyOfFacet.Length; facet++)
        {
            var body = _bodyOfFacet[facet];
            if (body == Topology.None) continue;
            var stretch = (int)(seen[body]++ * SamplesPerBody / _bodies[body].Facets);
            var f = Facet(facet);
            var area = Math.Abs(((double)f[3] - f[0]) * ((double)f[7] - f[1]) - ((double)f[4] - f[1]) * ((double)f[6] - f[0]));
            if (area > best[body, stretch].Area) best[body, stretch] = (area, facet);
        }
        return [.. Enumerable.Range(0, _bodies.Length)
            .Select(body =>
            Enumerable.Range(0, SamplesPerBody).Select(i => best[body, i]).Where(b => b.Area > 0).Select(b => b.Facet).ToArray())];
    }

    // Winding number of the bodies around this one, at a point just inside its surface at one of its facets. If that point also lies in a
    // body that is not around this one, the two intersect. Null where the order of crossings is not clear.
    private int? WindingAround(FacetGrid grid, int body, int facet)
    {
        var f = Facet(facet);
        // Unlikely to coincide with a corner, an edge or the centre of another facet.
        var (x, y) = (0.413 * f[0] + 0.331 * f[3] + 0.256 * f[6], 0.413 * f[1] + 0.331 * f[4] + 0.256 * f[7]);
        var crossings = grid.CrossingsAt(x, y);
        var first = crossings.FindIndex(crossing => _bodyOfFacet[crossing.Facet] == body);
        if (first < 0) return null;
        var rounding = 1e-9 * _mesh.Bounds.Diagonal;
        var next = crossings.FindIndex(first, crossing => crossing.Z > crossings[first].Z + rounding);
        if (next < 0) return null;
        var windings = new Dictionary<int, int>();
        foreach (var crossing in crossings[next..])
        {
            var other = _bodyOfFacet[crossing.Facet];
            if (other == body || other == Topology.None) continue;
            windings[other] = windings.GetValueOrDefault(other) + (crossing.FacesUp ? 1 : -1);
        }
        var outside = 0;
        foreach (var (other, winding) in windings)
        {
            if (winding == 0 || !_bodies[other].IsSolid) continue;
            if (IsAround(other, body)) outside += winding;
            else if (!IsAround(body, other)) _overlapping.UnionWith([body, other]);
        }
        return outside;
    }

    // By bounding boxes; of two equal ones, the first is around the second.
    private bool IsAround(int outer, int inner)
    {
        var (a, b) = (_bodies[outer].Bounds, _bodies[inner].Bounds);
        return a.Contain(b) && (a != b || outer < inner);
    }

    private ReadOnlySpan<float> Facet(int facet) => _mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
}

// How a body is treated when a mesh is made solid.
internal enum BodyTreatment
{
    Kept,

    // Its facets faced the wrong way and are reversed.
    Turned,

    // It encloses no volume: facets that lie on each other.
    Flat,

    // It lies completely inside another solid body and adds nothing.
    Swallowed,
}
