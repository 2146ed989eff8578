namespace AmFactorySim.Scenarios;

/// <summary>A piece of a scenario as written, before anyone asks what it means: it knows where it stands.</summary>
internal abstract record Node(SourceMark Mark)
{
    /// <summary>What this is, for messages: "a list".</summary>
    public abstract string Noun { get; }

    /// <summary>The text of a value, or a short name for anything larger.</summary>
    public virtual string Written => Noun;
}

/// <summary>One value, as text.</summary>
internal sealed record ScalarNode(SourceMark Mark, string Text, bool IsQuoted = false) : Node(Mark)
{
    /// <summary>Nothing is written after the colon.</summary>
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    /// <summary>Nobody wrote it: it is what holds when a key is left out.</summary>
    public bool IsDefault { get; init; }

    public override string Noun => "a value";

    public override string Written => Text;
}

/// <summary>Values in order.</summary>
internal sealed record ListNode(SourceMark Mark, IReadOnlyList<Node> Items) : Node(Mark)
{
    public override string Noun => "a list";
}

/// <summary>Keys with values, in the order in which they are written.</summary>
internal sealed record MapNode(SourceMark Mark, IReadOnlyList<MapEntry> Entries) : Node(Mark)
{
    public override string Noun => "a group of keys";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>This with one entry replaced or added.</summary>
    public MapNode With(MapEntry entry) => this with
    {
        Entries = Has(entry.Key) ? [.. Entries.Select(e => e.Key == entry.Key ? entry : e)] : [.. Entries, entry],
    };

    public MapNode Without(string key) => this with { Entries = [.. Entries.Where(e => e.Key != key)] };
}

/// <summary>A key with its value, and where the key stands.</summary>
internal sealed record MapEntry(string Key, SourceMark Mark, Node Value);
