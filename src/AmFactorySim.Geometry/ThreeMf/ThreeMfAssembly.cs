namespace AmFactorySim.Geometry;

// Assembles all instances of a 3MF model into one mesh.
internal sealed class ThreeMfAssembly
{
    // Of one package.
    public const int MostFacets = 20_000_000;

    // With nested components a small file can describe any number of facets: they are limited before any is assembled.
    private const int AlwaysFacets = 1_000_000;
    private const int MostTimes = 100;

    private const int Deepest = 64;

    private readonly ThreeMfPackage _package;
    private readonly string _name;
    private readonly Dictionary<ThreeMfObject, long> _facets = [];
    private readonly HashSet<ThreeMfObject> _open = [];
    private readonly float[] _corners;
    private int _next;

    private ThreeMfAssembly(ThreeMfPackage package)
    {
        (_package, _name) = (package, package.Name);
        if (package.Root.Items.Count == 0)
            throw new MeshException(package.Notes.NotPrintable > 0
                ? $"{_name} builds nothing: all items of its <build> are marked as not printable"
                : $"{_name} builds nothing: its <build> has no <item>");
        var facets = 0L;
        foreach (var item in package.Root.Items)
            facets = Math.Min(facets + CountFacets(item, package.Root, "the build", 0), long.MaxValue / 2);
        if (facets == 0)
            throw new MeshException($"{_name} builds no model: all objects in its build are supports, surfaces or of other types"
                + (package.Notes.Beams > 0 ? ", or beam lattices, which are not read: save the lattice as a mesh" : ""));
        var most = Math.Clamp((long)MostTimes * package.ListedFacets, AlwaysFacets, MostFacets);
        if (facets > most)
            throw new MeshException($"{_name} builds more than {most} facets with all its components from the {package.ListedFacets} that "
                + "it lists; save it as a mesh without components, or with fewer");
        _corners = GC.AllocateUninitializedArray<float>((int)facets * Mesh.FloatsPerFacet);
    }

    public static Mesh Build(ThreeMfPackage package)
    {
        var assembly = new ThreeMfAssembly(package);
        foreach (var item in package.Root.Items) assembly.Add(item, package.Root, Transform.Identity);
        var bounds = Bounds.Of(assembly._corners);
        return bounds.AreFinite
            ? new(assembly._corners, package.Root.Unit, bounds) { ReadingWarnings = [.. package.Notes.Warnings()] }
            : throw new MeshException($"{package.Name}: transforms move facet " +
                $"{Mesh.FirstNotFinite(assembly._corners) / Mesh.FloatsPerFacet + 1} beyond the range of numbers");
    }

    // Each object is counted once, independent of its uses.
    private long CountFacets(ThreeMfInstance instance, ThreeMfModel inside, string user, int depth)
    {
        var model = _package.PartOf(instance, inside);
        var id = instance.ObjectId;
        if (!model.Objects.TryGetValue(id, out var its))
            throw new MeshException($"{_name}: {user} uses object {id}{(instance.Path is null ? "" : $" of {instance.Path}")}, which does "
                + "not exist");
        if (_facets.TryGetValue(its, out var known)) return known;
        if (depth > Deepest) throw new MeshException($"{_name}: components are nested more than {Deepest} deep, at object {id}");
        if (!_open.Add(its)) throw new MeshException($"{_name}: object {id} is a component of itself");
        var count = (long)its.Facets.Count / 3;
        foreach (var component in its.Components)
            count = Math.Min(count + CountFacets(component, model, $"object {id}", depth + 1), long.MaxValue / 2);
        _open.Remove(its);
        if (!its.IsModel)
        {
            count = 0;
            _package.Notes.OtherTypes[its.Type] = _package.Notes.OtherTypes.GetValueOrDefault(its.Type) + 1;
        }
        _facets.Add(its, count);
        return count;
    }

    private void Add(ThreeMfInstance instance, ThreeMfModel inside, in Transform outer)
    {
        var model = _package.PartOf(instance, inside);
        var its = model.Objects[instance.ObjectId];
        if (_facets[its] == 0) return;
        // A part can have a unit of its own.
        var scale = model.Unit.Metres / inside.Unit.Metres;
        var transform = (scale == 1 ? instance.Transform : Transform.Scaled(scale).Then(instance.Transform)).Then(outer);
        var determinant = transform.Determinant;
        if (determinant == 0 || !double.IsFinite(determinant))
            throw new MeshException($"{_name}: a transform of object {its.Id} flattens it; the matrix of a transform must be invertible");
        foreach (var component in its.Components) Add(component, model, transform);
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
