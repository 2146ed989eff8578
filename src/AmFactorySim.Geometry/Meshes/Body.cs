namespace AmFactorySim.Geometry;

// A connected piece of a closed mesh, in file units. The volume is negative if its facets face inwards.
internal readonly record struct Body(int Facets, double Area, double Volume, Limits Limits)
{
    private const double RoundingShare = 1e-12;

    // Whether the volume is more than rounding, as of facets that lie on each other.
    public bool IsSolid => Math.Abs(Volume) > RoundingShare * Area * Limits.Diagonal;

    public static Body[] Of(Mesh mesh, int[] bodyOfFacet, int count)
    {
        if (count == 1) return [new(mesh.FacetCount, mesh.Measures.Area, mesh.Measures.Volume, mesh.Limits)];
        var facets = new int[count];
        var areas = new double[count];
        var volumes = new double[count];
        var limits = new Limits[count];
        Array.Fill(limits, Limits.Nothing);
        var (midX, midY, midZ) = (mesh.Limits.MidX, mesh.Limits.MidY, mesh.Limits.MidZ);
        for (var facet = 0; facet < bodyOfFacet.Length; facet++)
        {
            var body = bodyOfFacet[facet];
            if (body == Topology.None) continue;
            var f = mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            var measures = MeshMeasures.OfFacets(f, midX, midY, midZ);
            facets[body]++;
            areas[body] += measures.Area;
            volumes[body] += measures.Volume;
            limits[body] = limits[body].With(f);
        }
        return [.. Enumerable.Range(0, count).Select(i => new Body(facets[i], areas[i], volumes[i], limits[i]))];
    }
}
