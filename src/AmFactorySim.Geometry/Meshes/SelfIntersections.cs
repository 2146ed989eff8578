namespace AmFactorySim.Geometry;

// Counts pairs of intersecting facets, as a hint: pairs that share a corner or only touch are not counted, and the search ends after a
// limited number of comparisons.
internal static class SelfIntersections
{
    public const int MostPairs = 4_000_000;

    // The number of pairs, and the middle of one facet of each of the first.
    public static (int Count, List<(double X, double Y, double Z)> Places) Of(Mesh mesh)
    {
        var places = new List<(double, double, double)>();
        var boxes = new Bounds[mesh.FacetCount];
        for (var facet = 0; facet < boxes.Length; facet++) boxes[facet] = Bounds.Nothing.With(mesh.Facet(facet));
        var found = 0;
        BoxPairs.ForEach(boxes, MostPairs, (a, b) =>
        {
            if (!FacetPair.Cut(mesh.Facet(a), mesh.Facet(b))) return true;
            found++;
            if (places.Count < MeshReport.MostPlaces) places.Add((boxes[a].MidX, boxes[a].MidY, boxes[a].MidZ));
            return true;
        });
        return (found, places);
    }
}
