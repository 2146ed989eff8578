using System.Globalization;

namespace AmFactorySim.Yaml;

/// <summary>Replaces the value at a path.</summary>
public static class NodeChange
{
    /// <summary>The nodes with a value in the place of what is written at a path.</summary>
    /// <param name="root">The nodes.</param>
    /// <param name="path">The key's path, as in "machines.S-m400-4.count" or "orders[1].quantity".</param>
    /// <param name="text">The value, as it would be written: "7", "[depowder, inspection]" or "{ count: 2 }".</param>
    /// <param name="source">Where it comes from, for faults: "--set".</param>
    /// <param name="faults">Takes the fault if the path does not lead anywhere.</param>
    public static MapNode Apply(MapNode root, string path, string text, string source, FaultList faults)
    {
        if (Value(text, source, path, faults) is not { } value) return root;
        if (Replaced(root, path, value) is MapNode changed) return changed;
        faults.Add(value.Mark, path, text, "is not the path of a key; paths are written as in machines.S-m400-4.count or "
            + "orders[1].quantity");
        return root;
    }

    // Lists and groups are written in YAML's flow style; null, with a fault, if that cannot be read.
    private static Node? Value(string text, string source, string path, FaultList faults)
    {
        var mark = new SourceMark(source, 0);
        if (!text.StartsWith('[') && !text.StartsWith('{')) return new ScalarNode(mark, text, IsQuoted: true);
        var ownFaults = new FaultList();
        var value = YamlText.Read($"value: {text}", source, ownFaults).Find("value")?.Value;
        if (ownFaults.Count == 0 && value is not null) return Marked(value, mark);
        faults.Add(mark, path, text,
            $"\"{FaultList.Shortened(text)}\" is not a list or a group of keys in YAML's flow style, as in [a, b] or {{ key: value }}");
        return null;
    }

    private static Node Marked(Node node, SourceMark mark) => node switch
    {
        MapNode map => new MapNode(mark, [.. map.Entries.Select(e => new MapEntry(e.Key, mark, Marked(e.Value, mark)))]),
        ListNode list => new ListNode(mark, [.. list.Items.Select(item => Marked(item, mark))]),
        _ => node with { Mark = mark },
    };

    // The node with the value at the path below it; null if the path does not lead anywhere.
    private static Node? Replaced(Node node, string path, Node value) => (node, path) switch
    {
        (_, "") => value,
        (MapNode map, _) => InMap(map, path.StartsWith('.') ? path[1..] : path, value),
        (ListNode list, ['[', ..]) => InList(list, path, value),
        (ScalarNode { IsEmpty: true }, _) => InMap(new MapNode(node.Mark, []), path.TrimStart('.'), value),
        _ => null,
    };

    // Names may hold dots ("1.2709"), so the longest key that is there wins; a key that is not there is added.
    private static MapNode? InMap(MapNode map, string path, Node value)
    {
        var entry = map.Entries
            .Where(e => path == e.Key || (path.StartsWith(e.Key, StringComparison.Ordinal) && path[e.Key.Length] is '.' or '['))
            .MaxBy(e => e.Key.Length);
        if (entry is not null)
            return Replaced(entry.Value, path[entry.Key.Length..], value) is { } changed ? map.With(entry with { Value = changed }) : null;
        var cut = path.IndexOfAny(['.', '[']);
        if (path.Length == 0 || cut == 0 || (cut > 0 && path[cut] == '[')) return null;
        if (cut < 0) return map.With(new(path, value.Mark, value));
        var inner = InMap(new MapNode(value.Mark, []), path[(cut + 1)..], value);
        return inner is null ? null : map.With(new(path[..cut], value.Mark, inner));
    }

    private static ListNode? InList(ListNode list, string path, Node value)
    {
        var end = path.IndexOf(']');
        if (end < 0 || !int.TryParse(path.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number < 1 || number > list.Items.Count) return null;
        return Replaced(list.Items[number - 1], path[(end + 1)..], value) is { } changed
            ? list with { Items = [.. list.Items.Select((item, i) => i == number - 1 ? changed : item)] }
            : null;
    }
}
