namespace AmFactorySim.Yaml;

/// <summary>Collects faults, so that all of them are reported at once.</summary>
/// <param name="file">The user's own file, whose faults come first.</param>
public sealed class FaultList(string file = "")
{
    /// <summary>The number of faults that are reported; of a file with more, the rest is counted.</summary>
    public const int MostReported = 200;

    // The hint at the end of a message takes longer than everything else about a fault: it is made for those that are reported.
    private readonly List<(Fault Fault, Func<string>? Hint)> _faults = [];

    // Paths whose values are wrong or not known, and all beginnings of them.
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal), _above = new(StringComparer.Ordinal);

    /// <summary>The number of faults so far.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds a fault.</summary>
    /// <param name="mark">Where it is.</param>
    /// <param name="path">The key's path; empty if the whole file is meant.</param>
    /// <param name="written">What is written; null where something is missing.</param>
    /// <param name="message">What is wrong and what is allowed.</param>
    /// <param name="allowed">What is allowed, where the message is about a value.</param>
    /// <param name="hint">Ends the message, as <see cref="DidYouMean.Hint"/> does; null where the message is whole.</param>
    public void Add(
        SourceMark mark, string path, string? written, string message, string? allowed = null, Func<string>? hint = null)
    {
        _faults.Add((new(mark, path, written is null ? null : Shortened(written), message, allowed), hint));
        SetUnknown(path);
    }

    /// <summary>Marks the value of a path as not known without a fault: what it depends on is reported already.</summary>
    /// <param name="path">The key's path.</param>
    public void SetUnknown(string path)
    {
        if (path.Length == 0 || !_unknown.Add(path)) return;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1)) _above.Add(path[..end]);
    }

    /// <summary>Whether all values at and below these paths are known, so that a fault in what follows from them is its own.</summary>
    /// <param name="paths">The keys' paths.</param>
    public bool AreKnown(params IEnumerable<string> paths) => !paths.Any(path => _above.Contains(path) || IsUnknown(path));

    /// <summary>Whether the value of a path, or the group that it is in, is not known.</summary>
    /// <param name="path">The key's path.</param>
    public bool IsUnknown(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            if (_unknown.Contains(path[..end])) return true;
        return false;
    }

    /// <summary>Adds a fault of a name, which leaves everything below it as it is.</summary>
    /// <inheritdoc cref="Add(SourceMark, string, string?, string, string?, Func{string}?)"/>
    public void AddName(SourceMark mark, string path, string written, string message, string? allowed = null) =>
        _faults.Add((new(mark, path, Shortened(written), message, allowed), null));

    /// <summary>Adds the faults of a file that is checked by itself; their paths are not those of this file.</summary>
    /// <param name="others">The faults.</param>
    public void AddAll(FaultList others) => _faults.AddRange(others._faults);

    /// <summary>Adds a fault of a value that is not allowed.</summary>
    /// <param name="mark">Where it is.</param>
    /// <param name="path">The key's path.</param>
    /// <param name="written">What is written.</param>
    /// <param name="allowed">What is allowed.</param>
    public void NotAllowed(SourceMark mark, string path, string written, string allowed) =>
        Add(mark, path, written, $"\"{Shortened(written)}\" is not allowed; {allowed}", allowed);

    /// <summary>Throws if there are any faults.</summary>
    /// <exception cref="FaultException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0) return;
        // Within a file from top to bottom; the sort is stable. A value that several entries take over has one fault.
        (Fault Fault, Func<string>? Hint)[] all = [.. _faults
            .OrderBy(f => f.Fault.Mark.File == file ? 0 : 1).ThenBy(f => f.Fault.Mark.File, StringComparer.Ordinal)
            .ThenBy(f => f.Fault.Mark.Line).DistinctBy(f => KeyOf(f.Fault))];
        throw new FaultException(
            [.. all.Take(MostReported).Select(f => f.Fault with { Message = f.Fault.Message + f.Hint?.Invoke() })],
            Math.Max(0, all.Length - MostReported));

        static (SourceMark, string, string) KeyOf(Fault fault) => (fault.Mark, fault.Path.Length > 0 ? "" : fault.Message,
            fault.Mark.Column > 0 ? fault.Path[(fault.Path.LastIndexOf('.') + 1)..] : fault.Path);
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shortened(string written) => written.Length > 60 ? written[..57] + "..." : written;
}
