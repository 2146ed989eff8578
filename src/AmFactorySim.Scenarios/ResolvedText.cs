using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>Prints a scenario with nothing left to look up.</summary>
internal static class ResolvedText
{
    public static string Print(MapNode filled, string name, string from, string to)
    {
        var all = filled.With(Entry("name", name)).With(Entry("catalogue", "none"));
        // What named a catalogue entry has done its work: its values stand here.
        all = Each(all, "machines", machine => machine.Without("model"));
        all = Each(all, "stations", station => station.Without("model").Without("method"));
        all = Each(all, "parts", part => part.With(Entry("mesh", Moved(part.Find("mesh")!.Value.Written, from, to))));
        var schema = SectionInfo.Of(typeof(ScenarioFile))!.Keys.Select(k => k.Name).ToList();
        return YamlPrinter.Print(all with { Entries = [.. all.Entries.OrderBy(e => schema.IndexOf(e.Key))] });
    }

    private static MapNode Each(MapNode root, string section, Func<MapNode, MapNode> change) =>
        root.Find(section) is { Value: MapNode entries } group
            ? root.With(group with
            {
                Value =
                entries with { Entries = [.. entries.Entries.Select(e => e with { Value = change((MapNode)e.Value) })] }
            })
            : root;

    private static string Moved(string file, string from, string to) =>
        Path.IsPathRooted(file) ? file : Path.GetRelativePath(to, Path.Combine(from, file)).Replace('\\', '/');

    private static MapEntry Entry(string key, string text) => new(key, default, new ScalarNode(default, text));
}
