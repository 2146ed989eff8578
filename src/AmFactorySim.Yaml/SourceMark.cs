namespace AmFactorySim.Yaml;

/// <summary>Where something is written: file and line.</summary>
/// <param name="File">The file, as the user named it; for a value from outside, its source, as "--set".</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 if it is not known.</param>
public readonly record struct SourceMark(string File, int Line, int Column = 0)
{
    /// <summary>"scenarios/bracket.yaml:14".</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{File}:{Line}") : File;
}
