namespace AmFactorySim.Scenarios;

/// <summary>Collects what is wrong, so that a planner sees all of it at once.</summary>
/// <param name="file">The planner's own file, whose faults come first.</param>
internal sealed class FaultList(string file = "")
{
    private readonly List<ScenarioFault> _faults = [];

    public int Count => _faults.Count;

    public void Add(SourceMark mark, string path, string? written, string message) =>
        _faults.Add(new(mark, path, written is { Length: > 60 } ? written[..57] + "..." : written, message));

    /// <summary>What is written is not among what may be written.</summary>
    public void NotAllowed(SourceMark mark, string path, string written, string allowed) =>
        Add(mark, path, written, $"\"{Shortened(written)}\" is not allowed; {allowed}");

    /// <summary>Ends the reading here if anything is wrong so far.</summary>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0) return;
        // Within a file from top to bottom; the sort is stable.
        throw new ScenarioException([.. _faults
            .OrderBy(f => f.Mark.File == file ? 0 : 1).ThenBy(f => f.Mark.File, StringComparer.Ordinal).ThenBy(f => f.Mark.Line)
            .Distinct()]);
    }

    public static string Shortened(string written) => written.Length > 60 ? written[..57] + "..." : written;
}
