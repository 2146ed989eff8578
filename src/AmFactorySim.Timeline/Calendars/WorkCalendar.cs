namespace AmFactorySim.Timeline;

/// <summary>
/// A weekly pattern of working time, such as shifts. Time 0 of a simulation is Monday 00:00.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly long s_week = TimeSpan.FromDays(7).Ticks;

    // Windows of open time within the week, ascending, apart from each other; all in ticks.
    private readonly long[] _starts;
    private readonly long[] _ends;

    // Open time of the week before each window begins.
    private readonly long[] _before;
    private readonly long _perWeek;

    private WorkCalendar(List<(long Start, long End)> windows)
    {
        _starts = [.. windows.Select(window => window.Start)];
        _ends = [.. windows.Select(window => window.End)];
        _before = new long[windows.Count];
        for (int i = 0; i < windows.Count; i++)
        {
            _before[i] = _perWeek;
            _perWeek += _ends[i] - _starts[i];
        }
    }

    /// <summary>Open at all times.</summary>
    public static WorkCalendar Always { get; } = new([(0, s_week)]);

    /// <summary>Open time in a whole week.</summary>
    public TimeSpan WorkingTimePerWeek => new(_perWeek);

    /// <summary>A calendar of windows that come back every week.</summary>
    /// <param name="windows">
    /// From start (included) to end (excluded), as time since Monday 00:00, within one week: a shift over midnight on Sunday
    /// is two windows. They may overlap and come in any order; at least one.
    /// </param>
    public static WorkCalendar Weekly(IEnumerable<(TimeSpan Start, TimeSpan End)> windows)
    {
        var merged = new List<(long Start, long End)>();
        foreach ((TimeSpan start, TimeSpan end) in windows.OrderBy(window => window.Start))
        {
            if (start < TimeSpan.Zero || end <= start || end.Ticks > s_week)
                throw new ArgumentException($"A working window must lie within the week (0 to 7 days) and end after it starts, but is {start} to {end}.", nameof(windows));
            if (merged.Count > 0 && start.Ticks <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end.Ticks));
            else
                merged.Add((start.Ticks, end.Ticks));
        }
        return merged.Count > 0
            ? new WorkCalendar(merged)
            : throw new ArgumentException("A work calendar needs at least one working window.", nameof(windows));
    }

    /// <summary>Whether it is working time.</summary>
    /// <param name="time">Time since the start, not negative.</param>
    public bool IsOpen(TimeSpan time)
    {
        (_, long inWeek) = Split(time);
        int window = LastStartedBy(inWeek);
        return window >= 0 && inWeek < _ends[window];
    }

    /// <summary>The next moment of working time: the given one if it is open.</summary>
    /// <param name="time">Time since the start, not negative.</param>
    public TimeSpan NextOpen(TimeSpan time)
    {
        (long weekStart, long inWeek) = Split(time);
        int window = LastStartedBy(inWeek);
        if (window >= 0 && inWeek < _ends[window])
            return time;
        return window + 1 < _starts.Length
            ? new TimeSpan(weekStart + _starts[window + 1])
            : new TimeSpan(checked(weekStart + s_week + _starts[0]));
    }

    /// <summary>The next moment after the given one at which working time begins or ends; the end of time if it never does.</summary>
    /// <param name="time">Time since the start, not negative.</param>
    public TimeSpan NextChange(TimeSpan time)
    {
        if (_perWeek == s_week)
            return TimeSpan.MaxValue;
        if (!IsOpen(time))
            return NextOpen(time);
        (long weekStart, long inWeek) = Split(time);
        long end = _ends[LastStartedBy(inWeek)];
        // A window up to Sunday midnight goes on if Monday begins with one.
        return end == s_week && _starts[0] == 0
            ? new TimeSpan(checked(weekStart + s_week + _ends[0]))
            : new TimeSpan(checked(weekStart + end));
    }

    /// <summary>Working time between two moments.</summary>
    /// <param name="from">Time since the start, not negative.</param>
    /// <param name="to">Time since the start, not before <paramref name="from"/>.</param>
    public TimeSpan WorkingTime(TimeSpan from, TimeSpan to) => to >= from
        ? new TimeSpan(WorkedBy(to) - WorkedBy(from))
        : throw new ArgumentOutOfRangeException(nameof(to), to, $"An interval must not end before it starts, but is {from} to {to}.");

    /// <summary>The first moment at which so much working time has passed since the start: work that does not fit pauses and goes on.</summary>
    /// <param name="start">Time since the start of the simulation, not negative.</param>
    /// <param name="work">Working time, not negative. No work is finished at once.</param>
    public TimeSpan Finish(TimeSpan start, TimeSpan work)
    {
        if (work < TimeSpan.Zero)
            throw Misuse.NegativeDuration(work, nameof(work));
        long done = WorkedBy(start);
        if (work == TimeSpan.Zero)
            return start;
        long target = checked(done + work.Ticks);
        // The last tick of the work falls into this week; so an end on the border belongs to the window before it.
        long weeks = (target - 1) / _perWeek;
        long inWeek = target - weeks * _perWeek;
        int window = Array.BinarySearch(_before, inWeek - 1);
        if (window < 0)
            window = ~window - 1;
        return new TimeSpan(checked(weeks * s_week + _starts[window] + inWeek - _before[window]));
    }

    private static (long WeekStart, long InWeek) Split(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(time), time, $"A calendar begins with the simulation, at 0, and knows nothing of {time}.");
        long inWeek = time.Ticks % s_week;
        return (time.Ticks - inWeek, inWeek);
    }

    /// <summary>The last window that has started by then; -1 if none has.</summary>
    private int LastStartedBy(long inWeek)
    {
        int window = Array.BinarySearch(_starts, inWeek);
        return window >= 0 ? window : ~window - 1;
    }

    /// <summary>Working time since the start of the simulation.</summary>
    private long WorkedBy(TimeSpan time)
    {
        (long weekStart, long inWeek) = Split(time);
        int window = LastStartedBy(inWeek);
        long worked = weekStart / s_week * _perWeek;
        return window < 0 ? worked : worked + _before[window] + Math.Min(inWeek, _ends[window]) - _starts[window];
    }
}
