namespace AmFactorySim.Scenarios;

/// <summary>One thing that is wrong in a scenario: where it stands, what is written there, and what is allowed.</summary>
/// <param name="Mark">The file and line.</param>
/// <param name="Path">The key's path, as in "machines.S-m400-4.count"; empty when the whole file is meant.</param>
/// <param name="Written">What the planner wrote; nothing when something is missing.</param>
/// <param name="Message">What is wrong with it and what is allowed, in one plain sentence.</param>
public sealed record ScenarioFault(SourceMark Mark, string Path, string? Written, string Message)
{
    /// <summary>One line: "scenarios/bracket.yaml:14: machines.S-m400-4.count: "-3" is not allowed; a whole number of at least 1".</summary>
    public override string ToString() => Path.Length > 0 ? $"{Mark}: {Path}: {Message}" : $"{Mark}: {Message}";
}
