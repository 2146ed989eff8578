namespace AmFactorySim.Scenarios;

/// <summary>What a planner must know about a key: the records that carry these are the scenario's schema, its reader and its manual.</summary>
/// <param name="help">What the key says about the factory, in one sentence.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyAttribute(string help) : Attribute
{
    /// <summary>What the key says about the factory.</summary>
    public string Help { get; } = help;

    /// <summary>What holds when the key is left out, as a planner would write it; empty for a group whose own keys all have defaults.</summary>
    public string? Default { get; init; }

    /// <summary>What happens when the key is left out and no value takes its place: "the part's own".</summary>
    public string? Otherwise { get; init; }

    /// <summary>The least value allowed, as a planner would write it.</summary>
    public string? AtLeast { get; init; }

    /// <summary>The value that every allowed one is larger than.</summary>
    public string? MoreThan { get; init; }

    /// <summary>The largest value allowed.</summary>
    public string? AtMost { get; init; }

    /// <summary>Where the default comes from: a paper and its table, or "assumption".</summary>
    public string? Source { get; init; }

    /// <summary>The section whose entries this key names: "materials".</summary>
    public string? Names { get; init; }

    /// <summary>Whether the text names a file, from the scenario's folder.</summary>
    public bool IsFile { get; init; }
}
