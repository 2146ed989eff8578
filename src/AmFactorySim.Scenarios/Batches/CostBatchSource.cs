using System.Collections.Concurrent;
using System.Collections.Immutable;
using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>A batch's file, read once and calculated as often as needed, each time with other values; safe for several threads.</summary>
public sealed class CostBatchSource
{
    private static readonly ImmutableArray<string> ConstantSections = ["process", "material", "overhead", "labour", "energy"];

    private readonly string _path, _folder;
    private readonly MapNode _root;
    private readonly ConcurrentDictionary<(string, double), Mesh> _meshes = [];

    internal CostBatchSource(string path, MapNode root)
    {
        (_path, _root) = (path, root);
        _folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
    }

    /// <summary>The batch.</summary>
    /// <param name="changes">Values to put in the place of what the file says.</param>
    /// <exception cref="FaultException">The cost cannot be calculated; the exception holds all faults.</exception>
    public CostBatch With(params IReadOnlyList<ScenarioChange> changes) => With(changes, new FaultList(_path));

    internal CostBatch With(IReadOnlyList<ScenarioChange> changes, FaultList faults)
    {
        var root = _root;
        foreach (var change in changes) root = NodeChange.Apply(root, change.Path, change.Value, change.Source, faults);
        var preset = root.Find("preset")?.Value is ScalarNode { Text: var name }
            && name == CostBatchPreset.DiYangScenarioI.Name ? Preset() : null;
        var binder = new Binder(CurrencyKeys.Of(root), faults);
        var (keys, filled) = binder.Section<CostBatchFile>(preset is null ? root : NodeMerge.Over(preset, root));
        CurrencyKeys.Check(root, binder, faults);
        References.CheckFiles(binder, _folder, faults);
        var parts = new CostBatchLines(keys, binder, MeshOf, faults);
        var lines = parts.All();
        CheckPlanning(keys.Process, binder, faults);
        faults.ThrowIfAny();
        return new(_path, keys with { Name = keys.Name ?? EntryName.OfFile(_path, "batch") }, lines, [.. Constants(filled)],
            NumericKeys.Of<CostBatchFile>(filled))
        {
            Warnings = parts.Warnings,
        };
    }

    private Mesh MeshOf(CostBatchPartSection part) =>
        _meshes.GetOrAdd((part.Mesh!, part.Unit.Metres), _ =>
            MeshReader.Read(Path.Combine(_folder, part.Mesh!), part.Unit == MeshReader.UsualUnit ? null : part.Unit));

    private static MapNode Preset()
    {
        var mark = new SourceMark($"preset {CostBatchPreset.DiYangScenarioI.Name}", 0);
        return new(mark, [.. CostBatchPreset.Values.GroupBy(v => v.Section).Select(section =>
            new MapEntry(section.Key, mark,
                new MapNode(mark, [.. section.Select(v => new MapEntry(v.Key, mark, new ScalarNode(mark, v.Value)))])))]);
    }

    private static void CheckPlanning(CostBatchProcessSection process, Binder binder, FaultList faults)
    {
        const string Path = "process.bold_speed";
        if (!faults.AreKnown("process.planning", Path)) return;
        if (process is { Planning: LayerPlanningMode.Layerwise, BoldSpeed: null })
            faults.Add(binder.MarkOf("process.planning"), Path, null,
                "is missing; planning: layerwise needs the speed in a layer that fills its box, in shares of scan_speed, as in 150 %");
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
        help.TrimEnd('.').Split(", ", 2) is [var symbol, var name]
            && !symbol.Contains(' ') ? (symbol, name) : ("", char.ToLowerInvariant(help[0]) + help[1..].Split([':', '.', ','])[0]);

    private static string SourceOf(string section, KeyInfo key, ScalarNode value) =>
        value.IsDefault ? key.Key.Source!
        : value.Mark.File.StartsWith("preset ", StringComparison.Ordinal)
            ? CostBatchPreset.Values.Single(v => v.Section == section && v.Key == key.Name).Source
        : value.Mark.ToString();
}
