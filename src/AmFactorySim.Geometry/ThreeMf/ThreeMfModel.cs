using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// The content of a 3MF model part: its unit, its objects and its build.
internal sealed record ThreeMfModel(Length Unit, Dictionary<int, ThreeMfObject> Objects, List<ThreeMfInstance> Items);

// An object of a 3MF model: a mesh, or components.
internal sealed class ThreeMfObject(int id, string type)
{
    public int Id => id;

    public string Type { get; set; } = type;

    // Supports, surfaces and others are not part of the mesh.
    public bool IsModel => Type == "model";

    // x, y and z of each vertex, and three vertices for each facet.
    public List<float> Vertices { get; } = [];

    public List<int> Facets { get; } = [];

    public List<ThreeMfInstance> Components { get; } = [];
}

// An object with a transform, in another part of the package if a path is given: a component of another object or an item of the build.
internal readonly record struct ThreeMfInstance(string? Path, int ObjectId, Transform Transform);
