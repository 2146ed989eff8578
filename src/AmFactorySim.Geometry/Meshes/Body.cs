namespace AmFactorySim.Geometry;

// A connected piece of a closed mesh, in file units. The volume is negative if its facets face inwards.
internal readonly record struct Body(int Facets, double Area, double Volume, Bounds Bounds)
{
    private const double RoundingShare = 1e-12;

    // Whether the volume is more than rounding, which facets that lie on each other leave.
    public bool IsSolid => Math.Abs(Volume) > RoundingShare * Area * Bounds.Diagonal;

    public static Body[] Of(Mesh mesh, int[] bodyOfFacet, int count)
    {
        if (count == 1) return [new(mesh.FacetCount, mesh.Measures.Area, mesh.Measures.Volume, mesh.Bounds)];
        var facets = new int[count];
        var areas = new double[count];
        var volumes = new double[count];
        var bounds = new Bounds[count];
        Array.Fill(bounds, Bounds.Nothing);
        var (midX, midY, midZ) = (mesh.Bounds.MidX, mesh.Bounds.MidY, mesh.Bounds.MidZ);
        for (var facet = 0; facet < bodyOfFacet.Length; facet++)
        {
            var body = bodyOfFacet[facet];
            if (body == Topology.None) continue;
            var f = mesh.Facet(facet);
            var measures = MeshMeasures.OfFacets(f, midX, midY, midZ);
            facets[body]++;
            areas[body] += measures.Area;
            volumes[body] += measures.Volume;
            bounds[body] = bounds[body].With(f);
        }
        return [.. Enumerable.Range(0, count).Select(i => new Body(facets[i], areas[i], volumes[i], bounds[i]))];
    }
}
