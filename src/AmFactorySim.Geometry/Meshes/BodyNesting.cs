namespace AmFactorySim.Geometry;

// Classifies each body of a mesh as solid or cavity, by the nesting of the bodies.
//
// The rule is nonzero winding, as in slicers and 3MF: a point is solid if the bodies around it, each counted +1 if it faces outwards and
// -1 if it faces inwards, do not add up to zero. A body that is inside out beside others is solid and is reversed; a body that faces
// inwards inside a solid one is a cavity; one that faces outwards inside a solid one adds nothing and is removed. The even-odd rule differs
// only in the last case, which it would make a cavity.
//
// Intersecting bodies have no such order: neither is inside the other, and the layers are cut from their union.
internal sealed class BodyNesting
{
    private const int SamplesPerBody = 8;

    // Limit of the search for touching bounding boxes and of the nesting analysis, for small meshes and per facet of large ones: real parts
    // stay far below, and malicious files end.
    private const long MostWork = 200_000_000;
    private const long MostWorkPerFacet = 256;

    private const int MostSearchedWhole = 4096;

    private readonly Mesh _mesh;
    private readonly int[] _bodyOfFacet;
    private readonly Body[] _bodies;
    private readonly HashSet<(int One, int Other)> _overlapping = [];
    private readonly Lazy<FacetGrid> _grid;
    private readonly Lazy<int[][]> _facetsOf;

    private BodyNesting(Mesh mesh, int[] bodyOfFacet, Body[] bodies)
    {
        (_mesh, _bodyOfFacet, _bodies) = (mesh, bodyOfFacet, bodies);
        _grid = new(() => new(mesh));
        _facetsOf = new(FacetsOfBodies);
    }

    // Null if the nesting is too complex to analyse.
    public static Nesting? Of(Mesh mesh, int[] bodyOfFacet, Body[] bodies) => new BodyNesting(mesh, bodyOfFacet, bodies).Decide();

    private Nesting? Decide()
    {
        var mostWork = Math.Max(MostWork, MostWorkPerFacet * _mesh.FacetCount);
        var outside = new int[_bodies.Length];
        if (BodyContacts.Find(_mesh, _bodyOfFacet, _bodies, mostWork) is not { } contacts) return null;
        if (contacts.AreNone) return new([.. outside.Select((_, i) => TreatmentOf(i, 0))], []);

        _overlapping.UnionWith(contacts.Overlapping);
        var samples = Samples();
        var windings = new List<Dictionary<int, int>>[_bodies.Length];
        for (var i = 0; i < _bodies.Length; i++)
        {
            windings[i] = contacts.PartnersOf(i) is { Count: > 0 } partners ? WindingsAround(i, partners, samples[i]) : [];
            if (_grid.IsValueCreated && _grid.Value.Work > mostWork) return null;
            foreach (var other in windings[i].SelectMany(sample => sample.Keys).Where(other => !IsAround(other, i) && !IsAround(i, other)))
                _overlapping.Add((Math.Min(i, other), Math.Max(i, other)));
        }
        for (var i = 0; i < _bodies.Length; i++)
        {
            var sums = windings[i].Select(sample => sample.Where(of => IsAround(of.Key, i) && !Overlap(i, of.Key)).Sum(of => of.Value));
            if (sums.Distinct().Count() > 1) _overlapping.Add((i, i));
            else outside[i] = sums.FirstOrDefault();
        }
        var intersecting = _overlapping.SelectMany(pair => (int[])[pair.One, pair.Other]).ToHashSet();
        // Inside others, a body adds nothing only if no body that it touches intersects any: it may be around a cavity that does.
        foreach (var body in Enumerable.Range(0, _bodies.Length).Where(i => TreatmentOf(i, outside[i]) == BodyTreatment.Swallowed).ToList())
            if (intersecting.Contains(body) || contacts.PartnersOf(body).Any(intersecting.Contains)) _overlapping.Add((body, body));
        intersecting.UnionWith(_overlapping.Select(pair => pair.One));
        var treatments = outside.Select((winding, i) =>
            intersecting.Contains(i) ? TreatmentOfIntersecting(i, winding) : TreatmentOf(i, winding));
        return new([.. treatments], _overlapping);
    }

    private bool Overlap(int one, int other) => _overlapping.Contains((Math.Min(one, other), Math.Max(one, other)));

