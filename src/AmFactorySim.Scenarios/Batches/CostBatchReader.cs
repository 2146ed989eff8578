using System.Collections.Immutable;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Reads batches: YAML in, parts and constants that a cost can be reckoned from out, or everything that is wrong at once.</summary>
public static class CostBatchReader
{
    private static readonly ImmutableArray<string> ConstantSections = ["process", "material", "overhead", "labour", "energy"];

    /// <summary>Reads a batch from its file.</summary>
    /// <param name="path">The file. Paths within it begin at its folder.</param>
    /// <param name="changes">Values to put in the place of what the file says.</param>
    /// <exception cref="ScenarioException">The batch cannot be reckoned; it holds all that is wrong.</exception>
    public static CostBatch Read(string path, params IReadOnlyList<ScenarioChange> changes)
    {
        var faults = new FaultList(path);
        if (string.IsNullOrWhiteSpace(path)) faults.Add(new("batch", 0), "", path, "no batch is named; give the path of its YAML file");
        faults.ThrowIfAny();
        var text = TextFile.Read(path, path, faults);
        faults.ThrowIfAny();
        var root = YamlText.Read(text!, path, faults);
        faults.ThrowIfAny();
        foreach (var change in changes) root = ChangeNodes.Apply(root, change, faults);

        var preset = root.Find("preset")?.Value is ScalarNode { Text: var name } && name == CostBatchPreset.DiYangScenarioI.Name ? Preset() : null;
        var binder = new Binder(CurrencyKeys.Of(root), new HashSet<string>(), faults);
        var (keys, filled) = binder.Section<CostBatchFile>(preset is null ? root : NodeMerge.Over(preset, root));
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        CurrencyKeys.Check(root, binder, faults);
        References.CheckFiles(binder, folder, faults);
        faults.ThrowIfAny();

        var lines = new Lines(keys!, binder, folder, faults).All();
        CheckPlanning(keys!.Process, binder, faults);
        faults.ThrowIfAny();
        return new(path, keys with { Name = keys.Name ?? Path.GetFileNameWithoutExtension(path) }, lines, [.. Constants(filled)]);
    }

    private static MapNode Preset()
    {
        var mark = new SourceMark($"preset {CostBatchPreset.DiYangScenarioI.Name}", 0);
        return new(mark, [.. CostBatchPreset.Values.GroupBy(v => v.Section).Select(section =>
            new MapEntry(section.Key, mark, new MapNode(mark, [.. section.Select(v => new MapEntry(v.Key, mark, new ScalarNode(mark, v.Value)))])))]);
    }

    private static void CheckPlanning(CostBatchProcessSection process, Binder binder, FaultList faults)
    {
        const string Path = "process.bold_speed";
        if (process is { Planning: LayerPlanningMode.Layerwise, BoldSpeed: null })
            faults.Add(binder.MarkOf("process.planning"), Path, null, "is missing; planning: layerwise needs the speed in a layer that fills its box, in shares of scan_speed, as in 150 %");
        if (process is { Planning: LayerPlanningMode.Constant, BoldSpeed: { } speed })
            faults.Add(binder.MarkOf(Path), Path, speed.ToString(), "goes with planning: layerwise only");
    }

    private static IEnumerable<BatchConstant> Constants(MapNode filled)
    {
        foreach (var group in SectionInfo.Of(typeof(CostBatchFile))!.Keys.Where(k => ConstantSections.Contains(k.Name)))
        {
            var values = (MapNode)filled.Find(group.Name)!.Value;
            foreach (var key in SectionInfo.Of(group.Type)!.Keys)
            {
                if (values.Find(key.Name)?.Value is not ScalarNode value) continue;
                var (symbol, name) = SymbolAndName(key.Key.Help);
                yield return new($"{group.Name}.{key.Name}", symbol, name, value.Text, SourceOf(group.Name, key, value));
            }
        }
    }

    // Where a key stands for one of the paper's constants, its help begins with the symbol.
    private static (string Symbol, string Name) SymbolAndName(string help) =>
        help.TrimEnd('.').Split(", ", 2) is [var symbol, var name] && !symbol.Contains(' ') ? (symbol, name) : ("", char.ToLowerInvariant(help[0]) + help[1..].Split([':', '.', ','])[0]);

    private static string SourceOf(string section, KeyInfo key, ScalarNode value) =>
        value.IsDefault ? key.Key.Source!
        : value.Mark.File.StartsWith("preset ", StringComparison.Ordinal) ? CostBatchPreset.Values.Single(v => v.Section == section && v.Key == key.Name).Source
        : value.Mark.ToString();

    /// <summary>Makes lines of the file's parts.</summary>
    private sealed class Lines(CostBatchFile keys, Binder binder, string folder, FaultList faults)
    {
        private Length LayerHeight => keys.Process.LayerHeight;

        public IReadOnlyList<CostBatchLine> All() => [.. keys.Parts.Select(part => Line(part.Key, part.Value)).OfType<CostBatchLine>()];

        private CostBatchLine? Line(string name, CostBatchPartSection part)
        {
            var path = $"parts.{name}";
            switch (part)
            {
                case { Mesh: { } file, Mass: null, Fill: null, Height: null }:
                    return OfMesh(name, part, file, $"{path}.mesh");
                case { Mesh: null, Mass: { } mass, Fill: { } fill, Height: { } height }:
                    if (height / LayerHeight <= Slicer.MostLayers) return new(name, new(mass, fill, part.Count), Even(mass / keys.Material.Density, fill, height));
                    faults.Add(binder.MarkOf($"{path}.height"), $"{path}.height", height.ToString(), FormattableString.Invariant($"is more than {Slicer.MostLayers} layers of {LayerHeight}"));
                    return null;
                default:
                    faults.Add(binder.MarkOf(path), path, null, "has either a mesh, or mass, fill and height");
                    return null;
            }
        }

        private CostBatchLine? OfMesh(string name, CostBatchPartSection part, string file, string path)
        {
            try
            {
                var shape = Slicer.Slice(MeshReader.Read(Path.Combine(folder, file), part.Unit), LayerHeight);
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
            var layers = Math.Max(1, (int)Math.Round(height / LayerHeight, MidpointRounding.AwayFromZero));
            var area = volume.CubicMetres / (layers * LayerHeight.Metres);
            var edge = new Length(Math.Sqrt(area / fill.Fraction));
            return new(
                LayerHeight, [.. Enumerable.Repeat(area, layers)], [.. Enumerable.Repeat(4 * Math.Sqrt(area), layers)], volume, new(edge, edge, LayerHeight * layers));
        }
    }
}
