using System.Collections.Concurrent;
using System.Reflection;

namespace AmFactorySim.Yaml.Binding;

/// <summary>The schema of a section: its keys, in the order in which the manual lists them.</summary>
public sealed class SectionInfo
{
    private static readonly ConcurrentDictionary<Type, SectionInfo?> Known = new();

    private readonly ConstructorInfo _constructor;

    private SectionInfo(Type type)
    {
        Type = type;
        Section = type.GetCustomAttribute<SectionAttribute>()!;
        _constructor = type.GetConstructors().Single();
        Keys = [.. _constructor.GetParameters().Select(p => new KeyInfo(p))];
    }

    /// <summary>The record that describes it.</summary>
    public Type Type { get; }

    /// <summary>What it is called and what it describes.</summary>
    public SectionAttribute Section { get; }

    /// <summary>Its keys.</summary>
    public IReadOnlyList<KeyInfo> Keys { get; }

    /// <summary>The schema of a record; null if the type is not a section.</summary>
    public static SectionInfo? Of(Type type) =>
        Known.GetOrAdd(type, t => t.GetCustomAttribute<SectionAttribute>() is null ? null : new SectionInfo(t));

    /// <summary>A record with these values of its keys.</summary>
    public object Create(object?[] values) => _constructor.Invoke(values);

    /// <summary>
    /// The same keys with every short form written out: <c>build_failure: 0.15 %/h</c> becomes <c>build_failure: { rate: 0.15 %/h }</c>.
    /// </summary>
    public Node WrittenOut(Node node)
    {
        if (node is ScalarNode { IsEmpty: false } or ListNode && Section.MainKey is { } main)
            node = new MapNode(node.Mark, [new(main, node.Mark, node)]);
        if (node is not MapNode map) return node;
        return map with
        {
            Entries = [.. map.Entries.Select(entry =>
                Keys.FirstOrDefault(k => k.Name == entry.Key) is { } key ? entry with { Value = WrittenOut(key, entry.Value) } : entry)],
        };
    }

    /// <summary>
    /// Where a key that does not belong here does belong: the paths, from this section, of keys that have this name or had it before.
    /// </summary>
    public IEnumerable<string> PathsOf(string name) => Keys.SelectMany(key =>
        key.Key.Formerly == name ? [key.Name]
        : Of(key.Type) is { } inner ? inner.PathsWithin(name).Select(path => $"{key.Name}.{path}")
        : []);

    private IEnumerable<string> PathsWithin(string name) =>
        Keys.Where(key => key.Name == name).Select(key => key.Name).Concat(PathsOf(name)).Distinct();

    /// <summary>The keys that the unknown keys of a group probably mean: a misspelt key is not missing, too.</summary>
    public IEnumerable<string> Misspelt(MapNode map) => map.Entries.Select(entry => entry.Key).Where(key => Keys.All(k => k.Name != key))
        .Select(key => PathsOf(key).FirstOrDefault()?.Split('.')[0] ?? DidYouMean.Closest(key, Keys.Select(k => k.Name))
            ?? (DidYouMean.Closest(key, InnerNames) is { } inner ? PathsOf(inner).First().Split('.')[0] : null)).OfType<string>();

    /// <summary>The names of all keys of the sections within this one.</summary>
    public IEnumerable<string> InnerNames => Keys.Select(key => Of(key.Type)).OfType<SectionInfo>()
        .SelectMany(inner => inner.Keys.Select(key => key.Name).Concat(inner.InnerNames)).Distinct();

    private static Node WrittenOut(KeyInfo key, Node value)
    {
        if (Of(key.Type) is { } section) return section.WrittenOut(value);
        if (key.ItemType is { } item && Of(item) is { } listed && value is ListNode list)
            return list with { Items = [.. list.Items.Select(listed.WrittenOut)] };
        if (key.EntryType is { } type && Of(type) is { } named && value is MapNode map)
            return map with { Entries = [.. map.Entries.Select(e => e with { Value = named.WrittenOut(e.Value) })] };
        return value;
    }
}
