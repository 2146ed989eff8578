using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>Resolves the key <c>like</c>: an entry takes over the keys of another entry of its section.</summary>
/// <param name="catalogue">What a name without a model stands for.</param>
/// <param name="incomplete">Takes the paths of entries that cannot be resolved.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class Inheritance(Catalogue catalogue, HashSet<string> incomplete, FaultList faults)
{
    private const string Like = "like", Model = "model";

    private const int LongestChain = 20;

    // The paths of the entries of circles and chains that are reported.
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The scenario without <c>like</c>; every value keeps the place where it is written.</summary>
    public MapNode Resolve(MapNode root)
    {
        foreach (var section in SectionInfo.Of(typeof(ScenarioFile))!.Keys.Where(HasLike))
        {
            if (root.Find(section.Name) is not { Value: MapNode entries } group) continue;
            var resolved = entries.Entries.Select(entry => entry.Value is MapNode keys && keys.Has(Like)
                ? entry with { Value = Resolved(section.Name, entries, entry.Key, keys, [entry.Key]) }
                : entry);
            root = root.With(group with { Value = entries with { Entries = [.. resolved] } });
        }
        return root;
    }

    private static bool HasLike(KeyInfo section) =>
        section.EntryType is { } type && SectionInfo.Of(type) is { } entry && entry.Keys.Any(key => key.Name == Like);

    private MapNode Resolved(string section, MapNode entries, string name, MapNode keys, IReadOnlyList<string> way)
    {
        if (keys.Find(Like) is not { } like) return keys;
        var own = keys.Without(Like);
        if (like.Value is UnreadNode || (like.Value as ScalarNode is { Text: var named } && entries.Find(named)?.Value is UnreadNode))
        {
            incomplete.Add($"{section}.{way[0]}");
            return own;
        }
        if (like.Value is not ScalarNode { IsEmpty: false, Text: var from })
            return Refused("names another entry, as in like: block");
        if (way.Contains(from))
            return Refused($"\"{from}\" leads back to itself: {string.Join(", ", way.SkipWhile(n => n != from))}, {from}",
                from == way[0] && IsFirst());
        if (way.Count > LongestChain)
            return Refused($"begins a chain of more than {LongestChain} entries that take over each other's keys", IsFirst());
        var inherited = entries.Find(from)?.Value switch
        {
            MapNode map => map,
            ScalarNode { IsEmpty: true } empty => new MapNode(empty.Mark, []),
            _ => null,
        };
        if (inherited is null)
            return Refused(catalogue.Find(section, from) is null
                ? $"\"{FaultList.Shortened(from)}\" is not one of the {section}; "
                    + $"{DidYouMean.Hint(from, [.. entries.Entries.Select(e => e.Key).Where(e => e != name)])}"
                : $"\"{from}\" is not one of the {section} of this file; for the one in the catalogue write {Model}: {from}");
        var basis = Resolved(section, entries, from, inherited, [.. way, from]);
        // The other entry's name is its model, unless it has a model or the catalogue knows this entry by its own name.
        if (!basis.Has(Model) && catalogue.Find(section, from) is not null && catalogue.Find(section, name) is null)
            basis = basis.With(new(Model, like.Mark, new ScalarNode(like.Value.Mark, from)));
        return NodeMerge.Over(basis, own) with { Mark = keys.Mark };

        // One fault for each circle and each chain, not one for each entry of them.
        bool IsFirst()
        {
            var isFirst = !way.Any(entry => _reported.Contains($"{section}.{entry}"));
            _reported.UnionWith(way.Select(entry => $"{section}.{entry}"));
            return isFirst;
        }

        // One fault for each entry: those on the way report their own.
        MapNode Refused(string message, bool? isOwn = null)
        {
            if (isOwn ?? way.Count == 1) faults.Add(like.Value.Mark, $"{section}.{name}.{Like}", like.Value.Written, message);
            incomplete.Add($"{section}.{way[0]}");
            return own;
        }
    }
}
