namespace AmFactorySim.Geometry;

// Decides for each body of a mesh whether it bounds solid or a cavity, by how bodies nest.
//
// The rule is that of nonzero winding, as slicers and 3MF have it: a point is solid if the bodies around it, each counted +1 if it
// faces outwards and -1 if it faces inwards, do not add up to zero. So a body inside out beside others is solid and is turned; a body that
// faces inwards inside a solid one is a cavity; and one that faces outwards inside a solid one is swallowed by it. The rule of even and
// odd differs in the last only, of which it would make a cavity.
//
// Bodies that cut through each other have no such order: each is taken as a solid of its own.
internal sealed class Nesting
{
    private const int SamplesPerBody = 8;

    // What may be done to find out which boxes touch; beyond it all are taken to.
    private const long MostPairs = 20_000_000;

    // What may be done to see how bodies nest, for small meshes and for each facet of large ones: no part comes near it, and a file made to be slow ends.
    private const long MostWork = 200_000_000;
    private const long MostWorkPerFacet = 256;

    private readonly Mesh _mesh;
    private readonly int[] _bodyOfFacet;
    private readonly Body[] _bodies;
    private readonly HashSet<int> _overlapping = [];

    private Nesting(Mesh mesh, int[] bodyOfFacet, Body[] bodies) => (_mesh, _bodyOfFacet, _bodies) = (mesh, bodyOfFacet, bodies);

    // Null if the bodies lie in each other in more ways than can be looked at.
    public static (BodyFate[] Fates, int Overlapping)? Of(Mesh mesh, int[] bodyOfFacet, Body[] bodies) => new Nesting(mesh, bodyOfFacet, bodies).Decide();

    private (BodyFate[] Fates, int Overlapping)? Decide()
    {
        var fates = new BodyFate[_bodies.Length];
        var isTouching = Touching();
        if (!isTouching.Contains(true))
        {
            for (var i = 0; i < fates.Length; i++) fates[i] = Fate(i, outside: 0);
            return (fates, 0);
        }
        var mostWork = Math.Max(MostWork, MostWorkPerFacet * _mesh.FacetCount);
        var columns = new Columns(_mesh);
        var samples = Samples();
        for (var i = 0; i < fates.Length; i++)
        {
            var windings = isTouching[i] ? samples[i].Select(facet => WindingAround(columns, i, facet)).OfType<int>().Distinct().ToList() : [];
            if (columns.Work > mostWork) return null;
            if (windings.Count > 1) _overlapping.Add(i);
            fates[i] = Fate(i, windings.Count == 1 && !_overlapping.Contains(i) ? windings[0] : 0);
        }
        return (fates, _overlapping.Count);
    }

    private BodyFate Fate(int body, int outside)
    {
        if (!_bodies[body].IsSolid) return BodyFate.Flat;
        var isOutward = _bodies[body].Volume > 0;
        var inside = outside + (isOutward ? 1 : -1);
        if (outside != 0 && inside != 0) return BodyFate.Swallowed;
        return isOutward == (inside != 0) ? BodyFate.Kept : BodyFate.Turned;
    }

    // The bodies whose boxes touch those of others, found from the lowest up.
    private bool[] Touching()
    {
        var isTouching = new bool[_bodies.Length];
        var below = new List<int>();
        var pairs = 0L;
        foreach (var body in Enumerable.Range(0, _bodies.Length).OrderBy(i => _bodies[i].Limits.MinZ))
        {
            pairs += below.Count;
            if (pairs > MostPairs)
            {
                Array.Fill(isTouching, true);
                break;
            }
            below.RemoveAll(other => _bodies[other].Limits.MaxZ < _bodies[body].Limits.MinZ);
            foreach (var other in below)
                if (_bodies[other].Limits.Touch(_bodies[body].Limits)) isTouching[body] = isTouching[other] = true;
            below.Add(body);
        }
        return isTouching;
    }

    // For each body up to eight of its facets, spread over it, each the most level one of its stretch.
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
        return [.. Enumerable.Range(0, _bodies.Length).Select(body => Enumerable.Range(0, SamplesPerBody).Select(i => best[body, i]).Where(b => b.Area > 0).Select(b => b.Facet).ToArray())];
    }

    // How often the bodies around this one wind around a point just inside its surface at one of its facets. If that point lies also in a body
    // that is not around this one, the two cut each other. Null where the line meets the body in no clear order.
    private int? WindingAround(Columns columns, int body, int facet)
    {
        var f = Facet(facet);
        // No corner, edge or middle of another facet lies here but by chance.
        var (x, y) = (0.413 * f[0] + 0.331 * f[3] + 0.256 * f[6], 0.413 * f[1] + 0.331 * f[4] + 0.256 * f[7]);
        var crossings = columns.At(x, y);
        var first = crossings.FindIndex(crossing => _bodyOfFacet[crossing.Facet] == body);
        if (first < 0) return null;
        var rounding = 1e-9 * _mesh.Limits.Diagonal;
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

    // By boxes; of two that are equal, the first is around the second.
    private bool IsAround(int outer, int inner)
    {
        var (a, b) = (_bodies[outer].Limits, _bodies[inner].Limits);
        return a.Contain(b) && (a != b || outer < inner);
    }

    private ReadOnlySpan<float> Facet(int facet) => _mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
}
