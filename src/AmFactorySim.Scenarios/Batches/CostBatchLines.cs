using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>Makes the lines of a batch from the parts in its file.</summary>
/// <param name="keys">The file.</param>
/// <param name="binder">Knows where each path is written.</param>
/// <param name="meshOf">Reads a part's mesh.</param>
/// <param name="faults">Takes what cannot be.</param>
internal sealed class CostBatchLines(CostBatchFile keys, Binder binder, Func<CostBatchPartSection, Mesh> meshOf, FaultList faults)
{
    /// <summary>What is probably not meant; complete when all lines are made.</summary>
    public List<Warning> Warnings { get; } = [];

    private Length LayerHeight => keys.Process.LayerHeight;

    /// <summary>The lines of all parts without faults.</summary>
    public IReadOnlyList<CostBatchLine> All() => [.. keys.Parts
        .Where(part => faults.AreKnown($"parts.{part.Key}", "process.layer_height", "process.planning", "material.density"))
        .Select(part => Line(part.Key, part.Value)).OfType<CostBatchLine>()];

    private CostBatchLine? Line(string name, CostBatchPartSection part)
    {
        var path = $"parts.{name}";
        switch (part)
        {
            case { Mesh: { } file, Mass: null, Fill: null, Height: null }:
                return OfMesh(name, part, file, $"{path}.mesh");
            case { Mesh: null, Mass: { } mass, Fill: { } fill, Height: { } height }:
                if (HeightFault(height) is not { } fault)
                    return new(name, new(mass, fill, part.Count), Even(mass / keys.Material.Density, fill, height));
                faults.Add(binder.MarkOf($"{path}.height"), $"{path}.height", height.ToString(), fault);
                return null;
            default:
                faults.Add(binder.MarkOf(path), path, null, "has either a mesh, or mass, fill and height");
                return null;
        }
    }

    private string? HeightFault(Length height) => (height / LayerHeight) switch
    {
        < 1 - 1e-9 => $"is less than one layer of {LayerHeight}",
        > Slicer.MostLayers =>
            FormattableString.Invariant($"is more than {Slicer.MostLayers} layers of {LayerHeight}"),
        _ => null,
    };

    private CostBatchLine? OfMesh(string name, CostBatchPartSection part, string file, string path)
    {
        try
        {
            var mesh = meshOf(part);
            // Planning looks at the box around each layer, which takes its contours.
            var shape = keys.Process.Planning == LayerPlanningMode.Layerwise
                ? Slicer.SliceContours(mesh, LayerHeight).Sliced
                : Slicer.Slice(mesh, LayerHeight);
            if (HeightFault(shape.Height) is { } fault) throw new MeshException($"the height of {shape.Height} {fault}");
            foreach (var warning in mesh.Warnings) Warnings.Add(new(binder.MarkOf(path), path, $"{file}: {warning}"));
            if (PartSize.Doubt(file, mesh, unit => $"unit: 1 {unit}") is { } doubt)
                Warnings.Add(new(binder.MarkOf(path), path, $"{file}: {doubt}"));
            return new(name, new(shape.Volume * keys.Material.Density, new(LayerComplexity.OfPart(shape)), part.Count), shape);
        }
        catch (MeshException problem)
        {
            faults.Add(binder.MarkOf(path), path, file, problem.Message);
            return null;
        }
    }

    // A part without a mesh: every layer the same, in as many layers as a mesh of its height would have.
    private SlicedPart Even(Volume volume, Share fill, Length height)
    {
        var layers = (int)Math.Round(height / LayerHeight, MidpointRounding.AwayFromZero);
        var area = volume.CubicMetres / (layers * LayerHeight.Metres);
        var edge = new Length(Math.Sqrt(area / fill.Fraction));
        return new(
            LayerHeight, [.. Enumerable.Repeat(area, layers)], [.. Enumerable.Repeat(4 * Math.Sqrt(area), layers)], volume,
                new(edge, edge, LayerHeight * layers))
        {
            LayerBoxAreas = [.. Enumerable.Repeat(area / fill.Fraction, layers)],
        };
    }
}
