namespace AmFactorySim.Yaml.Binding;

/// <summary>Marks a record whose parameters are keys of a file.</summary>
/// <param name="noun">What one of them is, with article: "a machine".</param>
/// <param name="about">What it describes, in a sentence or two for the manual.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SectionAttribute(string noun, string about) : Attribute
{
    /// <summary>What one of them is, with article.</summary>
    public string Noun { get; } = noun;

    /// <summary>What it describes.</summary>
    public string About { get; } = about;

    /// <summary>The key that is meant when a single value stands where the section belongs: <c>build_failure: 0.15 %/h</c>.</summary>
    public string? MainKey { get; init; }
}
