namespace AmFactorySim.Yaml;

/// <summary>Where something is written: file and line.</summary>
/// <param name="File">The file, as the user named it; for a value from outside, its source, as "--set".</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 if it is not known.</param>
public readonly record struct SourceMark(string File, int Line, int Column = 0)
{
    /// <summary>"scenarios/bracket.yaml:14".</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{File}:{Line}") : File;

    /// <summary>Where a key is written, and its path: "scenarios/bracket.yaml:14: parts.bracket.mesh".</summary>
    /// <param name="path">The key's path; empty if the whole file is meant.</param>
    public string WithPath(string path) => path.Length > 0 && !IsOptionOf(path) ? $"{this}: {path}" : ToString();

    // An option of the command line has its key's name: "--horizon" needs no path.
    private bool IsOptionOf(string path) =>
        File.StartsWith("--", StringComparison.Ordinal) && File[2..] == path[(path.LastIndexOf('.') + 1)..];
}
