namespace AmFactorySim.Yaml;

/// <summary>Lays one group of keys over another: keys of the upper one replace those of the lower one, the rest stays.</summary>
public static class NodeMerge
{
    /// <summary>The lower node with the upper one over it; every value keeps the place where it is written.</summary>
    public static Node Over(Node lower, Node upper)
    {
        if (lower is not MapNode below || upper is not MapNode above) return upper;
        var merged = below.Entries.Select(entry =>
            above.Find(entry.Key) is { } own ? own with { Value = Over(entry.Value, own.Value) } : entry);
        return new MapNode(above.Mark, [.. merged, .. above.Entries.Where(e => !below.Has(e.Key))]);
    }

    /// <inheritdoc cref="Over(Node, Node)"/>
    public static MapNode Over(MapNode lower, MapNode upper) => (MapNode)Over((Node)lower, upper);
}
