namespace AmFactorySim.Geometry;

// Assembles all instances of a 3MF model into one mesh.
internal sealed class ThreeMfAssembly
{
    // With nested components a small file can describe any number of facets, so that they need a limit: 20 million take 0.7 GB.
    public const int MostFacets = 20_000_000;

    private const int Deepest = 64;

    private readonly ThreeMfModel _model;
    private readonly string _name;
    private readonly Dictionary<int, long> _facets = [];
    private readonly HashSet<int> _open = [];
    private readonly float[] _corners;
    private int _next;

    private ThreeMfAssembly(ThreeMfModel model, string name)
    {
        (_model, _name) = (model, name);
        if (model.Items.Count == 0) throw new MeshException($"{name} builds nothing: its <build> has no <item>");
        var facets = 0L;
        foreach (var item in model.Items) facets = Math.Min(facets + CountFacets(item.ObjectId, "the build", 0), long.MaxValue / 2);
        if (facets == 0)
            throw new MeshException($"{name} builds no model: all objects in its build are supports, surfaces or of other types");
        if (facets > MostFacets)
            throw new MeshException($"{name} builds more than {MostFacets} facets with all its components, the maximum that can be read");
        _corners = GC.AllocateUninitializedArray<float>((int)facets * Mesh.FloatsPerFacet);
    }

    public static Mesh Build(ThreeMfModel model, string name)
    {
        var assembly = new ThreeMfAssembly(model, name);
        foreach (var item in model.Items) assembly.Add(item, Transform.Identity);
        var bounds = Bounds.Of(assembly._corners);
        return bounds.AreFinite
            ? new(assembly._corners, model.Unit, bounds)
            : throw new MeshException($"{name}: transforms move facet " +
                $"{Mesh.FirstNotFinite(assembly._corners) / Mesh.FloatsPerFacet + 1} beyond the range of numbers");
    }

    // Each object is counted once, independent of its uses.
    private long CountFacets(int id, string user, int depth)
    {
        if (_facets.TryGetValue(id, out var known)) return known;
        if (!_model.Objects.TryGetValue(id, out var its))
            throw new MeshException($"{_name}: {user} uses object {id}, which does not exist");
        if (depth > Deepest) throw new MeshException($"{_name}: components are nested more than {Deepest} deep, at object {id}");
        if (!_open.Add(id)) throw new MeshException($"{_name}: object {id} is a component of itself");
        var count = (long)its.Facets.Count / 3;
        foreach (var component in its.Components)
            count = Math.Min(count + CountFacets(component.ObjectId, $"object {id}", depth + 1), long.MaxValue / 2);
        _open.Remove(id);
        if (!its.IsModel) count = 0;
        _facets.Add(id, count);
        return count;
    }

    private void Add(ThreeMfInstance instance, in Transform outer)
    {
        if (_facets[instance.ObjectId] == 0) return;
        var its = _model.Objects[instance.ObjectId];
        var transform = instance.Transform.Then(outer);
        var determinant = transform.Determinant;
        if (determinant == 0 || !double.IsFinite(determinant))
            throw new MeshException($"{_name}: a transform of object {its.Id} flattens it; the matrix of a transform must be invertible");
        foreach (var component in its.Components) Add(component, transform);
        // A mirror image reverses facets, so that the order of their corners is reversed.
        var (second, third) = determinant > 0 ? (1, 2) : (2, 1);
        for (var facet = 0; facet < its.Facets.Count; facet += 3)
        {
            Put(its, its.Facets[facet], transform);
            Put(its, its.Facets[facet + second], transform);
            Put(its, its.Facets[facet + third], transform);
        }
    }

    // A vertex has the same bits for all its facets.
    private void Put(ThreeMfObject its, int vertex, in Transform transform)
    {
        var (x, y, z) = transform.Of(its.Vertices[3 * vertex], its.Vertices[3 * vertex + 1], its.Vertices[3 * vertex + 2]);
        (_corners[_next], _corners[_next + 1], _corners[_next + 2]) = ((float)x, (float)y, (float)z);
        _next += 3;
    }
}
