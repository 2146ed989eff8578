namespace AmFactorySim.Timeline;

/// <summary>
/// Working time: a weekly pattern such as shifts, with exceptions such as holidays, downtime and overtime.
/// </summary>
/// <remarks>
/// Time 0 of a simulation is Monday 00:00, unless changed by <see cref="StartingAt(DateTime)"/>. Calendars are combined like sets, in
/// the order written:
/// <c>shifts.Except(WorkCalendar.Once(holidays)).Union(WorkCalendar.Once(overtime))</c>.
/// A calendar is immutable. All times are times since the start, not negative.
/// </remarks>
public sealed class WorkCalendar
{
    private const int LongestYears = 100;

    private static readonly long s_week = TimeSpan.FromDays(7).Ticks;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(LongestYears * 365);

    // All windows individually up to the horizon, a whole number of weeks; after that, the weekly pattern repeats.
    private readonly WindowTable _head;
    private readonly WindowTable _weekly;
    private readonly long _horizon;

    private WorkCalendar(IReadOnlyList<(long Start, long End)> weekly, IReadOnlyList<(long Start, long End)> head, long horizon) =>
        (_weekly, _head, _horizon) = (new WindowTable(weekly), new WindowTable(head), horizon);

    /// <summary>Open at all times.</summary>
    public static WorkCalendar Always { get; } = new([(0, s_week)], [], 0);

    /// <summary>Working time of a week without exceptions.</summary>
    public TimeSpan WorkingTimePerWeek => new(_weekly.Total);

    /// <summary>A calendar of windows that repeat every week.</summary>
    /// <param name="windows">
    /// At least one, from start (included) to end (excluded), as time since Monday 00:00, within one week: a shift over midnight
    /// on Sunday is two windows. They can overlap and be in any order.
    /// </param>
    public static WorkCalendar Weekly(IEnumerable<(TimeSpan Start, TimeSpan End)> windows)
    {
        List<(long, long)> merged = Checked(windows, new TimeSpan(s_week), "the week (0 to 7 days)");
        return merged.Count > 0
            ? new WorkCalendar(merged, [], 0)
            : throw new ArgumentException("A work calendar needs at least one working window.", nameof(windows));
    }

    /// <summary>A calendar of windows that do not repeat, such as holidays to subtract or overtime to add.</summary>
    /// <param name="windows">
    /// From start (included) to end (excluded), as time since the start, within 100 years. They can overlap and be in any order.
    /// </param>
    public static WorkCalendar Once(IEnumerable<(TimeSpan Start, TimeSpan End)> windows)
    {
        List<(long Start, long End)> merged = Checked(windows, s_longest, $"the first {LongestYears} years");
        return new WorkCalendar([], merged, merged.Count > 0 ? WholeWeeks(merged[^1].End) : 0);
    }

    /// <summary>Open when either calendar is open.</summary>
    public WorkCalendar Union(WorkCalendar other) => With(other, (a, b, _) => WindowTable.Merge([.. a, .. b]));

    /// <summary>Open when both calendars are open.</summary>
    public WorkCalendar Intersect(WorkCalendar other) => With(other, (a, b, _) => WindowTable.Intersect(a, b));

    /// <summary>Open when this calendar is open and the other is not.</summary>
    public WorkCalendar Except(WorkCalendar other) => With(other, (a, b, span) => WindowTable.Intersect(a, WindowTable.Gaps(b, span)));

    /// <summary>
    /// The same calendar for a simulation that starts at a date: its times then count from Monday 00:00 of the week of that date.
    /// </summary>
    /// <param name="date">The <see cref="Simulation.StartDate"/>; only its day of the week and time of day matter.</param>
    public WorkCalendar StartingAt(DateTime date) => StartingAt(new TimeSpan(date.Ticks % s_week));          // 0001-01-01 is a Monday

    /// <summary>The same calendar for a simulation that starts at a later time of it, such as Wednesday 06:00.</summary>
    /// <param name="moment">The time of this calendar that becomes time 0 of the new one; within 100 years.</param>
    public WorkCalendar StartingAt(TimeSpan moment)
    {
        if (moment < TimeSpan.Zero || moment > s_longest)
            throw new ArgumentOutOfRangeException(nameof(moment),
                $"A calendar can start 0 to {LongestYears} years later, but not at {moment}.");
        long horizon = WholeWeeks(Math.Max(0, _horizon - moment.Ticks));
        long weekStart = WholeWeeks(_horizon + moment.Ticks);
        long inWeek = moment.Ticks % s_week;
        return new WorkCalendar(
            WindowTable.Merge(Windows(weekStart + inWeek, weekStart + inWeek + s_week)),
            WindowTable.Merge(Windows(moment.Ticks, moment.Ticks + horizon)),
            horizon);
    }

    /// <summary>Whether it is working time.</summary>
    public bool IsOpen(TimeSpan time)
    {
        long ticks = Ticks(time);
        return ticks < _horizon ? _head.IsOpen(ticks) : _weekly.IsOpen(ticks % s_week);
    }

