namespace AmFactorySim.Scenarios;

/// <summary>Where something is written.</summary>
/// <param name="File">The file, as the planner named it; for a change from outside, where that comes from.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
public readonly record struct SourceMark(string File, int Line)
{
    /// <summary>"scenarios/bracket.yaml:14".</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{File}:{Line}") : File;
}
