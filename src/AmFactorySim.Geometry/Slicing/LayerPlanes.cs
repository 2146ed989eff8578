using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// The cutting planes of the layers, each at half its layer. Heights are in layers, so that the planes are at the integers 0 to Count - 1.
internal readonly struct LayerPlanes
{
    public readonly int Count;
    public readonly double MidX;
    public readonly double MidY;
    private readonly double _bottom;
    private readonly double _layersPerUnit;

    private LayerPlanes(Mesh mesh, double bottom, double layersPerUnit, int count)
    {
        Count = count;
        MidX = mesh.Bounds.MidX;
        MidY = mesh.Bounds.MidY;
        _bottom = bottom;
        _layersPerUnit = layersPerUnit;
    }

    public static LayerPlanes Of(Mesh mesh, Length layerHeight) => new(
        mesh, mesh.Bounds.MinZ, 1 / (layerHeight.Metres / mesh.Unit.Metres), CountLayers(mesh.BoundingBox.Z, layerHeight));

    // So many layers between two heights in file units.
    public static LayerPlanes Between(Mesh mesh, double low, double high, int count) => new(mesh, low, count / (high - low), count);

    public double Level(float z) => (z - _bottom) * _layersPerUnit - 0.5;

    // In file units.
    public double HeightOf(int layer) => _bottom + (layer + 0.5) / _layersPerUnit;

    // The planes that a facet with these levels crosses: a corner on a plane counts as above it.
    public (int First, int Last) Crossed(double a, double b, double c) => (
        Math.Max((int)Math.Floor(Math.Min(a, Math.Min(b, c))) + 1, 0),
        Math.Min((int)Math.Floor(Math.Max(a, Math.Max(b, c))), Count - 1));

    private static int CountLayers(Length height, Length layerHeight)
    {
        if (!(layerHeight.Metres > 0) || !double.IsFinite(layerHeight.Metres))
            throw new MeshException($"the layer height must be above 0, such as 50 um, but is {layerHeight}");
        var layers = Math.Ceiling(height.Metres / layerHeight.Metres - 0.5);
        if (layers < 1)
            throw new MeshException($"the part is {height} high, less than half a layer of {layerHeight}: is its unit correct?");
        if (layers > Slicer.MostLayers)
            throw new MeshException($"the part is {height} high and would have more than {Slicer.MostLayers} layers of {layerHeight}: " +
                "is its unit correct?");
        return (int)layers;
    }
}
