using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>Reads scenarios: YAML and catalogue in, a factory that can be simulated out, or all faults at once.</summary>
public static class ScenarioReader
{
    private static readonly string[] s_sectionsOfEntries = ["parts", "machines", "stations", "crews", "materials", "powder"];

    /// <summary>Reads a scenario from its file.</summary>
    /// <param name="path">The file. Paths within it are relative to its folder.</param>
    /// <param name="changes">Values that replace those of the file.</param>
    /// <exception cref="FaultException">The scenario cannot be run; the exception holds all faults.</exception>
    public static Scenario Read(string path, params IReadOnlyList<ScenarioChange> changes)
    {
        var faults = new FaultList(path);
        if (string.IsNullOrWhiteSpace(path))
            faults.Add(new("scenario", 0), "", path, "no scenario is named; give the path of its YAML file");
        faults.ThrowIfAny();
        var text = TextFile.Read(path, path, faults);
        faults.ThrowIfAny();
        return Read(text!, path, changes, faults);
    }

    /// <summary>Reads a scenario from a text.</summary>
    /// <param name="text">The YAML. Paths within it are relative to the current folder.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="changes">Values that replace those of the text.</param>
    /// <exception cref="FaultException">The scenario cannot be run; the exception holds all faults.</exception>
    public static Scenario Parse(string text, string name, params IReadOnlyList<ScenarioChange> changes) =>
        Read(text, name, changes, new FaultList(name));

    private static Scenario Read(string text, string path, IReadOnlyList<ScenarioChange> changes, FaultList faults)
    {
        var root = YamlText.Read(text, path, faults);
        // Without a single key, nothing else can be said of the file.
        if (root.Entries.Count == 0) faults.ThrowIfAny();
        // Written out, short forms have paths below them: a change may name machines.S-m400-4.build_failure.recovery.
        root = (MapNode)SectionInfo.Of(typeof(ScenarioFile))!.WrittenOut(root);
        root = Changed(root, changes, faults);

        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        var currencies = CurrencyKeys.Of(root);
        var catalogue = CatalogueOf(root, folder, currencies, faults);
        var composition = new Composition(catalogue, faults);
        var binder = new Binder(currencies, faults, composition.Incomplete, DistributionSyntax.Misplaced);
        var composed = composition.Compose(root);
        var (keys, filled) = binder.Section<ScenarioFile>(composed);
        new References(binder, composed, catalogue, faults).Check(folder);

        var name = keys.Name ?? EntryName.OfFile(path, "scenario");
        var resolver = new Resolver(keys, binder, folder, faults);
        var plan = resolver.Plan(name);
        return new Scenario(path, folder, keys with { Name = name }, plan, resolver.Warnings, filled) { MeshSha256 = resolver.MeshSha256 };
    }

    private static MapNode Changed(MapNode root, IReadOnlyList<ScenarioChange> changes, FaultList faults)
    {
        var horizon = HorizonChange.HorizonOf(root);
        // A horizon that cannot be read stays, so that its fault is reported: the release rate that it stands for is unknown.
        if (!HorizonChange.CanHold(horizon)) changes = [.. changes.Where(c => c.Path != "horizon")];
        foreach (var change in changes)
        {
            var paths = ShortPaths.Full(change.Path, section => NamesIn(root, section));
            if (paths.Count == 1 && Unknown(root, paths[0]) is { } unknown)
                faults.Add(new(change.Source, 0), paths[0], change.Value, unknown);
            else if (paths.Count == 1) root = NodeChange.Apply(root, paths[0], change.Value, change.Source, faults);
            else
                faults.Add(new(change.Source, 0), change.Path, change.Value,
                    $"is a short form, and the scenario has several; write {string.Join(" or ", paths)}", string.Join(", ", paths));
        }
        return changes.Any(c => c.Path == "horizon") ? HorizonChange.Over(horizon, root) : root;
    }

    // Why a path below an entry leads nowhere; null if the entry is there, or if the path ends at the entry, which it then adds.
    private static string? Unknown(MapNode root, string path)
    {
        if (path.Split('.', 3) is not [var section, var name, _] || !s_sectionsOfEntries.Contains(section)) return null;
        if (root.Find(section)?.Value is not (null or MapNode or ScalarNode { IsEmpty: true })) return null;
        var (names, rest) = (NamesIn(root, section), path[(section.Length + 1)..]);
        return names.Any(known => rest == known || (rest.StartsWith(known, StringComparison.Ordinal) && rest[known.Length] is '.' or '['))
            ? null
            : $"\"{FaultList.Shortened(name)}\" is not one of the {section}; {DidYouMean.Hint(name, names)}";
    }

    // The entries of a section; metals and their powders are those of the parts, and metals those of the powders, too.
    private static IReadOnlyCollection<string> NamesIn(MapNode root, string section)
    {
        IEnumerable<MapEntry> Entries(string of) => root.Find(of)?.Value is MapNode map ? map.Entries : [];
        var metals = section is "materials" or "powder"
            ? Entries("parts").Select(part => ((part.Value as MapNode)?.Find("material")?.Value as ScalarNode)?.Text).OfType<string>()
            : [];
        var powders = section is "materials" ? Entries("powder").Select(entry => entry.Key) : [];
        return [.. Entries(section).Select(entry => entry.Key).Union(metals).Union(powders)];
    }

    private static Catalogue CatalogueOf(MapNode root, string folder, Currencies currencies, FaultList faults)
    {
        if (root.Find("catalogue")?.Value is not (null or ScalarNode)) faults.SetUnknown("catalogue");
        var key = root.Find("catalogue")?.Value as ScalarNode;
        if (key is { Text: "none" }) return Catalogue.None;
        var shipped = Catalogue.Shipped;
        if (key is null or { IsEmpty: true }) return shipped;
        return shipped.Under(Catalogue.In(Path.Combine(folder, key.Text), key.Text, key.Mark, currencies, faults));
    }
}
