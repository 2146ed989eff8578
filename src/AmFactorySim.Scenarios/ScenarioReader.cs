using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>Reads scenarios: YAML and catalogue in, a factory that can be simulated out, or everything that is wrong at once.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario from its file.</summary>
    /// <param name="path">The file. Paths within it begin at its folder.</param>
    /// <param name="changes">Values to put in the place of what the file says.</param>
    /// <exception cref="FaultException">The scenario cannot be run; it holds all that is wrong.</exception>
    public static Scenario Read(string path, params IReadOnlyList<ScenarioChange> changes)
    {
        var faults = new FaultList(path);
        if (string.IsNullOrWhiteSpace(path)) faults.Add(new("scenario", 0), "", path, "no scenario is named; give the path of its YAML file");
        faults.ThrowIfAny();
        var text = TextFile.Read(path, path, faults);
        faults.ThrowIfAny();
        return Read(text!, path, changes, faults);
    }

    /// <summary>Reads a scenario that is no file.</summary>
    /// <param name="text">The YAML. Paths within it begin at the present folder.</param>
    /// <param name="name">What faults call it.</param>
    /// <param name="changes">Values to put in the place of what the text says.</param>
    /// <exception cref="FaultException">The scenario cannot be run; it holds all that is wrong.</exception>
    public static Scenario Parse(string text, string name, params IReadOnlyList<ScenarioChange> changes) => Read(text, name, changes, new FaultList(name));

    private static Scenario Read(string text, string path, IReadOnlyList<ScenarioChange> changes, FaultList faults)
    {
        var root = YamlText.Read(text, path, faults);
        faults.ThrowIfAny();
        // Short forms written out have paths below them: a change may name machines.S-m400-4.build_failure.recovery.
        root = (MapNode)SectionInfo.Of(typeof(ScenarioFile))!.WrittenOut(root);
        root = Changed(root, changes, faults);

        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        var catalogue = CatalogueOf(root, folder, faults);
        var composition = new Composition(catalogue, faults);
        var binder = new Binder(CurrencyKeys.Of(root), faults, composition.Incomplete, DistributionSyntax.Misplaced);
        var composed = composition.Compose(root);
        var (keys, filled) = binder.Section<ScenarioFile>(composed);
        new References(binder, composed, catalogue, faults).Check(folder);
        faults.ThrowIfAny();

        var name = keys!.Name ?? Path.GetFileNameWithoutExtension(path);
        var resolver = new Resolver(keys, binder, folder, faults);
        var plan = resolver.Plan(name);
        return new Scenario(path, folder, keys with { Name = name }, plan, resolver.Warnings, filled);
    }

    private static MapNode Changed(MapNode root, IReadOnlyList<ScenarioChange> changes, FaultList faults)
    {
        var horizon = HorizonChange.HorizonOf(root);
        // A horizon that cannot be read stays, so that it is told in its place: nobody knows the pace that it stands for.
        if (!HorizonChange.CanHold(horizon)) changes = [.. changes.Where(c => c.Path != "horizon")];
        foreach (var change in changes) root = NodeChange.Apply(root, change.Path, change.Value, change.Source, faults);
        return changes.Any(c => c.Path == "horizon") ? HorizonChange.Over(horizon, root) : root;
    }

    private static Catalogue CatalogueOf(MapNode root, string folder, FaultList faults)
    {
        var key = root.Find("catalogue")?.Value as ScalarNode;
        if (key is { Text: "none" }) return Catalogue.None;
        var shipped = Catalogue.Shipped;
        if (key is null or { IsEmpty: true }) return shipped;
        var own = Path.Combine(folder, key.Text);
        if (Directory.Exists(own)) return shipped.Under(Catalogue.In(own, key.Text, faults));
        faults.Add(key.Mark, "catalogue", key.Text, $"\"{FaultList.Shortened(key.Text)}\" is not a folder; it is looked for from the scenario's folder");
        return shipped;
    }
}
