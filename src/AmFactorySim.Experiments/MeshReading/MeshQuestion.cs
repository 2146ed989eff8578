using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.MeshReading;

/// <summary>What is in a part's mesh, and what are its layers?</summary>
/// <param name="Part">What the part is called.</param>
/// <param name="Mesh">Its mesh, standing as it is built.</param>
/// <param name="LayerHeight">The height of every layer.</param>
public sealed record MeshQuestion(string Part, Mesh Mesh, Length LayerHeight)
{
    private const int MostDrawn = 41;

    /// <summary>The answer.</summary>
    /// <exception cref="MeshException">The mesh cannot be used; the message says why.</exception>
    public MeshAnswer Answer()
    {
        var sliced = Slicer.Slice(Mesh, LayerHeight);
        var report = MeshReport.Of(Mesh);
        var step = Math.Max(1, (sliced.LayerCount + MostDrawn - 2) / (MostDrawn - 1));
        var layers = Slicer.SliceContours(Mesh, LayerHeight, (layer, contours) =>
            (Row: MeshLayerRow.Of(layer, LayerHeight, contours), Drawn: layer % step == 0 ? contours : null));
        return new(
            MeshFigures.Of(this, report, sliced, [.. layers.Select(layer => layer.Row)]),
            [.. layers.Select(layer => layer.Row)],
            [.. layers.Where(layer => layer.Drawn is not null).Select(layer => new DrawnLayer(layer.Row, layer.Drawn!))]);
    }
}
