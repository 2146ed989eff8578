using System.Globalization;

namespace AmFactorySim.Yaml;

/// <summary>Replaces the value at a path.</summary>
public static class NodeChange
{
    // Far longer than any path of a schema.
    private const int LongestPath = 1000;

    /// <summary>The nodes with a value in the place of what is written at a path.</summary>
    /// <param name="root">The nodes.</param>
    /// <param name="path">The key's path, as in "machines.S-m400-4.count" or "orders[1].quantity".</param>
    /// <param name="text">The value, as it would be written: "7", "[depowder, inspection]" or "{ count: 2 }".</param>
    /// <param name="source">Where it comes from, for faults: "--set".</param>
    /// <param name="faults">Takes the fault if the path does not lead anywhere.</param>
    public static MapNode Apply(MapNode root, string path, string text, string source, FaultList faults)
    {
        if (Value(text, source, path, faults) is not { } value) return root;
        var isShort = path.Length <= LongestPath;
        if (isShort && Replaced(root, path, value) is MapNode changed) return changed;
        faults.Add(value.Mark, FaultList.Shortened(path), text, (isShort ? BeyondList(root, path) : null)
            ?? "is not the path of a key; paths are written as in machines.S-m400-4.count or orders[1].quantity");
        return root;
    }

    // Why a path with a number leads nowhere: the list before the number has no such entry.
    private static string? BeyondList(MapNode root, string path) => Enumerable.Range(0, path.Length).Where(cut => path[cut] == '[')
        .Select(cut => (Before: path[..cut], List: At(root, path[..cut]) as ListNode, Number: path[cut..]))
        .Where(part => part.List is not null && Item(part.List, part.Number) is null)
        .Select(part => (part.Before, part.List!.Items.Count))
        .Select(list => $"is not there: {list.Before} has {list.Count} {(list.Count == 1 ? "entry" : "entries")}, "
            + $"numbered from 1, as in {list.Before}[1]")
        .FirstOrDefault();

    // The node at the path below a node; null if there is none.
    private static Node? At(Node node, string path) => (node, path) switch
    {
        (_, "") => node,
        (MapNode map, _) when Named(map, path.TrimStart('.')) is { } entry => At(entry.Value, path.TrimStart('.')[entry.Key.Length..]),
        (ListNode list, ['[', ..]) when Item(list, path) is { } item => At(list.Items[item.Index], path[item.End..]),
        _ => null,
    };

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
        (UnreadNode, _) => node,
        (MapNode map, _) => InMap(map, path.StartsWith('.') ? path[1..] : path, value),
        (ListNode list, ['[', ..]) => InList(list, path, value),
        (ScalarNode { IsEmpty: true }, _) => InMap(new MapNode(node.Mark, []), path.TrimStart('.'), value),
        _ => null,
    };

    // Names may hold dots ("1.2709"), so the longest key that is there wins.
    private static MapEntry? Named(MapNode map, string path) => map.Entries
        .Where(e => path == e.Key || (path.StartsWith(e.Key, StringComparison.Ordinal) && path[e.Key.Length] is '.' or '['))
        .MaxBy(e => e.Key.Length);

    // A key that is not there is added.
    private static MapNode? InMap(MapNode map, string path, Node value)
    {
        if (Named(map, path) is { } entry)
            return Replaced(entry.Value, path[entry.Key.Length..], value) is { } changed ? map.With(entry with { Value = changed }) : null;
        var cut = path.IndexOfAny(['.', '[']);
        if (path.Length == 0 || cut == 0 || (cut > 0 && path[cut] == '[')) return null;
        if (cut < 0) return map.With(new(path, value.Mark, value));
        var inner = InMap(new MapNode(value.Mark, []), path[(cut + 1)..], value);
        return inner is null ? null : map.With(new(path[..cut], value.Mark, inner));
    }

    // The index of the item that a path such as "[2].quantity" begins with, and where its number ends; null if there is none.
    private static (int Index, int End)? Item(ListNode list, string path)
    {
        var end = path.IndexOf(']');
        if (end < 0 || !int.TryParse(path.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return number >= 1 && number <= list.Items.Count ? (number - 1, end + 1) : null;
    }

    private static ListNode? InList(ListNode list, string path, Node value) =>
        Item(list, path) is { } at && Replaced(list.Items[at.Index], path[at.End..], value) is { } changed
            ? list with { Items = [.. list.Items.Select((item, i) => i == at.Index ? changed : item)] }
            : null;
}