    /// <summary>The next working time: the given time if it is open; <see cref="TimeSpan.MaxValue"/> if there is none.</summary>
    public TimeSpan NextOpen(TimeSpan time)
    {
        long ticks = Ticks(time);
        if (IsOpen(time))
            return time;
        if (ticks < _horizon)
        {
            long start = _head.StartFrom(ticks);
            return start >= 0 ? new TimeSpan(start) : NextOpen(new TimeSpan(_horizon));
        }
        if (_weekly.Total == 0)
            return TimeSpan.MaxValue;
        long inWeek = ticks % s_week;
        long next = _weekly.StartFrom(inWeek);
        return new TimeSpan(checked(ticks - inWeek + (next >= 0 ? next : s_week + _weekly.StartFrom(0))));
    }

    /// <summary>The next time after the given one at which working time begins or ends; <see cref="TimeSpan.MaxValue"/> if never.</summary>
    public TimeSpan NextChange(TimeSpan time)
    {
        if (!IsOpen(time))
            return NextOpen(time);
        long ticks = Ticks(time);
        if (ticks >= _horizon && _weekly.Total == s_week)
            return TimeSpan.MaxValue;
        long inWeek = ticks % s_week;
        var end = new TimeSpan(ticks < _horizon ? _head.EndOf(ticks) : checked(ticks - inWeek + _weekly.EndOf(inWeek)));
        // A window up to the end of a week continues if the next week begins with one.
        return IsOpen(end) ? NextChange(end) : end;
    }

    /// <summary>Working time between two times.</summary>
    /// <param name="from">Time since the start, not negative.</param>
    /// <param name="to">Time since the start, not before <paramref name="from"/>.</param>
    public TimeSpan WorkingTime(TimeSpan from, TimeSpan to) => to >= from
        ? new TimeSpan(WorkedBy(Ticks(to)) - WorkedBy(Ticks(from)))
        : throw new ArgumentOutOfRangeException(nameof(to), $"An interval must not end before it starts, but is {from} to {to}.");

    /// <summary>The time at which work is finished that starts at the given time and pauses outside working time.</summary>
    /// <param name="start">Time since the start of the simulation, not negative.</param>
    /// <param name="work">
    /// Working time, not negative. Zero is finished at once. Throws if the calendar never has that much working time.
    /// </param>
    public TimeSpan Finish(TimeSpan start, TimeSpan work)
    {
        if (work < TimeSpan.Zero)
            throw Guard.NegativeDuration(work, nameof(work));
        long done = WorkedBy(Ticks(start));
        if (work == TimeSpan.Zero)
            return start;
        long target = checked(done + work.Ticks);
        if (target <= _head.Total)
            return new TimeSpan(_head.FirstWith(target));
        target -= _head.Total;
        if (_weekly.Total == 0)
            throw new InvalidOperationException($"Work of {work} from {start} never ends: the calendar has only " +
                $"{new TimeSpan(_head.Total - done)} of working time after that.");
        // The week of the last tick of the work.
        long weeks = (target - 1) / _weekly.Total;
        return new TimeSpan(checked(_horizon + weeks * s_week + _weekly.FirstWith(target - weeks * _weekly.Total)));
    }

    /// <summary>Working time since the start of the simulation.</summary>
    private long WorkedBy(long ticks)
    {
        if (ticks < _horizon)
            return _head.OpenBy(ticks);
        long weeks = (ticks - _horizon) / s_week;
        return _head.Total + weeks * _weekly.Total + _weekly.OpenBy(ticks - _horizon - weeks * s_week);
    }

    private WorkCalendar With(WorkCalendar other, Func<List<(long, long)>, List<(long, long)>, long, List<(long, long)>> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        long horizon = Math.Max(_horizon, other._horizon);
        List<(long, long)> Head(WorkCalendar calendar) => WindowTable.Merge(calendar.Windows(0, horizon));
        List<(long, long)> Week(WorkCalendar calendar) => WindowTable.Merge(calendar.Windows(horizon, horizon + s_week));
        return new WorkCalendar(combine(Week(this), Week(other), s_week), combine(Head(this), Head(other), horizon), horizon);
    }

    /// <summary>The windows within an interval, relative to its start and cut at the ends of weeks.</summary>
    private IEnumerable<(long Start, long End)> Windows(long from, long to)
    {
        foreach ((long Start, long End) window in _head.Within(from, Math.Min(to, _horizon)))
            yield return window;
        for (long time = Math.Max(from, _horizon); time < to;)
        {
            long inWeek = time % s_week;
            long end = Math.Min(to, time - inWeek + s_week);
            foreach ((long start, long stop) in _weekly.Within(inWeek, inWeek + end - time))
                yield return (time - from + start, time - from + stop);
            time = end;
        }
    }

    private static long WholeWeeks(long ticks) => (ticks + s_week - 1) / s_week * s_week;

    private static List<(long Start, long End)> Checked(IEnumerable<(TimeSpan Start, TimeSpan End)> windows, TimeSpan span, string name)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return WindowTable.Merge(windows.Select(window => window.Start >= TimeSpan.Zero && window.End > window.Start && window.End <= span
            ? (window.Start.Ticks, window.End.Ticks)
            : throw new ArgumentException($"A working window must lie within {name} and end after it starts, but is {window.Start} to " +
                $"{window.End}.", nameof(windows))));
    }

    private static long Ticks(TimeSpan time) => time >= TimeSpan.Zero
        ? time.Ticks
        : throw new ArgumentOutOfRangeException(nameof(time), $"The time of a calendar must not be negative, but is {time}.");
}
