namespace AmFactorySim.Yaml.Binding;

/// <summary>Describes a key: the records whose parameters carry these are the schema, the reader and the manual of a file.</summary>
/// <param name="help">What the key means, in one sentence.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyAttribute(string help) : Attribute
{
    /// <summary>What the key means.</summary>
    public string Help { get; } = help;

    /// <summary>The value if the key is left out, as it would be written; empty for a group whose own keys all have defaults.</summary>
    public string? Default { get; init; }

    /// <summary>What happens if the key is left out and has no default: "the part's own".</summary>
    public string? Otherwise { get; init; }

    /// <summary>The least value allowed, as it would be written.</summary>
    public string? AtLeast { get; init; }

    /// <summary>The value that every allowed one is larger than.</summary>
    public string? MoreThan { get; init; }

    /// <summary>The largest value allowed.</summary>
    public string? AtMost { get; init; }

    /// <summary>The name that the key had before; a fault about the old name gives the new path.</summary>
    public string? Formerly { get; init; }

    /// <summary>Where the default comes from: a paper and its table, or "assumption".</summary>
    public string? Source { get; init; }

    /// <summary>The section whose entries this key names: "materials".</summary>
    public string? Names { get; init; }

    /// <summary>Whether the value is the name of what the file describes, which results and their folder have.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether the value names a file, relative to the folder of the file that it is written in.</summary>
    public bool IsFile { get; init; }
}