    private BodyTreatment TreatmentOf(int body, int outside)
    {
        if (!_bodies[body].IsSolid) return BodyTreatment.Flat;
        var isOutward = _bodies[body].Volume > 0;
        var inside = outside + (isOutward ? 1 : -1);
        if (outside != 0 && inside != 0) return BodyTreatment.Swallowed;
        return isOutward == (inside != 0) ? BodyTreatment.Kept : BodyTreatment.Turned;
    }

    // Where bodies intersect, the layers decide what is solid: only a body that faces inwards and is in no other is reversed.
    private BodyTreatment TreatmentOfIntersecting(int body, int outside) =>
        !_bodies[body].IsSolid ? BodyTreatment.Flat : _bodies[body].Volume > 0 || outside != 0 ? BodyTreatment.Kept : BodyTreatment.Turned;

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
            var f = _mesh.Facet(facet);
            var area = Math.Abs(((double)f[3] - f[0]) * ((double)f[7] - f[1]) - ((double)f[4] - f[1]) * ((double)f[6] - f[0]));
            if (area > best[body, stretch].Area) best[body, stretch] = (area, facet);
        }
        return [.. Enumerable.Range(0, _bodies.Length)
            .Select(body =>
            Enumerable.Range(0, SamplesPerBody).Select(i => best[body, i]).Where(b => b.Area > 0).Select(b => b.Facet).ToArray())];
    }

    // The winding numbers of the other bodies at each sample of this one.
    private List<Dictionary<int, int>> WindingsAround(int body, IReadOnlyList<int> partners, int[] samples)
    {
        // Small bodies are searched whole, others by the grid.
        int[]? near = _bodies[body].Facets + partners.Sum(partner => (long)_bodies[partner].Facets) <= MostSearchedWhole
            ? [.. _facetsOf.Value[body], .. partners.SelectMany(partner => _facetsOf.Value[partner])] : null;
        return [.. samples.Select(facet => WindingsAround(body, facet, near)).OfType<Dictionary<int, int>>()];
    }

    // Winding numbers of the other bodies at a point just inside the surface of this one at one of its facets. Null where the order of
    // crossings is not clear.
    private Dictionary<int, int>? WindingsAround(int body, int facet, int[]? near)
    {
        var f = _mesh.Facet(facet);
        // Unlikely to coincide with a corner, an edge or the centre of another facet.
        var (x, y) = (0.413 * f[0] + 0.331 * f[3] + 0.256 * f[6], 0.413 * f[1] + 0.331 * f[4] + 0.256 * f[7]);
        var crossings = near is null ? _grid.Value.CrossingsAt(x, y) : FacetGrid.CrossingsOf(_mesh, near, x, y);
        var first = crossings.FindIndex(crossing => _bodyOfFacet[crossing.Facet] == body);
        if (first < 0) return null;
        var rounding = 1e-9 * _mesh.Bounds.Diagonal;
        var next = crossings.FindIndex(first, crossing => crossing.Z > crossings[first].Z + rounding);
        if (next < 0) return null;
        var windings = new Dictionary<int, int>();
        foreach (var crossing in crossings[next..])
        {
            var other = _bodyOfFacet[crossing.Facet];
            if (other == body || other == Topology.None || !_bodies[other].IsSolid) continue;
            windings[other] = windings.GetValueOrDefault(other) + (crossing.FacesUp ? 1 : -1);
        }
        foreach (var other in windings.Keys.Where(other => windings[other] == 0).ToList()) windings.Remove(other);
        return windings;
    }

    private int[][] FacetsOfBodies()
    {
        var facets = _bodies.Select(body => new int[body.Facets]).ToArray();
        var next = new int[facets.Length];
        for (var facet = 0; facet < _bodyOfFacet.Length; facet++)
            if (_bodyOfFacet[facet] is var body and not Topology.None) facets[body][next[body]++] = facet;
        return facets;
    }

    // By bounding boxes; of two equal ones, the first is around the second.
    private bool IsAround(int outer, int inner)
    {
        var (a, b) = (_bodies[outer].Bounds, _bodies[inner].Bounds);
        return a.Contain(b) && (a != b || outer < inner);
    }
}

// How each body is treated, and the pairs of bodies that intersect; a body that intersects others over
// its whole height is paired with itself.
internal sealed record Nesting(BodyTreatment[] Treatments, IReadOnlyCollection<(int One, int Other)> Overlapping);

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
