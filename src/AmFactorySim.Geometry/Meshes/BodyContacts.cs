namespace AmFactorySim.Geometry;

// The bodies whose bounding boxes touch, and the pairs of them whose surfaces show that they overlap: facets that cut through each other,
// or that lie on each other with solid on the same side. Bodies that only touch do not overlap.
internal sealed class BodyContacts
{
    // Bodies that overlap by less only touch: as a share of the mesh's size, and at least a few steps of single precision.
    private const double ShareOfSize = 1e-7;
    private const double StepsOfPrecision = 4 * 1.1920929e-7;

    // Facets are compared with the boxes of so many other bodies, to leave out those far from them.
    private const int MostPartners = 8;

    private const int MostPairs = 5_000_000;

    private readonly Dictionary<int, List<int>> _partners = [];
    private int _pairs;

    public HashSet<(int, int)> Overlapping { get; } = [];

    public bool AreNone => _partners.Count == 0;

    // The bodies whose boxes touch that of this one.
    public IReadOnlyList<int> PartnersOf(int body) => _partners.GetValueOrDefault(body) ?? [];

    public static double LeastDepth(Mesh mesh) =>
        Math.Max(ShareOfSize * mesh.Bounds.Diagonal, StepsOfPrecision * mesh.Bounds.LargestCoordinate);

    // Null if there are more comparisons or more pairs of bodies than the limit.
    public static BodyContacts? Find(Mesh mesh, int[] bodyOfFacet, Body[] bodies, long mostComparisons)
    {
        var contacts = new BodyContacts();
        if (!BoxPairs.ForEach([.. bodies.Select(body => body.Bounds)], mostComparisons, contacts.Touch)) return null;
        return contacts.AreNone || contacts.FindOverlaps(mesh, bodyOfFacet, bodies, mostComparisons) ? contacts : null;
    }

    private bool Touch(int one, int other)
    {
        foreach (var (body, partner) in ((int, int)[])[(one, other), (other, one)])
        {
            if (!_partners.TryGetValue(body, out var its)) _partners.Add(body, its = []);
            its.Add(partner);
        }
        return ++_pairs < MostPairs;
    }

    private bool FindOverlaps(Mesh mesh, int[] bodyOfFacet, Body[] bodies, long mostComparisons)
    {
        var (facets, boxes) = (new List<int>(), new List<Bounds>());
        for (var facet = 0; facet < bodyOfFacet.Length; facet++)
        {
            var body = bodyOfFacet[facet];
            if (body == Topology.None || !bodies[body].IsSolid || !_partners.TryGetValue(body, out var partners)) continue;
            var box = Bounds.Nothing.With(mesh.Facet(facet));
            if (partners.Count <= MostPartners && !partners.Exists(partner => bodies[partner].Bounds.Touch(box))) continue;
            facets.Add(facet);
            boxes.Add(box);
        }
        var depth = LeastDepth(mesh);
        return BoxPairs.ForEach([.. boxes], mostComparisons, (i, j) =>
        {
            var (a, b) = (bodyOfFacet[facets[i]], bodyOfFacet[facets[j]]);
            var pair = (Math.Min(a, b), Math.Max(a, b));
            if (a == b || Overlapping.Contains(pair)) return true;
            var f = mesh.Facet(facets[i]);
            var g = mesh.Facet(facets[j]);
            if (FacetPair.Pierce(f, g, depth) || FacetPair.Cover(f, g, depth)) Overlapping.Add(pair);
            return true;
        });
    }
}
