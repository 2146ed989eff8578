namespace AmFactorySim.Yaml;

/// <summary>One fault in a file: where it is, what is written there, and what is allowed.</summary>
/// <param name="Mark">The file and line.</param>
/// <param name="Path">The key's path, as in "machines.S-m400-4.count"; empty if the whole file is meant.</param>
/// <param name="Written">What is written; null where something is missing.</param>
/// <param name="Message">What is wrong and what is allowed, in one plain sentence.</param>
/// <param name="Allowed">What is allowed, where the message is about a value; null otherwise.</param>
public sealed record Fault(SourceMark Mark, string Path, string? Written, string Message, string? Allowed = null)
{
    /// <summary>
    /// One line: "scenarios/bracket.yaml:14: machines.S-m400-4.count: "-3" is not allowed; a whole number of at least 1".
    /// </summary>
    public override string ToString() => VisibleText.Of($"{Mark.WithPath(Path)}: {Message}");
}
