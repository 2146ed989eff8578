namespace AmFactorySim.Yaml;

/// <summary>A piece of a YAML file that knows where it is written.</summary>
/// <param name="Mark">Where it is written.</param>
public abstract record Node(SourceMark Mark)
{
    /// <summary>What this is, for messages: "a list".</summary>
    public abstract string Noun { get; }

    /// <summary>The text of a value, or a short name for anything larger.</summary>
    public virtual string Written => Noun;
}

/// <summary>One value, as text.</summary>
/// <param name="Mark">Where it is written.</param>
/// <param name="Text">The text.</param>
/// <param name="IsQuoted">Whether it is written in quotes.</param>
public sealed record ScalarNode(SourceMark Mark, string Text, bool IsQuoted = false) : Node(Mark)
{
    /// <summary>Whether nothing is written after the colon.</summary>
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    /// <summary>Whether it is a key's default, not written in any file.</summary>
    public bool IsDefault { get; init; }

    /// <inheritdoc/>
    public override string Noun => "a value";

    /// <inheritdoc/>
    public override string Written => Text;
}

/// <summary>What cannot be read, which is reported; nothing else is said of it.</summary>
/// <param name="Mark">Where it is written.</param>
public sealed record UnreadNode(SourceMark Mark) : Node(Mark)
{
    /// <inheritdoc/>
    public override string Noun => "a value that cannot be read";
}

/// <summary>Nodes in order.</summary>
/// <param name="Mark">Where it is written.</param>
/// <param name="Items">The nodes.</param>
public sealed record ListNode(SourceMark Mark, IReadOnlyList<Node> Items) : Node(Mark)
{
    /// <inheritdoc/>
    public override string Noun => "a list";
}

/// <summary>Keys with values, in the order in which they are written.</summary>
/// <param name="Mark">Where it is written.</param>
/// <param name="Entries">The keys with their values; each key once.</param>
public sealed record MapNode(SourceMark Mark, IReadOnlyList<MapEntry> Entries) : Node(Mark)
{
    // Groups of more keys than this are searched by an index.
    private const int Few = 16;

    private Dictionary<string, MapEntry>? _index;

    /// <summary>The keys with their values; each key once.</summary>
    public IReadOnlyList<MapEntry> Entries
    {
        get;
        init => (field, _index) = (value, null);
    } = Entries;

    /// <inheritdoc/>
    public override string Noun => "a group of keys";

    /// <summary>The entry of a key; null if the key is not there.</summary>
    public MapEntry? Find(string key) => Entries.Count <= Few
        ? Entries.FirstOrDefault(e => e.Key == key)
        : (_index ??= Entries.ToDictionary(e => e.Key, StringComparer.Ordinal)).GetValueOrDefault(key);

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>This with one entry replaced or added.</summary>
    public MapNode With(MapEntry entry) => this with
    {
        Entries = Has(entry.Key) ? [.. Entries.Select(e => e.Key == entry.Key ? entry : e)] : [.. Entries, entry],
    };

    /// <summary>This without a key.</summary>
    public MapNode Without(string key) => this with { Entries = [.. Entries.Where(e => e.Key != key)] };
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Mark">Where the key is written.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(string Key, SourceMark Mark, Node Value);
