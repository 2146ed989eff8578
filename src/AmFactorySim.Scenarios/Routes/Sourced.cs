using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Routes;

/// <summary>Keys that were read, and for each value where it comes from.</summary>
/// <typeparam name="T">The section that they are of.</typeparam>
/// <param name="Value">The keys.</param>
/// <param name="Constants">Every value, in order.</param>
public sealed record Sourced<T>(T Value, IReadOnlyList<SourcedConstant> Constants) where T : class
{
    internal static Sourced<T> Of(T value, MapNode filled) => new(value, [.. Leaves(filled, []).Select(leaf =>
        new SourcedConstant(string.Join('.', leaf.Path), leaf.Text, Origin.Of(filled, typeof(T), leaf.Path) ?? "default"))]);

    private static IEnumerable<(IReadOnlyList<string> Path, string Text)> Leaves(Node node, IReadOnlyList<string> path) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Leaves(entry.Value, [.. path, entry.Key])),
        ListNode { Items.Count: 0 } => [],
        ListNode list => [(path, string.Join(", ", list.Items.Select(item => item.Written)))],
        _ => [(path, node.Written)],
    };
}

/// <summary>One value with its source.</summary>
/// <param name="Path">The key's path.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Source">Where it comes from: a remark, the word assumption, or what changed it, as "--set".</param>
public sealed record SourcedConstant(string Path, string Value, string Source);
