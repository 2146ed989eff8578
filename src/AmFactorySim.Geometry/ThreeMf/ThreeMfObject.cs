namespace AmFactorySim.Geometry;

// An object of a 3MF model: a mesh of its own, or other objects put together.
internal sealed class ThreeMfObject(int id, bool isModel)
{
    public int Id => id;

    // Supports, surfaces and the like are no part of the part.
    public bool IsModel => isModel;

    // x, y and z of each vertex, and three vertices for each facet.
    public List<float> Vertices { get; } = [];

    public List<int> Facets { get; } = [];

    public List<ThreeMfInstance> Components { get; } = [];
}
