using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>Merges a scenario with the catalogue: every entry that the scenario names or uses gets its keys from the catalogue.</summary>
internal sealed class Composition(Catalogue catalogue, FaultList faults)
{
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);
    private ILookup<string, string> _metalsThrough = Array.Empty<string>().ToLookup(s => s);

    /// <summary>Paths of entries whose missing keys are already reported, in one sentence each.</summary>
    public IReadOnlySet<string> Incomplete => _incomplete;

    /// <summary>The scenario with the catalogue's values.</summary>
    public MapNode Compose(MapNode root)
    {
        var schema = SectionInfo.Of(typeof(ScenarioFile))!;
        root = new Inheritance(catalogue, _incomplete, faults).Resolve((MapNode)schema.WrittenOut(root));
        _metalsThrough = MetalsThrough(root);
        root = Used(root, "materials", [.. Values(root, "parts", "material"), .. Keys(root, "powder")]);
        root = Used(root, "powder", Values(root, "parts", "material"), [.. Keys(root, "materials")]);
        root = Used(root, "shifts", Values(root, "crews", "shift", SectionDefault("crews", "shift")));
        foreach (var section in Catalogue.Sections)
        {
            if (root.Find(section) is not { Value: MapNode entries } group) continue;
            var info = SectionInfo.Of(schema.Keys.Single(k => k.Name == section).EntryType!)!;
            var composed = entries.Entries.Select(entry => entry with { Value = Entry(section, entry, info) });
            root = root.With(group with { Value = entries with { Entries = [.. composed] } });
        }
        return root;
    }

    private Node Entry(string section, MapEntry entry, SectionInfo info)
    {
        var own = entry.Value is ScalarNode { IsEmpty: true } ? new MapNode(entry.Mark, []) : entry.Value;
        if (own is not MapNode keys) return own;
        var model = keys.Find("model")?.Value as ScalarNode is { IsEmpty: false } named ? named : null;
        var (path, name) = ($"{section}.{entry.Key}", model?.Text ?? entry.Key);
        var known = catalogue.Find(section, name);
        // A fault in the catalogue, or in what names its entry, explains all that is missing.
        if (known is null && (faults.IsUnknown($"catalogue.{section}.{name}") || keys.Find("model")?.Value is UnreadNode))
            _incomplete.Add(path);
        else if (known is null)
        {
            if (model is not null)
                faults.Add(model.Mark, $"{path}.model", model.Text,
                    $"\"{model.Text}\" is not in the catalogue; {DidYouMean.Hint(model.Text, catalogue.Names(section))}");
            if (MissingKeys(keys, info) is { Count: > 0 } missing && _incomplete.Add(path) && model is null)
                faults.Add(entry.Mark, path, entry.Key,
                    $"\"{entry.Key}\" is not in the catalogue; "
                    + (catalogue.Names(section) is { Count: > 0 } names ? $"{DidYouMean.Hint(entry.Key, names).TrimEnd('?')}, or " : "")
                    + $"describe it in full, with {string.Join(", ", missing)}");
        }
        if (known is null) return keys;
        return NodeMerge.Over(WithMethod(known, entry.Key, path, keys), keys) with { Mark = entry.Mark };
    }

    // The catalogue's values for the method that is asked for, or for the metal of the parts that are routed here, or for the first method.
    private MapNode WithMethod(MapNode known, string name, string path, MapNode keys)
    {
        if (known.Find("methods")?.Value is not MapNode { Entries.Count: > 0 } methods) return known;
        var common = known.Without("methods");
        var asked = keys.Find("method")?.Value as ScalarNode is { IsEmpty: false } named ? named : null;
        var metals = _metalsThrough[name].Distinct().ToList();
        var method = asked?.Text ?? methods.Entries.FirstOrDefault(m => metals.Contains(m.Key))?.Key ?? methods.Entries[0].Key;
        if (asked is null && methods.Entries.Any(m => metals.Contains(m.Key)) && metals.Count > 1)
            faults.Add(keys.Mark, $"{path}.method", null,
                $"is missing; parts of {string.Join(" and ", metals)} are routed here, so write one of the methods "
                    + $"{string.Join(", ", methods.Entries.Select(m => m.Key))}");
        var entry = methods.Find(method);
        if ((entry?.Value is ScalarNode { IsEmpty: true } ? new MapNode(entry.Mark, []) : entry?.Value) is MapNode chosen)
            return NodeMerge.Over(common, chosen).With(new("method", chosen.Mark, new ScalarNode(chosen.Mark, method)));
        _incomplete.Add(path);
        // A method that cannot be read is reported in the catalogue.
        if (entry is null)
            faults.Add(asked?.Mark ?? keys.Mark, $"{path}.method", method,
                $"\"{method}\" is not a method of this station; {DidYouMean.Hint(method, [.. methods.Entries.Select(m => m.Key)])}");
        return common;
    }

    private static IReadOnlyList<string> MissingKeys(MapNode keys, SectionInfo info)
    {
        HashSet<string> given = [.. keys.Entries.Select(entry => entry.Key), .. info.Misspelt(keys)];
        return
        [
            .. info.Keys.Where(k => k.Key.Default is null && !k.IsOptional && k.EntryType is null && !given.Contains(k.Name))
                .Select(k => k.Name),
            .. info.Type == typeof(MachineSection) && !MachineProcess.Keys.Any(given.Contains)
                ? [$"one of {string.Join(", ", MachineProcess.Keys)}"] : Array.Empty<string>(),
        ];
    }

    // Entries that are used but not written are added to the section, if the catalogue knows them or they are required.
    private MapNode Used(MapNode root, string section, IEnumerable<string> names, params IReadOnlyList<string> needed)
    {
        var group = root.Find(section) ?? new(section, root.Mark, new MapNode(root.Mark, []));
        if (group.Value is not MapNode && group.Value is not ScalarNode { IsEmpty: true }) return root;
        var entries = group.Value as MapNode ?? new MapNode(group.Mark, []);
        var mark = root.Find("parts")?.Mark ?? root.Mark;
        var required = needed.ToHashSet(StringComparer.Ordinal);
        var added = names.Distinct().Where(name => !entries.Has(name))
            .Select(name => (Name: name, Mark: catalogue.Find(section, name)?.Mark ?? (required.Contains(name) ? mark : (SourceMark?)null)))
            .Where(used => used.Mark is not null)
            .Select(used => new MapEntry(used.Name, used.Mark!.Value, new MapNode(used.Mark.Value, [])));
        entries = entries with { Entries = [.. entries.Entries, .. added] };
        return entries.Entries.Count == 0 ? root : root.With(group with { Value = entries });
    }

    // The metals of the parts that are routed through each station.
    private static ILookup<string, string> MetalsThrough(MapNode root) => (
        from part in Groups(root, "parts")
        let metal = (part.Find("material")?.Value as ScalarNode)?.Text
        where metal is not null
        from station in RouteOf(part).Distinct()
        select (Station: station, Metal: metal)).ToLookup(pair => pair.Station, pair => pair.Metal);

    private static IEnumerable<string> RouteOf(MapNode part) =>
        part.Find("route")?.Value is ListNode route ? route.Items.OfType<ScalarNode>().Select(s => s.Text) : [];

    private static IEnumerable<string> Values(MapNode root, string section, string key, string? otherwise = null) =>
        Groups(root, section).Select(g => (g.Find(key)?.Value as ScalarNode)?.Text ?? otherwise).OfType<string>();

    private static IEnumerable<string> Keys(MapNode root, string section) =>
        root.Find(section)?.Value is MapNode entries ? entries.Entries.Select(e => e.Key) : [];

    private static IEnumerable<MapNode> Groups(MapNode root, string section) =>
        root.Find(section)?.Value is MapNode entries ? entries.Entries.Select(e => e.Value as MapNode ?? new MapNode(e.Mark, [])) : [];

    private static string? SectionDefault(string section, string key) =>
        SectionInfo.Of(SectionInfo.Of(typeof(ScenarioFile))!.Keys.Single(k => k.Name == section).EntryType!)!
            .Keys.Single(k => k.Name == key).Key.Default;
}
