namespace AmFactorySim.Timeline;

/// <summary>Windows of open time within a span that begins at 0: ascending and disjoint, in ticks.</summary>
internal sealed class WindowTable
{
    private readonly long[] _starts;
    private readonly long[] _ends;

    // Open time before the start of each window.
    private readonly long[] _before;

    internal WindowTable(IReadOnlyList<(long Start, long End)> windows)
    {
        _starts = [.. windows.Select(window => window.Start)];
        _ends = [.. windows.Select(window => window.End)];
        _before = new long[windows.Count];
        for (int i = 0; i < windows.Count; i++)
        {
            _before[i] = Total;
            Total += _ends[i] - _starts[i];
        }
    }

    /// <summary>Total open time of the span.</summary>
    internal long Total { get; }

    internal bool IsOpen(long time)
    {
        int window = LastStartedBy(time);
        return window >= 0 && time < _ends[window];
    }

    /// <summary>Open time from 0 to the given time.</summary>
    internal long OpenBy(long time)
    {
        int window = LastStartedBy(time);
        return window < 0 ? 0 : _before[window] + Math.Min(time, _ends[window]) - _starts[window];
    }

    /// <summary>The first time by which the given open time has passed; above 0 and at most the total.</summary>
    internal long FirstWith(long open)
    {
        // An end on a border belongs to the window before it.
        int window = Array.BinarySearch(_before, open - 1);
        if (window < 0)
            window = ~window - 1;
        return _starts[window] + open - _before[window];
    }

    /// <summary>End of the window that is open at the given time.</summary>
    internal long EndOf(long time) => _ends[LastStartedBy(time)];

    /// <summary>Start of the first window that starts at the given time or later; -1 if there is none.</summary>
    internal long StartFrom(long time)
    {
        int window = LastStartedBy(time - 1) + 1;
        return window < _starts.Length ? _starts[window] : -1;
    }

    /// <summary>The windows within an interval, cut at its borders and relative to its start.</summary>
    internal IEnumerable<(long Start, long End)> Within(long from, long to)
    {
        for (int i = Math.Max(0, LastStartedBy(from)); i < _starts.Length && _starts[i] < to; i++)
        {
            if (_ends[i] > from)
                yield return (Math.Max(_starts[i], from) - from, Math.Min(_ends[i], to) - from);
        }
    }

    /// <summary>Makes windows in any order, overlapping or not, ascending and disjoint.</summary>
    internal static List<(long Start, long End)> Merge(IEnumerable<(long Start, long End)> windows)
    {
        var merged = new List<(long Start, long End)>();
        foreach ((long start, long end) in windows.OrderBy(window => window.Start))
        {
            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            else
                merged.Add((start, end));
        }
        return merged;
    }

    /// <summary>Intersection of two lists of windows, each ascending and disjoint.</summary>
    internal static List<(long Start, long End)> Intersect(List<(long Start, long End)> a, List<(long Start, long End)> b)
    {
        var common = new List<(long Start, long End)>();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            long start = Math.Max(a[i].Start, b[j].Start);
            long end = Math.Min(a[i].End, b[j].End);
            if (start < end)
                common.Add((start, end));
            if (a[i].End < b[j].End)
                i++;
            else
                j++;
        }
        return common;
    }

    /// <summary>The gaps between ascending windows within a span.</summary>
    internal static List<(long Start, long End)> Gaps(List<(long Start, long End)> windows, long span)
    {
        var gaps = new List<(long Start, long End)>();
        long open = 0;
        foreach ((long start, long end) in windows)
        {
            if (start > open)
                gaps.Add((open, start));
            open = end;
        }
        if (open < span)
            gaps.Add((open, span));
        return gaps;
    }

    private int LastStartedBy(long time)
    {
        int window = Array.BinarySearch(_starts, time);
        return window >= 0 ? window : ~window - 1;
    }
}
