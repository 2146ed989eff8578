namespace AmFactorySim.Yaml;

/// <summary>Something in a file that can be used but is probably not meant.</summary>
/// <param name="Mark">The file and line.</param>
/// <param name="Path">The key's path, as in "parts.bracket.mesh".</param>
/// <param name="Message">What is noticed, in one plain sentence.</param>
public sealed record Warning(SourceMark Mark, string Path, string Message)
{
    /// <summary>One line: "scenarios/bracket.yaml:14: parts.bracket.mesh: warning: ...".</summary>
    public override string ToString() => VisibleText.Of($"{Mark.WithPath(Path)}: warning: {Message}");
}
